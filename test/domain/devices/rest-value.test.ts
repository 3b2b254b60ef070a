/** The rest of jacks, and the value that a variable has there. */
import { expect, test } from 'vitest';
import { restOf, restValue } from '../../../src/domain/devices/rest-value';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';

const [variable] = DEFAULT_PATCH.variables;
const [first] = DEFAULT_PATCH.jacks;
/** Jack 1, behind another one. */
const restingAt = (rest: number) => ({
  jacks: [
    { ...first, jack: 3 },
    { ...first, jack: 1, limits: { ...first.limits, rest } },
  ],
});

test('a jack rests where its limits say, and at 0 V when the patch does not describe it', () => {
  expect(restOf(restingAt(2.5), 1)).toBe(2.5);
  expect(restOf(restingAt(2.5), 2)).toBe(0);
});

test.each([
  ['in the middle', { min: -5, max: 5 }, 0, 70],
  ['upside down', { min: 5, max: -5 }, -2.5, 95],
  ['at a rest of its own', { min: 0, max: 5 }, 1, 40],
  ['below its range', { min: 2, max: 5 }, 0, 20],
  ['above its range', { min: -5, max: -2 }, 0, 120],
])('a variable that rests %s has the value that is nearest', (_, volts, rest, value) => {
  expect(restValue(restingAt(rest), { ...variable, values: { min: 20, max: 120 }, volts })).toBe(value);
});
