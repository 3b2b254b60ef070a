import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import {
  hasSameCrowd,
  hasSameValues,
  isTheSame,
  NEW,
  originsOf,
  retargetAfterEdit,
} from '../../../src/domain/patch/patch-edit';

const [pitch, ...others] = DEFAULT_PATCH.variables;

/** The starter patch with its first variable, on jack 1, changed. */
const withPitch = (change: Partial<Variable>): Patch => ({
  ...DEFAULT_PATCH,
  variables: [{ ...pitch, ...change }, ...others],
});

test('an edit that changes no voltage moves no jack', () => {
  const renamed = { ...DEFAULT_PATCH, name: 'Another name' };
  expect(retargetAfterEdit(DEFAULT_PATCH, renamed, [{ index: 0, value: 127 }])).toEqual([]);
});

test.each<[what: string, change: Partial<Variable>, value: number, target: number]>([
  ['lower highest volts', { volts: { min: 0, max: 2 } }, 127, 2],
  ['higher lowest volts', { volts: { min: 1, max: 5 } }, 0, 1],
  ['a higher highest value', { values: { min: 0, max: 254 } }, 127, 2.5],
  ['a lower lowest value', { values: { min: -127, max: 127 } }, 0, 2.5],
  ['another kind', { kind: 'gate' }, 100, 5],
])('a variable that is given %s takes its value along', (_, change, value, target) => {
  expect(retargetAfterEdit(DEFAULT_PATCH, withPitch(change), [{ index: 0, value }])).toEqual([
    { jack: 1, target },
  ]);
});

test.each<[what: string, same: readonly string[], change: Partial<Variable>]>([
  ['another jack', ['values', 'crowd'], { jack: 9 }],
  ['other volts', ['values', 'crowd'], { volts: { min: 1, max: 2 } }],
  ['another crowd', ['values'], { crowd: { ...pitch.crowd, windowMs: pitch.crowd.windowMs + 1 } }],
  ['another kind', [], { kind: 'gate' }],
  ['another lowest value', [], { values: { ...pitch.values, min: 1 } }],
  ['another highest value', [], { values: { ...pitch.values, max: 126 } }],
])('a variable that is given %s keeps the meaning of %j', (_, same, change) => {
  const edited = { ...pitch, ...change };
  expect([hasSameValues(pitch, edited), hasSameCrowd(pitch, edited)]).toEqual(
    ['values', 'crowd'].map((one) => same.includes(one)),
  );
});

test('a variable that is given another jack takes its value along, and the jack it leaves goes to rest', () => {
  const edited = withPitch({ jack: 9 });
  expect(retargetAfterEdit(DEFAULT_PATCH, edited, [{ index: 0, value: 127 }])).toEqual([
    { jack: 1, target: 0 },
    { jack: 9, target: 5 },
  ]);
});

test('a jack whose variable was removed goes to its own rest', () => {
  const jacks = DEFAULT_PATCH.jacks.map((jack) => ({ ...jack, limits: { ...jack.limits, rest: 1 } }));
  const edited = { ...DEFAULT_PATCH, jacks, variables: others };
  expect(retargetAfterEdit(DEFAULT_PATCH, edited, [])).toEqual([{ jack: 1, target: 1 }]);
});

test('a jack that another variable still plays is left alone', () => {
  const shared = { ...DEFAULT_PATCH, variables: [pitch, { ...others[0], jack: 1 }] };
  expect(retargetAfterEdit(shared, { ...shared, variables: [pitch] }, [])).toEqual([]);
});

const origins = (before: Patch, after: Patch): readonly number[] => originsOf(before, after, isTheSame);
const named = (...names: readonly string[]): Patch => ({
  ...DEFAULT_PATCH,
  variables: names.map((name) => ({ ...pitch, name })),
});

test('variables are known by their names, wherever they stand', () => {
  expect(origins(named('a', 'b', 'c'), named('c', 'd', 'a', 'b'))).toEqual([2, NEW, 0, 1]);
});

test('the one variable that has another name was renamed', () => {
  expect(origins(named('a', 'b', 'c'), named('a', 'd', 'c'))).toEqual([0, 1, 2]);
});

test.each([
  ['another patch altogether', named('a', 'b'), named('c', 'd'), [NEW, NEW]],
  ['one that was added', named('a', 'b'), named('a', 'b', 'c'), [0, 1, NEW]],
  ['one that took the place of two', named('a', 'b', 'c'), named('a', 'd'), [0, NEW]],
  ['the first, which was removed', named('a', 'b', 'c'), named('b', 'c'), [1, 2]],
  ['two that changed places', named('a', 'b'), named('b', 'a'), [1, 0]],
])('no variable was renamed: %s', (_, before, after, expected) => {
  expect(origins(before, after)).toEqual(expected);
});
