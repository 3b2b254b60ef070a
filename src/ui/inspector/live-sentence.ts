/** A command and the volts that it gives, from the functions that play it: `!cutoff 64` gives 2.52 V. Pure. */
import { Grammar } from '../../domain/language/grammar';
import { formatSeconds } from '../../domain/numbers/number-words';
import { Random } from '../../domain/numbers/random';
import { milliseconds } from '../../domain/numbers/units';
import { findVariable } from '../../domain/patch/find-variable';
import type { Patch, Variable } from '../../domain/patch/patch';
import type { Ask } from '../../domain/voltage/ask';
import { VOLTAGE_KINDS } from '../../domain/voltage/kinds';
import { resolveAsk } from '../../domain/voltage/resolve-ask';
import type { ResolvedAsk } from '../../domain/voltage/resolved-ask';
import { requestToVolts } from '../../domain/voltage/value-to-volts';
import { formatVolts } from '../kit/format';

export interface LiveSentence {
  /** The text that a viewer writes. */
  readonly command: string;
  /** `2.52 V`, or what the jack makes of it. */
  readonly becomes: string;
}

/** A command from the middle of the variable's values, then the least and the largest. */
export function liveSentences(patch: Patch, variable: Variable): readonly LiveSentence[] {
  const { min, max } = variable.values;
  const middle = VOLTAGE_KINDS[variable.kind].exampleIn(variable.values);
  return [...new Set([middle, `${min}`, `${max}`])].map((text) => sentenceOf(patch, variable, text));
}

function sentenceOf(patch: Patch, variable: Variable, text: string): LiveSentence {
  const command = writtenShort(patch, variable, text);
  const ask = askIn(patch, command);
  const plain = `${variable.name}: ${variable.values.max}`;
  // A grammar without switches leaves a gate its numbers.
  return ask === null
    ? { command: plain, becomes: voltsOf(patch, variable, { kind: 'value', value: variable.values.max }) }
    : { command, becomes: voltsOf(patch, variable, ask) };
}

/** With the shortest of its names: that is what a thumb writes. */
function writtenShort({ grammar }: Patch, { name, aliases }: Variable, text: string): string {
  const shortest = aliases.reduce((short, alias) => (alias.length < short.length ? alias : short), name);
  return grammar.exclamation ? `!${shortest} ${text}` : `${shortest}: ${text}`;
}

/** Null where the patch's grammar does not read it. */
function askIn(patch: Patch, command: string): Ask | null {
  const reading = new Grammar(patch.grammar, (word) => findVariable(patch, word) !== null).read(command);
  return reading.kind === 'wishes' ? reading.wishes[0].ask : null;
}

function voltsOf(patch: Patch, variable: Variable, ask: Ask): string {
  const { values, pitch, longestGateMs } = variable;
  const resolved = resolveAsk(ask, variable, {
    ...{ currentValue: values.min, previousValue: null, random: new Random(1), pitch },
    longestGateMs: longestGateMs === null ? null : milliseconds(longestGateMs),
  });
  return resolved.kind === 'refused' ? 'refused' : atJack(patch, variable, resolved);
}

function atJack({ jacks }: Patch, variable: Variable, { value, holdMs }: ResolvedAsk): string {
  const asked = requestToVolts(variable, value);
  const limits = jacks.find(({ jack }) => jack === variable.jack)?.limits;
  const given = limits === undefined ? asked : Math.min(Math.max(asked, limits.min), limits.max);
  const held = holdMs === null ? '' : `, for ${formatSeconds(holdMs)} at most`;
  const stopped = given === asked ? '' : `, where jack ${variable.jack} stops`;
  return `${formatVolts(given)} V${held}${stopped}`;
}
