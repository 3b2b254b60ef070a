/** The sentence of the inspector says of a command what the functions that play say. */
import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { liveSentences } from '../../../src/ui/inspector/live-sentence';
import { samplePatch } from '../../helpers/samples/sample-patch';

const sample = samplePatch();
const variable: Variable = {
  ...sample.variables[0],
  ...{ name: 'vcf#1.cutoff', aliases: ['cutoff', 'filterfrequency'], kind: 'cv', jack: 1, pitch: null },
  ...{ values: { min: 0, max: 127 }, volts: { min: 0, max: 5 } },
};
const jack = { ...sample.jacks[0], jack: 1 };
const limits = { min: 0, max: 5, rest: 0, slewVoltsPerSecond: null };
function saidOf(change: Partial<Variable>, patch: Partial<Patch> = {}, max = 5): readonly string[] {
  const said = { ...variable, ...change };
  const jacks = [{ ...jack, limits: { ...limits, max } }];
  const whole: Patch = { ...sample, jacks, variables: [said], ...patch };
  return liveSentences(whole, said).map(({ command, becomes }) => `${command} → ${becomes}`);
}

test('the middle, the least and the largest value are said with their volts', () => {
  expect(saidOf({})).toEqual(['!cutoff 64 → 2.52 V', '!cutoff 0 → 0.00 V', '!cutoff 127 → 5.00 V']);
});

test('an inverted range is said as it plays', () => {
  expect(saidOf({ volts: { min: 5, max: 0 } }).slice(1)).toEqual([
    '!cutoff 0 → 5.00 V',
    '!cutoff 127 → 0.00 V',
  ]);
});

test('a jack that stops the volts is named, and never more than its limit is said', () => {
  expect(saidOf({ volts: { min: 0, max: 10 } })).toEqual([
    '!cutoff 64 → 5.00 V, where jack 1 stops',
    '!cutoff 0 → 0.00 V',
    '!cutoff 127 → 5.00 V, where jack 1 stops',
  ]);
});

test('without the exclamation a command is written with a colon, and without an alias by its name', () => {
  const grammar = { ...sample.grammar, exclamation: false };
  expect(saidOf({ aliases: [] }, { grammar })[0]).toBe('vcf#1.cutoff: 64 → 2.52 V');
});

test('a gate says how long it stays on', () => {
  expect(saidOf({ kind: 'gate', longestGateMs: milliseconds(2000) })[0]).toBe(
    '!cutoff on → 5.00 V, for 2 s at most',
  );
});

test('a gate of a patch without the words for gates is switched by a number', () => {
  const grammar = { ...sample.grammar, gates: false };
  expect(saidOf({ kind: 'gate', longestGateMs: null }, { grammar })[0]).toBe('vcf#1.cutoff: 127 → 5.00 V');
});
