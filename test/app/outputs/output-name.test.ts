import { expect, test } from 'vitest';
import { outputName } from '../../../src/app/outputs/output-name';

const list = [
  { id: 'demo', label: 'Demo (no sound)' },
  { id: 'a', label: 'ES-8' },
  { id: 'b', label: 'Speakers' },
  { id: 'c', label: 'ES-8' },
];

test.each([
  ['a', 'ES-8 (1 of 2)'],
  ['c', 'ES-8 (2 of 2)'],
  ['b', 'Speakers'],
  ['demo', 'Demo (no sound)'],
  ['gone', ''],
])('%s is called %s', (id, name) => {
  expect(outputName(list, id)).toBe(name);
});
