import { expect, test } from 'vitest';
import { isWhiteSpace } from '../../../src/domain/text/white-space';

test('white space is what the contract’s pattern calls white space, for every UTF-16 unit', () => {
  const differing: number[] = [];
  for (let unit = 0; unit <= 0xffff; unit++)
    if (isWhiteSpace(unit) !== /\s/.test(String.fromCharCode(unit))) differing.push(unit);
  expect(differing).toEqual([]);
});

test('the end of a text, which reads as NaN, is no white space', () => {
  expect(isWhiteSpace(''.charCodeAt(0))).toBe(false);
});
