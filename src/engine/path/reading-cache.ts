/**
 * Remembers what was made of the texts that came lately. A crowd writes the same texts over and over: eight variables from 0 to
 * 127 make a thousand, and spellings of them. Every text has one place. It is kept there once it comes twice in a row among those
 * of its place: texts that nobody repeats drive nothing away and cost next to nothing. Engine worker: safe.
 */
import { COMMAND_MAX_LENGTH } from '../../domain/settings/variable-name';

/**
 * A power of two, so large that few of the six thousand texts of the simulated crowd meet: with 4096 places it read a third of its
 * messages again, with these a ninth. A few hundred bytes each are at most 6 MB.
 */
const PLACES = 16_384;

/** FNV-1a, over UTF-16 units. Texts that were made to meet only drive each other away. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Fields that are looked at together lie together: a busy machine waits longest for memory. */
interface Kept<Reading> {
  readonly hash: number;
  readonly text: string;
  readonly reading: Reading;
}

/** Reads texts, each as if for the first time. `Reading` is what it makes of one. */
interface Reads<Reading> {
  readAnew(text: string): Reading;
}

export class ReadingCache<Reading> {
  /** The hash of the text that came last, for each place. */
  private readonly lastHashes = new Int32Array(PLACES);
  private readonly kept = new Array<Kept<Reading> | null>(PLACES).fill(null);

  /** `reader` is an object, not a function: V8 then shares the code of one reader, once it is warm, with all others. */
  constructor(private readonly reader: Reads<Reading>) {}

  /** Returns what a text was read as, now or when it was kept. Keeps the text: hand it one that pins nothing (`ownString`). */
  get(text: string): Reading {
    // Hardly ever written twice.
    if (text.length > COMMAND_MAX_LENGTH) return this.reader.readAnew(text);
    const hash = hashOf(text);
    const place = hash & (PLACES - 1);
    const known = this.kept[place];
    if (known !== null && known.hash === hash && known.text === text) return known.reading;
    const reading = this.reader.readAnew(text);
    if (this.lastHashes[place] === hash) this.kept[place] = { hash, text, reading };
    this.lastHashes[place] = hash;
    return reading;
  }
}
