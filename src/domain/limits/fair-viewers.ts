/**
 * Orders by turn everyone who ever had to wait. The table never holds more than MAX_VIEWERS, at about 230 bytes each (see the
 * test) 23 MB. Turns are numbers that only grow: a viewer who was served later goes later, whichever variable it was. Engine
 * worker: safe.
 */
import { LONG_AGO, type Milliseconds } from '../numbers/units';
import { ownString } from '../text/own-string';
import { MAX_VIEWERS } from './viewer-cooldowns';
import type { HeapMember } from './waiting-heap';

/** The parts of a waiting request that the rules need. */
export interface Waiting {
  readonly viewerId: string;
  readonly variableIndex: number;
  /** Empty when the message has no id: then no deletion can name it. */
  readonly messageId: string;
}

/** A viewer, and the one request of theirs that waits, if any. */
export interface Waiter<Item> extends HeapMember {
  readonly viewerId: string;
  item: Item | null;
  laneIndex: number;
  /** The lower turn goes first. */
  turn: number;
  /** The place of the request among all that were ever kept. */
  order: number;
  /** Until when the viewer's own limits hold, while asleep. */
  wakesAt: Milliseconds;
}

/** How many of those who are remembered a newcomer looks at to find room, when there are MAX_VIEWERS. */
const LOOKS_PER_NEWCOMER = 4;

export class FairViewers<Item> {
  private readonly byId = new Map<string, Waiter<Item>>();
  private readonly all: Waiter<Item>[] = [];
  private lastTurn = 0;
  private hand = 0;

  /** How many viewers are remembered. */
  get size(): number {
    return this.all.length;
  }

  find(viewerId: string): Waiter<Item> | undefined {
    return this.all.length === 0 ? undefined : this.byId.get(viewerId);
  }

  /** The turn of somebody who was served just now. */
  nextTurn(): number {
    return ++this.lastTurn;
  }

  /** Somebody whom nobody has seen stands at the end. Returns null when there is no room: then all whom it looks at wait. */
  add(viewerId: string): Waiter<Item> | null {
    const entry = this.findRoom();
    if (entry < 0) return null;
    if (entry < this.all.length) this.byId.delete(this.all[entry].viewerId);
    const id = ownString(viewerId);
    const turn = this.nextTurn();
    const viewer = { viewerId: id, item: null, laneIndex: 0, turn, order: 0, wakesAt: LONG_AGO, place: 0 };
    this.all[entry] = viewer;
    this.byId.set(id, viewer);
    return viewer;
  }

  /** Evicts, among a few viewers who are not waiting, the one with the latest turn: that one loses least. */
  private findRoom(): number {
    const count = this.all.length;
    if (count < MAX_VIEWERS) return count;
    let found = -1;
    for (let look = 0; look < LOOKS_PER_NEWCOMER; look++) {
      const { item, turn } = this.all[this.hand];
      if (item === null && (found < 0 || turn > this.all[found].turn)) found = this.hand;
      this.hand = (this.hand + 1) % count;
    }
    return found;
  }
}
