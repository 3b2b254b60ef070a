/** The ground that every other browser test stands on. */
import { expect, test } from 'vitest';

test('browser tests run cross-origin isolated, in a Chrome that has shared memory', () => {
  expect(crossOriginIsolated).toBe(true);
  expect(new SharedArrayBuffer(8).byteLength).toBe(8);
});
