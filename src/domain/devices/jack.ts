/** A jack as a patch describes it. Any thread: safe. */
import type { Range } from '../numbers/range';
import type { SettingsOf } from '../settings/described';
import { number, numberOrNull, object, text } from '../settings/field';
import type { HostileObject } from '../settings/hostile-object';

/** The most jacks one device may have, hence the most the audio thread runs and the snapshot holds. */
export const MAX_JACKS = 32;
/** Hosts show at most 64 channels of one device. */
const MAX_CHANNEL = 64;
/** Modular supplies give ±12 V or ±15 V: whatever lies beyond is a slip. */
export const VOLTS = { min: -15, max: 15 } as const;

/** The number printed on the device. */
export const JACK_NUMBER = number('Jack', { min: 1, max: MAX_JACKS, whole: true });

/** Without a rest of its own a jack rests at 0 V, or as near to it as its limits let it. */
const nearestToZero = ({ min, max }: Range): number => Math.min(Math.max(0, min), max);

const LIMITS = {
  // Every Eurorack input takes these without harm.
  min: number('Lowest volts', { ...VOLTS, fallback: 0 }),
  max: number('Highest volts', { ...VOLTS, fallback: 5 }),
  rest: {
    ...number('Rest volts', { ...VOLTS, fallback: 0 }),
    read: (from: HostileObject, name: string, soFar: object = { min: 0, max: 0 }) =>
      from.number(name, { ...VOLTS, fallback: nearestToZero(soFar as Range) }),
  },
  /** From an hour for one volt to faster than any converter; null means at once. */
  slewVoltsPerSecond: numberOrNull('Slew', {
    ...{ unit: 'V/s', min: 0.0001, max: 1_000_000, empty: 'at once' },
  }),
};
/** In volts at the jack. `min <= rest <= max`. */
export type JackLimits = SettingsOf<typeof LIMITS>;

export const JACK = {
  jack: JACK_NUMBER,
  label: text('Label', { longest: 60, fallback: '' }),
  limits: object('Limits', LIMITS, {
    after: {
      rest({ min, max, rest }, from) {
        if (min > max) from.fault('min', `${min} V is above max, ${max} V`);
        else if (rest < min || rest > max)
          from.fault('rest', `${rest} V is outside the limits, ${min} V to ${max} V`);
      },
    },
  }),
  /** Host channel from 1 when it differs from the device profile's, else null. */
  channel: numberOrNull('Channel', {
    ...{ min: 1, max: MAX_CHANNEL, whole: true, empty: 'as the device has it' },
  }),
  /** Correction that a measurement at the jack calls for: it is sent gain × volts + offsetVolts. */
  calibration: object('Calibration', {
    // From a full scale ten times as large as believed to one a tenth as large.
    gain: number('Gain', { min: 0.1, max: 10, fallback: 1 }),
    offsetVolts: number('Offset', { unit: 'V', min: -5, max: 5, fallback: 0 }),
  }),
};
export type Jack = SettingsOf<typeof JACK>;
