/** White space before the colon, which is tolerated, and faces, which are none. */
import { expect, test } from 'vitest';
import { readInWords as read } from '../../helpers/proofs/grammar-in-words';

test.each([
  ['pitch : 64', 'pitch value 64'],
  ['Pitch :64', 'pitch value 64'],
  ['pitch\u00a0: +5', 'pitch change 5'],
  ['VCO#01.pitch : 64', 'vco#1.pitch value 64'],
  ['vco#1.pitch :  50 %', 'vco#1.pitch percent 50'],
  ['cutoff : 1; pitch : 2 ; gate :off', 'cutoff value 1 & pitch value 2 & gate switch false'],
  ['pitch : 3', 'pitch value 3'],
  ['pitch :\u30003', 'pitch value 3'],
  ['!pitch :3', 'pitch value 3'],
])('takes white space before the colon: %j', (text, wishes) => {
  expect(read(text)).toBe(wishes);
});

test.each([
  'pitch :3',
  'pitch :D',
  'cutoff :0',
  'pitch :3 in 5s',
  'vco#1.pitch :3',
  'so : 64',
  'pitch now : 64',
  'pitch : : 64',
])('leaves a face behind a name, and other words before a colon, alone: %s', (text) => {
  expect(read(text)).toBeNull();
});
