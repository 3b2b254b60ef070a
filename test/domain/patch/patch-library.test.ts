import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatchText, writePatchText } from '../../../src/domain/patch/patch-file';
import { copyName, freeName, isStarter, readKept } from '../../../src/domain/patch/patch-library';
import { STARTERS } from '../../../src/domain/patch/starters';

test.each([
  ['Rave', [], 'Rave'],
  ['Rave', ['rave'], 'Rave 2'],
  ['Rave', ['Rave', 'Rave 2', 'Rave 4'], 'Rave 3'],
  ['', [''], ' 2'],
  ['x'.repeat(100), ['x'.repeat(100)], `${'x'.repeat(98)} 2`],
  // A character of two units is never cut in two.
  [`${'x'.repeat(97)}🎛🎛`, [`${'x'.repeat(97)}🎛🎛`], `${'x'.repeat(97)}\uFFFD 2`],
])('the free name for %j beside %j is %j', (name, taken, free) => {
  expect(freeName(name, taken)).toBe(free);
});

test('the name of a copy fits in a patch file, however long the name is', () => {
  expect(copyName('Rave')).toBe('Rave copy');
  expect(copyName('x'.repeat(100))).toHaveLength(100);
});

test.each([-1, NaN, Infinity, 9e15, '5', null, undefined])('a time of %s is none', (savedAt) => {
  const reading = readKept('a', { savedAt, patch: DEFAULT_PATCH });
  expect(reading).toEqual({ ok: true, kept: { id: 'a', savedAt: 0, patch: DEFAULT_PATCH } });
});

test.each([null, 'text', {}, { patch: { ...DEFAULT_PATCH, version: 2 } }])(
  '%j is no kept patch',
  (record) => {
    expect(readKept('a', record)).toMatchObject({ ok: false });
  },
);

test.each(Object.values(STARTERS))(
  '$patch.name is a starter after it was saved and read again',
  ({ patch }) => {
    const reading = readPatchText(writePatchText(patch));
    expect(reading.kind === 'patch' && isStarter(reading.patch)).toBe(true);
  },
);

test('a starter is one whatever device was recognised, and none after any change', () => {
  const { patch } = STARTERS.drumsAndBass;
  expect(isStarter({ ...patch, device: { profile: 'expert-sleepers-es-8' } })).toBe(true);
  expect(isStarter({ ...patch, name: 'Mine' })).toBe(false);
  expect(isStarter({ ...patch, variables: patch.variables.slice(1) })).toBe(false);
});
