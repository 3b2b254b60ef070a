/** Where jacks rest, and the value that a variable has there. */
import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import { restOf, restValue } from '../../src/domain/rest';

const [variable] = DEFAULT_PATCH.variables;
const restingAt = (rest: number) => ({
  jacks: [{ ...DEFAULT_PATCH.jacks[0], jack: 1, limits: { ...DEFAULT_PATCH.jacks[0].limits, rest } }],
});

test('a jack rests where its limits say, and at 0 V when the patch does not describe it', () => {
  expect(restOf(restingAt(2.5), 1)).toBe(2.5);
  expect(restOf(restingAt(2.5), 2)).toBe(0);
});

test.each([
  ['in the middle', { min: -5, max: 5 }, 0, 50],
  ['upside down', { min: 5, max: -5 }, -2.5, 75],
  ['at a rest of its own', { min: 0, max: 5 }, 1, 20],
  ['below its range', { min: 2, max: 5 }, 0, 0],
  ['above its range', { min: -5, max: -2 }, 0, 100],
])('a variable that rests %s has the value that is nearest', (_, volts, rest, value) => {
  expect(restValue(restingAt(rest), { ...variable, values: { min: 0, max: 100 }, volts })).toBe(value);
});
