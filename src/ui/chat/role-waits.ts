/** How long viewers of each role wait, in words. Pure. */
import { type PacedRole, type PatchLimits } from '../../domain/limits/limit-settings';
import { cooldownsOf } from '../../domain/limits/role-cooldowns';
import { formatSeconds } from '../../domain/numbers/number-words';

/** How long one of them waits between two commands, whichever of the two fields says so: `every 0.5 s`. */
export function waitSentence(limits: PatchLimits, role: PacedRole): string {
  const cooldownMs = cooldownsOf(limits, 1)[role];
  return cooldownMs === 0 ? 'no wait' : `every ${formatSeconds(cooldownMs)}`;
}

/** Whether the roles differ from each other or from everybody else. */
export const paceSentence = (limits: PatchLimits): string =>
  new Set(Object.values(cooldownsOf(limits, 1))).size === 1
    ? 'all wait the same'
    : 'each waits their own time';
