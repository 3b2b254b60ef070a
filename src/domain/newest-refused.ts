/**
 * The newest refused request of each variable, kept until a token comes, so that chat's last word is never lost. One slot
 * per variable, hence bounded; variables take turns, hence no variable starves behind a busy one. Engine worker: safe.
 */
import { milliseconds, type Milliseconds } from './units';

const NEVER = milliseconds(Infinity);

export class NewestRefused<T> {
  private readonly items: (T | null)[];
  private readonly dueAt: Float64Array;
  /** Variable indexes in the order of their turns, the first `waiting` of them in use. */
  private readonly queue: Uint16Array;
  private readonly hasTurn: Uint8Array;
  private waiting = 0;
  private earliest = NEVER;

  constructor(variableCount: number) {
    this.items = Array.from({ length: variableCount }, () => null);
    this.dueAt = new Float64Array(variableCount).fill(Infinity);
    this.queue = new Uint16Array(variableCount);
    this.hasTurn = new Uint8Array(variableCount);
  }

  /**
   * Keeps an item until `dueAt`. Returns the older one that it replaces, or null. A variable that waits already, or whose
   * item was taken and not dropped, keeps its turn.
   */
  keep(variableIndex: number, item: T, dueAt: Milliseconds): T | null {
    const replaced = this.items[variableIndex];
    if (this.hasTurn[variableIndex] === 0) this.queue[this.waiting++] = variableIndex;
    this.hasTurn[variableIndex] = 1;
    this.items[variableIndex] = item;
    this.dueAt[variableIndex] = dueAt;
    if (dueAt < this.earliest) this.earliest = dueAt;
    return replaced;
  }

  /** Takes the item that is due and whose variable has waited longest, or null. Then either `keep` it again or `drop`. */
  takeDue(now: Milliseconds): T | null {
    if (now < this.earliest) return null;
    let earliest = NEVER;
    for (let turn = 0; turn < this.waiting; turn++) {
      const variableIndex = this.queue[turn];
      const dueAt = milliseconds(this.dueAt[variableIndex]);
      if (dueAt <= now) {
        const item = this.items[variableIndex];
        this.items[variableIndex] = null;
        this.dueAt[variableIndex] = Infinity;
        return item;
      }
      if (dueAt < earliest) earliest = dueAt;
    }
    this.earliest = earliest;
    return null;
  }

  /** Forgets a variable's item and turn: a value was played. */
  drop(variableIndex: number): void {
    if (this.hasTurn[variableIndex] === 0) return;
    const turn = this.queue.indexOf(variableIndex);
    this.queue.copyWithin(turn, turn + 1, this.waiting);
    this.waiting--;
    this.hasTurn[variableIndex] = 0;
    this.items[variableIndex] = null;
    this.dueAt[variableIndex] = Infinity;
  }

  clear(): void {
    this.items.fill(null);
    this.dueAt.fill(Infinity);
    this.hasTurn.fill(0);
    this.waiting = 0;
    this.earliest = NEVER;
  }

  /** Never later than the first moment at which `takeDue` has something; after it had nothing, later than that moment. */
  nextDueAt(): Milliseconds {
    return this.earliest;
  }
}
