/**
 * Says that a series will reach its threshold within the horizon, before it does. It believes a rise that is a line over some
 * stretch, whose slowest likely slope still reaches the threshold, and that leads to where the series has not just come back from:
 * spikes, steps, waves and the teeth of a garbage collector announce nothing. `npm run bench -- forecast` prints how well, beside
 * others. All its times are shares of the horizon. Any thread: safe, does not allocate after it was made.
 *
 * Each level (two a second at 20 s) costs up to some thousand additions; a value in between costs a handful.
 */
import type { Milliseconds } from '../numbers/units';
import { Heights } from './heights';
import { Levels } from './levels';
import { LineFit } from './line-fit';

/** Short ones see a ramp of 15 s in time, long ones see one of five minutes through the noise. */
const STRETCHES = [0.2, 0.35, 0.7, 1.4, 2.4, 4];
/** A rise counts above the highest level before it by so much of the way from there to the threshold. */
const NEW_GROUND = 0.35;
const HELD = 0.2;
/** An announcement stays through a lull of this length. */
const STAYS = 0.25;
/** A start announces nothing: memory that is first filled does rise. */
const LEARNS = 0.5;

export interface ForecastSettings {
  /** Reached from below. */
  readonly threshold: number;
  readonly horizonS: number;
}

export class Forecast {
  private readonly threshold: number;
  private readonly horizonMs: number;
  private readonly levels: Levels;
  private readonly heights: Heights;
  private readonly line = new LineFit();
  private startedAt = NaN;
  private heardAt = NaN;
  private risesSince = NaN;
  private risenAt = NaN;
  private dueAt = NaN;
  private said: number | null = null;

  constructor({ threshold, horizonS }: ForecastSettings) {
    this.threshold = threshold;
    this.horizonMs = horizonS * 1000;
    this.levels = new Levels(this.horizonMs);
    this.heights = new Heights(this.horizonMs);
  }

  /** Seconds until the threshold is reached, 0 when it is; null while nothing is announced. */
  get announces(): number | null {
    return this.said;
  }

  /**
   * Takes a value of the series, at best ten a second and at least twenty in a horizon. One that is no number says nothing. After a
   * gap of a horizon, or when time steps back, it starts anew.
   */
  hear(value: number, now: Milliseconds): void {
    if (!Number.isFinite(value) || !Number.isFinite(now)) return;
    if (!(now >= this.heardAt && now - this.heardAt <= this.horizonMs)) this.startAgain(now);
    this.heardAt = now;
    if (this.levels.hear(value, now)) this.judge(now);
  }

  private startAgain(now: Milliseconds): void {
    this.startedAt = now;
    this.levels.startAgain(now);
    this.heights.startAgain(now);
    this.risesSince = this.risenAt = this.dueAt = NaN;
    this.said = null;
  }

  private judge(now: number): void {
    const { horizonMs, levels } = this;
    const { recent } = levels;
    this.noteHeight(recent, now);
    if (now - this.startedAt < LEARNS * horizonMs) return;
    if (!(now - this.risenAt <= STAYS * horizonMs)) this.risesSince = NaN;
    const leftMs = this.msLeft(recent, now);
    const isHeld = now - this.risesSince >= HELD * horizonMs - 1;
    if (leftMs !== null && isHeld) {
      this.dueAt = now;
      this.said = leftMs / 1000;
    } else if (!(now - this.dueAt <= STAYS * horizonMs)) this.said = null;
  }

  private noteHeight(recent: number, now: number): void {
    // A series that was above the threshold may well go there again.
    if (recent >= this.threshold) this.heights.forget();
    else this.heights.note(recent, now);
  }

  /** Milliseconds to the threshold by the stretch that says the soonest, or null. */
  private msLeft(recent: number, now: number): number | null {
    if (recent >= this.threshold) {
      this.noteRise(now);
      return 0;
    }
    const { line, levels, threshold, horizonMs } = this;
    let soonest: number | null = null;
    for (let nth = 0; nth < STRETCHES.length; nth++) {
      const stretch = STRETCHES[nth];
      if (!line.fit(levels, now - stretch * horizonMs, now)) continue;
      if (line.level + line.slope * horizonMs < threshold) continue;
      const slope = line.leastSlope(levels, now);
      if (slope === 0 || line.level + slope * horizonMs < threshold) continue;
      this.noteRise(now);
      const top = this.heights.before(stretch);
      if (Math.min(line.level, recent) < top + NEW_GROUND * (threshold - top)) continue;
      const leftMs = Math.max((threshold - line.level) / line.slope, 0);
      if (soonest === null || leftMs < soonest) soonest = leftMs;
    }
    return soonest;
  }

  private noteRise(now: number): void {
    this.risenAt = now;
    if (Number.isNaN(this.risesSince)) this.risesSince = now;
  }
}
