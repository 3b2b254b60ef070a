import { expect, test } from 'vitest';
import { MAX_VIEWERS, ViewerCooldowns } from '../../../src/domain/limits/viewer-cooldowns';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { liveBytes } from '../../helpers/rigs/heap';

const COOLDOWN_MS = 1000;

const waitOf = (cooldowns: ViewerCooldowns, viewer: string, now: number): number =>
  cooldowns.waitMs(cooldowns.entryOf(viewer), cooldowns.keepMs, milliseconds(now));
const admit = (cooldowns: ViewerCooldowns, viewer: string, now: number): number =>
  cooldowns.spend(cooldowns.entryOf(viewer), viewer, milliseconds(now));

/** An id as long as those of a chat that is not Twitch's. It is cut from a frame, so a careless keeper keeps the frame. */
const cutId = (nth: number): string => {
  const frame = Buffer.from(`${'x'.repeat(4000)}${String(nth).padStart(36, '0')}${'y'.repeat(1000)}`);
  return frame.toString('latin1').slice(4000, 4036);
};

test('nobody is forgotten before the cooldown is over, whoever comes and comes back', () => {
  const cooldowns = new ViewerCooldowns(COOLDOWN_MS);
  const random = new Random(5);
  const waiting = new Map<string, number>();
  let forgotten = 0;
  for (let now = 0; now < 60_000; now += 3) {
    for (const [viewer, at] of waiting) {
      if (now - at >= COOLDOWN_MS) waiting.delete(viewer);
      else if (waitOf(cooldowns, viewer, now) !== at + COOLDOWN_MS - now) forgotten++;
    }
    const viewer = random.chance(0.5) ? `regular-${random.below(500)}` : `newcomer-${now}`;
    if (waitOf(cooldowns, viewer, now) > 0) continue;
    admit(cooldowns, viewer, now);
    waiting.set(viewer, now);
  }
  expect(forgotten).toBe(0);
});

test('newcomers take the room of those who are through: twice the viewers inside one cooldown suffices', () => {
  const cooldowns = new ViewerCooldowns(COOLDOWN_MS);
  const inOneCooldown = 100;
  for (let nth = 0; nth < 100_000; nth++)
    admit(cooldowns, `viewer-${nth}`, (nth * COOLDOWN_MS) / inOneCooldown);
  expect(cooldowns.size).toBeGreaterThanOrEqual(inOneCooldown);
  expect(cooldowns.size).toBeLessThanOrEqual(2 * inOneCooldown);
});

test('without a cooldown nobody is remembered', () => {
  const cooldowns = new ViewerCooldowns(0);
  admit(cooldowns, 'ada', 1);
  expect([cooldowns.size, waitOf(cooldowns, 'ada', 1)]).toEqual([0, 0]);
});

test('100,000 viewers inside one cooldown are all remembered, in at most 160 bytes each', () => {
  const before = liveBytes();
  const cooldowns = new ViewerCooldowns(COOLDOWN_MS);
  for (let nth = 0; nth < 100_000; nth++) admit(cooldowns, cutId(nth), nth / 1000);
  const bytesPerViewer = (liveBytes() - before) / 100_000;
  let forgotten = 0;
  for (let nth = 0; nth < 100_000; nth++)
    if (waitOf(cooldowns, cutId(nth), 100) !== nth / 1000 + COOLDOWN_MS - 100) forgotten++;
  expect(forgotten).toBe(0);
  console.log(`one viewer takes ${bytesPerViewer.toFixed(0)} bytes, with an id of 36 characters`);
  expect(bytesPerViewer).toBeLessThan(160);
});

test('a million viewers inside one cooldown take no more memory than the table, and none is refused', () => {
  const before = liveBytes();
  const cooldowns = new ViewerCooldowns(86_400_000);
  let refused = 0;
  for (let nth = 0; nth < 1_000_000; nth++) {
    if (waitOf(cooldowns, `viewer-${nth}`, nth) > 0) refused++;
    admit(cooldowns, `viewer-${nth}`, nth);
    // The next in turn must not be the one who has to go.
    if (!(waitOf(cooldowns, `viewer-${nth}`, nth) > 0)) refused++;
  }
  expect(refused).toBe(0);
  expect(cooldowns.size).toBe(MAX_VIEWERS);
  const bytesPerViewer = (liveBytes() - before) / MAX_VIEWERS;
  console.log(`one viewer takes ${bytesPerViewer.toFixed(0)} bytes after 900,000 others were forgotten`);
  expect(bytesPerViewer).toBeLessThan(200);
  expect(waitOf(cooldowns, 'viewer-999999', 1_000_000)).toBeGreaterThan(0);
});
