/**
 * The text a person types while editing one variable and its jack, and the patch that comes of it. Pure. Whether that patch
 * is valid is decided where every patch is validated; here only text that is no number is refused.
 */
import type { Jack } from '../../domain/devices/jack';
import type { Patch, Variable } from '../../domain/patch/patch';
import { DEFAULT_VARIABLE_SETTINGS } from '../../domain/patch/patch-defaults';
import { canonicalName } from '../../domain/settings/variable-name';
import { withReferencesTo } from '../../domain/patch/rename-variable';
import { applyCostDraft, type CostDraft, costDraftOf } from './cost-fields';
import { applyCrowdDraft, type CrowdDraft, crowdDraftOf } from '../form/crowd-fields';
import type { DraftFault } from '../form/draft-fault';
import { DEFAULT_KIND, type VariableKind } from '../../domain/voltage/kinds';

/** One field each, as text. */
export interface VariableDraft extends CrowdDraft, CostDraft {
  readonly name: string;
  readonly aliases: string;
  readonly kind: VariableKind;
  readonly valuesMin: string;
  readonly valuesMax: string;
  readonly voltsMin: string;
  readonly voltsMax: string;
  readonly jack: string;
  readonly jackLabel: string;
  readonly limitMin: string;
  readonly limitMax: string;
  readonly limitRest: string;
  /** Volts per second; empty for at once. */
  readonly slew: string;
}
export type DraftField = keyof VariableDraft;

const NEW_JACK: Omit<Jack, 'jack'> = {
  label: '',
  limits: { min: 0, max: 5, rest: 0, slewVoltsPerSecond: null },
  channel: null,
  calibration: { gain: 1, offsetVolts: 0 },
};

const NUMBERS = {
  valuesMin: 'Values from',
  valuesMax: 'Values to',
  voltsMin: 'Volts from',
  voltsMax: 'Volts to',
  jack: 'Jack',
  limitMin: 'Lowest volts',
  limitMax: 'Highest volts',
  limitRest: 'Rest volts',
} as const satisfies Partial<Record<DraftField, string>>;
type NumberField = keyof typeof NUMBERS;

const findJack = (patch: Patch, number: number): Jack =>
  patch.jacks.find((jack) => jack.jack === number) ?? { jack: number, ...NEW_JACK };

const jackFields = ({ label, limits }: Jack) => ({
  jackLabel: label,
  limitMin: String(limits.min),
  limitMax: String(limits.max),
  limitRest: String(limits.rest),
  slew: limits.slewVoltsPerSecond === null ? '' : String(limits.slewVoltsPerSecond),
});

export function draftOf(patch: Patch, variable: Variable): VariableDraft {
  return {
    name: variable.name,
    aliases: variable.aliases.join(', '),
    kind: variable.kind,
    valuesMin: String(variable.values.min),
    valuesMax: String(variable.values.max),
    voltsMin: String(variable.volts.min),
    voltsMax: String(variable.volts.max),
    jack: String(variable.jack),
    ...jackFields(findJack(patch, variable.jack)),
    ...crowdDraftOf(variable),
    ...costDraftOf(patch, variable.name),
  };
}

/** A variable to begin with: the first free name, on the first jack that no variable uses. */
export function newVariable(patch: Patch): Variable {
  const names = new Set(patch.variables.map((variable) => variable.name));
  const jacks = new Set(patch.variables.map((variable) => variable.jack));
  let instance = 1;
  while (names.has(`cv#${instance}.level`)) instance++;
  let jack = 1;
  while (jacks.has(jack)) jack++;
  return {
    name: `cv#${instance}.level`,
    aliases: [],
    jack,
    kind: DEFAULT_KIND,
    values: { min: 0, max: 127 },
    volts: { min: 0, max: 5 },
    ...DEFAULT_VARIABLE_SETTINGS,
  };
}

/** Another jack was typed: its label and limits replace those in the draft. */
export function withJack(patch: Patch, draft: VariableDraft, jack: string): VariableDraft {
  return { ...draft, jack, ...jackFields(findJack(patch, Number(jack))) };
}

/** The patch with the draft in place of variable `index`, or as a new last one when `index` is `variables.length`. */
export function applyDraft(
  patch: Patch,
  index: number,
  draft: VariableDraft,
): Patch | DraftFault<DraftField> {
  for (const field of Object.keys(NUMBERS) as NumberField[]) {
    if (draft[field].trim() === '' || !Number.isFinite(Number(draft[field]))) {
      return { field, reason: `${NUMBERS[field]}: write a number, such as 5 or -2.5.` };
    }
  }
  const slew = draft.slew.trim();
  if (slew !== '' && !Number.isFinite(Number(slew))) {
    return { field: 'slew', reason: 'Slew: write volts per second, or nothing for at once.' };
  }
  const number = Number(draft.jack);
  const before = patch.variables.at(index);
  const addressed: Variable = {
    ...(before ?? newVariable(patch)),
    name: draft.name.trim(),
    aliases: draft.aliases.split(/[\s,]+/).filter((alias) => alias !== ''),
    jack: number,
    kind: draft.kind,
    values: { min: Number(draft.valuesMin), max: Number(draft.valuesMax) },
    volts: { min: Number(draft.voltsMin), max: Number(draft.voltsMax) },
  };
  const variable = applyCrowdDraft(addressed, draft);
  if ('reason' in variable) return variable;
  const jack: Jack = {
    ...findJack(patch, number),
    label: draft.jackLabel,
    limits: {
      min: Number(draft.limitMin),
      max: Number(draft.limitMax),
      rest: Number(draft.limitRest),
      slewVoltsPerSecond: slew === '' ? null : Number(slew),
    },
  };
  const others = patch.jacks.filter((other) => other.jack !== number);
  const name = canonicalName(variable.name) ?? variable.name;
  const edited: Patch = {
    ...patch,
    jacks: [...others, jack].sort((a, b) => a.jack - b.jack),
    variables: patch.variables.toSpliced(index, 1, variable),
  };
  return applyCostDraft(withReferencesTo(edited, before?.name ?? name, name), name, draft);
}

/** Limits that let the jack go as far as the volts do; null when they do already, or something is no number yet. */
export function limitsForVolts({
  voltsMin,
  voltsMax,
  limitMin,
  limitMax,
}: VariableDraft): Pick<VariableDraft, 'limitMin' | 'limitMax'> | null {
  const texts = [voltsMin, voltsMax, limitMin, limitMax];
  const [from, to, min, max] = texts.map((text) => (text.trim() === '' ? NaN : Number(text)));
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (!(low < min || high > max)) return null;
  return { limitMin: String(Math.min(low, min)), limitMax: String(Math.max(high, max)) };
}

/** The jack stays: it belongs to the device. */
export const withoutVariable = (patch: Patch, index: number): Patch => ({
  ...patch,
  variables: patch.variables.toSpliced(index, 1),
});
