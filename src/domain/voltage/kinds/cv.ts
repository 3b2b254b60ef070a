/** A control voltage: every value has a voltage of its own. Any thread: safe. */
import { volts } from '../../numbers/units';
import type { VoltageKind } from '../kind';
import { type RefusedAsk, stays } from '../resolved-ask';

const NOT_A_GATE: RefusedAsk = { kind: 'refused', reason: 'not-a-gate' };

export const cv: VoltageKind = {
  words: { label: 'cv', range: '' },
  setting: 'pitch',
  playsAsAsked: true,
  isSwitch: false,
  /** Linear, exactly `volts.min` at `values.min` and `volts.max` at `values.max`, which may be the lower one. */
  toVolts(value, { values, volts: range }) {
    if (value <= values.min) return volts(range.min);
    if (value >= values.max) return volts(range.max);
    const share = (value - values.min) / (values.max - values.min);
    return volts(range.min + (range.max - range.min) * share);
  },
  goTo: stays,
  refusesRamps: null,
  switchBy: () => NOT_A_GATE,
  randomIn: ({ min, max }, random) => min + random.below(max - min + 1),
  wholeAt: (position, { min, max }) => min + Math.round(position * (max - min)),
  exampleIn: ({ min, max }) => `${Math.ceil((min + max) / 2)}`,
};
