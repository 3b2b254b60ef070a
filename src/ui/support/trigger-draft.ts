/**
 * What a person chooses and types while editing one trigger, and the patch that comes of it. Pure. Whether a trigger is valid
 * is asked where every patch file is read; here it is said in the words and units of the fields. What the chosen cause and
 * action do not ask for does not count, whatever the hidden fields say.
 */
import type { CrowdModeName } from '../../domain/crowd/modes';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { Patch, Variable } from '../../domain/patch/patch';
import { Findings } from '../../domain/settings/findings';
import { HostileObject } from '../../domain/settings/hostile-object';
import {
  readSupportTriggers,
  type SupportTrigger,
  type TriggerAction,
  type TriggerCause,
} from '../../domain/support/support-trigger';
import type { RampShape } from '../../domain/voltage/ask';
import type { DraftFault } from '../form/draft-fault';
import { scaled } from '../form/scaled';
import { formatRange } from '../kit/format';
import { type ActionKind, type CauseKind, TRIGGER_FIELDS, type TriggerTextField } from './trigger-fields';

export interface TriggerDraft extends Readonly<Record<TriggerTextField, string>> {
  readonly cause: CauseKind;
  readonly action: ActionKind;
  /** A name, or EVERY_VARIABLE where the action is a mode. */
  readonly variable: string;
  readonly shape: RampShape;
  readonly mode: CrowdModeName;
}
export type TriggerField = keyof TriggerDraft;

type Fault = DraftFault<TriggerField>;

/** No variable has this name. */
export const EVERY_VARIABLE = '';

/** What stands in fields that come into view only when another cause or action is chosen. */
const BLANK: Omit<TriggerDraft, 'cause' | 'action' | 'name' | 'cooldownSeconds'> = {
  leastBits: '100',
  mostBits: '',
  rewardId: '',
  leastCount: '1',
  leastViewers: '10',
  variable: EVERY_VARIABLE,
  value: '127',
  overSeconds: '2',
  shape: 'linear',
  attackSeconds: '0.5',
  holdSeconds: '2',
  releaseSeconds: '4',
  mode: 'democracy',
  factor: '3',
  forSeconds: '5',
};

const secondsText = (durationMs: number): string => String(scaled(durationMs, 0.001));

function causeTexts(cause: TriggerCause): Partial<TriggerDraft> {
  switch (cause.kind) {
    case 'cheer': {
      const { leastBits, mostBits } = cause;
      return { leastBits: String(leastBits), mostBits: mostBits === null ? '' : String(mostBits) };
    }
    case 'reward':
      return { rewardId: cause.rewardId };
    case 'gift':
      return { leastCount: String(cause.leastCount) };
    case 'raid':
      return { leastViewers: String(cause.leastViewers) };
    case 'sub':
      return {};
  }
}

function actionTexts(action: TriggerAction): Partial<TriggerDraft> {
  switch (action.kind) {
    case 'gate':
      return { variable: action.variable, forSeconds: secondsText(action.forMs) };
    case 'ramp': {
      const { variable, value, overMs, shape } = action;
      return { variable, value: String(value), overSeconds: secondsText(overMs), shape };
    }
    case 'envelope':
      return {
        variable: action.variable,
        value: String(action.value),
        attackSeconds: secondsText(action.attackMs),
        holdSeconds: secondsText(action.holdMs),
        releaseSeconds: secondsText(action.releaseMs),
      };
    case 'mode': {
      const { variable, mode, forMs } = action;
      return { variable: variable ?? EVERY_VARIABLE, mode, forSeconds: secondsText(forMs) };
    }
    case 'openLimits':
      return { factor: String(action.factor), forSeconds: secondsText(action.forMs) };
  }
}

export const triggerDraftOf = ({ name, on, do: action, cooldownMs }: SupportTrigger): TriggerDraft => ({
  ...BLANK,
  ...causeTexts(on),
  ...actionTexts(action),
  cause: on.kind,
  action: action.kind,
  name,
  cooldownSeconds: cooldownMs === 0 ? '' : secondsText(cooldownMs),
});

/** Another action was chosen: all but a mode need one variable by its name, so the first stands for every one. */
export function withAction({ variables }: Patch, draft: TriggerDraft, action: ActionKind): TriggerDraft {
  const needsOne = action !== 'mode' && draft.variable === EVERY_VARIABLE;
  return {
    ...draft,
    action,
    variable: needsOne ? (variables.at(0)?.name ?? EVERY_VARIABLE) : draft.variable,
  };
}

