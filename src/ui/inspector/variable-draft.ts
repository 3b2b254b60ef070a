/** The draft of one variable, its jack and its cost, which a person types, and the patch that comes of it. Pure. */
import { CROWD_MODES, type CrowdModeName } from '../../domain/crowd/modes';
import { type Jack, JACK } from '../../domain/devices/jack';
import { LIMITS, type MoveCost } from '../../domain/limits/limit-settings';
import type { Patch } from '../../domain/patch/patch';
import { defaultJack } from '../../domain/patch/patch-defaults';
import { withReferencesTo } from '../../domain/patch/rename-variable';
import { type Variable, VARIABLE } from '../../domain/patch/variable';
import { object } from '../../domain/settings/field';
import { canonicalName } from '../../domain/settings/variable-name';
import { defaultsOf } from '../../domain/settings/walk';
import { VOLTAGE_KINDS, type VariableKind } from '../../domain/voltage/kinds';
import { type Draft, draftOf, formFields, type FormFields, withDraft } from '../form/described-form';

/** The editor shows these as one: a name in a draft is a path in it. */
const COST = LIMITS.fields.costs.fields;
const EDITED = {
  variable: object('Variable', VARIABLE),
  jack: object('Jack', JACK),
  cost: object('Cost', { tokens: COST.tokens, cools: COST.cools }),
};
const FIELDS = formFields(EDITED);

const KIND = 'variable.kind';
const MODE = 'variable.crowd.mode';
const NOTE = 'variable.pitch.zeroVoltsNote';

/** The names of a variable's settings that only its kind of voltage asks for. */
function ofKind(kind: string): readonly string[] {
  const { setting } = VOLTAGE_KINDS[kind as VariableKind];
  return [...FIELDS.keys()].filter((name) => name.startsWith(`variable.${setting}`));
}

const ofMode = (mode: string): readonly string[] =>
  Object.keys(CROWD_MODES[mode as CrowdModeName].settings).map((name) => `variable.crowd.${name}`);

export interface FieldGroup {
  readonly title: string;
  /** Names of the fields that everybody needs. */
  readonly simple: readonly string[];
  /** Names of those that a person looks for. */
  readonly more: readonly string[];
}

/** The groups of the fields that the kind and the mode of the draft ask for. */
export const variableGroups = (draft: Draft): readonly FieldGroup[] => [
  {
    title: 'Chat says',
    simple: ['variable.name', 'variable.aliases', 'variable.values.min', 'variable.values.max'],
    more: [],
  },
  {
    title: 'Becomes',
    simple: [KIND, 'variable.jack', 'variable.volts.min', 'variable.volts.max'],
    more: ofKind(draft[KIND]),
  },
  {
    title: 'Jack and limits',
    simple: ['jack.label', 'jack.limits.min', 'jack.limits.max'],
    more: ['jack.limits.rest', 'jack.limits.slewVoltsPerSecond'],
  },
  {
    title: 'Crowd',
    simple: [MODE, ...ofMode(draft[MODE]), 'variable.who'],
    more: ['cost.tokens', 'cost.cools'],
  },
];

export function variableFields(draft: Draft): FormFields {
  const shown = new Set(variableGroups(draft).flatMap(({ simple, more }) => [...simple, ...more]));
  return new Map([...FIELDS].filter(([name]) => shown.has(name)));
}

const USUAL = draftOf(EDITED, { variable: defaultsOf(VARIABLE), jack: defaultJack(1, '') });

/** Whether each of the named settings is what it is where nobody chose. */
export const isUsual = (draft: Draft, names: readonly string[]): boolean =>
  names.every((name) => draft[name] === USUAL[name]);

const findJack = (patch: Patch, number: number): Jack =>
  patch.jacks.find(({ jack }) => jack === number) ?? defaultJack(number, '');

/** A variable without a cost of its own takes one token. */
const findCost = ({ limits }: Patch, name: string): MoveCost =>
  limits.costs.find(({ variable }) => variable === name) ?? { variable: name, tokens: 1, cools: [] };

/** The patch with `cost` in place of the one of its variable, where there is one. A cost that says nothing is none. */
function withCost(patch: Patch, cost: MoveCost): Patch {
  const { costs } = patch.limits;
  const index = costs.findIndex(({ variable }) => variable === cost.variable);
  const now = cost.tokens === 1 && cost.cools.length === 0 ? [] : [cost];
  const at = index < 0 ? costs.length : index;
  return { ...patch, limits: { ...patch.limits, costs: costs.toSpliced(at, 1, ...now) } };
}

export const variableDraftOf = (patch: Patch, variable: Variable): Draft =>
  draftOf(EDITED, {
    variable,
    jack: findJack(patch, variable.jack),
    cost: findCost(patch, variable.name),
  });

