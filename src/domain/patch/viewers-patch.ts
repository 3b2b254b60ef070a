/**
 * A patch as viewers need it: names, values, who, how chat decides, and which forms are read. Nothing of the device, of people or of
 * gifts is in it, and nothing that a reader would put there by itself: the link must fit in a line of chat. Any thread: safe.
 */
import { CROWD } from '../crowd/crowd-settings';
import { MODE_VOTE } from '../crowd/mode-vote-settings';
import { GRAMMAR, type GrammarSettings } from '../language/grammar-settings';
import { LIMITS } from '../limits/limit-settings';
import type { Fields } from '../settings/described';
import { defaultsOf } from '../settings/walk';
import { PATCH, type Patch, type Variable } from './patch';
import { VARIABLE, VARIABLE_RULES } from './variable';

/** A patch file: `readPatch` makes a whole patch of it. */
export type ViewersPatch = Readonly<Record<string, unknown>>;

/** The named settings that do not have their default. */
function chosen<T extends object>(
  settings: T,
  names: readonly (keyof T & string)[],
  defaults: object,
): object {
  const known = new Map(Object.entries(defaults));
  const differing = names.filter(
    (name) => JSON.stringify(settings[name]) !== JSON.stringify(known.get(name)),
  );
  return Object.fromEntries(differing.map((name) => [name, settings[name]]));
}

const chosenOf = <T extends object>(
  settings: T,
  names: readonly (keyof T & string)[],
  fields: Fields,
): object => chosen(settings, names, defaultsOf(fields));

/** Nothing where nothing was chosen. */
const section = (name: string, content: object): object =>
  Object.keys(content).length === 0 ? {} : { [name]: content };

const VARIABLE_DEFAULTS = defaultsOf(VARIABLE, VARIABLE_RULES);
const GRAMMAR_NAMES = Object.keys(GRAMMAR.fields) as (keyof GrammarSettings)[];

/** Volts tell which notes there are, and nothing else that a viewer can use. */
function variableOf(variable: Variable): object {
  const { name, jack, crowd } = variable;
  const isPitch = variable.pitch !== null;
  return {
    name,
    jack,
    ...chosen(variable, ['aliases', 'kind', 'values', 'who'], VARIABLE_DEFAULTS),
    ...chosen(variable, isPitch ? ['volts', 'pitch', 'longestGateMs'] : ['longestGateMs'], VARIABLE_DEFAULTS),
    ...section('crowd', chosenOf(crowd, ['mode'], CROWD.fields)),
  };
}

export function viewersPatch({ format, version, ...patch }: Patch): ViewersPatch {
  const { variables, limits, grammar, crowdSwitch } = patch;
  return {
    ...{ format, version },
    ...chosenOf(patch, ['name'], { name: PATCH.name }),
    variables: variables.map(variableOf),
    ...section('limits', chosenOf(limits, ['userCooldownMs', 'perMinute'], LIMITS.fields)),
    ...section('grammar', chosenOf(grammar, GRAMMAR_NAMES, GRAMMAR.fields)),
    ...section('crowdSwitch', chosenOf(crowdSwitch, ['on', 'variables'], MODE_VOTE.fields)),
  };
}
