/** How long each kind of viewer waits between two commands. Any thread: safe. */
import type { Role } from '../chat/chat-message';
import { PACED_ROLES, type PacedRole, type PatchLimits } from './limit-settings';

/** The roles that the limits tell apart. */
export type LimitedRole = Role | PacedRole;

/** Broadcaster and moderators have no cooldown. */
export type ViewerRole = Exclude<Role | PacedRole, 'broadcaster' | 'moderator'>;

/** In milliseconds, for limits that are opened by `factor`. */
export function cooldownsOf(
  { userCooldownMs, roles }: PatchLimits,
  factor: number,
): Readonly<Record<ViewerRole, number>> {
  const base = userCooldownMs / factor;
  const cooldowns: Record<ViewerRole, number> = {
    viewer: base,
    vip: base,
    subscriber: base,
    firstTime: base,
  };
  for (const role of PACED_ROLES) {
    const { cooldownMs, cooldownFactor } = roles[role];
    cooldowns[role] = cooldownMs === null ? cooldownFactor * base : cooldownMs / factor;
  }
  return cooldowns;
}
