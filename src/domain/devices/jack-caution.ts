/** Says in words where a patch lets a jack go, and what of that deserves a second look before it is armed. Any thread: safe. */
import type { Jack } from './jack';

/** Volts that every Eurorack input takes without harm, either way. */
const HARMLESS_VOLTS = 5;

/** `0 to 5 V, rest 0 V`. */
const jackReach = ({ limits }: Jack): string => `${limits.min} to ${limits.max} V, rest ${limits.rest} V`;

/** Says what is unusual about a jack. Null when nothing is. */
export function jackCaution({ limits, calibration }: Jack): string | null {
  const { min, max, rest } = limits;
  const cautions: string[] = [];
  if (rest !== 0) cautions.push(`goes to ${rest} V as soon as it is armed`);
  if (min < -HARMLESS_VOLTS || max > HARMLESS_VOLTS)
    cautions.push(`may go to ${Math.abs(min) > max ? min : max} V`);
  if (min > 0 || max < 0) cautions.push('cannot stand at 0 V while it is armed');
  const { gain, offsetVolts } = calibration;
  if (gain !== 1 || offsetVolts !== 0)
    cautions.push(`is sent ${gain} times the volts shown and ${offsetVolts} V more, by its calibration`);
  return cautions.length === 0 ? null : cautions.join(', ');
}

/** Jacks of the same reach together, in the order of the patch: `Jacks 1, 2: 0 to 5 V, rest 0 V`. */
export function reachOfJacks(jacks: readonly Jack[]): readonly string[] {
  const groups = new Map<string, number[]>();
  for (const jack of jacks) {
    const reach = jackReach(jack);
    const group = groups.get(reach);
    if (group === undefined) groups.set(reach, [jack.jack]);
    else group.push(jack.jack);
  }
  return [...groups].map(([reach, numbers]) => `${numberedJacks(numbers)}: ${reach}`);
}

/** `Jack 3`, `Jacks 1, 2, 5`. */
export const numberedJacks = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Jack' : 'Jacks'} ${numbers.join(', ')}`;
