/** Sends what generators write to the pages that joined, and counts it. */
import type { IrcServer } from '../helpers/rigs/irc-server';
import type { Heap } from './generator';
import { LogHistogram } from './log-histogram';
import { wallNow } from './wall-clock';

export class Relay {
  /** Messages that a page was sent. */
  sent = 0;
  /** Messages that fell due while no page was in chat. */
  unheard = 0;
  /** From the moment at which a frame was due until it was on its way to the page. */
  readonly late = new LogHistogram();
  /** Lines of each frame: what is due together goes together. */
  readonly frames = new LogHistogram();
  private isHeld = false;

  constructor(private readonly twitch: IrcServer) {}

  readonly hear = ({ lines, messages, dueAt }: Heap): void => {
    if (this.isHeld || this.twitch.joined.length === 0) {
      this.unheard += messages;
      return;
    }
    this.twitch.send(...lines);
    this.sent += messages;
    this.frames.record(lines.length);
    this.late.record(wallNow() - dueAt);
  };

  /**
   * Does something that ends connections, with no message on its way: what is lost then would be nobody's fault. The page has
   * handled every frame before, and gets none before the end of `act`.
   */
  async whileQuiet(act: () => Promise<void> | void): Promise<void> {
    this.isHeld = true;
    try {
      await Promise.all(this.twitch.joined.map((session) => session.settle()));
      await act();
    } finally {
      this.isHeld = false;
    }
  }
}
