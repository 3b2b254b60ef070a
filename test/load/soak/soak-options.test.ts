import { expect, test } from 'vitest';
import { readSoakOptions } from './soak-options';

test('half an hour without a word; hours and minutes mean what they say', () => {
  expect(readSoakOptions([])).toEqual({
    kind: 'run',
    options: { minutes: 30, viewers: 2_000, rate: 50, seed: 1 },
  });
  expect(readSoakOptions(['--hours', '24'])).toMatchObject({ options: { minutes: 1_440 } });
  expect(readSoakOptions(['--minutes=2', '--rate', '500'])).toMatchObject({
    options: { minutes: 2, rate: 500 },
  });
  expect(readSoakOptions(['--help'])).toEqual({ kind: 'help' });
});

test.each([
  [['--minutes', 'x'], '--minutes takes a number from 1 to 10000, got "x"'],
  [['--hours', '0'], '--hours takes a number from 0.02 to 168, got "0"'],
  [['--minutes', '2', '--hours', '1'], 'it takes --minutes or --hours, not both'],
])('%j is refused', (words, fault) => {
  expect(readSoakOptions(words)).toEqual({ kind: 'fault', fault });
});

test('an option that there is not is named', () => {
  expect(readSoakOptions(['--days', '3'])).toMatchObject({
    kind: 'fault',
    fault: expect.stringContaining('--days') as string,
  });
});
