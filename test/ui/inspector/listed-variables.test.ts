/** The list of settings: what is found, in which order, and under which module. */
import { describe, expect, test } from 'vitest';
import type { Patch } from '../../../src/domain/patch/patch';
import { type Listing, listVariables } from '../../../src/ui/inspector/listed-variables';
import { samplePatch } from '../../helpers/samples/sample-patch';

const PLAIN: Listing = { find: '', order: 'patch', inGroups: false };
const sample = samplePatch();
const [first] = sample.variables;
const named = (...names: readonly string[]): Patch => ({
  ...sample,
  variables: names.map((name, at) => ({ ...first, name, aliases: [], jack: at + 1 })),
});
const namesOf = (patch: Patch, listing: Partial<Listing>): readonly string[] =>
  listVariables(patch, { ...PLAIN, ...listing }).flatMap(({ rows }) =>
    rows.map(({ variable }) => variable.name),
  );

test('every variable is listed once with its place in the patch, whatever the order and the groups', () => {
  for (const inGroups of [false, true])
    for (const order of ['patch', 'name', 'jack', 'kind', 'mode'] as const) {
      const rows = listVariables(sample, { find: '', order, inGroups }).flatMap((group) => group.rows);
      expect(rows.toSorted((one, other) => one.index - other.index).map(({ variable }) => variable)).toEqual(
        sample.variables,
      );
      for (const { index, variable } of rows) expect(sample.variables[index]).toBe(variable);
    }
});

describe('a word finds', () => {
  const patch: Patch = {
    ...named('vco#1.pitch', 'vcf#1.cutoff', 'lfo#10.rate'),
    jacks: sample.jacks.map((jack) => ({ ...jack, label: jack.jack === 3 ? 'Wobble' : '' })),
  };
  test.each([
    ['CUT', ['vcf#1.cutoff']],
    ['wobb', ['lfo#10.rate']],
    [' 2 ', ['vcf#1.cutoff']],
    ['#10', ['lfo#10.rate']],
    ['nothing like it', []],
    ['', ['vco#1.pitch', 'vcf#1.cutoff', 'lfo#10.rate']],
  ])('%j: %j', (find, names) => {
    expect(namesOf(patch, { find })).toEqual(names);
  });
});

test('numbers in names count as numbers', () => {
  expect(namesOf(named('cv#10.a', 'cv#2.a', 'cv#1.b'), { order: 'name' })).toEqual([
    'cv#1.b',
    'cv#2.a',
    'cv#10.a',
  ]);
});

test('groups are the modules, in the order of their first row', () => {
  const patch = named('vco#1.pitch', 'vcf#1.cutoff', 'vco#1.shape');
  expect(
    listVariables(patch, { ...PLAIN, inGroups: true }).map(({ module, rows }) => [module, rows.length]),
  ).toEqual([
    ['vco#1', 2],
    ['vcf#1', 1],
  ]);
});
