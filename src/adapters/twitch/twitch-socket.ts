/** One WebSocket to a chat server, cut into IRC lines. Engine worker: safe. */
import type { Clock } from '../clock';
import type { Milliseconds } from '../../domain/numbers/units';

export interface LineHandler {
  onOpen(): void;
  /** `receivedAt` is when its frame came. A handler may drop the socket: the rest of the frame then goes unread. */
  onLine(line: string, receivedAt: Milliseconds): void;
  /** All lines of the frame that came at `receivedAt` were read. */
  onFrame(receivedAt: Milliseconds): void;
  /** The other side closed, or there is none. Never called after `drop`. */
  onClose(reason: string): void;
}

/** A socket without an error listener is an uncaught error in Node; `close` always follows and says all there is to say. */
const ignore = (): void => undefined;

export class TwitchSocket {
  private readonly socket: WebSocket;
  private dropped = false;
  private lastFrame: Milliseconds;

  /** Throws when the browser refuses the address. */
  constructor(
    url: string,
    private readonly clock: Clock,
    private readonly handler: LineHandler,
  ) {
    this.lastFrame = clock.now();
    this.socket = new WebSocket(url);
    let opened = false;
    this.socket.onopen = () => {
      opened = true;
      handler.onOpen();
    };
    this.socket.onmessage = (event: MessageEvent<unknown>) => this.read(event.data);
    this.socket.onerror = ignore;
    this.socket.onclose = (event) =>
      handler.onClose(
        opened ? `the chat server closed the connection (${event.code})` : 'no chat server answers',
      );
  }

  /** Monotonic: when the server last showed life. */
  get lastFrameAt(): Milliseconds {
    return this.lastFrame;
  }

  /** Sends one line, unless the socket is closing. */
  send(line: string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(line);
  }

  /** Closes without waiting for the other side, which may never answer. */
  drop(): void {
    this.dropped = true;
    this.socket.onopen = null;
    this.socket.onmessage = null;
    this.socket.onclose = null;
    this.socket.close();
  }

  /**
   * Lines end in CR LF and in nothing else: a lone CR or LF is part of its text, so that text can never become a line of its
   * own, with a sender of its choice. Whole lines come in one frame; one that is cut off is a broken line.
   */
  private read(data: unknown): void {
    const receivedAt = this.clock.now();
    this.lastFrame = receivedAt;
    if (typeof data !== 'string') return;
    for (let start = 0; start < data.length && !this.dropped;) {
      const found = data.indexOf('\r\n', start);
      const end = found < 0 ? data.length : found;
      if (end > start) this.handler.onLine(data.slice(start, end), receivedAt);
      start = end + 2;
    }
    this.handler.onFrame(receivedAt);
  }
}
