/** Who wrote lately, by the names that moderators write behind an `@`. Engine worker: safe. */
import type { Person } from './people-settings';

/** Viewers who are remembered for certain, and at most twice as many: at about 300 bytes each 5 MB. */
const VIEWERS_PER_GENERATION = 8_192;
/** A power of two, so large that few of a generation's viewers share a place. */
const PLACES = 65_536;
/** As much of a name as a list of people takes. */
const LONGEST_NAME = 100;

interface Writer {
  readonly id: string;
  /** Empty where nobody said it. */
  login: string;
  name: string;
  hash: number;
  /** When the writer was noted here; `nthOf` knows what was written since. */
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
  return { id, login, name: shown, hash: 0, nth: 0 };
}

/** FNV-1a, over UTF-16 units; never 0, which is no writer's. */
function hashOf(viewerId: string, name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < viewerId.length; index++)
    hash = Math.imul(hash ^ viewerId.charCodeAt(index), 0x01000193);
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15) || 1;
}

/**
 * Every message passes here, and most are of somebody who wrote before: one place of a flat table tells those, and takes the number
 * of the message. Keeps the strings that it is given: hand it strings that pin nothing (`ownString`).
 */
export class RecentNames {
  private young = new Map<string, Writer>();
  private old = new Map<string, Writer>();
  private count = 0;
  /** For each place the hash of who wrote there last, in this generation, and the number of that message. */
  private readonly hashes = new Int32Array(PLACES);
  private readonly nths = new Float64Array(PLACES);

  /** Remembers who wrote something, whatever it is. Without a login the name to show counts as one. Allocates only for somebody new. */
  add(viewerId: string, login: string, name: string): void {
    const hash = hashOf(viewerId, name);
    const place = hash & (PLACES - 1);
    this.nths[place] = ++this.count;
    if (this.hashes[place] === hash) return;
    const writer = this.young.get(viewerId) ?? this.renew(viewerId);
    this.hashes[place] = hash;
    writer.hash = hash;
    writer.nth = this.count;
    writer.name = name;
    if (login !== '') writer.login = login;
  }

  /**
   * The one whose login a name is, in any case of letters; else the one who wrote last under it as a name to show. Null when nobody
   * of either name wrote lately.
   */
  find(name: string): Person | null {
    const found = this.pick([...this.old.values(), ...this.young.values()], name);
    return found === null ? null : toPerson(found);
  }

  /** As `find`, first among certain people, by the names under which they wrote lately and by those that they are listed with. */
  findAmong(people: readonly Person[], name: string): Person | null {
    const writers = people.flatMap((person) => {
      const recent = this.young.get(person.id) ?? this.old.get(person.id);
      return recent === undefined ? [toWriter(person)] : [toWriter(person), recent];
    });
    const found = this.pick(writers, name);
    return people.find(({ id }) => id === found?.id) ?? this.find(name);
  }

  /** Viewers that are remembered. */
  get size(): number {
    return this.young.size + this.old.size;
  }

  private renew(viewerId: string): Writer {
    if (this.young.size >= VIEWERS_PER_GENERATION) {
      for (const writer of this.young.values()) writer.nth = this.nthOf(writer);
      this.hashes.fill(0);
      this.old = this.young;
      this.young = new Map();
    }
    const writer = this.old.get(viewerId) ?? { id: viewerId, login: '', name: '', hash: 0, nth: 0 };
    this.old.delete(viewerId);
    this.young.set(viewerId, writer);
    return writer;
  }

  private pick(writers: readonly Writer[], name: string): Writer | null {
    const wanted = fold(name);
    let found: Writer | null = null;
    for (const writer of writers) {
      if (fold(writer.login === '' ? writer.name : writer.login) === wanted) return writer;
      const isNewer = found === null || this.nthOf(writer) >= this.nthOf(found);
      if (fold(writer.name) === wanted && isNewer) found = writer;
    }
    return found;
  }

  /** Counts all that was written: of two writers the one with the higher number wrote last. */
  private nthOf({ hash, nth }: Writer): number {
    const place = hash & (PLACES - 1);
    return hash !== 0 && this.hashes[place] === hash ? this.nths[place] : nth;
  }
}
