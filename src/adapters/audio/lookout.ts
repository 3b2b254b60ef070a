/**
 * The lookout lists the outputs while the page hangs. It is a frame of an origin of its own, which Chrome runs in a process of
 * its own, and whoever has a line to it is answered without the page: measured, a page that hung for 2.5 s delayed none of its
 * answers. Chrome shows it the names that the page may see, under ids of its own. Page: safe.
 */
import type { OutputDevice } from '../../domain/devices/output-trail';
import { answerWithin } from '../time-limit';
import { trustedLookoutPage } from '../trusted-code';

/** Asked by the number of milliseconds that `gapMs` looks back on. */
export interface LookoutAnswer {
  readonly outputs: readonly OutputDevice[];
  /** The longest time in which the lookout did not look. */
  readonly gapMs: number;
}

/** Long enough for a busy machine, short enough for a loss. */
const ANSWERS_WITHIN_MS = 500;

export class Lookout {
  private readonly frame = document.createElement('iframe');
  private readonly isThere: Promise<unknown>;
  private readonly own: Promise<MessagePort>;

  constructor() {
    const { frame } = this;
    frame.hidden = true;
    frame.sandbox.add('allow-scripts');
    frame.allow = 'microphone; speaker-selection';
    frame.srcdoc = trustedLookoutPage();
    this.isThere = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    this.own = this.openLine();
  }

  /** A line for one asker, in whichever thread. Each message on it is answered by a `LookoutAnswer`. */
  async openLine(): Promise<MessagePort> {
    await this.isThere;
    const { port1, port2 } = new MessageChannel();
    this.frame.contentWindow?.postMessage(null, '*', [port1]);
    return port2;
  }

  /** The list now, and for how long the lookout did not look in that time. Rejects when no answer comes. */
  async ask(withinMs: number): Promise<LookoutAnswer> {
    const answer = this.own.then((line) => answerOn(line, withinMs));
    return answerWithin(answer, ANSWERS_WITHIN_MS, new Error('the lookout does not answer'));
  }
}

const answerOn = (line: MessagePort, withinMs: number): Promise<LookoutAnswer> =>
  new Promise((resolve) => {
    const take = ({ data }: MessageEvent<LookoutAnswer>): void => resolve(data);
    line.addEventListener('message', take, { once: true });
    line.start();
    line.postMessage(withinMs);
  });
