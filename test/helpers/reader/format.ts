/**
 * The format of patch files, told once more for tests: which fields there are, and what each may hold. It knows nothing of the
 * reader, so that neither can change without the other. Choices and bounds are those of the day when the answers were frozen.
 */

export interface NumberField {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly mayBeNull: boolean;
  /** Taken in most files instead of any number within the bounds. */
  readonly usual?: readonly number[] | undefined;
}

export interface ObjectField {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
  /** How its fields must fit together: a key of `FITTING` in `draw.ts`. */
  readonly fit?: 'values' | 'volts' | 'limits' | 'shares' | 'bits' | 'envelope' | undefined;
}

export type Field =
  | NumberField
  | ObjectField
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly longest: number; readonly may: readonly string[] }
  /** The number, or the name, that belongs to the place in its list. */
  | { readonly kind: 'serial' }
  | { readonly kind: 'channel' }
  | { readonly kind: 'ownName' }
  | { readonly kind: 'alias' }
  | { readonly kind: 'otherName'; readonly mayBeNull: boolean }
  | { readonly kind: 'list'; readonly longest: number; readonly usual: number; readonly of: Field }
  | { readonly kind: 'oneOf'; readonly shapes: readonly ObjectField[] };

const number = (min: number, max: number, usual?: readonly number[]): NumberField => ({
  kind: 'number',
  min,
  max,
  whole: false,
  mayBeNull: false,
  usual,
});
const whole = (min: number, max: number, usual?: readonly number[]): NumberField => ({
  ...number(min, max, usual),
  whole: true,
});
const orNull = (field: NumberField): NumberField => ({ ...field, mayBeNull: true });
const choice = (...choices: readonly string[]): Field => ({ kind: 'choice', choices });
const text = (longest: number, ...may: readonly string[]): Field => ({ kind: 'text', longest, may });
const list = (longest: number, usual: number, of: Field): Field => ({ kind: 'list', longest, usual, of });
const object = (
  fields: Readonly<Record<string, Field>>,
  required: readonly string[] = [],
  fit?: ObjectField['fit'],
): ObjectField => ({ kind: 'object', fields, required, fit });
const flag: Field = { kind: 'flag' };
const otherName: Field = { kind: 'otherName', mayBeNull: false };

const DAY_MS = 86_400_000;
const TEN_MINUTES_MS = 600_000;
const LARGEST_VALUE = Number.MAX_SAFE_INTEGER;

const MODES = choice('anarchy', 'median', 'mean', 'democracy', 'turns', 'tug', 'queue');
const volts = number(-15, 15, [0, 5, -5, 10, 2.5]);

const jack = object(
  {
    jack: { kind: 'serial' },
    label: text(60, '', 'VCO 1 pitch', 'Ünïcödé 語 🎛'),
    limits: object(
      { min: volts, max: volts, rest: volts, slewVoltsPerSecond: orNull(number(0.0001, 1_000_000)) },
      [],
      'limits',
    ),
    channel: { kind: 'channel' },
    calibration: object({ gain: number(0.1, 10), offsetVolts: number(-5, 5) }),
  },
  ['jack'],
);

const variable = object(
  {
    name: { kind: 'ownName' },
    aliases: list(16, 1, { kind: 'alias' }),
    jack: whole(1, 32, [1, 2, 3]),
    kind: choice('cv', 'gate'),
    values: object(
      { min: whole(0, LARGEST_VALUE, [0, 1]), max: whole(0, LARGEST_VALUE, [127]) },
      [],
      'values',
    ),
    volts: object({ min: volts, max: volts }, [], 'volts'),
    crowd: object({
      mode: MODES,
      windowMs: number(250, 60_000),
      buckets: orNull(whole(2, 32)),
      tie: choice('nearest', 'current', 'lowest'),
      step: number(0.001, 1),
      decayPerSecond: number(0, 10),
      capacity: whole(1, 150),
    }),
    who: choice('newcomer', 'viewer', 'subscriber', 'vip', 'moderator', 'broadcaster'),
    pitch: object({ zeroVoltsNote: orNull(number(0, 127)) }),
    longestGateMs: orNull(number(1, 60_000)),
  },
  ['name', 'jack'],
);

const bucket = object({ capacity: number(1, 1e9), perSecond: number(0.001, 1e9) });
const pace = object({ cooldownFactor: number(0, 100), cooldownMs: orNull(number(0, DAY_MS)) });
const tokens = number(1, 100);

