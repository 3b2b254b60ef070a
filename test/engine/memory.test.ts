import { expect, test } from 'vitest';
import { measureShow } from '../helpers/chat/crowded-show';
import { BYTES_PER_VIEWER } from '../helpers/samples/viewer-bytes';

// With a tenth of the viewers that there may be: all of them are in `npm run prove:memory`.
test('a viewer who asks, waits and votes, of 256 variables with everything on, takes at most 1,450 bytes', () => {
  const { perViewer } = measureShow(10_000, 1, 1);
  console.log(`one viewer takes ${perViewer[0].toFixed(0)} bytes in the whole engine`);
  expect(perViewer[0]).toBeLessThan(BYTES_PER_VIEWER);
});
