/** Who wrote lately, by the names that moderators write behind an `@`. Engine worker: safe. */
import type { Person } from './people-settings';

/** Viewers who are remembered for certain, and at most twice as many: at about 300 bytes each 1.2 MB. */
const VIEWERS_PER_GENERATION = 2_048;
/** As much of a name as a list of people takes. */
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

/** The two names in `ながた (nagata)`. Of a name that is written in one way the login is empty. */
const NAMED_TWICE = /^(.*) \((\w+)\)$/u;

function toWriter({ id, name }: Person): Writer {
  const [, shown, login] = NAMED_TWICE.exec(name) ?? [name, name, ''];
  return { id, login, name: shown, nth: 0 };
}

/** Keeps the strings that it is given: hand it strings that pin nothing (`ownString`). */
export class RecentNames {
  private young = new Map<string, Writer>();
  private old = new Map<string, Writer>();
  private count = 0;

  /** Remembers who wrote something, whatever it is. Without a login the name to show counts as one. Allocates only for somebody new. */
  add(viewerId: string, login: string, name: string): void {
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
    const found = pick([...this.old.values(), ...this.young.values()], name);
    return found === null ? null : toPerson(found);
  }

  /** As `find`, first among certain people, by the names under which they wrote lately and by those that they are listed with. */
  findAmong(people: readonly Person[], name: string): Person | null {
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
