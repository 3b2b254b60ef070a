/**
 * Undecided requests of viewers for one variable, viewers in the order of their first such request. A viewer counts once, by the
 * newest; the older ones are kept because the newest may be deleted. Any thread: safe.
 */
import type { CrowdRequest } from './crowd';
import { idKey } from './id-key';
import { ViewerTable } from './viewer-table';

/** Newcomers beyond it are not heard until something is decided. At about 170 bytes each (see the test) 17 MB. */
export const MAX_VIEWERS = 100_000;
/**
 * A viewer's first request, which says when a window opened or whose turn is next, and the seven newest: nobody sees more
 * than those of one viewer deleted one by one within a window; a timeout takes all of them at once. Who fills it takes
 * about 950 bytes (see the test): 95 MB for a window in which all of them do.
 */
const MAX_PER_VIEWER = 8;

/*
 * One row for each request, as wide as a line of the processor's cache:
 *
 *   key      of the viewer's id
 *   message  key of the message's id
 *   value    what was asked for
 *   at       when
 *   nth      grows with each request
 *   newer    row of the viewer's next request, or NONE; of a free row the next free one
 *   before   of a viewer's first request: row of the first request of the viewer before, or NONE
 *   after    likewise of the viewer after
 */
const ROW = 8;
const [KEY, MESSAGE, VALUE, AT, NTH, NEWER, BEFORE, AFTER] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const NONE = -1;
const MIN_ROWS = 16;

/** No names are kept. */
type Wished = Omit<CrowdRequest, 'viewerName'>;
/** `key` is that of the viewer's id. */
type Newest = Readonly<Record<'key' | 'value', number>>;

/** One viewer more (1) or fewer (-1) has `value` as the newest request. */
type NewestListener = (value: number, change: 1 | -1) => void;

export class OpenRequests {
  private rows = new Float64Array(MIN_ROWS * ROW);
  /** Rows that were used since everything was forgotten. */
  private used = 0;
  private free = NONE;
  private readonly table = new ViewerTable();
  /** The first requests of the first and of the last viewer. */
  private head = NONE;
  private tail = NONE;
  private heard = 0;

  /** `onNewest` is told of every change but `clear`. */
  constructor(
    private readonly mostViewers: number,
    private readonly onNewest: NewestListener = () => undefined,
  ) {}

  /** How many viewers count. */
  get viewers(): number {
    return this.table.size;
  }

  /** Takes a request in constant time. Returns false when it comes from one viewer too many. Allocates where there are more than ever. */
  add(request: Wished): boolean {
    const key = idKey(request.viewerId);
    const entry = this.table.find(key);
    if (entry !== NONE) this.addTo(entry, key, request);
    else if (this.table.size < this.mostViewers) {
      const row = this.takeRow();
      this.write(row, key, request);
      this.stand(row, this.tail);
      this.table.add(key, row);
    } else return false;
    this.onNewest(request.value, 1);
    return true;
  }

  /** When the first viewer asked first, or null. */
  firstAt(): number | null {
    return this.head === NONE ? null : this.rows[this.head * ROW + AT];
  }

  /** The newest requests of the first `count` viewers, in their order. */
  firstOnes(count: number): Newest[] {
    const ones: Newest[] = [];
    for (let first = this.head; first !== NONE && ones.length < count; first = this.link(first, AFTER))
      ones.push({ key: this.rows[first * ROW + KEY], value: this.newestValueOf(this.entryOf(first)) });
    return ones;
  }

  /** Takes out the first viewer. Returns what that viewer asked for last, or null. */
  takeFirst(): Newest | null {
    const [first = null] = this.firstOnes(1);
    if (first !== null) this.forgetEntry(this.entryOf(this.head));
    return first;
  }

  /** Looks at every request: deletions are rare, and an index by message would cost every message more. */
  forgetMessage(messageId: string): void {
    if (messageId === '') return;
    const message = idKey(messageId);
    for (let first = this.head; first !== NONE; first = this.link(first, AFTER))
      for (let row = first; row !== NONE; row = this.link(row, NEWER))
        if (this.rows[row * ROW + MESSAGE] === message) {
          this.forgetMessageOf(this.entryOf(first), message);
          return;
        }
  }

  forgetViewer(viewerId: string): void {
    const entry = this.table.find(idKey(viewerId));
    if (entry !== NONE) this.forgetEntry(entry);
  }

  /** Keeps room for as many as there were, and lets go of what is far more. */
  clear(): void {
    if (this.rows.length > Math.max(8 * this.used, MIN_ROWS) * ROW)
      this.rows = new Float64Array(MIN_ROWS * ROW);
    this.table.clear(this.used);
    this.used = this.heard = 0;
    this.free = this.head = this.tail = NONE;
  }

