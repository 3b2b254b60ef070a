/** Support triggers: which gift of a viewer moves what. Read from a patch file. Any thread: safe. */
import { CROWD_MODE_NAMES, type CrowdModeName } from '../crowd/modes';
import { milliseconds, type Milliseconds } from '../numbers/units';
import { type Findings, quote } from '../settings/findings';
import { HostileObject } from '../settings/hostile-object';
import { canonicalName } from '../settings/variable-name';
import type { RampShape } from '../voltage/ask';

export type TriggerCause =
  /** Of several that match, the one with the highest `leastBits`. */
  | { readonly kind: 'cheer'; readonly leastBits: number; readonly mostBits: number | null }
  | { readonly kind: 'reward'; readonly rewardId: string }
  | { readonly kind: 'sub' }
  | { readonly kind: 'gift'; readonly leastCount: number }
  | { readonly kind: 'raid'; readonly leastViewers: number };

/** Every time is from 1 ms to LONGEST_ACTION_MS, and so is an envelope's whole. */
export type TriggerAction =
  | { readonly kind: 'gate'; readonly variable: string; readonly forMs: Milliseconds }
  | {
      readonly kind: 'ramp';
      readonly variable: string;
      readonly value: number;
      readonly overMs: Milliseconds;
      readonly shape: RampShape;
    }
  | {
      readonly kind: 'envelope';
      readonly variable: string;
      /** The peak. */
      readonly value: number;
      readonly attackMs: Milliseconds;
      readonly holdMs: Milliseconds;
      readonly releaseMs: Milliseconds;
    }
  | {
      readonly kind: 'mode';
      /** Null is every variable. */
      readonly variable: string | null;
      readonly mode: CrowdModeName;
      readonly forMs: Milliseconds;
    }
  /** `factor`, 1 to 100, is how much more the limits let through. Jacks' limits stay. */
  | { readonly kind: 'openLimits'; readonly factor: number; readonly forMs: Milliseconds };

export interface SupportTrigger {
  readonly name: string;
  readonly on: TriggerCause;
  readonly do: TriggerAction;
  /** From one event that it takes until it takes the next. */
  readonly cooldownMs: Milliseconds;
}

/** One for each jack that a device may have. */
export const MAX_TRIGGERS = 32;
/** What plays longer is no answer to a gift any more but a setting. */
export const LONGEST_ACTION_MS = 10 * 60_000;

const MAX_NAME_LENGTH = 60;
/** Twitch's are 36 characters long. */
const MAX_REWARD_ID_LENGTH = 100;
/** Above the largest cheer, gift and raid that Twitch lets through or has seen. */
const AMOUNT = { min: 1, max: 1_000_000, whole: true };
const DURATION = { min: 1, max: LONGEST_ACTION_MS };
const COOLDOWN = { min: 0, max: 24 * 60 * 60_000, fallback: 0 };
const FACTOR = { min: 1, max: 100 };
/** Whether it lies in the variable's `values` is for whoever knows the variable. */
const VALUE = { min: 0, max: Number.MAX_SAFE_INTEGER };

/** No variable has this name. */
const EVERY_VARIABLE = '*';

const CAUSES = ['cheer', 'reward', 'sub', 'gift', 'raid'] as const;
const ACTIONS = ['gate', 'ramp', 'envelope', 'mode', 'openLimits'] as const;

/** Unlike `oneOf` without a default, since nobody can guess what was meant. Null is a fault that was told. */
function readChoice<Choice extends string>(
  fields: HostileObject,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const text = fields.text(name, Infinity, '');
  const choice = choices.find((one) => one === text);
  if (choice === undefined)
    fields.fault(name, `must be one of ${choices.join(', ')}${text === '' ? '' : `, not ${quote(text)}`}`);
  return choice ?? null;
}

function readVariableName(fields: HostileObject, whenMissing = ''): string {
  const text = fields.text('variable', Infinity, whenMissing);
  const name = text === EVERY_VARIABLE ? whenMissing : canonicalName(text);
  if (name === null || name === '')
    fields.fault('variable', `must be module#instance.parameter, such as vco#1.pitch, not ${quote(text)}`);
  return name ?? '';
}

function readVariableOrNull(fields: HostileObject): string | null {
  const name = readVariableName(fields, EVERY_VARIABLE);
  return name === EVERY_VARIABLE ? null : name;
}

const readDuration = (fields: HostileObject, name: string): Milliseconds =>
  milliseconds(fields.number(name, DURATION));

