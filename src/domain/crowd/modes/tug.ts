/**
 * Tug: a request pulls what plays by a step towards its value, never past it, at once; left alone it falls back to rest,
 * evenly. Nothing is ever pending, so nothing can be taken back: a rollback says where to go on from. Any thread: safe.
 */
import type { Range } from '../../numbers/range';
import { milliseconds, type Milliseconds, NEVER } from '../../numbers/units';
import { share } from '../../settings/field';
import type { Crowd, CrowdRequest, Decision } from '../crowd';
import { crowdMode } from '../mode';

/** A thousandth of the range, 5 mV of 5 V, cannot be heard as a step. */
const DECAY_SHARE = 0.001;
/** The pace at which the engine looks for what is due: a fast decay takes larger steps instead. */
const SHORTEST_STEP_MS = 20;

/** From one value towards another by so much, exactly there when it is no further. */
const approach = (from: number, to: number, by: number): number =>
  Math.abs(to - from) <= by ? to : from + Math.sign(to - from) * by;

class Tug implements Crowd {
  private readonly pull: number;
  private readonly decayPerMs: number;
  private readonly decayStepMs: number;
  /** The value that the last pull left, and when. */
  private from: number;
  private fromAt = 0;
  private steppedAt = 0;

  constructor(
    step: number,
    decayPerSecond: number,
    { min, max }: Range,
    private readonly rest: number,
  ) {
    this.pull = step * (max - min);
    this.decayPerMs = (decayPerSecond * (max - min)) / 1000;
    this.decayStepMs = Math.max(SHORTEST_STEP_MS, (DECAY_SHARE * 1000) / decayPerSecond);
    this.from = rest;
  }

  hear({ value, at }: CrowdRequest): number {
    this.standAt(approach(this.positionAt(at), value, this.pull), at);
    return this.from;
  }

  decide(now: Milliseconds): Decision | null {
    if (now < this.dueAt()) return null;
    this.steppedAt = now;
    return { value: this.positionAt(now), by: null };
  }

  dueAt(): Milliseconds {
    if (this.positionAt(this.steppedAt) === this.rest) return NEVER;
    return milliseconds(this.steppedAt + this.decayStepMs);
  }

  standAt(value: number, now: Milliseconds): void {
    this.from = value;
    this.fromAt = now;
    this.steppedAt = now;
  }

  forgetMessage(): void {
    // A pull has been played already.
  }

  forgetViewer(): void {
    // A pull has been played already.
  }

  forgetAll(): void {
    // A pull has been played already.
  }

  view(): null {
    return null;
  }

  /** From the last pull and not from the last step, so that it never matters how often anybody asked. */
  private positionAt(now: number): number {
    return approach(this.from, this.rest, this.decayPerMs * Math.max(0, now - this.fromAt));
  }
}

export const tug = crowdMode({
  words: { label: 'tug: each pulls a little', help: 'everybody pulls a little their way' },
  newestWins: false,
  settings: {
    // A pull of a twentieth, undone in two and a half seconds, lets one viewer who may pull once a second win against the decay.
    step: share('Pull', { unit: '% of range', min: 0.001, max: 1, fallback: 0.05 }),
    /** Falls back so far in a second; 0 for never. */
    decayPerSecond: share('Falls back', { unit: '%/s', min: 0, max: 10, fallback: 0.02 }),
  },
  start: ({ step, decayPerSecond }, values, rest) => new Tug(step, decayPerSecond, values, rest),
});
