/** When overlays hear of the show. Ticks come every 20 ms here, as in the engine. */
import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { OverlayStanding, OverlayState } from '../../../src/domain/overlay/overlay-state';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { OverlayFeed } from '../../../src/engine/report/overlay-feed';

const TICK_MS = 20;

function startFeed(makingMs = 0) {
  let now = 1_000;
  let made = 0;
  let standing: OverlayStanding = 'off';
  const feed = new OverlayFeed(
    () => {
      made++;
      now += makingMs;
      return {
        ...{ patch: DEFAULT_PATCH, isShown: true, values: [], modeOf: () => 'anarchy', crowds: [] },
        ...{ modeVote: null, trouble: null, locked: [], inHand: [], log: [], waiting: [] },
      };
    },
    () => standing,
    () => now,
  );
  feed.heed(true, null);
  const sent: OverlayState[] = [];
  const sink = { send: (json: string) => void sent.push(JSON.parse(json) as OverlayState) };
  const pass = (ms: number, eachTick = (): void => undefined): number => {
    const before = sent.length;
    for (const end = now + ms; now < end;) {
      now += TICK_MS;
      eachTick();
      feed.tick(milliseconds(now));
    }
    return sent.length - before;
  };
  return {
    ...{ feed, sink, sent, pass },
    made: () => made,
    stand: (next: OverlayStanding) => (standing = next),
  };
}

test('the whole state comes each second, and at most ten times when there is news', () => {
  const { feed, sink, pass } = startFeed();
  feed.serve(sink);
  pass(100);
  expect(pass(5_000)).toBe(5);
  expect(pass(1_000, () => feed.noteNews())).toBe(10);
});

test('news comes at the next tick after a quiet moment', () => {
  const { feed, sink, pass } = startFeed();
  feed.serve(sink);
  pass(500);
  feed.noteNews();
  expect(pass(TICK_MS)).toBe(1);
});

test('nothing is made while nobody listens, and whoever begins to is answered at once', () => {
  const { feed, sink, pass, made } = startFeed();
  pass(5_000, () => feed.noteNews());
  expect(made()).toBe(0);
  feed.serve(sink, 5_000);
  expect(pass(TICK_MS)).toBe(1);
  expect(pass(20_000)).toBe(4);
  const before = made();
  pass(5_000, () => feed.noteNews());
  expect(made()).toBe(before);
});

test('a second overlay on the same way is answered at once, too', () => {
  const { feed, sink, pass } = startFeed();
  feed.serve(sink, 60_000);
  pass(500);
  feed.askNow();
  expect(pass(TICK_MS)).toBe(1);
});

test('one that was dropped hears nothing more', () => {
  const { feed, sink, pass } = startFeed();
  feed.serve(sink);
  pass(500);
  feed.drop(sink);
  expect(pass(5_000)).toBe(0);
});

test('a change of what the outputs do is news by itself', () => {
  const { feed, sink, sent, pass, stand } = startFeed();
  feed.serve(sink);
  pass(500);
  stand('armed');
  pass(TICK_MS);
  expect(sent.at(-1)?.standing).toBe('armed');
});

test('the engine of a tab that only reads says nothing', () => {
  const { feed, sink, pass } = startFeed();
  feed.serve(sink);
  feed.heed(false, null);
  expect(pass(5_000)).toBe(0);
  feed.heed(true, 'https://example.org/play.html');
  expect(pass(TICK_MS)).toBe(1);
});

test('states count up, so that a missing one is seen', () => {
  const { feed, sink, sent, pass } = startFeed();
  feed.serve(sink);
  pass(3_000);
  expect(sent.map(({ count }) => count)).toEqual(sent.map((_, nth) => nth + 1));
});

test('a state that takes long to make comes less often: a fiftieth of the time at most, and each second all the same', () => {
  const { feed, sink, pass, made } = startFeed(10);
  feed.serve(sink);
  expect(pass(10_000, () => feed.noteNews())).toBeLessThanOrEqual(20);
  const slow = startFeed(100);
  slow.feed.serve(slow.sink);
  expect(slow.pass(10_000)).toBeGreaterThanOrEqual(8);
  expect(made()).toBeGreaterThan(15);
});
