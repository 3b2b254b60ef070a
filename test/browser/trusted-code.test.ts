import { expect, test } from 'vitest';
import { trustedLookoutPage, trustedScriptUrl } from '../../src/adapters/trusted-code';

test('a file of this page may be run, and stays the address that it was', () => {
  expect(String(trustedScriptUrl('/assets/worker-a1b2.js'))).toBe('/assets/worker-a1b2.js');
});

test.each([
  'https://example.org/worker.js',
  '//example.org/worker.js',
  'data:text/javascript,1',
  'blob:null/1',
])('%s may not be run', (url) => {
  expect(() => trustedScriptUrl(url)).toThrow(TypeError);
});

test('a blob of this page may not be run: what is in it came from anywhere', () => {
  expect(() => trustedScriptUrl(URL.createObjectURL(new Blob(['1'])))).toThrow(TypeError);
});

test('the page of the lookout is one script, in the text that the policy knows by its hash', () => {
  // Chrome makes an object of it, of which nobody knows but its type.
  const parts = [trustedLookoutPage()].join('').split(/(<\/?script>)/);
  expect(parts).toEqual(['', '<script>', expect.stringContaining('enumerateDevices'), '</script>', '']);
});
