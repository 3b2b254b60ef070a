/** A gate is on or off. It goes off after its longest time, however it was turned on. Any thread: safe. */
import type { Range } from '../../numbers/range';
import { milliseconds, volts } from '../../numbers/units';
import type { VoltageKind } from '../kind';
import { heldFor, type RefusedAsk, stays } from '../resolved-ask';

/** Every trigger input sees it, and it is over before the next one of the fastest roll. */
const TRIGGER_MS = milliseconds(10);
const IS_A_GATE: RefusedAsk = { kind: 'refused', reason: 'is-a-gate' };

/** Above the middle, so that 0 and 1, 0 and 127 or 0 and 100 all mean off and on. */
const isOn = (value: number, { min, max }: Range): boolean => value > (min + max) / 2;

export const gate: VoltageKind = {
  words: { label: 'gate', range: ', on in the upper half' },
  setting: 'longestGateMs',
  playsAsAsked: false,
  isSwitch: true,
  toVolts: (value, { values, volts: range }) => volts(isOn(value, values) ? range.max : range.min),
  goTo: (value, values, { longestGateMs }) =>
    longestGateMs !== null && isOn(value, values) ? heldFor(value, longestGateMs, values.min) : stays(value),
  refusesRamps: IS_A_GATE,
  switchBy(ask, { min: off, max: on }, { longestGateMs }) {
    if (ask.kind === 'switch' && !ask.on) return stays(off);
    if (ask.kind === 'switch') return longestGateMs === null ? stays(on) : heldFor(on, longestGateMs, off);
    const wantedMs = ask.kind === 'pulse' ? ask.forMs : TRIGGER_MS;
    return heldFor(on, milliseconds(Math.min(wantedMs, longestGateMs ?? Infinity)), off);
  },
  randomIn: ({ min, max }, random) => (random.chance(0.5) ? max : min),
  wholeAt: (position, { min, max }) => (position < 0.5 ? min : max),
  exampleIn: () => 'on',
};
