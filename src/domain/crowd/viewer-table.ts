/**
 * Which requests a viewer has open, by the key of the viewer's id: a table with open addresses that is never more than half
 * full. Unlike a `Map` it holds no objects, is emptied at once, and keeps its room for the next time. Any thread: safe.
 */

/*
 * One entry for each viewer, in the first free place from where its key belongs:
 *
 *   key      0 where a place is free
 *   first    row of the viewer's first request
 *   newest   row of the newest one
 *   count    how many there are
 */
const ENTRY = 4;
const [KEY, FIRST, NEWEST, COUNT] = [0, 1, 2, 3] as const;
const FREE = 0;
const NONE = -1;
const MIN_PLACES = 32;
/** 2^32 divided by the golden ratio: neighbours in number, as accounts made one after the other are, land far apart. */
const SPREAD = 0x9e3779b1;

export class ViewerTable {
  private entries = new Float64Array(MIN_PLACES * ENTRY);
  /** One less than the number of places, a power of two. */
  private mask = MIN_PLACES - 1;
  /** By how many bits a spread key is too long for the number of a place. */
  private shift = Math.clz32(MIN_PLACES - 1);
  private viewers = 0;

  /** How many viewers have an entry. */
  get size(): number {
    return this.viewers;
  }

  /** The entry of a viewer, or -1. Good until the next `add` or `remove`. Does not allocate. */
  find(key: number): number {
    const entry = this.entryOf(key);
    return this.entries[entry + KEY] === FREE ? NONE : entry;
  }

  firstOf(entry: number): number {
    return this.entries[entry + FIRST];
  }

  newestOf(entry: number): number {
    return this.entries[entry + NEWEST];
  }

  countOf(entry: number): number {
    return this.entries[entry + COUNT];
  }

  set(entry: number, first: number, newest: number, count: number): void {
    this.entries[entry + FIRST] = first;
    this.entries[entry + NEWEST] = newest;
    this.entries[entry + COUNT] = count;
  }

  /** Enters a viewer who has no entry, with one request. Allocates when it grows. */
  add(key: number, row: number): void {
    if (2 * ++this.viewers > this.mask + 1) this.grow();
    const entry = this.entryOf(key);
    this.entries[entry + KEY] = key;
    this.set(entry, row, row, 1);
  }

  /** Does not allocate. */
  remove(removed: number): void {
    const { entries, mask } = this;
    let free = removed;
    let entry = this.nextTo(free);
    this.viewers--;
    // An entry that stands further on because its place was taken moves up: else nobody would find it any more.
    while (entries[entry + KEY] !== FREE) {
      const belongsAt = this.placeOf(entries[entry + KEY]);
      const passed = (entry / ENTRY - belongsAt) & mask;
      if (passed >= (((entry - free) / ENTRY) & mask)) {
        entries.copyWithin(free, entry, entry + ENTRY);
        free = entry;
      }
      entry = this.nextTo(entry);
    }
    entries[free + KEY] = FREE;
  }

  /** Forgets everybody. Keeps room for `expected` viewers and lets go of what is far more. */
  clear(expected: number): void {
    this.viewers = 0;
    if (this.mask < Math.max(8 * expected, MIN_PLACES)) this.entries.fill(FREE);
    else this.makePlaces(MIN_PLACES);
  }

  private placeOf(key: number): number {
    return Math.imul((key | 0) ^ (key / 0x100000000), SPREAD) >>> this.shift;
  }

  private nextTo(entry: number): number {
    return (entry + ENTRY) & (this.mask * ENTRY);
  }

  /** The place of a viewer's entry, or the place that it would have. */
  private entryOf(key: number): number {
    const { entries } = this;
    let entry = this.placeOf(key) * ENTRY;
    for (let there = entries[entry + KEY]; there !== key && there !== FREE; there = entries[entry + KEY])
      entry = this.nextTo(entry);
    return entry;
  }

  private makePlaces(places: number): void {
    this.entries = new Float64Array(places * ENTRY);
    this.mask = places - 1;
    this.shift = Math.clz32(places - 1);
  }

  private grow(): void {
    const { entries } = this;
    this.makePlaces(2 * (this.mask + 1));
    for (let old = 0; old < entries.length; old += ENTRY) {
      const key = entries[old + KEY];
      if (key === FREE) continue;
      const entry = this.entryOf(key);
      this.entries[entry + KEY] = key;
      this.set(entry, entries[old + FIRST], entries[old + NEWEST], entries[old + COUNT]);
    }
  }
}
