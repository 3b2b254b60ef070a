/**
 * One try at being in a Twitch channel, from opening the socket to its end, and the watchdog over it. Has no timer of its own:
 * `check` is called often. Whatever goes wrong ends it, for good; `twitch-chat.ts` makes the next. Engine worker: safe.
 */
import type { ChatEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Clock } from '../clock';
import { type IrcLine, parameterAt, splitLine } from './irc-line';
import { TmiClient } from './twitch-client';
import { TwitchEventReader } from './twitch-event';
import { readMessage } from './twitch-message';
import { readRefusal } from './twitch-refusal';
import { TwitchRoom } from './twitch-room';
import { TwitchRoomModes } from './twitch-room-modes';
import { TwitchSocket } from './twitch-socket';

export interface ConnectionTimes {
  /** From opening the socket to being in the Twitch channel. 15 s are promised, of which the tick may use one. */
  readonly joinWithinMs: number;
  /**
   * Silence after which the server is asked for a sign of life, and its time to give one. A half-open connection is found within
   * the promised 20 s: 8 + 8 and a tick each leave three to spare. A quiet Twitch channel costs one PING in eight seconds.
   */
  readonly pingAfterMs: number;
  readonly pongWithinMs: number;
}

export interface ConnectionHandler {
  /** Opened, and now joining. */
  onJoining(): void;
  onJoined(): void;
  /** `roomModes` may have changed. */
  onRoomModes(): void;
  onMessage(message: ChatMessage): void;
  /** All that the frame of `receivedAt` brought was handed over. */
  onFrame(receivedAt: Milliseconds): void;
  /** A viewer wrote this with something that Twitch announces, and it is support too; both have one id. */
  onNotice(text: ChatMessage | null, support: ChatEvent | null): void;
  /** Called for this Twitch channel alone. */
  onEvent(event: ChatEvent): void;
  /** Twitch is about to close this connection and wants another one opened first. */
  onReconnectRequest(): void;
  /** Over, and already dropped; the reason is in plain words. Never called after `drop`. */
  onOver(reason: string): void;
}

const COLON = 58;

export type ConnectionPhase = 'connecting' | 'joining' | 'joined' | 'over';

export class TwitchConnection {
  phase: ConnectionPhase = 'connecting';
  /** Monotonic: when the channel was joined, null before. */
  joinedAt: Milliseconds | null = null;
  private readonly socket: TwitchSocket;
  private readonly client: TmiClient;
  private readonly room: TwitchRoom;
  private readonly events: TwitchEventReader;
  private readonly startedAt: Milliseconds;
  private pingedAt: Milliseconds | null = null;
  private readonly modes = new TwitchRoomModes();
  private nick = '';

  /** Throws when the browser refuses the address. */
  constructor(
    url: string,
    private readonly twitchChannel: string,
    private readonly clock: Clock,
    private readonly times: ConnectionTimes,
    private readonly handler: ConnectionHandler,
  ) {
    this.startedAt = clock.now();
    this.room = new TwitchRoom(twitchChannel);
    this.events = new TwitchEventReader(this.room);
    this.client = new TmiClient({
      onSend: (line) => this.sendLogIn(line),
      onRefused: (reason) => this.end(`Twitch refuses: ${reason}`),
    });
    this.socket = new TwitchSocket(url, clock, {
      onOpen: () => this.client.logIn(),
      onLine: (line, receivedAt) => this.read(line, receivedAt),
      onFrame: (receivedAt) => this.handler.onFrame(receivedAt),
      onClose: (reason) => this.end(reason),
    });
  }