/** NaN, which no rule takes, for text that is no number. */
const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text));

const durationIn = (text: string): Milliseconds => milliseconds(scaled(numberIn(text), 1000));

function causeOf(draft: TriggerDraft): TriggerCause {
  const { cause: kind } = draft;
  switch (kind) {
    case 'cheer': {
      const mostBits = draft.mostBits.trim() === '' ? null : numberIn(draft.mostBits);
      return { kind, leastBits: numberIn(draft.leastBits), mostBits };
    }
    case 'reward':
      return { kind, rewardId: draft.rewardId.trim() };
    case 'gift':
      return { kind, leastCount: numberIn(draft.leastCount) };
    case 'raid':
      return { kind, leastViewers: numberIn(draft.leastViewers) };
    case 'sub':
      return { kind };
  }
}

function actionOf(draft: TriggerDraft): TriggerAction {
  const { action: kind, variable, shape, mode } = draft;
  const value = numberIn(draft.value);
  const forMs = durationIn(draft.forSeconds);
  switch (kind) {
    case 'gate':
      return { kind, variable, forMs };
    case 'ramp':
      return { kind, variable, value, overMs: durationIn(draft.overSeconds), shape };
    case 'envelope':
      return {
        kind,
        variable,
        value,
        attackMs: durationIn(draft.attackSeconds),
        holdMs: durationIn(draft.holdSeconds),
        releaseMs: durationIn(draft.releaseSeconds),
      };
    case 'mode':
      return { kind, variable: variable === EVERY_VARIABLE ? null : variable, mode, forMs };
    case 'openLimits':
      return { kind, factor: numberIn(draft.factor), forMs };
  }
}

/** `now` with the fields that a newer page wrote into what was of the same kind. */
const over = <Part extends TriggerCause | TriggerAction>(before: Part | undefined, now: Part): Part =>
  before?.kind === now.kind ? { ...before, ...now } : now;

function faultOf(trigger: SupportTrigger): Fault | null {
  const findings = new Findings();
  readSupportTriggers(new HostileObject({ triggers: [trigger] }, 'file', findings));
  const fault = findings.listFaults().at(0);
  if (fault === undefined) return null;
  const named = fault.path.slice(fault.path.lastIndexOf('.') + 1).replace(/Ms$/, 'Seconds');
  if (named === 'variable')
    return { field: named, reason: 'Variable: choose one; a patch without any needs one first.' };
  const field = (Object.keys(TRIGGER_FIELDS) as TriggerTextField[]).find((one) => one === named);
  if (field === undefined) return { field: null, reason: `${fault.path} ${fault.reason}` };
  const { label, expects } = TRIGGER_FIELDS[field];
  return { field, reason: `${label}: ${expects}` };
}

/** A value beyond the variable's own would be played as the nearest that it has: better said now than heard then. */
function valueFault(variables: readonly Variable[], action: TriggerAction): Fault | null {
  if (action.kind !== 'ramp' && action.kind !== 'envelope') return null;
  const moved = variables.find(({ name }) => name === action.variable);
  if (moved === undefined) return null;
  const { name, values } = moved;
  if (action.value >= values.min && action.value <= values.max) return null;
  return { field: 'value', reason: `${TRIGGER_FIELDS.value.label}: ${name} takes ${formatRange(values)}.` };
}

/** The patch with the draft in place of trigger `index`, or as a new last one when `index` is `triggers.length`. */
export function applyTriggerDraft(patch: Patch, index: number, draft: TriggerDraft): Patch | Fault {
  const before = patch.triggers.at(index);
  const trigger: SupportTrigger = {
    ...before,
    name: draft.name,
    on: over(before?.on, causeOf(draft)),
    do: over(before?.do, actionOf(draft)),
    cooldownMs: draft.cooldownSeconds.trim() === '' ? milliseconds(0) : durationIn(draft.cooldownSeconds),
  };
  return (
    faultOf(trigger) ??
    valueFault(patch.variables, trigger.do) ?? {
      ...patch,
      triggers: patch.triggers.toSpliced(index, 1, trigger),
    }
  );
}

export const withoutTrigger = (patch: Patch, index: number): Patch => ({
  ...patch,
  triggers: patch.triggers.toSpliced(index, 1),
});
