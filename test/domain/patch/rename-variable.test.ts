/** A new name reaches every place of a patch that knew the old one. */
import { expect, test } from 'vitest';
import { withReferencesTo } from '../../../src/domain/patch/rename-variable';
import { readPatch } from '../../../src/domain/patch/patch-file';
import type { TriggerAction } from '../../../src/domain/support/actions';
import { milliseconds } from '../../../src/domain/numbers/units';
import { fullPatch } from '../../helpers/samples/full-patch';
import { OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const PATCH = fullPatch(16, OPEN_LIMITS);

test.each(PATCH.variables.map(({ name }) => name))('%s leaves its old name nowhere', (name) => {
  const variables = PATCH.variables.map((one) => (one.name === name ? { ...one, name: 'new#1.name' } : one));
  const renamed = withReferencesTo({ ...PATCH, variables }, name, 'new#1.name');
  expect(JSON.stringify(renamed)).not.toContain(`"${name}"`);
  expect(readPatch(renamed)).toMatchObject({ kind: 'patch' });
  const back = withReferencesTo({ ...renamed, variables: PATCH.variables }, 'new#1.name', name);
  expect(back).toEqual(PATCH);
});

test('what names another variable, one that only begins alike, or all of them, stays as it is', () => {
  const [trigger] = PATCH.triggers;
  const action: TriggerAction = { kind: 'mode', variable: null, mode: 'tug', forMs: milliseconds(200) };
  const patch = { ...PATCH, triggers: [...PATCH.triggers, { ...trigger, do: action }] };
  expect(withReferencesTo(patch, 'mod#1.lev', 'new#1.name')).toEqual(patch);
});

test('a field of a later version is kept, and not taken for the name of a variable', () => {
  const [trigger] = PATCH.triggers;
  const action = { kind: 'openLimits', factor: 2, forMs: 200, variable: 'gone#9.x' };
  const reading = readPatch({ ...PATCH, triggers: [{ ...trigger, do: action }] });
  expect(reading).toMatchObject({
    patch: { triggers: [{ do: action }] },
    warnings: ['triggers[0].do: unknown field "variable", kept'],
  });
});
