import { expect, test } from 'vitest';
import { lostOf } from './saved-settings';

test('a setting that is another, shorter or gone is lost, and one that is the same is not', () => {
  const before = { channel: 'one', name: 'Soak 3', patch: '{"a":1}' };
  expect(lostOf(before, { ...before })).toEqual([]);
  expect(lostOf(before, { ...before, channel: '', name: 'Soak 2' })).toEqual([
    'channel: "one" is now ""',
    'name: "Soak 3" is now "Soak 2"',
  ]);
});
