import { describe, expect, test } from 'vitest';
import { applyDraft, draftOf, newVariable, withJack, withoutVariable } from '../../src/ui/variable-draft';
import { samplePatch } from '../helpers/sample-patch';

const patch = samplePatch();
const draft = draftOf(patch, patch.variables[0]);

describe('a draft', () => {
  test('that was not touched changes nothing', () => {
    for (const [index, variable] of patch.variables.entries()) {
      expect(applyDraft(patch, index, draftOf(patch, variable))).toEqual(patch);
    }
  });

  test('keeps what it does not show', () => {
    const calibrated = {
      ...patch,
      jacks: patch.jacks.map((jack) => ({
        ...jack,
        channel: 9,
        calibration: { gain: 1.01, offsetVolts: 0.02 },
      })),
    };
    expect(applyDraft(calibrated, 0, { ...draft, jackLabel: 'x' })).toMatchObject({
      jacks: [
        { label: 'x', channel: 9, calibration: { gain: 1.01, offsetVolts: 0.02 } },
        ...calibrated.jacks.slice(1),
      ],
    });
  });

  test.each(['', ' ', 'five', '5V', 'NaN', 'Infinity', '1e999'])('refuses %j as volts', (text) => {
    expect(applyDraft(patch, 0, { ...draft, voltsMax: text })).toMatchObject({ field: 'voltsMax' });
  });

  test('takes no slew as at once', () => {
    expect(applyDraft(patch, 0, { ...draft, slew: '' })).toMatchObject({
      jacks: { 0: { limits: { slewVoltsPerSecond: null } } },
    });
    expect(applyDraft(patch, 0, { ...draft, slew: 'slow' })).toMatchObject({ field: 'slew' });
  });

  test('adds a jack that the patch did not have, in order', () => {
    const result = applyDraft(patch, 0, withJack(patch, draft, '12'));
    expect(result).toMatchObject({ variables: { 0: { jack: 12 } } });
    expect('jacks' in result && result.jacks.map(({ jack }) => jack)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 12]);
  });

  test('splits aliases at commas and spaces', () => {
    expect(applyDraft(patch, 0, { ...draft, aliases: ' a,b  c,, ' })).toMatchObject({
      variables: { 0: { aliases: ['a', 'b', 'c'] } },
    });
  });
});

test('a new variable has a free name and jack', () => {
  const first = newVariable(patch);
  expect(first).toMatchObject({ name: 'cv#1.level', jack: 9 });
  const second = newVariable({ ...patch, variables: [...patch.variables, first] });
  expect(second).toMatchObject({ name: 'cv#2.level', jack: 10 });
});

test('a removed variable leaves its jack', () => {
  const without = withoutVariable(patch, 3);
  expect(without.variables.map(({ name }) => name)).not.toContain(patch.variables[3].name);
  expect(without.jacks).toBe(patch.jacks);
});
