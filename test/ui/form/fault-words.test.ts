import { describe, expect, test } from 'vitest';
import { readPatch } from '../../../src/domain/patch/patch-file';
import type { Patch } from '../../../src/domain/patch/patch';
import { faultSentence, toDraftFault } from '../../../src/ui/form/fault-words';
import { variableFieldAt } from '../../../src/ui/variables/variable-fields';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();

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
  return toDraftFault(reading.faults, next, variableFieldAt(next, last));
}

const limits = (change: object): object => ({ limits: { ...patch.jacks.at(-1)?.limits, ...change } });
const crowd = (change: object): object => ({ crowd: { ...patch.variables[0].crowd, ...change } });

describe('a fault is said in the words and the unit of its field', () => {
  test.each<[string, object, object, RegExp]>([
    ['name', { name: 'vco' }, {}, /^Name: must be module#instance\.parameter, such as vco#1\.pitch/],
    ['name', { name: patch.variables[0].name }, {}, /^Name: .* is taken by vco#1\.pitch\.$/],
    ['jack', { jack: 0 }, {}, /^Jack: write a whole number from 1 to 32\.$/],
    ['jack', { jack: 1.5 }, {}, /^Jack: write a whole number from 1 to 32\.$/],
    ['voltsMax', { volts: { min: 0, max: 99 } }, {}, /^Volts to: write a number from −15 to 15\.$/],
    ['valuesMin', { values: { min: 9, max: 3 } }, {}, /^Values from: 9 is above max/],
    ['windowSeconds', crowd({ mode: 'median', windowMs: 100 }), {}, /write a number from 0\.25 to 60\.$/],
    ['step', crowd({ mode: 'tug', step: 2 }), {}, /write a number from 0\.1 to 100\.$/],
    ['capacity', crowd({ mode: 'queue', capacity: 0 }), {}, /write a whole number from 1 to 150\.$/],
    ['longestGateSeconds', { kind: 'gate', longestGateMs: 0.5 }, {}, /write a number from 0\.001 to 60\.$/],
    ['limitRest', {}, limits({ rest: 9 }), /^Rest volts: 9 V is outside the limits/],
    [
      'slew',
      {},
      limits({ slewVoltsPerSecond: -1 }),
      /^Slew, V\/s: write a number from 0\.0001 to 1000000\.$/,
    ],
    ['aliases', { aliases: ['1x'] }, {}, /^Aliases: must be one word/],
  ])('%s', (field, edit, jackEdit, words) => {
    const said = saidOf(edit, jackEdit);
    expect(said.field).toBe(field);
    expect(said.reason).toMatch(words);
    expect(said.reason).not.toMatch(/variables\[|jacks\[|windowMs|must be a number/);
  });
});

test('what no field shows is said by the names that a person gave', () => {
  const fault = { path: 'jacks[0].channel', reason: 'channel 1 is driven by jacks[1].channel already' };
  expect(faultSentence(fault, patch)).toBe(
    'This cannot be kept: jack 1.channel channel 1 is driven by jack 2.channel already.',
  );
});