  /** Looks for a server that went silent; ends the connection if it did. */
  check(now: Milliseconds): void {
    const { times, socket } = this;
    if (this.phase !== 'joined') {
      if (now - this.startedAt < times.joinWithinMs) return;
      this.end(
        this.phase === 'joining'
          ? `Twitch does not confirm the channel ${this.twitchChannel}: is there none of that name?`
          : 'Twitch does not answer',
      );
    } else if (this.pingedAt !== null && socket.lastFrameAt < this.pingedAt) {
      if (now - this.pingedAt >= times.pongWithinMs) this.end('Twitch stopped answering');
    } else if (now - socket.lastFrameAt >= times.pingAfterMs) {
      this.pingedAt = now;
      socket.send('PING');
    }
  }

  /** The modes that keep chat from writing, in plain words. */
  get roomModes(): readonly string[] {
    return this.modes.words;
  }

  /** Ends it without a word. Afterwards it holds no socket and no listener, and reports nothing more. */
  drop(): void {
    if (this.phase === 'over') return;
    this.phase = 'over';
    this.socket.drop();
    this.client.drop();
  }

  private end(reason: string): void {
    if (this.phase === 'over') return;
    this.drop();
    this.handler.onOver(reason);
  }

  private read(line: string, receivedAt: Milliseconds): void {
    const parts = splitLine(line);
    switch (parts.verb) {
      case 'PRIVMSG': {
        const message = readMessage(parts, receivedAt, this.room);
        if (this.isHere(parts)) this.confirmJoin();
        if (message !== null) this.handler.onMessage(message);
        return;
      }
      case 'USERNOTICE': {
        const message = readMessage(parts, receivedAt, this.room);
        if (message === null) return;
        const text = message.text === '' ? null : message;
        const support = this.events.read(parts, receivedAt);
        if (text !== null || support !== null) this.handler.onNotice(text, support);
        return;
      }
      case 'CLEARMSG':
      case 'CLEARCHAT': {
        const event = this.events.read(parts, receivedAt);
        if (event !== null) this.handler.onEvent(event);
        return;
      }
      case 'PING':
        this.socket.send(`PONG ${line.slice(parts.parametersStart)}`);
        return;
      case 'RECONNECT':
        this.handler.onReconnectRequest();
        return;
      case '376':
        this.join();
        return;
      case 'ROOMSTATE':
        this.readModes(parts);
        return;
      case 'PART':
        if (this.isOwn(parts) && this.isHere(parts)) this.end('Twitch put us out of the channel');
        return;
      case 'NOTICE': {
        const refusal = readRefusal(parts, this.room);
        if (refusal !== null) {
          this.end(refusal);
          return;
        }
        break;
      }
      case 'JOIN':
        if (this.isHere(parts)) this.confirmJoin();
        break;
      case '366':
        if (this.room.isNamedAt(parts, parameterAt(line, parts.parametersStart).next)) this.confirmJoin();
    }
    this.client.read(line);
  }

  /** The name that is logged in with is made up by tmi.js. */
  private sendLogIn(line: string): void {
    if (line.startsWith('NICK ')) this.nick = line.slice('NICK '.length).toLowerCase();
    this.socket.send(line);
  }

  private readModes(parts: IrcLine): void {
    if (!this.isHere(parts)) return;
    this.modes.read(parts);
    this.confirmJoin();
    this.handler.onRoomModes();
  }

  /** Whether the first parameter of a line is this channel; a colon may stand before it. */
  private isHere(parts: IrcLine): boolean {
    const { line, parametersStart } = parts;
    return this.room.isNamedAt(parts, parametersStart + (line.charCodeAt(parametersStart) === COLON ? 1 : 0));
  }

  private isOwn({ line, sourceStart, sourceEnd }: IrcLine): boolean {
    return line.slice(sourceStart, sourceEnd).split('!', 1)[0].toLowerCase() === this.nick;
  }

  private join(): void {
    if (this.phase !== 'connecting') return;
    this.phase = 'joining';
    this.socket.send(`JOIN #${this.twitchChannel}`);
    this.handler.onJoining();
  }

  private confirmJoin(): void {
    if (this.phase !== 'joining') return;
    this.phase = 'joined';
    this.joinedAt = this.clock.now();
    this.handler.onJoined();
  }
}