const limits = object({
  userCooldownMs: number(0, DAY_MS),
  system: bucket,
  variable: bucket,
  privileged: bucket,
  perMinute: orNull(whole(1, 10_000)),
  roles: object({ vip: pace, subscriber: pace, firstTime: pace }),
  adaptive: flag,
  followViewers: object({ from: orNull(whole(1, 100_000)), most: number(1, 100) }),
  costs: list(
    256,
    1,
    object(
      {
        variable: otherName,
        tokens,
        cools: list(16, 1, object({ variable: otherName, tokens }, ['variable'])),
      },
      ['variable'],
    ),
  ),
});

const GRAMMAR = 'several exclamation ramps relative percent volts notes gates random undo'.split(' ');

const person = object({ id: text(64, '1', '22', '333', '4444'), name: text(100, '', 'Ann') }, ['id']);

const amount = whole(1, 1_000_000);
const duration = number(1, TEN_MINUTES_MS);
const value = number(0, LARGEST_VALUE, [0, 1, 64, 64.5, 127]);
const of = (kind: string, fields: Readonly<Record<string, Field>>, fit?: ObjectField['fit']): ObjectField =>
  object({ kind: choice(kind), ...fields }, ['kind', ...Object.keys(fields)], fit);
const causeOf = (
  kind: string,
  fields: Readonly<Record<string, Field>>,
  fit?: ObjectField['fit'],
): ObjectField => object({ kind: choice(kind), ...fields }, ['kind', 'rewardId'], fit);

const trigger = object(
  {
    name: text(60, '', 'Kick'),
    on: {
      kind: 'oneOf',
      shapes: [
        causeOf('cheer', { leastBits: amount, mostBits: orNull(amount) }, 'bits'),
        causeOf('reward', { rewardId: text(100, '92af127c-7326-4483-a52b-b0da0be61c01', 'r') }),
        causeOf('sub', {}),
        causeOf('gift', { leastCount: amount }),
        causeOf('raid', { leastViewers: amount }),
      ],
    },
    do: {
      kind: 'oneOf',
      shapes: [
        of('gate', { variable: otherName, forMs: duration }),
        of('ramp', {
          variable: otherName,
          value,
          overMs: duration,
          shape: choice('linear', 'exponential'),
        }),
        of(
          'envelope',
          { variable: otherName, value, attackMs: duration, holdMs: duration, releaseMs: duration },
          'envelope',
        ),
        of('mode', { variable: { kind: 'otherName', mayBeNull: true }, mode: MODES, forMs: duration }),
        of('openLimits', { factor: number(1, 100), forMs: duration }),
      ],
    },
    cooldownMs: number(0, DAY_MS),
  },
  ['on', 'do'],
);

const INPUTS = 'pitch1 pitch2 cutoff resonance level lfoRate envelopeGate decay mix'.split(' ');
const feed = object({ input: choice(...INPUTS), variable: otherName }, ['input', 'variable']);
const listen = object({ byName: flag, feeds: list(9, 1, feed) });

export const PATCH_FILE: ObjectField = object(
  {
    format: choice('twitch-to-cv/patch'),
    version: whole(1, 1),
    name: text(100, 'Untitled patch', 'Ünïcödé 語 🎛'),
    device: object({
      profile: choice(
        'expert-sleepers-es-8',
        'expert-sleepers-es-9',
        'expert-sleepers-es-3',
        'audio-damage-odio',
        'motu-828-mk1',
        'modular-audio-tools-mat',
        'generic',
      ),
    }),
    jacks: list(32, 2, jack),
    variables: list(256, 2, variable),
    limits,
    grammar: object(Object.fromEntries(GRAMMAR.map((name) => [name, flag]))),
    people: object({
      allow: list(1000, 1, person),
      block: list(1000, 1, person),
      guests: choice('none', 'play'),
    }),
    crowdSwitch: object(
      {
        on: flag,
        variables: list(256, 1, otherName),
        toDemocracy: number(0.01, 1),
        toAnarchy: number(0.01, 1),
        halfLifeMs: number(1_000, 3_600_000),
        leastVoters: whole(1, 1_000),
      },
      [],
      'shares',
    ),
    triggers: list(32, 1, trigger),
    listen,
  },
  ['format', 'version'],
);
