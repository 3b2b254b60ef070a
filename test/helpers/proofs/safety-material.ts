/** Material of a safety sequence: jack tables, targets and faults, ordinary and hostile, drawn by a seed. */
import type { JackRow } from '../../../src/domain/devices/jack-table';
import type { Random } from '../../../src/domain/numbers/random';
import { seconds, volts } from '../../../src/domain/numbers/units';
import type { Move } from '../../../src/domain/voltage/move';

export const CHANNELS = 4;
const JACKS = 5;

const HOSTILE_NUMBERS = [NaN, Infinity, -Infinity, 1e308, -1e308, 0, -0, 1e-320, -1];

/** One number in twelve of a table is hostile. */
const orHostile = (random: Random, value: number): number =>
  random.below(12) === 0 ? random.pick(HOSTILE_NUMBERS) : value;

function drawRow(random: Random, channelIndex: number): JackRow {
  const fullScaleVolts = random.pick([10, 5, 2.88]);
  const [min, max] = [random.between(-12, 12), random.between(-12, 12)].toSorted((a, b) => a - b);
  const narrow = random.pick([
    { min, max },
    { min: 0, max: 5 },
    { min: -5, max: 0 },
    { min: 2, max: 2 },
    { min: 0, max: 0 },
    { min: 3, max: 8 },
    { min: -10, max: -4 },
  ]);
  return {
    channelIndex: orHostile(random, channelIndex),
    min: volts(orHostile(random, narrow.min)),
    max: volts(orHostile(random, narrow.max)),
    // Now and then outside the limits.
    rest: volts(
      orHostile(random, random.pick([0, 10, -10, narrow.min, narrow.max, random.between(-12, 12)])),
    ),
    slewVoltsPerSecond: orHostile(random, random.pick([Infinity, Infinity, 1, 40, 1000])),
    fullScaleVolts: volts(orHostile(random, fullScaleVolts)),
    gain: orHostile(random, random.pick([1, 1, 1, 0.97, -1, 2])),
    offsetVolts: volts(orHostile(random, random.pick([0, 0, 0, 0.02, -0.5, 5, -5]))),
  };
}

/** Jack n on channel n, or anywhere, two on one channel, or one more than there are channels. */
export function drawTable(random: Random): JackRow[] {
  const isShuffled = random.below(3) === 0;
  return Array.from({ length: JACKS }, (_, jack) =>
    drawRow(random, isShuffled ? random.below(CHANNELS + 2) - 1 : jack),
  );
}

/** The same table with another rest, slew or limit somewhere, as an edit makes it. */
export function editTable(random: Random, rows: readonly JackRow[]): JackRow[] {
  const jack = random.below(rows.length);
  const other = drawRow(random, rows[jack].channelIndex);
  const edit = random.pick([
    { rest: other.rest },
    { slewVoltsPerSecond: other.slewVoltsPerSecond },
    { min: other.min, max: other.max },
    { gain: other.gain, offsetVolts: other.offsetVolts, fullScaleVolts: other.fullScaleVolts },
  ]);
  return rows.map((row, index) => (index === jack ? { ...row, ...edit } : row));
}

export const drawJackIndex = (random: Random): number =>
  random.below(10) === 0 ? random.pick([-1, 0.5, 31, 32, 4096, NaN, 1e300]) : random.below(JACKS);

export const drawTarget = (random: Random): number =>
  random.below(8) === 0 ? random.pick(HOSTILE_NUMBERS) : random.between(-11, 11);

/** In seconds, a few frames to longer than a sequence, or out of all bounds. */
const drawSeconds = (random: Random): number =>
  random.below(10) === 0
    ? random.pick([...HOSTILE_NUMBERS, 3_600])
    : random.pick([0, 0.0025, 0.02, 0.1, 0.4]);

/** A ramp, a gate, a ramp that is a gate as well, or one that takes no time, of either shape. */
export const drawMove = (random: Random): Move => ({
  target: volts(drawTarget(random)),
  overSeconds: seconds(drawSeconds(random)),
  shape: random.pick(['linear', 'exponential']),
  holdSeconds: seconds(random.below(3) === 0 ? Infinity : drawSeconds(random)),
  then: volts(drawTarget(random)),
});

/** Six numbers that nobody meant as a record, for a jack that there is. */
export function drawHostileRecord(random: Random): Float64Array {
  const draw = (): number => random.pick([...HOSTILE_NUMBERS, 0.02, -5]);
  const kind = random.pick([1, 2, draw()]);
  return Float64Array.of(random.below(JACKS), draw(), kind, draw(), draw(), draw());
}

/** Frames of a quantum: an odd few, the usual sort, and now and then a long one. */
export const drawFrames = (random: Random): number => random.pick([1, 3, 4, 8, 8, 8, 16, 37]);
