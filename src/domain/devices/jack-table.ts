/**
 * The jack table: what the audio thread must know of every jack, worked out from a patch and the device it plays on.
 * Any thread: safe.
 */
import { type Level, volts, type Volts } from '../numbers/units';
import {
  type Calibration,
  isUsableCalibration,
  levelAtZeroVolts,
  levelPerVolt,
  toVolts,
} from './calibration';
import type { Jack } from './jack';
import { type DeviceProfile, jackChannel } from './profiles';

/** Row n - 1 is the jack with the number n, in the patch or not, so that a row keeps its jack while the patch is edited. */
export interface JackRow extends Calibration {
  /** Host channel from 0, or NOT_DRIVEN. */
  readonly channelIndex: number;
  readonly min: Volts;
  readonly max: Volts;
  readonly rest: Volts;
  /** Infinity for at once. */
  readonly slewVoltsPerSecond: number;
}

export const NOT_DRIVEN = -1;

const EMPTY_ROW: JackRow = {
  channelIndex: NOT_DRIVEN,
  min: volts(0),
  max: volts(0),
  rest: volts(0),
  slewVoltsPerSecond: Infinity,
  fullScaleVolts: volts(1),
  gain: 1,
  offsetVolts: volts(0),
};

/** The rest of a jack, in volts: within its limits and what its converter can make. 0 for a jack that is not driven. */
export function drivenRest(row: JackRow): number {
  if (row.channelIndex === NOT_DRIVEN || !isUsableCalibration(row)) return 0;
  const [perVolt, atZero] = [levelPerVolt(row), levelAtZeroVolts(row)];
  const ends = [-1, 1].map((level) => toVolts(level as Level, perVolt, atZero));
  const min = Math.max(row.min, Math.min(...ends));
  const max = Math.min(row.max, Math.max(...ends));
  const rest = Number.isFinite(row.rest) ? row.rest : 0;
  return min <= max ? Math.min(Math.max(rest, min), max) : 0;
}

/**
 * One row for every jack number up to the patch's highest. `channelCount` is how many host channels the device really
 * has: a jack beyond them, or that the profile does not know, is not driven. The first of two jacks on one channel is driven.
 */
export function jackTable(
  { jacks }: { readonly jacks: readonly Jack[] },
  profile: DeviceProfile,
  channelCount: number,
): JackRow[] {
  const rows = new Array<JackRow>(Math.max(0, ...jacks.map(({ jack }) => jack))).fill(EMPTY_ROW);
  const taken = new Set<number>([NOT_DRIVEN]);
  for (const jack of jacks) {
    const wanted = jackChannel(jack, profile) ?? NOT_DRIVEN;
    const channelIndex = wanted >= channelCount || taken.has(wanted) ? NOT_DRIVEN : wanted;
    taken.add(channelIndex);
    rows[jack.jack - 1] = {
      channelIndex,
      min: volts(jack.limits.min),
      max: volts(jack.limits.max),
      rest: volts(jack.limits.rest),
      slewVoltsPerSecond: jack.limits.slewVoltsPerSecond ?? Infinity,
      fullScaleVolts: profile.fullScaleVolts,
      gain: jack.calibration.gain,
      offsetVolts: volts(jack.calibration.offsetVolts),
    };
  }
  return rows;
}
