/** Who wrote lately, by the names that moderators write behind an `@`. Engine worker: safe. */
import type { ChatMessage } from './chat-message';
import { ActiveViewers } from './active-viewers';
import type { Person } from './person';

/** Viewers who are remembered for certain, and at most twice as many: at about 300 bytes each 1.2 MB. */
const VIEWERS_PER_GENERATION = 2_048;
/** More than the fastest chat that is planned for (8,000 messages/s) writes between two ticks of the engine. */
const UNNOTED = 256;
/** Longer names are cut, as a list of people cuts them. */
const LONGEST_NAME = 100;

interface Writer {
  readonly id: string;
  /** Empty where nobody said it. */
  login: string;
  name: string;
  /** Counts all that was written: of two writers the one with the higher number wrote last. */
  nth: number;
}

/** Case is folded by way of capitals, since some letters have two small forms. */
const fold = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();

/** Only a name of other letters says nothing of the login, and then Twitch shows both. */
const OTHER_LETTERS = /\P{ASCII}/u;

function toPerson({ id, login, name }: Writer): Person {
  if (login === '' || !OTHER_LETTERS.test(name)) return { id, name };
  const behind = ` (${login})`;
  return { id, name: name.slice(0, LONGEST_NAME - behind.length).toWellFormed() + behind };
}

/** The two names in `ながた (nagata)`. A name that is written in one way has an empty login. */
const NAMED_TWICE = /^(.*) \((\w+)\)$/u;

function toWriter({ id, name }: Person): Writer {
  const [, shown, login] = NAMED_TWICE.exec(name) ?? [name, name, ''];
  return { id, login, name: shown, nth: 0 };
}

type Written = Pick<ChatMessage, 'viewerId' | 'viewerLogin' | 'viewerName'>;

/**
 * Every message passes here, so hearing one only keeps it; `note` puts down who wrote, at the engine's ticks or when somebody asks.
 * Keeps the strings that it is given: hand it strings that pin nothing (`ownString`).
 */
export class RecentNames {
  /** The newest messages whose writers are not noted yet, in a ring; `heard` counts all that were. */
  private readonly unnoted = new Array<Written | null>(UNNOTED).fill(null);
  private heard = 0;
  private noted = 0;
  private young = new Map<string, Writer>();
  private old = new Map<string, Writer>();
  private count = 0;
  readonly active = new ActiveViewers();

  /** Somebody wrote something, whatever it is. Does not allocate. */
  hear(message: Written): void {
    this.unnoted[this.heard % UNNOTED] = message;
    this.heard++;
  }

  /** Notes the writers of what was heard: at most so many messages as a tick of the fastest chat has. */
  note(): void {
    for (let nth = Math.max(this.noted, this.heard - UNNOTED); nth < this.heard; nth++) {
      const place = nth % UNNOTED;
      const written = this.unnoted[place];
      if (written !== null) this.add(written.viewerId, written.viewerLogin, written.viewerName);
      this.unnoted[place] = null;
    }
    this.noted = this.heard;
  }

  /** Remembers a viewer. Without a login the name to show counts as one. Allocates only for somebody new. */
  add(viewerId: string, login: string, name: string): void {
    this.active.add(viewerId);
    const writer = this.young.get(viewerId) ?? this.renew(viewerId);
    writer.nth = this.count++;
    writer.name = name;
    if (login !== '') writer.login = login;
  }

  /**
   * The one whose login a name is, in any case of letters; else the one who wrote last under it as a name to show. Null when nobody
   * of either name wrote lately.
   */
  find(name: string): Person | null {
    this.note();
    const found = pick([...this.old.values(), ...this.young.values()], name);
    return found === null ? null : toPerson(found);
  }

  /** Finds as `find` does, but first among `people`: by the names under which they wrote lately, and by those of their list. */
  findAmong(people: readonly Person[], name: string): Person | null {
    this.note();
    const writers = people.flatMap((person) => {
      const recent = this.young.get(person.id) ?? this.old.get(person.id);
      return recent === undefined ? [toWriter(person)] : [toWriter(person), recent];
    });
    const found = pick(writers, name);
    return people.find(({ id }) => id === found?.id) ?? this.find(name);
  }

  /** Viewers that are remembered. */
  get size(): number {
    return this.young.size + this.old.size;
  }

  private renew(viewerId: string): Writer {
    if (this.young.size >= VIEWERS_PER_GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    const writer = this.old.get(viewerId) ?? { id: viewerId, login: '', name: '', nth: 0 };
    this.old.delete(viewerId);
    this.young.set(viewerId, writer);
    return writer;
  }
}

function pick(writers: readonly Writer[], name: string): Writer | null {
  const wanted = fold(name);
  let found: Writer | null = null;
  for (const writer of writers) {
    if (fold(writer.login === '' ? writer.name : writer.login) === wanted) return writer;
    if (fold(writer.name) === wanted && (found === null || writer.nth >= found.nth)) found = writer;
  }
  return found;
}
