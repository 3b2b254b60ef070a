/** The finer limits of a patch, as its file says them. Every one may be left out: then it limits nothing. Any thread: safe. */
import { quote } from '../settings/findings';
import { HostileObject, type NumberRule } from '../settings/hostile-object';
import { canonicalName } from '../settings/variable-name';
import type { TokenBucket } from './token-buckets';

/** Who has a pace of their own. Broadcaster and moderators have the privileged allowance instead; the rest is the base. */
export const PACED_ROLES = ['vip', 'subscriber', 'firstTime'] as const;
export type PacedRole = (typeof PACED_ROLES)[number];

/** `cooldownMs` is the role's own cooldown; null means `cooldownFactor` times `userCooldownMs`. */
export interface RolePace {
  readonly cooldownFactor: number;
  readonly cooldownMs: number | null;
}

/** A move of `variable` spends `tokens` of its own and of the system's bucket, and those of each variable that it cools. */
export interface MoveCost {
  readonly variable: string;
  readonly tokens: number;
  readonly cools: readonly { readonly variable: string; readonly tokens: number }[];
}

export interface LimitSettings {
  /** The most commands of one viewer in a minute, told by twelve sub-windows of five seconds; null for no such limit. */
  readonly perMinute: number | null;
  readonly roles: Readonly<Record<PacedRole, RolePace>>;
  /** Whether the system's capacity follows the latency of the path: see `adaptive-capacity.ts`. */
  readonly adaptive: boolean;
  /**
   * The system's capacity and refill are multiplied by active viewers / `from`, at least 1 and at most `most`: between the
   * two every active viewer keeps the same share. A viewer is active for a minute after an admitted command. `from` null:
   * the limits stay what they are.
   */
  readonly followViewers: { readonly from: number | null; readonly most: number };
  /** Variables that are not named cost one token and cool nothing. */
  readonly costs: readonly MoveCost[];
}

export interface PatchLimits extends LimitSettings {
  readonly userCooldownMs: number;
  readonly system: TokenBucket;
  readonly variable: TokenBucket;
  /** The separate allowance of broadcaster and moderators. An addition to the contract. */
  readonly privileged: TokenBucket;
}

const BASE_PACE: RolePace = { cooldownFactor: 1, cooldownMs: null };

/** Nothing beyond the cooldown and the buckets, so that a file that says only those means what it always meant. */
export const DEFAULT_LIMIT_SETTINGS: LimitSettings = {
  perMinute: null,
  roles: { vip: BASE_PACE, subscriber: BASE_PACE, firstTime: BASE_PACE },
  adaptive: false,
  followViewers: { from: null, most: 4 },
  costs: [],
};

/** A burst of a hundred commands, then ten a second; twenty on one variable, then two. Moderators have their own. */
export const DEFAULT_PATCH_LIMITS: PatchLimits = {
  userCooldownMs: 1000,
  system: { capacity: 100, perSecond: 10 },
  variable: { capacity: 20, perSecond: 2 },
  privileged: { capacity: 1000, perSecond: 100 },
  ...DEFAULT_LIMIT_SETTINGS,
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** The largest patch names each of its 256 variables once. */
const MAX_COSTS = 256;
const MAX_COOLED = 16;
/** One viewer's counts are 16 bits wide, and nobody types faster. */
const PER_MINUTE: NumberRule = { min: 1, max: 10_000, whole: true };
const FACTOR: NumberRule = { min: 0, max: 100 };
const COOLDOWN_MS: NumberRule = { min: 0, max: DAY_MS };
const FROM: NumberRule = { min: 1, max: 100_000, whole: true };
const MOST: NumberRule = { min: 1, max: 100 };
/** At the default refill a move of a hundred tokens silences its variable for a minute. */
const TOKENS: NumberRule = { min: 1, max: 100, fallback: 1 };

function readPace(fields: HostileObject, { cooldownFactor }: RolePace): RolePace {
  return {
    cooldownFactor: fields.number('cooldownFactor', { ...FACTOR, fallback: cooldownFactor }),
    cooldownMs: fields.numberOrNull('cooldownMs', COOLDOWN_MS),
    ...fields.others(),
  };
}

function readName(fields: HostileObject): string {
  const text = fields.text('variable', Infinity);
  const name = canonicalName(text);
  if (text !== '' && name === null)
    fields.fault('variable', `must be module#instance.parameter, such as vco#1.pitch, not ${quote(text)}`);
  return name ?? '';
}

function readList<T extends { readonly variable: string }>(
  parent: HostileObject,
  name: string,
  maxLength: number,
  read: (fields: HostileObject) => T,
): T[] {
  const taken = new Set<string>();
  return parent.list(name, maxLength).map((value, index) => {
    const fields = new HostileObject(value, `${parent.pathOf(name)}[${index}]`, parent.findings);
    const one = read(fields);
    if (taken.has(one.variable)) fields.fault('variable', `${one.variable} is named twice`);
    if (one.variable !== '') taken.add(one.variable);
    return one;
  });
}

const readCooled = (fields: HostileObject) => ({
  variable: readName(fields),
  tokens: fields.number('tokens', TOKENS),
  ...fields.others(),
});

const readCost = (fields: HostileObject): MoveCost => ({
  variable: readName(fields),
  tokens: fields.number('tokens', TOKENS),
  cools: readList(fields, 'cools', MAX_COOLED, readCooled),
  ...fields.others(),
});

/** Reads its own fields of the patch's `limits`; the caller reads the others, and then asks for the unknown ones. */
export function readLimitSettings(fields: HostileObject): LimitSettings {
  const defaults = DEFAULT_LIMIT_SETTINGS;
  const roles = fields.object('roles');
  const follow = fields.object('followViewers');
  return {
    perMinute: fields.numberOrNull('perMinute', PER_MINUTE),
    roles: {
      vip: readPace(roles.object('vip'), defaults.roles.vip),
      subscriber: readPace(roles.object('subscriber'), defaults.roles.subscriber),
      firstTime: readPace(roles.object('firstTime'), defaults.roles.firstTime),
      ...roles.others(),
    },
    adaptive: fields.boolean('adaptive', defaults.adaptive),
    followViewers: {
      from: follow.numberOrNull('from', FROM),
      most: follow.number('most', { ...MOST, fallback: defaults.followViewers.most }),
      ...follow.others(),
    },
    costs: readList(fields, 'costs', MAX_COSTS, readCost),
  };
}
