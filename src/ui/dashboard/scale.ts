/** The scale of a chart's values: where it ends, and which values are written at its side. Pure. */
import type { FigureUnit } from '../../domain/watch/figures';

export interface ValueScale {
  readonly bottom: number;
  readonly top: number;
  readonly marks: readonly number[];
}

/** The ends of the drawn values. Both NaN where nothing is known. */
export interface Extremes {
  readonly lowest: number;
  readonly highest: number;
}

/** The steps of a scale within a power of ten: few, so that it changes rarely. */
const STEPS = [1, 2, 5, 10];
/** The scale comes down only once the values leave more than half of it empty: one that follows each peak is never still. */
const SHRINK_BELOW = 0.4;

/** A latency of less than a microsecond stands at the bottom: its logarithm has no end. */
const LEAST_MS = 0.001;
const MOST_DECADES = 3;

/** The next round number, not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** From 0 up, and down where values are below 0. `before` is the top of the last picture, or 0. */
export function linearScale(
  { lowest, highest }: Extremes,
  leastTop: number,
  before: number,
  unit: FigureUnit,
): ValueScale {
  const wanted = unit === 'share' ? leastTop : Math.max(leastTop, highest > 0 ? roundUp(highest) : 0);
  const top = wanted < before && highest > SHRINK_BELOW * before ? before : wanted;
  const bottom = lowest < 0 ? -roundUp(-lowest) : 0;
  return { bottom, top, marks: bottom < 0 ? [bottom, 0, top] : [0, top / 2, top] };
}

/** Powers of ten, for what lies between a microsecond and a minute. */
export function logScale({ lowest, highest }: Extremes, leastTop: number): ValueScale {
  const above = Math.ceil(Math.log10(Math.max(highest || 0, leastTop)) - 1e-9);
  const below = Math.min(Math.floor(Math.log10(Math.max(lowest || 0, LEAST_MS)) + 1e-9), above - 2);
  const every = Math.ceil((above - below) / MOST_DECADES);
  const marks: number[] = [];
  for (let power = above; power >= below; power -= every) marks.unshift(10 ** power);
  return { bottom: 10 ** below, top: 10 ** above, marks };
}
