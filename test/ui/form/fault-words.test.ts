import { describe, expect, test } from 'vitest';
import { MODE_VOTE } from '../../../src/domain/crowd/mode-vote-settings';
import { readPatch } from '../../../src/domain/patch/patch-file';
import type { Patch } from '../../../src/domain/patch/patch';
import { formFields } from '../../../src/ui/form/described-form';
import { faultSentence, toDraftFault } from '../../../src/ui/form/fault-words';
import { variableDraftOf, variableFieldAt, variableFields } from '../../../src/ui/inspector/variable-draft';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();
const MEDIAN = { ...patch.variables[0].crowd, mode: 'median' as const };

/** The words of the last variable's editor about an edit. */
function saidOf(
  edit: object,
  jackEdit: object = {},
): { readonly field: string | null; readonly reason: string } {
  const last = patch.variables.length - 1;
  const variable = { ...patch.variables[last], ...edit };
  const jacks = patch.jacks.map((jack) =>
    jack.jack === patch.variables[last].jack ? { ...jack, ...jackEdit } : jack,
  );
  const next = { ...patch, jacks, variables: patch.variables.toSpliced(last, 1, variable) } as Patch;
  const reading = readPatch(next);
  if (reading.kind === 'patch') throw new Error('the edit is fine');
  const fields = variableFields(variableDraftOf(next, next.variables[last]));
  return toDraftFault(reading.faults, next, fields, (path) => variableFieldAt(path, next, last));
}

const limits = (change: object): object => ({ limits: { ...patch.jacks.at(-1)?.limits, ...change } });
const crowd = (change: object): object => ({ crowd: { ...patch.variables[0].crowd, ...change } });

describe('a fault is said in the words and the unit of its field', () => {
  test.each<[string, object, object, RegExp]>([
    ['variable.name', { name: 'vco' }, {}, /^Name: must be module#instance\.parameter, such as vco#1\.pitch/],
    ['variable.name', { name: patch.variables[0].name }, {}, /^Name: .* is taken by vco#1\.pitch\.$/],
    ['variable.jack', { jack: 0 }, {}, /^Jack: write a whole number from 1 to 32\.$/],
    ['variable.jack', { jack: 1.5 }, {}, /^Jack: write a whole number from 1 to 32\.$/],
    ['variable.volts.max', { volts: { min: 0, max: 99 } }, {}, /^Volts to: write a number from −15 to 15\.$/],
    ['variable.values.min', { values: { min: 9, max: 3 } }, {}, /^Values from: 9 is above max/],
    [
      'variable.crowd.windowMs',
      crowd({ mode: 'median', windowMs: 100 }),
      {},
      /write seconds from 0\.25 to 60\.$/,
    ],
    ['variable.crowd.step', crowd({ mode: 'tug', step: 2 }), {}, /write a number from 0\.1 to 100\.$/],
    [
      'variable.crowd.capacity',
      crowd({ mode: 'queue', capacity: 0 }),
      {},
      /write a whole number from 1 to 150\.$/,
    ],
    [
      'variable.longestGateMs',
      { kind: 'gate', longestGateMs: 0.5 },
      {},
      /write seconds from 0\.001 to 60, or nothing for no maximum\.$/,
    ],
    ['jack.limits.rest', {}, limits({ rest: 9 }), /^Rest volts: 9 V is outside the limits/],
    [
      'jack.limits.slewVoltsPerSecond',
      {},
      limits({ slewVoltsPerSecond: -1 }),
      /^Slew, V\/s: write a number from 0\.0001 to 1000000, or nothing for at once\.$/,
    ],
    ['variable.aliases', { aliases: ['1x'] }, {}, /^Aliases: must be one word/],
  ])('%s', (field, edit, jackEdit, words) => {
    const said = saidOf(edit, jackEdit);
    expect(said.field).toBe(field);
    expect(said.reason).toMatch(words);
    expect(said.reason).not.toMatch(/variables\[|jacks\[|windowMs|must be a number/);
  });
});

test('shares of the vote that do not fit together are said in percent, by the names on the page', () => {
  const next = { ...patch, crowdSwitch: { ...patch.crowdSwitch, toDemocracy: 0.3, toAnarchy: 0.2 } };
  const reading = readPatch(next);
  const faults = reading.kind === 'patch' ? [] : reading.faults;
  const nameAt = (path: string): string => path.replace('crowdSwitch.', '');
  expect(toDraftFault(faults, next, formFields(MODE_VOTE.fields), nameAt)).toEqual({
    field: 'toAnarchy',
    reason:
      'Votes back to anarchy, %: write a number up to 100 that makes more than 100 together with the votes for democracy.',
  });
});

test('what a field shows comes before what none shows', () => {
  const fields = variableFields(variableDraftOf(patch, patch.variables[0]));
  const elsewhere = { path: 'people.allow[0].id', reason: 'is missing' };
  const here = { path: 'variables[0].name', reason: 'is missing' };
  const nameAt = (path: string): string => variableFieldAt(path, patch, 0);
  expect(toDraftFault([elsewhere, here], patch, fields, nameAt).field).toBe('variable.name');
  expect(toDraftFault([elsewhere], patch, fields, nameAt).field).toBeNull();
});

test.each([
  ['variables[1].crowd.windowMs', 'variable.crowd.windowMs'],
  ['variables[1].aliases[2]', 'variable.aliases'],
  ['jacks[1].jack', 'variable.jack'],
  ['jacks[1].limits.min', 'jack.limits.min'],
  ['limits.costs[1].tokens', 'cost.tokens'],
  ['limits.costs[1].cools[3].tokens', 'cost.cools'],
])('in the editor of the second variable %s is the field %s', (path, field) => {
  const costs = [0, 1].map((at) => ({ variable: patch.variables[at].name, tokens: 2, cools: [] }));
  const costly = { ...patch, limits: { ...patch.limits, costs } };
  const fields = variableFields(variableDraftOf(costly, { ...patch.variables[1], crowd: MEDIAN }));
  expect(variableFieldAt(path, costly, 1)).toBe(field);
  expect(fields.has(field)).toBe(true);
  expect(fields.has(variableFieldAt(path.replace('[1]', '[0]'), costly, 1))).toBe(false);
});

test('what no field shows is said by the names that a person gave', () => {
  const fault = { path: 'jacks[0].channel', reason: 'channel 1 is driven by jacks[1].channel already' };
  expect(faultSentence(fault, patch)).toBe(
    'This cannot be kept: jack 1.channel channel 1 is driven by jack 2.channel already.',
  );
});
