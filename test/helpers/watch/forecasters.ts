/** The usual ways instead of our forecast: each says whether the threshold comes within the horizon, as it hears values. */
export interface Forecaster {
  hear(value: number, now: number): void;
  readonly announces: number | null;
}

interface Wanted {
  readonly threshold: number;
  readonly horizonS: number;
}

const HELD_MS = 3000;

/** Announces what `crosses` has said for three seconds on end. */
abstract class Held implements Forecaster {
  announces: number | null = null;
  private since = Infinity;

  constructor(protected readonly wanted: Wanted) {}

  hear(value: number, now: number): void {
    if (Number.isNaN(value)) return;
    if (!this.crosses(value, now)) this.since = Infinity;
    else this.since = Math.min(this.since, now);
    this.announces = now - this.since >= HELD_MS ? this.wanted.horizonS : null;
  }

  protected abstract crosses(value: number, now: number): boolean;
}

export class Persistence extends Held {
  protected crosses(value: number): boolean {
    return value >= this.wanted.threshold;
  }

  override hear(value: number, now: number): void {
    super.hear(value, now);
    this.announces = value >= this.wanted.threshold ? 0 : null;
  }
}

export class Smoothed extends Held {
  private level = NaN;
  protected crosses(value: number): boolean {
    this.level = Number.isNaN(this.level) ? value : this.level + 0.02 * (value - this.level);
    return this.level > 0.8 * this.wanted.threshold;
  }
}

/** Holt's linear smoothing at ten values a second. */
export class Holt extends Held {
  private level = NaN;
  private trend = 0;
  protected crosses(value: number): boolean {
    if (Number.isNaN(this.level)) this.level = value;
    const before = this.level;
    this.level += this.trend + 0.02 * (value - this.level - this.trend);
    this.trend += 0.005 * (this.level - before - this.trend);
    return this.level + this.trend * this.wanted.horizonS * 10 >= this.wanted.threshold;
  }
}

/** The newest values, one a second. */
abstract class OfSeconds extends Held {
  protected readonly seconds: number[] = [];
  private readonly second: number[] = [];
  private said = false;

  protected crosses(value: number): boolean {
    this.second.push(value);
    if (this.second.length < 10) return this.said;
    this.seconds.push(this.summary(this.second));
    this.second.length = 0;
    if (this.seconds.length > this.kept) this.seconds.shift();
    this.said = this.seconds.length >= 10 && this.lineCrosses();
    return this.said;
  }

  protected abstract readonly kept: number;
  protected abstract summary(values: readonly number[]): number;
  protected abstract lineCrosses(): boolean;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** `predict_linear` over a minute. */
export class LeastSquares extends OfSeconds {
  protected readonly kept = 60;
  protected readonly summary = mean;
  protected lineCrosses(): boolean {
    const { seconds } = this;
    const middle = (seconds.length - 1) / 2;
    const level = mean(seconds);
    let [above, below] = [0, 0];
    seconds.forEach((one, nth) => {
      above += (nth - middle) * (one - level);
      below += (nth - middle) ** 2;
    });
    return level + (above / below) * (middle + this.wanted.horizonS) >= this.wanted.threshold;
  }
}

/** 45 medians of a second, where Mann and Kendall's test says that they rise. */
export class TheilSen extends OfSeconds {
  protected readonly kept = 45;
  protected readonly summary = median;
  protected lineCrosses(): boolean {
    const { seconds } = this;
    const count = seconds.length;
    const slopes: number[] = [];
    let rises = 0;
    for (let later = 1; later < count; later++)
      for (let earlier = 0; earlier < later; earlier++) {
        const rise = seconds[later] - seconds[earlier];
        rises += Math.sign(rise);
        slopes.push(rise / (later - earlier));
      }
    const z = (rises - Math.sign(rises)) / Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
    if (z <= 2) return false;
    const slope = median(slopes);
    const line = median(seconds.map((one, nth) => one + slope * (count - 1 - nth)));
    return line + slope * this.wanted.horizonS >= this.wanted.threshold;
  }
}
