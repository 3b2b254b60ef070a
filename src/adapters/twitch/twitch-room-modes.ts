/** The modes of a room, which say what chat may write: its first ROOMSTATE tells them all, later ones what changed. Engine worker: safe. */
import type { IrcLine } from './irc-line';
import { type KeepTag, readTags, toNumber } from './irc-tags';

/** Each mode's name for a value of its tag; null when it is off. A tag of another kind is no mode. */
const WORDS = new Map<string, (value: number) => string | null>([
  ['emote-only', (isOn) => (isOn === 1 ? 'emotes only' : null)],
  ['subs-only', (isOn) => (isOn === 1 ? 'subscribers only' : null)],
  ['followers-only', (minutes) => (minutes > 0 ? `followers only: ${minutes} min` : 'followers only')],
  ['slow', (seconds) => (seconds > 0 ? `slow mode: ${seconds} s` : null)],
  ['r9k', (isOn) => (isOn === 1 ? 'unique messages only' : null)],
]);
/** The off value of `followers-only`, the one tag for which 0 is on. */
const OFF = '-1';

const keepMode: KeepTag<Map<string, string | null>> = (modes, line, start, equals, end) => {
  const name = line.slice(start, equals);
  const toWords = WORDS.get(name);
  if (toWords === undefined) return;
  const value = line.slice(equals + 1, end);
  const number = toNumber(value);
  if (value === OFF) modes.set(name, null);
  else if (number !== null) modes.set(name, toWords(number));
};

export class TwitchRoomModes {
  private readonly byTag = new Map<string, string | null>();

  /** A value that cannot be read leaves its mode as it was. */
  read(parts: IrcLine): void {
    readTags(parts, this.byTag, keepMode);
  }

  /** In plain words, always in the same order. */
  get words(): readonly string[] {
    return [...WORDS.keys()].flatMap((tag) => this.byTag.get(tag) ?? []);
  }
}
