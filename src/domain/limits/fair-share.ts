/**
 * Shares the tokens among the viewers who want them, when there are fewer tokens than wishes. The newest refused
 * request of every viewer waits, and a token that comes goes to the one whose last turn is longest ago, whoever asks loudest. So in
 * every round each waiting viewer moves once (max-min fairness), one who asks for less than that share gets all of it, and
 * nobody is overtaken twice by the same viewer. An account that nobody has seen stands at the end, so that a thousand new ones
 * gain nothing over a thousand others. Nobody waits while there are tokens. Engine worker: safe.
 *
 * The last word on a variable is never lost: it waits with its author, and should the author go on to another variable, on
 * its own, behind everybody. Where the newest wins, nothing older is played after it, unless something newer waits as well.
 */
import { LONG_AGO, milliseconds, type Milliseconds, NEVER } from '../numbers/units';
import type { Tier } from '../verdict/verdict';
import { FairLane, type Queue } from './fair-lane';
import { FairViewers, type Waiter, type Waiting } from './fair-viewers';

const BEHIND_ALL = Infinity;

export class FairShare<Item extends Waiting> {
  private readonly viewers = new FairViewers<Item>();
  readonly lanes: readonly FairLane<Item>[];
  private readonly privilegedLane: number;
  private systemBlockedUntil = LONG_AGO;
  private earliest = NEVER;
  private taken: Waiter<Item> | null = null;
  private takenItem: Item | null = null;
  private waitingCount = 0;
  private lastOrder = 0;
  private lastNow = LONG_AGO;

  /** For each variable whether the newest word wins, as in anarchy, or everybody's counts. */
  constructor(newestWins: readonly boolean[]) {
    this.lanes = [...newestWins, false].map((wins) => new FairLane<Item>(wins));
    this.privilegedLane = newestWins.length;
  }

  letNewestWin(variableIndex: number, wins: boolean): void {
    this.lanes[variableIndex].newestWins = wins;
  }

  /** How many requests wait. */
  get waiting(): number {
    return this.waitingCount;
  }

  /** How many viewers are remembered. */
  get remembered(): number {
    return this.viewers.size;
  }

  /**
   * Says what a newcomer has to queue behind; null when the limiter may be asked at once. Ask after everything due was taken: a
   * request that finds a queue must be kept, or luck of timing would decide.
   */
  queueFor(variableIndex: number, privileged: boolean, now: Milliseconds): Queue | null {
    if (this.waitingCount === 0) return null;
    const { ready, blockedUntil } = this.lanes[privileged ? this.privilegedLane : variableIndex];
    const isBehindAll = !privileged && this.systemBlockedUntil > now && this.isSystemWanted();
    if (!isBehindAll && ready.size === 0) return null;
    if (isBehindAll && this.systemBlockedUntil > blockedUntil)
      return { tier: 'system', dueAt: this.systemBlockedUntil };
    const tier = privileged ? 'privileged' : 'variable';
    return { tier, dueAt: milliseconds(Math.max(blockedUntil, now)) };
  }

  /**
   * Keeps a request that was refused by `tier` until `dueAt`, in place of an older one of the same viewer. A request that
   * was just taken goes back to its turn. Returns false when it is lost, because 100,000 viewers wait already.
   */
  keep(item: Item, tier: Tier, dueAt: Milliseconds): boolean {
    const sleeps = tier === 'cooldown' || tier === 'minute';
    const waiter = item === this.takenItem ? this.putBack(item) : this.enter(item, tier, sleeps);
    if (waiter === null) return false;
    const lane = this.lanes[waiter.laneIndex];
    if (dueAt < this.earliest) this.earliest = dueAt;
    if (sleeps) waiter.wakesAt = dueAt;
    else if (tier === 'system') this.systemBlockedUntil = dueAt;
    else lane.blockedUntil = dueAt;
    const heap = sleeps ? lane.sleeping : lane.ready;
    if (heap.holds(waiter)) return true;
    heap.add(waiter);
    this.waitingCount++;
    return true;
  }

  /**
   * Takes the request whose turn it is, or null when none is due. Ask the limiter: then either `keep` it again, or tell that
   * it was `played`. Should time step back, everybody is due, and the limiter tells anew.
   */
  takeDue(now: Milliseconds): Item | null {
    this.takenItem = null;
    if (now < this.lastNow) this.rouse(now);
    this.lastNow = now;
    if (now < this.earliest) return null;
    const next = this.findNext(now);
    if (next === undefined) return null;
    this.taken = next;
    this.takenItem = next.item;
    this.release(next);
    return this.takenItem;
  }

  /**
   * A request was admitted and played, whether it waited or not. Its viewer's next turn comes after everybody else's, and
   * after as many rounds as it spent tokens. When it did not wait, it is newer than what waits for the same variable, which
   * gives way where the newest wins.
   */
  played(item: Waiting, tokens: number, now: Milliseconds): void {
    const { taken } = this;
    if (taken !== null && item === this.takenItem) {
      this.lanes[taken.laneIndex].notePlayed(taken.order, now);
      this.takenItem = null;
    } else if (this.lanes[item.variableIndex].newestWins) this.drop(item.variableIndex);
    const viewer = this.viewers.find(item.viewerId);
    if (viewer === undefined) return;
    const { ready } = this.lanes[viewer.laneIndex];
    const isReady = ready.holds(viewer);
    if (isReady) ready.remove(viewer);
    viewer.turn = this.viewers.nextTurn() + (tokens - 1) * this.waitingCount;
    if (isReady) ready.add(viewer);
  }

