/** Tells which lines count: those of one Twitch channel. Engine worker: safe. */
import { ownString } from '../../domain/text/own-string';
import type { IrcLine } from './irc-line';

const SPACE = 32;

export class TwitchRoom {
  /** The channel's name as lines have it. */
  readonly parameter: string;
  private lastId = '';
  private isIdKnown = false;

  constructor(twitchChannel: string) {
    this.parameter = `#${twitchChannel}`;
  }

  /** Whether the parameter at `start` is this channel. */
  isNamedAt({ line }: IrcLine, start: number): boolean {
    const end = start + this.parameter.length;
    return line.startsWith(this.parameter, start) && (end === line.length || line.charCodeAt(end) === SPACE);
  }

  /**
   * Whether a line with this `room-id`, or with none, is of this channel. The id is known once two lines in a row agree on it:
   * a server that errs about it once must not silence the chat.
   */
  isOurs(roomId: string): boolean {
    if (roomId === this.lastId) this.isIdKnown = roomId !== '';
    else if (this.isIdKnown) return roomId === '';
    else if (roomId !== '') this.lastId = ownString(roomId);
    return true;
  }
}
