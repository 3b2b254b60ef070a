/**
 * Twitch's chat server on loopback, over a real WebSocket, with its manners (log-in, join, PING) and, on demand, its faults.
 * Sends what it is told to everybody who joined.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { privmsg, type TestMessage } from '../chat/irc-lines.ts';

export interface IrcFaults {
  /** Takes the connection and then says nothing at all. */
  silent: boolean;
  /** Welcomes, but never ends the message of the day (376). */
  withoutMotdEnd: boolean;
  /** Does not confirm joins. */
  withoutJoin: boolean;
  /** Answers no PING. */
  withoutPong: boolean;
  /** Answers the log-in with this NOTICE. */
  refuseLogIn: string | null;
  /** Answers the join with this NOTICE. */
  refuseJoin: string | null;
  /** Closes every new connection at once, with this code. */
  closeAtOnce: number | null;
}

/** One client, as the server sees it. */
export class IrcSession {
  nick = '';
  channel = '';
  readonly lines: string[] = [];
  joinedAt: number | null = null;
  closedAt: number | null = null;

  constructor(
    readonly socket: WebSocket,
    private readonly faults: IrcFaults,
    private readonly roomId: string,
  ) {
    socket.on('message', (data) => {
      for (const line of (data as Buffer).toString('utf8').split('\r\n')) if (line !== '') this.read(line);
    });
    socket.on('close', () => (this.closedAt = performance.now()));
    socket.on('error', () => undefined);
  }

  /** One frame of whole lines, each with its line end. */
  send(...lines: readonly string[]): void {
    this.sendRaw(lines.map((line) => `${line}\r\n`).join(''));
  }

  sendRaw(frame: string): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(frame);
  }

  /** Resolves when the client has handled every frame sent so far, and the server whatever the client had sent by then. */
  settle(): Promise<void> {
    const { socket } = this;
    return new Promise((resolve) => {
      const done = (): void => {
        socket.off('pong', done).off('close', done);
        resolve();
      };
      if (socket.readyState !== socket.OPEN) {
        resolve();
        return;
      }
      socket.on('pong', done).on('close', done);
      socket.ping();
    });
  }

  /** Half-open: reads nothing more, answers nothing, acknowledges no close. The client cannot tell. */
  freeze(): void {
    this.socket.pause();
  }

  private read(line: string): void {
    this.lines.push(line);
    const { faults } = this;
    if (faults.silent) return;
    const [verb, argument = ''] = line.split(' ');
    if (verb === 'CAP') this.send(':tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands');
    else if (verb === 'NICK') this.welcome(argument);
    else if (verb === 'JOIN') this.join(argument.slice(1));
    else if (verb === 'PING' && !faults.withoutPong) this.send(':tmi.twitch.tv PONG tmi.twitch.tv');
  }

  private welcome(nick: string): void {
    this.nick = nick;
    const { refuseLogIn, withoutMotdEnd } = this.faults;
    if (refuseLogIn !== null) {
      this.send(`:tmi.twitch.tv NOTICE * :${refuseLogIn}`);
      return;
    }
    this.send(
      `:tmi.twitch.tv 001 ${nick} :Welcome, GLHF!`,
      `:tmi.twitch.tv 002 ${nick} :Your host is tmi.twitch.tv`,
      `:tmi.twitch.tv 003 ${nick} :This server is rather new`,
      `:tmi.twitch.tv 004 ${nick} :-`,
      `:tmi.twitch.tv 375 ${nick} :-`,
      `:tmi.twitch.tv 372 ${nick} :You are in a maze of twisty passages, all alike.`,
      ...(withoutMotdEnd ? [] : [`:tmi.twitch.tv 376 ${nick} :>`]),
    );
  }

  private join(channel: string): void {
    const { withoutJoin, refuseJoin } = this.faults;
    if (refuseJoin !== null)
      this.send(`@msg-id=msg_channel_suspended :tmi.twitch.tv NOTICE #${channel} :${refuseJoin}`);
    if (refuseJoin !== null || withoutJoin) return;
    this.channel = channel;
    this.joinedAt = performance.now();
    const host = `${this.nick}.tmi.twitch.tv`;
    this.send(
      `:${this.nick}!${this.nick}@${host} JOIN #${channel}`,
      `:${host} 353 ${this.nick} = #${channel} :${this.nick}`,
      `:${host} 366 ${this.nick} #${channel} :End of /NAMES list`,
    );
    this.send(
      `@emote-only=0;followers-only=-1;r9k=0;room-id=${this.roomId};slow=0;subs-only=0 :tmi.twitch.tv ROOMSTATE #${channel}`,
    );
  }
}

export class IrcServer {
  /** May be changed at any time; counts for what comes after. */
  readonly faults: IrcFaults = {
    silent: false,
    withoutMotdEnd: false,
    withoutJoin: false,
    withoutPong: false,
    refuseLogIn: null,
    refuseJoin: null,
    closeAtOnce: null,
  };
  /** Every connection that there ever was, oldest first. */
  readonly sessions: IrcSession[] = [];

  private constructor(
    private readonly server: WebSocketServer,
    roomId: string,
  ) {
    server.on('connection', (socket) => {
      this.sessions.push(new IrcSession(socket, this.faults, roomId));
      if (this.faults.closeAtOnce !== null) socket.close(this.faults.closeAtOnce);
    });
  }

  /** `roomId`: Twitch's number of the channel that is joined. */
  static async start(port = 0, roomId = '1000001'): Promise<IrcServer> {
    const server = new WebSocketServer({ host: '127.0.0.1', port });
    await once(server, 'listening');
    return new IrcServer(server, roomId);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  get open(): readonly IrcSession[] {
    return this.sessions.filter(({ closedAt }) => closedAt === null);
  }

  /** How often there was a join. */
  get joins(): number {
    return this.sessions.filter(({ joinedAt }) => joinedAt !== null).length;
  }

  get joined(): readonly IrcSession[] {
    return this.open.filter(({ joinedAt }) => joinedAt !== null);
  }

  /** Sends one chat message to everybody who joined. */
  say(message: TestMessage | string): void {
    for (const session of this.joined) {
      session.send(privmsg(session.channel, typeof message === 'string' ? { text: message } : message));
    }
  }

  /** Sends these messages in one frame. */
  sayTogether(messages: readonly TestMessage[]): void {
    for (const session of this.joined)
      session.send(...messages.map((item) => privmsg(session.channel, item)));
  }

  /** Any lines, in one frame, to everybody who joined. */
  send(...lines: readonly string[]): void {
    for (const session of this.joined) session.send(...lines);
  }

  /** Stops listening and cuts every connection, without a goodbye. */
  async stop(): Promise<void> {
    for (const client of this.server.clients) client.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
