/** A jack as a patch describes it. Any thread: safe. */

/** The most jacks one device may have, hence the most the audio thread runs and the snapshot holds. */
export const MAX_JACKS = 32;

/** A jack's limits, in volts at the jack. `min <= rest <= max`; `slewVoltsPerSecond` null means at once. */
export interface JackLimits {
  readonly min: number;
  readonly max: number;
  readonly rest: number;
  readonly slewVoltsPerSecond: number | null;
}

export interface Jack {
  /** The number printed on the device, 1 to MAX_JACKS. */
  readonly jack: number;
  readonly label: string;
  readonly limits: JackLimits;
  /** Host channel from 1 when it differs from the device profile's, else null. An addition to the contract. */
  readonly channel: number | null;
  /** Correction that a measurement at the jack calls for: it is sent gain × volts + offsetVolts. Neutral is 1 and 0. */
  readonly calibration: { readonly gain: number; readonly offsetVolts: number };
}
