/** Maps volts to places on a meter: fractions of its length from its lower end, 0 to 1. Pure. */
import type { JackLimits } from '../../domain/devices/jack';

export interface MeterScale {
  /** Bottom and top of the meter in volts; 0 V is always on it, since that is where the bar begins. */
  readonly bottom: number;
  readonly top: number;
  readonly zero: number;
}

export function meterScale({ min, max }: JackLimits): MeterScale {
  const bottom = Math.min(min, 0);
  // A jack held at one voltage still needs a scale with a length.
  const top = Math.max(max, 0) > bottom ? Math.max(max, 0) : bottom + 1;
  return { bottom, top, zero: (0 - bottom) / (top - bottom) };
}

/** Position of `volts`, held on the meter; the text beside it tells the truth when it lies outside. */
export function fractionOf(scale: MeterScale, volts: number): number {
  const fraction = (volts - scale.bottom) / (scale.top - scale.bottom);
  return Math.min(1, Math.max(0, Number.isFinite(fraction) ? fraction : scale.zero));
}
