/**
 * The ids of the newest messages, to drop a message that two sockets delivered. Any thread: safe.
 * Keeps the strings that it is given: hand it strings that pin nothing (`ownString`).
 */

/**
 * Two seconds of the fastest chat that is planned for (8,000 messages/s), where the two copies of one message come within
 * one second of each other. With 36 characters an id this is at most 4 MB.
 */
const IDS_PER_GENERATION = 16_384;

/**
 * Two generations, so that forgetting costs no list: when the young one is full the old one goes, whole. Remembers at least
 * `capacity` ids and at most twice as many.
 */
export class RecentIds {
  private young = new Set<string>();
  private old = new Set<string>();

  constructor(private readonly capacity = IDS_PER_GENERATION) {}

  /** Remembers `id`. Returns false when it was already known. */
  add(id: string): boolean {
    if (this.has(id)) return false;
    if (this.young.size >= this.capacity) {
      this.old = this.young;
      this.young = new Set();
    }
    this.young.add(id);
    return true;
  }

  has(id: string): boolean {
    return this.young.has(id) || this.old.has(id);
  }

  get size(): number {
    return this.young.size + this.old.size;
  }
}
