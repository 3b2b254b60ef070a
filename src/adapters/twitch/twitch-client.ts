/**
 * tmi.js, the only file that knows it: log-in, and whether Twitch refuses it, one line at a time; messages, events and
 * refusals of the channel are read without it (`twitch-message.ts` and its neighbours). Engine worker: safe.
 *
 * It is kept away from everything in which it fails (each fault has its test in `twitch-client.test.ts`):
 * - It opens no socket of its own. `_openConnection`, which would, gets the socket that `twitch-socket.ts` already opened, so
 *   tmi.js needs no `global.WebSocket` and every byte passes the watchdog first.
 * - It never sees PING, RECONNECT and 376, on which it starts timers and closes sockets that are not its own any more.
 *   Without 376 it runs no timer at all, and one client is one connection: a dropped one leaves nothing behind.
 * - It looks up emote sets on the network when told of some; that is off. So is its log.
 */
import tmi from 'tmi.js';

export interface TmiHandler {
  /** tmi.js wants a line sent to Twitch. */
  onSend(line: string): void;
  /** Twitch refuses the log-in, in its words. */
  onRefused(reason: string): void;
}

/** The members of a WebSocket that tmi.js uses. */
interface LineSocket {
  readonly readyState: number;
  send(line: string): void;
  close(): void;
}

/** The private side of tmi.js 1.8.5 (pinned exactly) that this file stands on. */
interface TmiInternals {
  ws: LineSocket | null;
  reason: string;
  _openConnection: () => void;
  _onOpen(): void;
  _onMessage(event: { readonly data: string }): void;
  _onClose(): void;
}

const nothing = (): void => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export class TmiClient {
  private readonly client: tmi.Client;
  private readonly internals: TmiInternals;

  constructor(private readonly handler: TmiHandler) {
    this.client = new tmi.Client({
      options: { skipMembership: true, skipUpdatingEmotesets: true },
      connection: { reconnect: false },
      logger: SILENT,
    });
    this.internals = this.client as unknown as TmiInternals;
  }

  /** Logs in anonymously. To be called when the socket is open. */
  logIn(): void {
    const { client, internals, handler } = this;
    internals._openConnection = () => {
      internals.ws = {
        readyState: WebSocket.OPEN,
        send: (line) => handler.onSend(line),
        close: () => handler.onRefused(internals.reason),
      };
      internals._onOpen();
    };
    // Settles only when the client is dropped: without 376 tmi.js never believes that it is connected.
    client.connect().catch(nothing);
  }

  /** Reads one line, whatever it is: what tmi.js cannot read, it throws at. */
  read(line: string): void {
    try {
      this.internals._onMessage({ data: line });
    } catch {
      // A line that says nothing.
    }
  }

  /** Afterwards tmi.js holds no timer, no listener and no socket. */
  drop(): void {
    this.internals._onClose();
    this.client.removeAllListeners();
  }
}
