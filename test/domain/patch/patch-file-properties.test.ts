/** Whatever a patch file holds: random edits of a good one, random JSON, random text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatchText, writePatchText } from '../../../src/domain/patch/patch-file';

/** The starter patch with some values replaced, by what could stand there or by anything at all. */
const replacements = fc.oneof(
  fc.integer({ min: -20, max: 200 }),
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.constantFrom('a#1.b', 'B#02.c', 'cv', 'gate', 'expert-sleepers-es-9', null),
  fc.anything({ maxDepth: 3 }),
);
const mutations = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 170 }), replacements), { minLength: 1, maxLength: 4 })
  .map((changes) => {
    const replacementAt = new Map(changes);
    let place = -1;
    const replace = (_key: string, value: unknown): unknown => {
      place++;
      return replacementAt.has(place) ? (replacementAt.get(place) ?? null) : value;
    };
    return JSON.stringify(DEFAULT_PATCH, replace);
  });

test('whatever a file holds, it is refused with a reason or read to a patch that reads back the same', () => {
  const texts = fc.oneof(mutations, fc.json(), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readPatchText(text);
      if (reading.kind === 'refused') {
        expect(reading.faults.length).toBeGreaterThan(0);
        for (const { path, reason } of reading.faults) expect([path, reason]).not.toContain('');
        return;
      }
      expect(readPatchText(writePatchText(reading.patch))).toMatchObject({
        kind: 'patch',
        patch: reading.patch,
      });
    }),
    { numRuns: 3000 },
  );
});

test('a patch that is read keeps the promises that the path and the jacks rely on', () => {
  let taken = 0;
  fc.assert(
    fc.property(mutations, (text) => {
      const reading = readPatchText(text);
      if (reading.kind === 'refused') return;
      taken++;
      const { jacks, variables } = reading.patch;
      for (const { jack, limits } of jacks) {
        expect(Number.isInteger(jack) && jack >= 1 && jack <= 32).toBe(true);
        expect(limits.min <= limits.rest && limits.rest <= limits.max).toBe(true);
      }
      for (const { jack, values, volts } of variables) {
        expect(jacks.some((one) => one.jack === jack)).toBe(true);
        expect(values.min < values.max).toBe(true);
        expect(Number.isFinite(volts.min) && Number.isFinite(volts.max)).toBe(true);
      }
    }),
    // One in thirty is read: twice as many as are asked for below.
    { numRuns: 6000 },
  );
  expect(taken).toBeGreaterThan(100);
});