  /** Forgets what waits for a variable. */
  drop(variableIndex: number): void {
    if (this.waitingCount === 0) return;
    this.forgetWhere(
      (item) => item.variableIndex === variableIndex,
      [this.lanes[variableIndex], this.lanes[this.privilegedLane]],
    );
  }

  /** Forgets all that waits, not whose turn it is. */
  clear(): void {
    this.forgetWhere(() => true, this.lanes);
    this.systemBlockedUntil = LONG_AGO;
    this.earliest = NEVER;
  }

  /** Lets go of all that waits, in the order of the turns. */
  drain(): Item[] {
    const waiters = this.lanes.flatMap((lane) => lane.findAll(() => true));
    const items = waiters.sort((one, other) => one.turn - other.turn).flatMap(({ item }) => item ?? []);
    this.clear();
    return items;
  }

  /** Takes back what a viewer has waiting; the viewer's turn stays what it is. */
  forgetViewer(viewerId: string): void {
    this.forgetWhere((item) => item.viewerId === viewerId, this.lanes);
  }

  /** Takes back what waits of one message. An empty id names none. */
  forgetMessage(messageId: string): void {
    if (messageId !== '') this.forgetWhere((item) => item.messageId === messageId, this.lanes);
  }

  /** Never later than the first moment at which `takeDue` has something; after it had nothing, later than that moment. */
  nextDueAt(): Milliseconds {
    return this.earliest;
  }

  /** Whether anybody waits who needs a token of the system's. */
  private isSystemWanted(): boolean {
    for (let index = 0; index < this.privilegedLane; index++)
      if (this.lanes[index].ready.size > 0) return true;
    return false;
  }

  private findNext(now: Milliseconds): Waiter<Item> | undefined {
    let earliest: number = NEVER;
    let next: Waiter<Item> | undefined;
    for (let index = 0; index < this.lanes.length; index++) {
      const lane = this.lanes[index];
      if (lane.isEmpty) continue;
      lane.wake(now);
      earliest = Math.min(earliest, lane.sleeping.first?.wakesAt ?? NEVER);
      if (lane.isHeld && lane.givesWayAt <= now) this.forgetWhere(() => true, [lane]);
      const { first } = lane.ready;
      if (first === undefined) continue;
      const systemUntil = index === this.privilegedLane ? LONG_AGO : this.systemBlockedUntil;
      const dueAt = lane.dueAt(systemUntil);
      if (dueAt > now) earliest = Math.min(earliest, dueAt);
      else if (next === undefined || first.turn < next.turn) next = first;
    }
    if (next === undefined) this.earliest = milliseconds(earliest);
    return next;
  }

  private putBack(item: Item): Waiter<Item> | null {
    const { taken } = this;
    this.takenItem = null;
    if (taken === null) return null;
    taken.item = item;
    if (taken.turn === BEHIND_ALL) this.lanes[taken.laneIndex].lastWord = taken;
    return taken;
  }

  private enter(item: Item, tier: Tier, sleeps: boolean): Waiter<Item> | null {
    const waiter = this.viewers.find(item.viewerId) ?? this.viewers.add(item.viewerId);
    if (waiter === null) return null;
    const laneIndex = tier === 'privileged' ? this.privilegedLane : item.variableIndex;
    const { lastWord, ready } = this.lanes[laneIndex];
    if (lastWord !== null) this.release(lastWord);
    // A viewer who waits here already says something newer and keeps the place.
    const staysReady = !sleeps && waiter.item !== null && ready.holds(waiter);
    if (waiter.item !== null && !staysReady) this.leave(waiter, laneIndex);
    waiter.item = item;
    waiter.laneIndex = laneIndex;
    waiter.order = ++this.lastOrder;
    this.lanes[laneIndex].noteNewest(waiter.order);
    return waiter;
  }

  /** A viewer has something newer, for `nextLane`: what waited is gone, unless it is the last word where it was. */
  private leave(waiter: Waiter<Item>, nextLane: number): void {
    const { laneIndex, order } = waiter;
    const lane = this.lanes[laneIndex];
    if (laneIndex === nextLane || laneIndex === this.privilegedLane || !lane.isNewest(order)) {
      this.release(waiter);
      return;
    }
    const orphan = { ...waiter, turn: BEHIND_ALL };
    const heap = lane.ready.holds(waiter) ? lane.ready : lane.sleeping;
    this.release(waiter);
    lane.lastWord = orphan;
    heap.add(orphan);
    this.waitingCount++;
  }

  private release(waiter: Waiter<Item>): void {
    this.lanes[waiter.laneIndex].remove(waiter);
    waiter.item = null;
    this.waitingCount--;
  }

  private forgetWhere(matches: (item: Item) => boolean, lanes: readonly FairLane<Item>[]): void {
    for (const lane of lanes) {
      if (lane.isEmpty) continue;
      const found = lane.findAll(matches);
      for (const waiter of found) this.release(waiter);
      if (found.length > 0) lane.findNewest();
    }
  }

  private rouse(now: Milliseconds): void {
    this.systemBlockedUntil = LONG_AGO;
    for (const lane of this.lanes) lane.rouse(now);
    this.earliest = now;
  }
}
