import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import type { Patch, Variable } from '../../src/domain/patch';
import { retargetAfterEdit } from '../../src/domain/patch-edit';

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

test('a variable that is given another range takes its value along', () => {
  const edited = withPitch({ volts: { min: 0, max: 2 } });
  expect(retargetAfterEdit(DEFAULT_PATCH, edited, [{ index: 0, value: 127 }])).toEqual([
    { jack: 1, target: 2 },
  ]);
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
