/**
 * Seeded series of ten values a second, as a share of a threshold: ramps that cross it, and calm that never does. Noise is
 * correlated as measured figures are, with spikes, gaps and values that are no numbers.
 */
import { Random } from '../../../src/domain/numbers/random';

export const STEP_S = 0.1;
/** A ramp goes on beyond the threshold for so long. */
const AFTER_S = 10;
const HOUR_S = 3600;

export interface Scene {
  readonly name: string;
  readonly seed: number;
  /** Each series has its own unit: shares, milliseconds, bytes. */
  readonly threshold: number;
  /** One every `STEP_S`; NaN is a gap. */
  readonly values: Float64Array;
  /** Seconds; null in calm. */
  readonly rampAt: number | null;
  readonly crossesAt: number | null;
}

type Shape = (atS: number) => number;
const THRESHOLDS = [0.8, 1, 15, 90, 500e6];

/** Standard normal, by Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(2 * random.exponential()) * Math.cos(2 * Math.PI * random.next());

interface Noise {
  readonly deviation: number;
  /** Time after which the noise has forgotten itself to a third, in seconds. */
  readonly memoryS: number;
  readonly spikesPerS: number;
  readonly gapsPerS: number;
}

const noiseOf = (random: Random): Noise => ({
  deviation: random.pick([0.004, 0.01, 0.02, 0.03]),
  memoryS: random.pick([0.05, 0.5, 1, 2]),
  spikesPerS: random.pick([0, 0.02, 0.1, 0.3]),
  gapsPerS: random.pick([0, 0, 0, 0.02]),
});

function noisy(shape: Shape, lengthS: number, threshold: number, noise: Noise, random: Random): Float64Array {
  const values = new Float64Array(Math.round(lengthS / STEP_S));
  const keeps = Math.exp(-STEP_S / noise.memoryS);
  const renewed = noise.deviation * Math.sqrt(1 - keeps * keeps);
  let drift = noise.deviation * normal(random);
  let [spike, spikeLeft, gapLeft] = [0, 0, 0];
  for (let nth = 0; nth < values.length; nth++) {
    drift = drift * keeps + renewed * normal(random);
    if (spikeLeft === 0 && random.chance(noise.spikesPerS * STEP_S)) {
      spikeLeft = 1 + random.below(4);
      spike = random.between(0.1, 0.8);
    }
    if (gapLeft === 0 && random.chance(noise.gapsPerS * STEP_S)) gapLeft = 1 + random.below(40);
    const value = shape(nth * STEP_S) + drift + (spikeLeft > 0 ? spike : 0);
    values[nth] = gapLeft > 0 ? NaN : Math.max(value, 0) * threshold;
    spikeLeft = Math.max(spikeLeft - 1, 0);
    gapLeft = Math.max(gapLeft - 1, 0);
  }
  return values;
}

const steady = (random: Random, most: number): Shape => {
  const level = random.between(0.1, most);
  return () => level;
};

/** New levels after some time each, at once. */
const steps = (random: Random, most: number): Shape => {
  const ends: number[] = [];
  const levels: number[] = [];
  for (let end = 0; end < HOUR_S;) {
    end += random.between(20, 400);
    ends.push(end);
    levels.push(random.between(0.1, most));
  }
  let nth = 0;
  return (atS) => {
    if (nth > 0 && atS < ends[nth - 1]) nth = 0;
    while (atS >= ends[nth]) nth++;
    return levels[nth];
  };
};

const wave = (random: Random, most: number): Shape => {
  const height = random.between(0.05, 0.4);
  const middle = random.between(height / 2 + 0.05, most - height / 2);
  const periodS = random.pick([20, 45, 90, 180, 400, 900]) * random.between(0.8, 1.2);
  const phase = random.between(0, 2 * Math.PI);
  return (atS) => middle + (height / 2) * Math.sin((2 * Math.PI * atS) / periodS + phase);
};

/** Memory between two collections. */
const sawtooth = (random: Random, most: number): Shape => {
  const height = random.between(0.05, 0.4);
  const foot = random.between(0.05, most - height);
  const periodS = random.pick([15, 40, 120, 300]) * random.between(0.8, 1.2);
  const from = random.between(0, periodS);
  return (atS) => foot + height * (((atS + from) % periodS) / periodS);
};

/** Rises that end below the threshold, and fall as slowly. */
const hills = (random: Random, most: number): Shape => {
  const foot = random.between(0.1, 0.4);
  const top = random.between(foot, most);
  const riseS = random.between(30, 300);
  const restS = random.between(60, 600);
  return (atS) => {
    const inPeriod = atS % (2 * (riseS + restS));
    const share =
      Math.min((inPeriod - restS) / riseS, 1) - Math.max((inPeriod - 2 * restS - riseS) / riseS, 0);
    return foot + (top - foot) * Math.min(Math.max(share, 0), 1);
  };
};

const small =
  (make: (random: Random, most: number) => Shape) =>
  (random: Random, most: number): Shape => {
    const shape = make(random, 0.5);
    const scale = random.between(0.1, 0.3);
    const foot = random.between(0.1, most - scale);
    return (atS) => foot + scale * shape(atS);
  };

const CALM = { steady, steps, wave, sawtooth, hills };
export type CalmKind = keyof typeof CALM;
export const CALM_KINDS = Object.keys(CALM) as readonly CalmKind[];
/** Before a ramp the figure is no busier than a figure is by itself. */
const BEFORE = { steady, steps: small(steps), wave: small(wave), sawtooth: small(sawtooth) };

/** One hour below the threshold: shapes reach at most 0.8 of it, and spikes may go beyond. */
export function calmHour(kind: CalmKind, seed: number): Scene {
  const random = new Random(seed);
  const threshold = random.pick(THRESHOLDS);
  const shape = CALM[kind](random, 0.8);
  const values = noisy(shape, HOUR_S, threshold, noiseOf(random), random);
  return { name: kind, seed, threshold, values, rampAt: null, crossesAt: null };
}

/** Calm, and then a ramp of 15 to 300 s to the threshold and beyond. */
export function rampScene(seed: number): Scene {
  const random = new Random(seed);
  const threshold = random.pick(THRESHOLDS);
  const before = random.pick(Object.values(BEFORE))(random, 0.6);
  const rampAt = random.pick([40, 90, 240, 600]) * random.between(0.8, 1.2);
  const lengthS = Math.exp(random.between(Math.log(15), Math.log(300)));
  const from = before(rampAt);
  const bend = random.pick([1, 1, 1, 1.3]);
  const shape: Shape = (atS) =>
    atS < rampAt ? before(atS) : from + (1 - from) * ((atS - rampAt) / lengthS) ** bend;
  const crossesAt = rampAt + lengthS;
  const values = noisy(shape, crossesAt + AFTER_S, threshold, noiseOf(random), random);
  return { name: 'ramp', seed, threshold, values, rampAt, crossesAt };
}
