/**
 * Those who wait for one bucket: a variable's, or the one that moderators share. Some are ready and wait for its tokens in
 * the order of their turns; others sleep until a limit of their own is over. Engine worker: safe.
 */
import { LONG_AGO, milliseconds, type Milliseconds } from '../numbers/units';
import type { Tier } from '../verdict/verdict';
import type { Waiter } from './fair-viewers';
import { WaitingHeap } from './waiting-heap';

/** Why a newcomer must queue, and until when at least. */
export interface Queue {
  readonly tier: Tier;
  readonly dueAt: Milliseconds;
}

/**
 * How long those whose word is older than the one that was just played wait for a newer one to come, before they give way.
 * Older than that no message is played at all (`staleness.ts`).
 */
const GIVE_WAY_MS = 10_000;

export class FairLane<Item> {
  readonly ready = new WaitingHeap<Waiter<Item>>(({ turn }) => turn);
  readonly sleeping = new WaitingHeap<Waiter<Item>>(({ wakesAt }) => wakesAt);
  /** Until when the bucket has no token, as far as is known. */
  blockedUntil = LONG_AGO;
  /** The newest word whose author has something newer waiting elsewhere: its turn comes after everybody's. */
  lastWord: Waiter<Item> | null = null;
  private newestOrder = 0;
  private playedOrder = 0;
  private playedAt = LONG_AGO;

  /** `newestWins`: the last word is what counts in the end, as in anarchy; else everyone's word counts, as in a vote. */
  constructor(public newestWins: boolean) {}

  get isEmpty(): boolean {
    return this.ready.size === 0 && this.sleeping.size === 0;
  }

  /** Whether a request is the newest of this lane. */
  isNewest(order: number): boolean {
    return order === this.newestOrder;
  }

  noteNewest(order: number): void {
    this.newestOrder = order;
  }

  notePlayed(order: number, now: Milliseconds): void {
    this.playedOrder = Math.max(this.playedOrder, order);
    this.playedAt = now;
  }

  remove(waiter: Waiter<Item>): void {
    this.ready.remove(waiter);
    this.sleeping.remove(waiter);
    if (waiter === this.lastWord) this.lastWord = null;
  }

  /** After words were taken back: which of those that still wait is the newest. */
  findNewest(): void {
    this.newestOrder = 0;
    for (const { order } of this.ready.all) this.newestOrder = Math.max(this.newestOrder, order);
    for (const { order } of this.sleeping.all) this.newestOrder = Math.max(this.newestOrder, order);
  }

  /** Those who wait whose request `matches`. Allocates. */
  findAll(matches: (item: Item) => boolean): Waiter<Item>[] {
    return [...this.ready.all, ...this.sleeping.all].filter(({ item }) => item !== null && matches(item));
  }

  /** Everyone is ready, whatever was known of tokens and limits. */
  rouse(now: Milliseconds): void {
    this.blockedUntil = LONG_AGO;
    this.playedAt = now;
    for (let first = this.sleeping.first; first !== undefined; first = this.sleeping.first)
      this.wakeUp(first);
  }

  wake(now: Milliseconds): void {
    for (let first = this.sleeping.first; first !== undefined; first = this.sleeping.first) {
      if (first.wakesAt > now) return;
      this.wakeUp(first);
    }
  }

  /** Whether those who wait are all older than the word that was played last, which therefore must stand. */
  get isHeld(): boolean {
    return this.newestWins && this.newestOrder <= this.playedOrder;
  }

  /** When whoever is first may go, if the system's bucket has no token until `systemUntil`. */
  dueAt(systemUntil: Milliseconds): Milliseconds {
    return this.isHeld ? this.givesWayAt : milliseconds(Math.max(this.blockedUntil, systemUntil));
  }

  /** When those who wait give way, if the lane is held until then. */
  get givesWayAt(): Milliseconds {
    return milliseconds(this.playedAt + GIVE_WAY_MS);
  }

  private wakeUp(waiter: Waiter<Item>): void {
    this.sleeping.remove(waiter);
    this.ready.add(waiter);
  }
}
