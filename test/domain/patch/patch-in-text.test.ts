import { expect, test } from 'vitest';
import { patchInText } from '../../../src/domain/patch/patch-in-text';

test.each([
  ['{"format":"x"}', { kind: 'file', text: '{"format":"x"}' }],
  ['\uFEFF \n{"a":1}\n', { kind: 'file', text: '{"a":1}' }],
  ['https://example.org/cv/#patch=abc_-1', { kind: 'link', word: 'abc_-1' }],
  [' http://localhost:4173/#channel=x&patch=abc\n', { kind: 'link', word: 'abc' }],
])('%j holds a patch', (text, found) => {
  expect(patchInText(text)).toEqual(found);
});

test.each([
  '',
  'vco#1.pitch: 64',
  '[1, 2]',
  'https://example.org/?patch=abc',
  'https://example.org/#channel=x',
  'look: https://example.org/#patch=abc and more',
  'javascript:alert(1)#patch=abc',
  'file:///etc/passwd#patch=abc',
  'https://example.org/#patch=<b>',
])('%j holds none', (text) => {
  expect(patchInText(text)).toBeNull();
});
