/** The consequences of an edited patch for jacks that chat has already moved. Any thread: safe. */
import { restOf } from '../devices/rest-value';
import type { Volts } from '../numbers/units';
import { requestToVolts } from '../voltage/value-to-volts';
import type { Patch, Variable } from './patch';

/** The value of one variable; index as in its patch. */
export interface StandingValue {
  readonly index: number;
  readonly value: number;
}

export interface Retarget {
  readonly jack: number;
  readonly target: Volts;
}

/**
 * The moves of jacks because of an edit. A variable that was given another jack or range takes its value along. A jack that no
 * variable plays any more goes to rest, since nobody could move it from where it stands. `standing` are the values by their index
 * in `after`.
 */
export function retargetAfterEdit(
  before: Patch,
  after: Patch,
  standing: readonly StandingValue[],
): Retarget[] {
  const played = new Set(after.variables.map(({ jack }) => jack));
  const abandoned = new Set(before.variables.map(({ jack }) => jack).filter((jack) => !played.has(jack)));
  const toRest = [...abandoned].map((jack) => ({ jack, target: restOf(after, jack) }));
  const origins = originsOf(before, after, playsAlike);
  const moved = standing
    .filter(({ index }) => origins[index] === NEW)
    .map(({ index, value }) => {
      const variable = after.variables[index];
      return { jack: variable.jack, target: requestToVolts(variable, value) };
    });
  return [...toRest, ...moved];
}

/**
 * For each variable of `after` its index in `before`, or NEW where there was none, or it means something else now: what chat said of
 * it then counts no more. A variable is known by its name; when it is all that differs in the names, it was renamed.
 */
export function originsOf(
  before: Patch,
  after: Patch,
  meansTheSame: (was: Variable, is: Variable) => boolean,
): readonly number[] {
  const indexByName = new Map(before.variables.map(({ name }, index) => [name, index]));
  const renamed = renamedIndex(before, after);
  return after.variables.map((variable, at) => {
    const index = at === renamed ? at : (indexByName.get(variable.name) ?? NEW);
    return index !== NEW && meansTheSame(before.variables[index], variable) ? index : NEW;
  });
}

export const NEW = -1;

/** The index of the one variable that has another name, or NEW. */
function renamedIndex({ variables: before }: Patch, { variables: after }: Patch): number {
  const hasNewName = ({ name }: Variable, index: number): boolean => name !== before[index]?.name;
  const isOneRenamed = before.length === after.length && after.filter(hasNewName).length === 1;
  return isOneRenamed ? after.findIndex(hasNewName) : NEW;
}

/** Whatever became of its range and its jack. */
export const isTheSame = (): boolean => true;

/** A value is the same wish in both. */
export const hasSameValues = (was: Variable, is: Variable): boolean =>
  was.kind === is.kind && was.values.min === is.values.min && was.values.max === is.values.max;

/** Votes and turns go on where they were. */
export const hasSameCrowd = (was: Variable, is: Variable): boolean =>
  hasSameValues(was, is) && JSON.stringify(was.crowd) === JSON.stringify(is.crowd);

const playsAlike = (one: Variable, other: Variable): boolean =>
  one.jack === other.jack &&
  one.kind === other.kind &&
  one.values.min === other.values.min &&
  one.values.max === other.values.max &&
  one.volts.min === other.volts.min &&
  one.volts.max === other.volts.max;