function readCause(fields: HostileObject): TriggerCause {
  const kind = readChoice(fields, 'kind', CAUSES);
  switch (kind) {
    case 'cheer': {
      const leastBits = fields.number('leastBits', { ...AMOUNT, fallback: AMOUNT.min });
      const mostBits = fields.numberOrNull('mostBits', AMOUNT);
      if (mostBits !== null && mostBits < leastBits)
        fields.fault('mostBits', `${mostBits} is below leastBits, ${leastBits}`);
      return { kind, leastBits, mostBits, ...fields.others() };
    }
    case 'reward': {
      const rewardId = fields.text('rewardId', MAX_REWARD_ID_LENGTH, '');
      if (rewardId === '') fields.fault('rewardId', 'must be the id of a channel-point reward');
      return { kind, rewardId, ...fields.others() };
    }
    case 'gift':
      return {
        kind,
        leastCount: fields.number('leastCount', { ...AMOUNT, fallback: AMOUNT.min }),
        ...fields.others(),
      };
    case 'raid':
      return {
        kind,
        leastViewers: fields.number('leastViewers', { ...AMOUNT, fallback: AMOUNT.min }),
        ...fields.others(),
      };
    case 'sub':
      return { kind, ...fields.others() };
    case null:
      return { kind: 'sub' };
  }
}

function readEnvelope(fields: HostileObject): TriggerAction {
  const attackMs = readDuration(fields, 'attackMs');
  const holdMs = readDuration(fields, 'holdMs');
  const releaseMs = readDuration(fields, 'releaseMs');
  const wholeMs = attackMs + holdMs + releaseMs;
  if (wholeMs > LONGEST_ACTION_MS)
    fields.fault(
      'releaseMs',
      `makes the envelope ${wholeMs} ms long; at most ${LONGEST_ACTION_MS} are allowed`,
    );
  return {
    kind: 'envelope',
    variable: readVariableName(fields),
    value: fields.number('value', VALUE),
    attackMs,
    holdMs,
    releaseMs,
    ...fields.others(),
  };
}

function readAction(fields: HostileObject): TriggerAction {
  const kind = readChoice(fields, 'kind', ACTIONS);
  switch (kind) {
    case 'gate':
      return {
        kind,
        variable: readVariableName(fields),
        forMs: readDuration(fields, 'forMs'),
        ...fields.others(),
      };
    case 'ramp':
      return {
        kind,
        variable: readVariableName(fields),
        value: fields.number('value', VALUE),
        overMs: readDuration(fields, 'overMs'),
        shape: fields.oneOf('shape', ['linear', 'exponential'], 'linear'),
        ...fields.others(),
      };
    case 'envelope':
      return readEnvelope(fields);
    case 'mode':
      return {
        kind,
        variable: readVariableOrNull(fields),
        mode: readChoice(fields, 'mode', CROWD_MODE_NAMES) ?? 'anarchy',
        forMs: readDuration(fields, 'forMs'),
        ...fields.others(),
      };
    case 'openLimits':
      return {
        kind,
        factor: fields.number('factor', FACTOR),
        forMs: readDuration(fields, 'forMs'),
        ...fields.others(),
      };
    case null:
      return { kind: 'openLimits', factor: FACTOR.min, forMs: milliseconds(DURATION.min) };
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A file that was written says null for every variable: the same as nothing, where another text may not be null. */
function withoutNullVariable(trigger: unknown): unknown {
  const action = isObject(trigger) ? trigger['do'] : null;
  if (!isObject(trigger) || !isObject(action) || action['variable'] !== null) return trigger;
  return { ...trigger, do: { ...action, variable: undefined } };
}

function readTrigger(value: unknown, path: string, findings: Findings): SupportTrigger {
  const fields = new HostileObject(withoutNullVariable(value), path, findings);
  return {
    name: fields.text('name', MAX_NAME_LENGTH, ''),
    on: readCause(fields.object('on')),
    do: readAction(fields.object('do')),
    cooldownMs: milliseconds(fields.number('cooldownMs', COOLDOWN)),
    ...fields.others(),
  };
}

/** The list `triggers` of an object. Whether the patch has their variables is for `patch-rules.ts`. */
export const readSupportTriggers = (fields: HostileObject): readonly SupportTrigger[] =>
  fields
    .list('triggers', MAX_TRIGGERS)
    .map((value, index) => readTrigger(value, `${fields.pathOf('triggers')}[${index}]`, fields.findings));
