/** The limits of a patch, as its file says them. Every one may be left out: the finer ones then limit nothing. Any thread: safe. */
import type { SettingsOf, VariableField } from '../settings/described';
import { flag, listOf, number, numberOrNull, object, SECONDS, variableName } from '../settings/field';
import type { HostileObject } from '../settings/hostile-object';
import { defaultsOf } from '../settings/walk';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_TOKENS = 1_000_000_000;
/** The largest patch names each of its 256 variables once. */
const MAX_COSTS = 256;
const MAX_COOLED = 16;

/** A bucket that holds less than one token, or never fills, would let nothing through: that is what Stop is for. */
const bucket = (label: string, capacity: number, perSecond: number) =>
  object(label, {
    capacity: number('At once', { min: 1, max: MAX_TOKENS, fallback: capacity }),
    perSecond: number('Per second', { min: 0.001, max: MAX_TOKENS, fallback: perSecond }),
  });

/** Labels name the role: the columns of a form have none of their own to see. */
const pace = (role: string) =>
  object(role, {
    cooldownFactor: number(`${role}, times the wait`, {
      ...{ min: 0, max: 100, fallback: 1 },
      expects: 'write how many times as long they wait, from 0 to 100, such as 0.5.',
    }),
    /** The role's own cooldown; null means `cooldownFactor` times `userCooldownMs`. */
    cooldownMs: numberOrNull(`${role}, own wait in seconds`, {
      ...{ ...SECONDS, unit: '', min: 0, max: DAY_MS, empty: 'none' },
    }),
  });

const ROLES = {
  vip: pace('VIPs'),
  subscriber: pace('Subscribers'),
  firstTime: pace('First-timers'),
};
/** Who has a pace of their own. Broadcaster and moderators have the privileged allowance instead; the rest is the base. */
export type PacedRole = keyof typeof ROLES;
export const PACED_ROLES = Object.keys(ROLES) as readonly PacedRole[];

/** The variable that an entry of a list is for. Its place in the file is the entry. */
const entryName: VariableField<string> = {
  ...variableName('Variable', { rule: { isRequired: true, mayBeEmpty: true } }),
  renamed: (value, nameOf, path) => nameOf(value, path.slice(0, path.lastIndexOf('.'))),
};
/** At the default refill a move of a hundred tokens silences its variable for a minute. */
const tokens = number('Move costs', { min: 1, max: 100, fallback: 1, empty: '1 token' });

interface Entry {
  readonly variable: string;
}
const NAMED_ONCE = {
  among({ variable }: Entry, before: readonly Entry[], from: HostileObject): void {
    if (variable !== '' && before.some((one) => one.variable === variable))
      from.fault('variable', `${variable} is named twice`);
  },
};

/** A move of `variable` spends `tokens` of its own and of the system's bucket, and those of each variable that it cools. */
const COST = {
  variable: entryName,
  tokens,
  cools: {
    ...listOf('And takes tokens of', MAX_COOLED, { variable: entryName, tokens }, NAMED_ONCE),
    empty: 'nothing else',
    expects: `write names with ${tokens.min} to ${tokens.max} tokens each, such as vcf#1.cutoff 2, separated by commas.`,
  },
};
export type MoveCost = SettingsOf<typeof COST>;

const FINER = {
  /** The most commands of one viewer in a minute, told by twelve sub-windows of five seconds. Counts are 16 bits wide. */
  perMinute: numberOrNull('One viewer, commands a minute', {
    ...{ min: 1, max: 10_000, whole: true, empty: 'no limit' },
    help: 'The most of one viewer in any minute, however they are spread over it.',
  }),
  roles: object('Roles', ROLES),
  /** Whether the system's capacity follows the latency of the path: see `adaptive-capacity.ts`. */
  adaptive: flag('Follow the measured latency', false, {
    help: 'Bursts of chat may be 1.5 times as large while commands take less than 5 ms, and 0.7 times from 10 ms.',
  }),
  /**
   * The system's capacity and refill are multiplied by active viewers / `from`, at least 1 and at most `most`: between the two every
   * active viewer keeps the same share. A viewer is active for a minute after an admitted command. `from` null: nothing grows.
   */
  followViewers: object('Growth', {
    from: numberOrNull('Grows from, active viewers', {
      ...{ min: 1, max: 100_000, whole: true, empty: 'never' },
    }),
    most: number('Grows at most, times', { min: 1, max: 100, fallback: 4 }),
  }),
  /** Variables that are not named cost one token and cool nothing. */
  costs: listOf('Costs', MAX_COSTS, COST, NAMED_ONCE),
};
/** Nothing beyond the cooldown and the buckets, so that a file that says only those means what it always meant. */
export const DEFAULT_LIMIT_SETTINGS: SettingsOf<typeof FINER> = defaultsOf(FINER);

/** A burst of a hundred commands, then ten a second; twenty on one variable, then two. Moderators have their own. */
export const LIMITS = object(
  'Limits',
  {
    userCooldownMs: number('One viewer', { ...SECONDS, min: 0, max: DAY_MS, fallback: 1000 }),
    system: bucket('All of chat', 100, 10),
    variable: bucket('One variable', 20, 2),
    /** The separate allowance of broadcaster and moderators. */
    privileged: bucket('Moderators', 1000, 100),
    ...FINER,
  },
  {
    after: {
      // A value that is no object is told before the faults of what stands in the file before it.
      privileged(_, from) {
        from.object('roles');
        from.object('followViewers');
      },
    },
  },
);
export type PatchLimits = SettingsOf<typeof LIMITS.fields>;
export const DEFAULT_PATCH_LIMITS: PatchLimits = defaultsOf(LIMITS.fields);
