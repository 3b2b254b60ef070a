/**
 * Plans the actions that viewers' support sets off. Actions that would get in each other's way play one after the other, in the
 * order in which they came, the others at once. Whether an action can play in time is known when its event comes, so the viewer
 * is told then, and nothing that was promised waits for nothing. Engine worker: safe.
 */
import { RecentIds } from '../chat/recent-ids';
import { milliseconds, type Milliseconds } from '../numbers/units';
import { LONGEST_ACTION_MS } from './action';
import { collide, durationOf } from './actions';
import { thresholdOf } from './causes';
import type { SupportEvent } from './support-event';
import type { SupportTrigger } from './support-trigger';

/** `full`: it would wait longer than LONGEST_PLANNED_WAIT_MS, or MAX_WAITING wait already. */
export type Offer = 'queued' | 'no-trigger' | 'full' | 'cooldown' | 'doubled';

interface DueTrigger {
  readonly trigger: SupportTrigger;
  readonly event: SupportEvent;
}

interface Planned extends DueTrigger {
  readonly offeredAt: Milliseconds;
  startsAt: Milliseconds;
}

/** Two for each trigger that a patch may have; more would be a list that nobody watching can follow. */
export const MAX_WAITING = 64;
/** The longest action: one more can always wait for whatever plays. */
export const LONGEST_PLANNED_WAIT_MS = LONGEST_ACTION_MS;
/** Nothing waits longer. Far more than the timers of a busy engine are late by; a machine that slept has missed the moment. */
export const LONGEST_WAIT_MS = LONGEST_PLANNED_WAIT_MS + 5_000;
/** Two sockets tell of one event within a second of each other; a gift to a whole chat is a few hundred events. */
const RECENT_EVENTS = 1024;

const endOf = ({ startsAt, trigger }: Planned): Milliseconds =>
  milliseconds(startsAt + durationOf(trigger.do));

export class TriggerQueue {
  private readonly recentIds = new RecentIds(RECENT_EVENTS);
  private readonly restedAt: Float64Array;
  /** In the order in which they came. */
  private waiting: Planned[] = [];
  /** No two of them collide, so there are never more than triggers. */
  private playing: Planned[] = [];
  private droppedCount = 0;

  constructor(private readonly triggers: readonly SupportTrigger[]) {
    this.restedAt = new Float64Array(triggers.length).fill(-Infinity);
  }

  /** Events that had a place and lost it, because nobody called `takeDue` for too long. */
  get dropped(): number {
    return this.droppedCount;
  }

  /**
   * Takes an event. Only `queued` starts the trigger's cooldown. An event whose id is known is taken once, whatever became of
   * it. Keeps the event: hand it strings that pin nothing (`ownString`).
   */
  offer(event: SupportEvent, now: Milliseconds): Offer {
    if (event.id !== '' && !this.recentIds.add(event.id)) return 'doubled';
    const index = this.find(event);
    if (index < 0) return 'no-trigger';
    if (now < this.restedAt[index]) return 'cooldown';
    const trigger = this.triggers[index];
    const planned: Planned = { trigger, event, offeredAt: now, startsAt: now };
    planned.startsAt = this.earliestStart(planned, this.waiting);
    if (this.waiting.length >= MAX_WAITING || planned.startsAt - now > LONGEST_PLANNED_WAIT_MS) return 'full';
    this.waiting.push(planned);
    this.restedAt[index] = now + trigger.cooldownMs;
    return 'queued';
  }

  /** Takes the first that is due, to be played from `now`, or null. Call it until it says null. */
  takeDue(now: Milliseconds): DueTrigger | null {
    this.dropLate(now);
    const due = this.waiting.find(({ startsAt }) => startsAt <= now);
    if (due === undefined) return null;
    due.startsAt = now;
    this.waiting = this.waiting.filter((one) => one !== due);
    this.playing = [...this.playing.filter((one) => endOf(one) > now), due];
    this.planAgain();
    return { trigger: due.trigger, event: due.event };
  }

  /** When `takeDue` has something next, Infinity when nothing waits. */
  dueAt(): Milliseconds {
    return milliseconds(
      this.waiting.reduce((earliest, { startsAt }) => Math.min(earliest, startsAt), Infinity),
    );
  }

  /** Forgets what waits and what plays, as after a panic. Cooldowns go on, and known events stay known. */
  clear(): void {
    this.waiting = [];
    this.playing = [];
  }

  /**
   * Takes out what waits and what plays of some events: what waited behind them plays earlier. Returns those that waited. Cooldowns
   * go on, and known events stay known.
   */
  forget(isForgotten: (event: SupportEvent) => boolean): readonly SupportEvent[] {
    const forgotten = this.waiting.filter(({ event }) => isForgotten(event));
    this.waiting = this.waiting.filter(({ event }) => !isForgotten(event));
    this.playing = this.playing.filter(({ event }) => !isForgotten(event));
    this.planAgain();
    return forgotten.map(({ event }) => event);
  }

  /** The trigger that an event would set off, if it may, or null. */
  triggerFor(event: SupportEvent): SupportTrigger | null {
    return this.triggers[this.find(event)] ?? null;
  }

  /** Index of the trigger with the highest threshold, of several the first of the list, or -1. */
  private find(event: SupportEvent): number {
    let found = -1;
    let highest = -1;
    this.triggers.forEach((trigger, index) => {
      const threshold = thresholdOf(trigger.on, event.what);
      if (threshold === null || threshold <= highest) return;
      highest = threshold;
      found = index;
    });
    return found;
  }

  private earliestStart(planned: Planned, before: readonly Planned[]): Milliseconds {
    let startsAt = planned.offeredAt;
    for (const others of [this.playing, before])
      for (const other of others)
        if (collide(other.trigger.do, planned.trigger.do))
          startsAt = milliseconds(Math.max(startsAt, endOf(other)));
    return startsAt;
  }

  /** Plans again, because an action that started late ends late and moves those behind it. */
  private planAgain(): void {
    this.waiting.forEach((planned, turn) => {
      planned.startsAt = this.earliestStart(planned, this.waiting.slice(0, turn));
    });
  }

  private dropLate(now: Milliseconds): void {
    const inTime = this.waiting.filter(({ offeredAt }) => now - offeredAt <= LONGEST_WAIT_MS);
    if (inTime.length === this.waiting.length) return;
    this.droppedCount += this.waiting.length - inTime.length;
    this.waiting = inTime;
    this.planAgain();
  }
}
