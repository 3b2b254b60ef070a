import { expect, test } from 'vitest';
import { clampRate, positionOf, rateAt, SLIDER_STEPS } from '../../../src/ui/simulation/simulation-rate';

test('the slider runs from 0.1 to 1,000 messages a second', () => {
  expect([rateAt(0), rateAt(SLIDER_STEPS)]).toEqual([0.1, 1000]);
});

test('every position of the slider comes back to itself', () => {
  for (let position = 0; position <= SLIDER_STEPS; position++)
    expect(positionOf(rateAt(position))).toBe(position);
});

test('what is no rate becomes one', () => {
  expect([NaN, -1, 0, Infinity, 5000, 12.5].map(clampRate)).toEqual([0.1, 0.1, 0.1, 0.1, 1000, 12.5]);
});
