/**
 * The finer limits as a person reads and types them: a field each, and the limits that come of it. Pure. Whether those are
 * valid is decided where every patch is validated; here only text that is no number is refused.
 */
import type { PacedRole, PatchLimits } from '../../domain/limits/limit-settings';
import { cooldownsOf } from '../../domain/limits/role-cooldowns';
import { scaled } from '../form/scaled';
import { formatNumber } from '../kit/format';

export const ROLE_WORDS: Readonly<Record<PacedRole, string>> = {
  vip: 'VIPs',
  subscriber: 'Subscribers',
  firstTime: 'First-timers',
};

export type LimitField = `${PacedRole}Factor` | `${PacedRole}Seconds` | 'perMinute' | 'from' | 'most';

/** Fields that stand together and share a sentence. */
export type LimitGroup = 'roles' | 'minute' | 'growth';

interface LimitFieldRule {
  readonly group: LimitGroup;
  readonly label: string;
  readonly expects: string;
  /** What stands in the field where no number is set; a field without it needs one. */
  readonly empty?: string;
  readonly read: (limits: PatchLimits) => number | null;
  /** `value` is null only where `empty` is. */
  readonly write: (limits: PatchLimits, value: number | null) => PatchLimits;
}

const factorRule = (role: PacedRole): LimitFieldRule => ({
  group: 'roles',
  label: `${ROLE_WORDS[role]}, times the wait`,
  expects: 'write how many times as long they wait, from 0 to 100, such as 0.5.',
  read: ({ roles }) => roles[role].cooldownFactor,
  write: (limits, value) => ({
    ...limits,
    roles: { ...limits.roles, [role]: { ...limits.roles[role], cooldownFactor: value } },
  }),
});

const secondsRule = (role: PacedRole): LimitFieldRule => ({
  group: 'roles',
  label: `${ROLE_WORDS[role]}, own wait in seconds`,
  expects: 'write seconds, up to 86400, or nothing.',
  empty: 'none',
  read: ({ roles }) => {
    const { cooldownMs } = roles[role];
    return cooldownMs === null ? null : scaled(cooldownMs, 0.001);
  },
  write: (limits, value) => ({
    ...limits,
    roles: {
      ...limits.roles,
      [role]: { ...limits.roles[role], cooldownMs: value === null ? null : scaled(value, 1000) },
    },
  }),
});

export const LIMIT_FIELDS: Readonly<Record<LimitField, LimitFieldRule>> = {
  vipFactor: factorRule('vip'),
  vipSeconds: secondsRule('vip'),
  subscriberFactor: factorRule('subscriber'),
  subscriberSeconds: secondsRule('subscriber'),
  firstTimeFactor: factorRule('firstTime'),
  firstTimeSeconds: secondsRule('firstTime'),
  perMinute: {
    group: 'minute',
    label: 'One viewer, commands a minute',
    expects: 'write a whole number from 1 to 10000, or nothing.',
    empty: 'no limit',
    read: ({ perMinute }) => perMinute,
    write: (limits, perMinute) => ({ ...limits, perMinute }),
  },
  from: {
    group: 'growth',
    label: 'Grows from, active viewers',
    expects: 'write a whole number of viewers from 1 to 100000, or nothing.',
    empty: 'never',
    read: ({ followViewers }) => followViewers.from,
    write: (limits, from) => ({ ...limits, followViewers: { ...limits.followViewers, from } }),
  },
  most: {
    group: 'growth',
    label: 'Grows at most, times',
    expects: 'write a number from 1 to 100, such as 4.',
    read: ({ followViewers }) => followViewers.most,
    write: (limits, most) => ({
      ...limits,
      followViewers: { ...limits.followViewers, most: most ?? limits.followViewers.most },
    }),
  },
};

export const limitText = (limits: PatchLimits, field: LimitField): string => {
  const value = LIMIT_FIELDS[field].read(limits);
  return value === null ? '' : String(value);
};

/** The limits with that text in the field, or null when it is no number. */
export function withLimit(limits: PatchLimits, field: LimitField, text: string): PatchLimits | null {
  const { empty, write } = LIMIT_FIELDS[field];
  if (text.trim() === '') return empty === undefined ? null : write(limits, null);
  const value = Number(text);
  return Number.isFinite(value) ? write(limits, value) : null;
}

/** How long one of them waits between two commands, whichever of the two fields says so: `every 0.5 s`. */
export function waitSentence(limits: PatchLimits, role: PacedRole): string {
  const cooldownMs = cooldownsOf(limits, 1)[role];
  return cooldownMs === 0 ? 'no wait' : `every ${formatNumber(scaled(cooldownMs, 0.001))} s`;
}

/** Whether the roles differ from each other or from everybody else. */
export const paceSentence = (limits: PatchLimits): string =>
  new Set(Object.values(cooldownsOf(limits, 1))).size === 1
    ? 'all wait the same'
    : 'each waits their own time';
