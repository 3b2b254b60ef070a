/**
 * The very last step of a jack: the volts asked for become the sample that makes them. Any thread: safe, does not allocate.
 *
 * A straight line, level = (gain × volts + offsetVolts) / fullScaleVolts, held as slope and intercept so that the audio
 * thread spends one multiplication and one addition on a sample. Both conversions are monotone in floating point too:
 * volts between two limits never make a level outside the levels of those limits.
 */
import { type Level, volts, type Volts, voltsToLevel } from '../numbers/units';

/** The two things between volts at a jack and full scale: the device's range, and the correction measured at the jack. */
export interface Calibration {
  readonly fullScaleVolts: Volts;
  /** Negative on an inverting output, never 0. */
  readonly gain: number;
  readonly offsetVolts: Volts;
}

/** No converter reaches less far or further; beyond, a table is damaged rather than unusual. */
const NARROWEST_FULL_SCALE_VOLTS = 0.01;
const WIDEST_FULL_SCALE_VOLTS = 1_000;
const SMALLEST_GAIN = 0.01;
const LARGEST_GAIN = 100;

export const levelPerVolt = ({ gain, fullScaleVolts }: Calibration): number => gain / fullScaleVolts;

export const levelAtZeroVolts = ({ offsetVolts, fullScaleVolts }: Calibration): Level =>
  voltsToLevel(offsetVolts, fullScaleVolts);

/** The sample, -1..1, for volts at the jack; volts out of the converter's reach become the nearest it has. */
export function toLevel(atJack: Volts, perVolt: number, atZeroVolts: Level): Level {
  const level = atJack * perVolt + atZeroVolts;
  return (level > 1 ? 1 : level < -1 ? -1 : level) as Level;
}

/** The volts at the jack that a sample makes. */
export const toVolts = (level: Level, perVolt: number, atZeroVolts: Level): Volts =>
  volts((level - atZeroVolts) / perVolt);

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** Whether the numbers can describe an output at all. */
export const isUsableCalibration = ({ fullScaleVolts, gain, offsetVolts }: Calibration): boolean =>
  isBetween(fullScaleVolts, NARROWEST_FULL_SCALE_VOLTS, WIDEST_FULL_SCALE_VOLTS) &&
  isBetween(Math.abs(gain), SMALLEST_GAIN, LARGEST_GAIN) &&
  isBetween(offsetVolts, -WIDEST_FULL_SCALE_VOLTS, WIDEST_FULL_SCALE_VOLTS);
