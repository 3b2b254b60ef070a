import { expect, test } from 'vitest';
import { GapEar } from './gap-ear';

const LSB = 2 ** -23;

/** Two channels at 1,000 Hz: a level for each frame, the keep-alive on the other channel while there is a stream. */
function hear(ear: GapEar, levels: readonly (number | null)[], atMs: number): void {
  const samples = Float32Array.from(levels.flatMap((level) => (level === null ? [0, 0] : [level, LSB])));
  ear.hear({ firstFrame: 0, samples, atMs });
}

test('a stretch of exact zero on all channels is a gap, once it has ended', () => {
  const ear = new GapEar(2, 1_000);
  ear.expect(true);
  hear(ear, [0.5, null, null, null, 0.5], 100);
  expect(ear.gaps).toEqual([{ atMs: 100, lengthMs: 3 }]);
  hear(ear, [0.5, null, null], 105);
  hear(ear, [null, 0, 0.5], 108);
  expect(ear.gaps).toEqual([
    { atMs: 100, lengthMs: 3 },
    { atMs: 108, lengthMs: 3 },
  ]);
});

test('a stream at rest is none: its keep-alive is heard', () => {
  const ear = new GapEar(2, 1_000);
  ear.expect(true);
  hear(ear, [0, 0, 0, 0], 100);
  expect(ear.gaps).toEqual([]);
});

test('silence around a stream that was stopped on purpose is none', () => {
  const ear = new GapEar(2, 1_000);
  ear.expect(true);
  hear(ear, [0.5, null], 100);
  ear.expect(false);
  hear(ear, [null, null, null], 103);
  ear.expect(true);
  hear(ear, [0.5, 0.5], 105);
  expect(ear.gaps).toEqual([]);
});
