/**
 * How many commands a second viewers get before and while the engine is overloaded. It learns what a command costs from the busy
 * share and the commands that came through, and aims at a share that leaves room for bursts. It begins when the busy share is
 * forecast to be full, or is; it ends once nothing has to wait for it any more. Engine worker: safe, does not allocate.
 */
import type { Milliseconds } from '../numbers/units';

/** Commands that come as chance has it wait below 15 ms where the engine is busy for this share. */
const AIM = 0.6;
const OVERLOADED = 0.8;
/** A forecast for an idle engine is a start-up, not an overload. */
const BUSY_ENOUGH = 0.35;
/** At least this share stays of what came through when it began. */
const LEAST = 0.3;
const EASY = 0.7;
/** Well below the aim. */
const LIGHT = 0.45;
/** Chat asks for less than this share of what it would get: the lead gives more, until bursts have room too. */
const UNUSED = 0.75;
const ENDS_AFTER_MS = 1_000;
/** An engine that has been idle for so long is not overloaded, whatever waits: capacity is back within 10 s. */
const IDLE = 0.3;
const IDLE_ENDS_AFTER_MS = 4_000;
const BUSY_SMOOTHING_MS = 500;
const RATE_SMOOTHING_MS = 1_000;
const FOLLOW_MS = 700;
/** Growth of each second: twice in 1.5 s, so that a wrong guess is seen before it hurts. */
const GROWTH = 1.6;
/** Below this many a second there is nothing to take away. */
const LEAST_PER_SECOND = 1;

export interface LeadSight {
  /** Share of the last time that the engine was busy; above 1 cannot be. NaN: not known. */
  readonly busy: number;
  /** Seconds until the engine is too busy, or null. */
  readonly forecastS: number | null;
  /** Tokens that viewers spent since the last step. */
  readonly spent: number;
  /** A command had to wait for the lead since the last step. */
  readonly waited: boolean;
}

export class Lead {
  private busy = 0;
  private rate = 0;
  private base = 0;
  private limit = Infinity;
  private steppedAt = NaN;
  private neededAt = -Infinity;
  private lastBusyAt = -Infinity;

  /** Commands a second; Infinity while it does not lead. */
  get perSecond(): number {
    return this.limit;
  }

  /** Gives everything back at once. */
  end(): void {
    this.limit = Infinity;
  }

  /** Ten times a second. A busy share that is not known ends it. */
  step(sight: LeadSight, now: Milliseconds): void {
    const sinceMs = now - this.steppedAt;
    this.steppedAt = now;
    if (!(sinceMs > 0 && sinceMs < 5_000) || Number.isNaN(sight.busy)) {
      this.end();
      return;
    }
    this.busy += (sight.busy - this.busy) * share(sinceMs, BUSY_SMOOTHING_MS);
    this.rate += ((1000 * sight.spent) / sinceMs - this.rate) * share(sinceMs, RATE_SMOOTHING_MS);
    if (this.busy >= IDLE) this.lastBusyAt = now;
    if (this.limit < Infinity) this.follow(sight, sinceMs, now);
    else this.begin(sight, now);
  }

  private begin({ forecastS }: LeadSight, now: Milliseconds): void {
    const isDue = this.busy >= OVERLOADED || (forecastS !== null && this.busy >= BUSY_ENOUGH);
    if (!isDue || this.rate < LEAST_PER_SECOND) return;
    this.base = this.rate;
    this.limit = this.rate * Math.min(Math.max(AIM / this.busy, LEAST), 1);
    this.neededAt = this.lastBusyAt = now;
  }

  private follow({ forecastS, waited }: LeadSight, sinceMs: number, now: Milliseconds): void {
    const isEasy = this.busy < EASY && forecastS === null;
    if (waited || !isEasy) this.neededAt = now;
    if (now - this.neededAt >= ENDS_AFTER_MS || now - this.lastBusyAt >= IDLE_ENDS_AFTER_MS) {
      this.end();
      return;
    }
    const most = this.limit * GROWTH ** (sinceMs / 1000);
    if (isEasy && this.busy < LIGHT && this.rate < UNUSED * this.limit) {
      this.limit = most;
      return;
    }
    const wanted = (this.rate * AIM) / Math.max(this.busy, 0.01);
    const next = this.limit + (wanted - this.limit) * share(sinceMs, FOLLOW_MS);
    this.limit = Math.max(Math.min(next, most), LEAST * this.base, LEAST_PER_SECOND);
  }
}

const share = (sinceMs: number, smoothingMs: number): number => -Math.expm1(-sinceMs / smoothingMs);
