import { expect, test } from 'vitest';
import {
  MINUTE_MS,
  SlidingWindow,
  SUB_WINDOW_MS,
  SUB_WINDOWS,
} from '../../../src/domain/limits/sliding-window';
import { MAX_VIEWERS } from '../../../src/domain/limits/viewer-cooldowns';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { liveBytes } from '../../helpers/rigs/heap';

const VIEWERS = 8;

/** Every command's time in a list, and nothing clever. */
class PlainMinutes {
  readonly commands: number[][] = Array.from({ length: VIEWERS }, () => []);

  countAt(viewer: number, now: number): number {
    const current = Math.floor(now / SUB_WINDOW_MS);
    return this.commands[viewer].filter((at) => Math.floor(at / SUB_WINDOW_MS) > current - SUB_WINDOWS)
      .length;
  }

  waitMs(viewer: number, limit: number, now: number): number {
    if (this.countAt(viewer, now) < limit) return 0;
    for (let at = (Math.floor(now / SUB_WINDOW_MS) + 1) * SUB_WINDOW_MS; ; at += SUB_WINDOW_MS)
      if (this.countAt(viewer, at) < limit) return at - now;
  }
}

test.each([1, 2, 3])('agrees with a list of all commands, over pauses of any length (seed %d)', (seed) => {
  const random = new Random(seed);
  const window = new SlidingWindow(VIEWERS);
  const plain = new PlainMinutes();
  let now = -100_000;
  for (let event = 0; event < 5000; event++) {
    now += random.pick([0, 10, 700, 5000, random.below(20_000), random.chance(0.05) ? 500_000 : 0]);
    const viewer = random.below(VIEWERS);
    const limit = random.pick([1, 2, 5, 20]);
    const time = milliseconds(now);
    expect(window.waitMs(viewer, limit, time)).toBe(plain.waitMs(viewer, limit, now));
    if (random.chance(0.7)) {
      window.add(viewer, time);
      plain.commands[viewer].push(now);
    } else if (random.chance(0.05)) {
      window.forget(viewer);
      plain.commands[viewer].length = 0;
    }
    const active = plain.commands.filter((_, index) => plain.countAt(index, now) > 0).length;
    expect(window.activeViewers(time)).toBe(active);
  }
});

test('really forgets: after a minute nothing is left, however much there was', () => {
  const window = new SlidingWindow(1);
  for (let at = 0; at < 10 * MINUTE_MS; at += 5) window.add(0, milliseconds(at));
  const lastAt = 10 * MINUTE_MS - 5;
  expect(window.waitMs(0, 1, milliseconds(lastAt))).toBe(MINUTE_MS - SUB_WINDOW_MS + 5);
  expect(window.waitMs(0, 1, milliseconds(lastAt + MINUTE_MS))).toBe(0);
  expect(window.activeViewers(milliseconds(lastAt + MINUTE_MS))).toBe(0);
});

test('100,000 viewers take 32 bytes each', () => {
  const before = liveBytes();
  const window = new SlidingWindow(MAX_VIEWERS);
  for (let viewer = 0; viewer < MAX_VIEWERS; viewer++) window.add(viewer, milliseconds(viewer / 10));
  const bytesPerViewer = (liveBytes() - before) / MAX_VIEWERS;
  console.log(`one viewer's minute takes ${bytesPerViewer.toFixed(1)} bytes`);
  expect(bytesPerViewer).toBeLessThan(33);
  expect(window.waitMs(7, 1, milliseconds(MAX_VIEWERS / 10))).toBeGreaterThan(0);
});
