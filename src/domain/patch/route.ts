/**
 * Routing from chat, as edits of the patch: which variable plays which jack. An edit never touches a jack: its limits stay
 * as they are, and a jack that the patch does not describe cannot be reached. Any thread: safe.
 */
import type { JackLimits } from '../devices/jack';
import type { Range } from '../numbers/range';
import { quote } from '../settings/findings';
import { canonicalName } from '../settings/variable-name';
import { listWithin } from '../text/list-within';
import { findVariable } from './find-variable';
import type { Patch, Variable } from './patch';
import { DEFAULT_VOLTS } from './patch-defaults';
import { readPatch } from './patch-file';

export interface Route {
  /** The jack's number, as printed on the device. */
  readonly output: number;
  /** A variable's name or alias in any case, or a new name. */
  readonly name: string;
}

export type RouteResult =
  | { readonly kind: 'patch'; readonly patch: Patch; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Twitch lets a person or a bot write no more at once. */
const MAX_LIST_LENGTH = 500;
/** The inputs of a module that numbers them: `angles#1.inputJack` means the first that is free. */
const CLAIMED_IN_ORDER = /^[^.]+\.inputjack$/i;

const refuse = (sentence: string): RouteResult => ({ kind: 'refused', sentence });

/**
 * Lets a variable play a jack, instead of the jack it played and of the variables that played this one, which leave the
 * patch: every variable has a jack. A name that is new makes a variable with the defaults, in volts that the jack can give.
 */
export function applyRoute(patch: Patch, { output, name: text }: Route): RouteResult {
  const jack = patch.jacks.find((one) => one.jack === output);
  if (jack === undefined) return refuse(`the patch has no jack ${output}: add it on the page first`);
  const name = findVariable(patch, text)?.name ?? newName(patch, output, text);
  if (name === null)
    return refuse(`no variable is called ${quote(text)}: write a new one like doorway#1.threshold`);
  const known = patch.variables.find((one) => one.name === name);
  const taken = patch.variables.filter((one) => one.jack === output && one !== known);
  if (known?.jack === output && taken.length === 0)
    return { kind: 'patch', patch, sentence: `jack ${output} plays ${name} already` };
  const others = patch.variables.filter((one) => !taken.includes(one));
  const variables =
    known === undefined
      ? [...others, { name, jack: output, volts: playableVolts(jack.limits) }]
      : others.map((one) => (one === known ? { ...known, jack: output } : one));
  return check({ ...patch, variables }, `jack ${output} plays ${name}${without(taken)}`);
}

/** Takes a jack from the variables that play it; they leave the patch. Refused when none does. */
export function removeRoute(patch: Patch, output: number): RouteResult {
  const taken = patch.variables.filter(({ jack }) => jack === output);
  if (taken.length === 0) return refuse(`no variable plays jack ${output}`);
  const variables = patch.variables.filter(({ jack }) => jack !== output);
  return check({ ...patch, variables }, `jack ${output} is free${without(taken)}`);
}

/** `jack#1 → vco#1.pitch, …` by jack, each as chat could write it; at most 500 characters. */
export function listRoutes({ variables }: Patch): string {
  const routes = variables
    .toSorted((one, other) => one.jack - other.jack)
    .map(({ name, jack }) => `jack#${jack} → ${name}`);
  return routes.length === 0 ? 'no variable plays any jack' : listWithin(routes, MAX_LIST_LENGTH);
}

/** A name for a variable that is yet to be made, or null when chat's grammar has no such name. */
function newName({ variables }: Patch, output: number, text: string): string | null {
  const name = canonicalName(text);
  if (name === null || !CLAIMED_IN_ORDER.test(name)) return name;
  // An input that this jack plays counts as free: saying it twice claims no second input.
  const others = variables.filter(({ jack }) => jack !== output);
  const claimed = new Set(others.flatMap((one) => [one.name.toLowerCase(), ...one.aliases]));
  const input = `${name.slice(0, name.indexOf('.'))}.inputJack#`;
  let number = 1;
  while (claimed.has(`${input}${number}`.toLowerCase())) number++;
  return `${input}${number}`;
}

/** The default range as far as the jack goes, so that no part of the values is dead. */
function playableVolts(limits: JackLimits): Range {
  const min = Math.max(DEFAULT_VOLTS.min, limits.min);
  const max = Math.min(DEFAULT_VOLTS.max, limits.max);
  if (min < max) return { min, max };
  return limits.min < limits.max ? { min: limits.min, max: limits.max } : DEFAULT_VOLTS;
}

function without(taken: readonly Variable[]): string {
  if (taken.length === 0) return '';
  const names = taken.map(({ name }) => name);
  return `; ${listWithin(names, MAX_LIST_LENGTH)} played it and left the patch`;
}

/** Reads the edit as a file is read: it checks the whole, and fills in what a new variable leaves out. */
function check(next: Readonly<Record<string, unknown>>, sentence: string): RouteResult {
  const reading = readPatch(next);
  if (reading.kind === 'patch') return { kind: 'patch', patch: reading.patch, sentence };
  const [{ path, reason }] = reading.faults;
  return refuse(`${path} ${reason}`);
}