  /** Adds a request of a known viewer. At the limit it drops the second-oldest: the oldest holds the viewer's place. */
  private addTo(entry: number, key: number, request: Wished): void {
    const { table } = this;
    const first = table.firstOf(entry);
    const newest = table.newestOf(entry);
    const count = table.countOf(entry);
    const isFull = count === MAX_PER_VIEWER;
    const row = isFull ? this.link(first, NEWER) : this.takeRow();
    if (isFull) this.rows[first * ROW + NEWER] = this.link(row, NEWER);
    this.onNewest(this.rows[newest * ROW + VALUE], -1);
    this.rows[newest * ROW + NEWER] = row;
    this.write(row, key, request);
    table.set(entry, first, row, isFull ? count : count + 1);
  }

  private write(row: number, key: number, { messageId, value, at }: Wished): void {
    const { rows } = this;
    const cell = row * ROW;
    rows[cell + KEY] = key;
    rows[cell + MESSAGE] = idKey(messageId);
    rows[cell + VALUE] = value;
    rows[cell + AT] = at;
    rows[cell + NTH] = this.heard++;
    rows[cell + NEWER] = NONE;
  }

  private link(row: number, cell: typeof NEWER | typeof BEFORE | typeof AFTER): number {
    return this.rows[row * ROW + cell];
  }

  private entryOf(first: number): number {
    return this.table.find(this.rows[first * ROW + KEY]);
  }

  private newestValueOf(entry: number): number {
    return this.rows[this.table.newestOf(entry) * ROW + VALUE];
  }

  private takeRow(): number {
    const { free, rows } = this;
    if (free !== NONE) {
      this.free = this.link(free, NEWER);
      return free;
    }
    if (this.used * ROW === rows.length) {
      this.rows = new Float64Array(2 * rows.length);
      this.rows.set(rows);
    }
    return this.used++;
  }

  private freeRow(row: number): void {
    this.rows[row * ROW + NEWER] = this.free;
    this.free = row;
  }

  private forgetEntry(entry: number): void {
    const value = this.newestValueOf(entry);
    this.leave(this.table.firstOf(entry));
    for (let row = this.table.firstOf(entry); row !== NONE;) {
      const newer = this.link(row, NEWER);
      this.freeRow(row);
      row = newer;
    }
    this.table.remove(entry);
    if (this.table.size === 0) this.clear();
    this.onNewest(value, -1);
  }

  /** Forgets the requests of that message, which this viewer wrote. */
  private forgetMessageOf(entry: number, message: number): void {
    const { rows, table } = this;
    const isGone = (row: number): boolean => rows[row * ROW + MESSAGE] === message;
    const first = table.firstOf(entry);
    const all: number[] = [];
    for (let row = first; row !== NONE; row = this.link(row, NEWER)) all.push(row);
    const kept = all.filter((row) => !isGone(row));
    const newest = kept.at(-1);
    if (newest === undefined) {
      this.forgetEntry(entry);
      return;
    }
    this.onNewest(this.newestValueOf(entry), -1);
    this.onNewest(rows[newest * ROW + VALUE], 1);
    kept.forEach((row, nth) => {
      rows[row * ROW + NEWER] = kept[nth + 1] ?? NONE;
    });
    if (kept[0] !== first) this.standLater(first, kept[0]);
    all.filter(isGone).forEach((row) => this.freeRow(row));
    table.set(entry, kept[0], newest, kept.length);
  }

  /** Moves a viewer whose first request is lost to where the next one puts them. */
  private standLater(lost: number, first: number): void {
    let before = this.link(lost, BEFORE);
    let after = this.link(lost, AFTER);
    this.leave(lost);
    while (after !== NONE && this.rows[after * ROW + NTH] < this.rows[first * ROW + NTH]) {
      before = after;
      after = this.link(after, AFTER);
    }
    this.stand(first, before);
  }

  /** Puts a viewer behind another one, or before all for NONE. */
  private stand(first: number, before: number): void {
    const after = before === NONE ? this.head : this.link(before, AFTER);
    this.rows[first * ROW + BEFORE] = before;
    this.rows[first * ROW + AFTER] = after;
    this.join(before, first);
    this.join(first, after);
  }

  private leave(first: number): void {
    this.join(this.link(first, BEFORE), this.link(first, AFTER));
  }

  /** Lets one viewer follow another; NONE stands before the first and after the last. */
  private join(before: number, after: number): void {
    if (before === NONE) this.head = after;
    else this.rows[before * ROW + AFTER] = after;
    if (after === NONE) this.tail = before;
    else this.rows[after * ROW + BEFORE] = before;
  }
}
