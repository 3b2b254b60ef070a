/** V8 shows from outside only how much it keeps alive: by the size of the heap after a collection. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ownString } from '../../../src/domain/text/own-string';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const FRAMES = 500;
const FRAME_LENGTH = 10_000;

/** Bytes that stay on the heap when of each of many frames one short slice is kept. */
function heldBy(keep: (slice: string) => string): number {
  const kept: string[] = [];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < FRAMES; index++) {
    const frame = Buffer.alloc(FRAME_LENGTH, `frame ${index} `).toString('latin1');
    kept.push(keep(frame.slice(100, 136)));
  }
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(kept).toHaveLength(FRAMES);
  return held;
}

test('the text is the same', () => {
  expect(['', 'a', 'a text of more than thirteen characters', '👾 \0\n'].map(ownString)).toEqual([
    '',
    'a',
    'a text of more than thirteen characters',
    '👾 \0\n',
  ]);
});

test('a string of its own keeps its frame no longer alive, which a slice does', () => {
  const frames = FRAMES * FRAME_LENGTH;
  // Fails when V8 stops pointing into the frame: then `ownString` can go.
  expect(heldBy((slice) => slice)).toBeGreaterThan(0.8 * frames);
  expect(heldBy(ownString)).toBeLessThan(0.2 * frames);
});