/**
 * The draft of a variable to begin with, on the first of `jackCount` jacks that no variable uses; without a jack where none is free.
 * It has the settings of `like`, where that is given, but for its name, aliases and jack.
 */
export function newVariableDraft(patch: Patch, jackCount: number, like: Variable | null = null): Draft {
  const name = freeName(patch, like?.name ?? 'cv#1.level');
  const variable = { ...(like ?? defaultsOf(VARIABLE)), name, aliases: [] };
  const jacks = new Set(patch.variables.map(({ jack }) => jack));
  let jack = 1;
  while (jacks.has(jack)) jack++;
  const isFree = jack <= jackCount;
  const draft = variableDraftOf(patch, { ...variable, jack: isFree ? jack : 1 });
  return isFree ? draft : { ...draft, ...withJack(patch, draft, '') };
}

/** The first name from `name` on that is free, by the number of its module. */
function freeName({ variables }: Patch, name: string): string {
  const names = new Set(variables.map((one) => one.name));
  let free = name;
  while (names.has(free)) free = free.replace(/#(\d+)/, (_, instance: string) => `#${Number(instance) + 1}`);
  return free;
}

/** Another jack was typed: its label and limits replace those in the draft. */
export const withJack = (patch: Patch, draft: Draft, jack: string): Draft => ({
  ...draft,
  ...draftOf({ jack: EDITED.jack }, { jack: findJack(patch, Number(jack)) }),
  'variable.jack': jack,
});

/** The patch with the draft in place of variable `index`, or as a new last one when `index` is `variables.length`. */
export function applyVariableDraft(patch: Patch, index: number, draft: Draft): Patch {
  const opened = patch.variables.at(index) ?? { ...defaultsOf(VARIABLE), name: draft['variable.name'] };
  const before = {
    variable: opened,
    jack: findJack(patch, Number(draft['variable.jack'])),
    cost: findCost(patch, opened.name),
  };
  const { variable: written, jack, cost } = withDraft(before, variableFields(draft), draft, patch);
  const isPitch = written.pitch !== null && draft[NOTE].trim() !== '';
  const variable: Variable = isPitch ? written : { ...written, pitch: null };
  const name = canonicalName(variable.name) ?? variable.name;
  const edited: Patch = {
    ...patch,
    jacks: [...patch.jacks.filter((other) => other.jack !== jack.jack), jack].sort((a, b) => a.jack - b.jack),
    variables: patch.variables.toSpliced(index, 1, variable),
  };
  return withReferencesTo(withCost(edited, cost), opened.name, name);
}

/** The name in a draft of the setting at `path` of the edited patch, in the editor of variable `index`. */
export function variableFieldAt(path: string, { variables, jacks, limits }: Patch, index: number): string {
  const { name, jack } = variables[index];
  const jackIndex = jacks.findIndex((one) => one.jack === jack);
  const costIndex = limits.costs.findIndex(({ variable }) => variable === name);
  return path
    .replace(`variables[${index}].`, 'variable.')
    .replace(`jacks[${jackIndex}].jack`, 'variable.jack')
    .replace(`jacks[${jackIndex}].`, 'jack.')
    .replace(`limits.costs[${costIndex}].`, 'cost.')
    .replace(/\[\d+\].*$/, '');
}

/** Limits that let the jack go as far as the volts do; null when they do already, or something is no number yet. */
export function limitsForVolts(draft: Draft): Draft | null {
  const { from, to, min, max } = extentOf(draft);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (!(low < min || high > max)) return null;
  return { 'jack.limits.min': String(Math.min(low, min)), 'jack.limits.max': String(Math.max(high, max)) };
}

/** Volts that go as far as the jack does; null where they have no length there, or something is no number yet. */
export function voltsForLimits(draft: Draft): Draft | null {
  const { from, to, min, max } = extentOf(draft);
  const [first, last] = [from, to].map((volts) => Math.min(Math.max(volts, min), max));
  // NaN is unlike itself.
  if (!(first < last || first > last)) return null;
  return { 'variable.volts.min': String(first), 'variable.volts.max': String(last) };
}

function extentOf(draft: Draft) {
  const names = ['variable.volts.min', 'variable.volts.max', 'jack.limits.min', 'jack.limits.max'];
  const [from, to, min, max] = names.map((name) => (draft[name].trim() === '' ? NaN : Number(draft[name])));
  return { from, to, min, max };
}

/** The jack stays: it belongs to the device. */
export const withoutVariable = (patch: Patch, index: number): Patch => ({
  ...patch,
  variables: patch.variables.toSpliced(index, 1),
});
