/** A time in which the page could not run: what it does then, and says. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AwayWatch } from '../../../src/app/session/away-watch';
import { SampleApp } from '../../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const TICK_MS = 50;
const MINUTE_MS = 60_000;

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let app: SampleApp;
let page: FakePage;
let watch: AwayWatch;
let deeds: string[];
/** The page's timer of a second comes when a test says so. */
let beat: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-28T20:31:00'), toFake: ['Date', 'performance'] });
  vi.stubGlobal('setInterval', (callback: () => void) => {
    beat = callback;
    return 0;
  });
  app = new SampleApp({ ...SAMPLE_STATES.armed, banners: [] });
  page = new FakePage();
  deeds = [];
  watch = new AwayWatch(
    app,
    {
      holdUntilRest: () => deeds.push('rest'),
      disarm: () => {
        deeds.push('disarm');
        app.set({ armed: false });
      },
    },
    { window: page, document: page as unknown as Document },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const said = (): string[] => app.state.banners.map(({ text }) => text);
/** The engine runs, and the page's timers come as often as the browser lets them. */
function run(ms: number, beatEveryMs = 1_000): void {
  for (let at = TICK_MS; at <= ms; at += TICK_MS) {
    vi.advanceTimersByTime(TICK_MS);
    watch.heedTick();
    if (at % beatEveryMs === 0) beat();
  }
}
/** Both clocks go on and nothing runs: `waiting` ticks are there when it ends. */
function standStill(ms: number, waiting = 0): void {
  vi.advanceTimersByTime(ms);
  beat();
  for (let tick = 0; tick < waiting; tick++) watch.heedTick();
  beat();
}

test('a page that runs says nothing', () => {
  run(2 * MINUTE_MS);
  page.show('hidden');
  run(1_000);
  page.show('visible');
  expect([said(), deeds]).toEqual([[], []]);
});

describe('a freeze', () => {
  test('brings the jacks to 0 V first, and is told once it ends', () => {
    page.dispatchEvent(new Event('freeze'));
    expect([deeds, app.state.armed]).toEqual([['rest'], false]);
    standStill(14 * MINUTE_MS);
    page.dispatchEvent(new Event('resume'));
    run(2_000);
    expect(said()).toEqual([
      expect.stringMatching(/^Chrome froze this page at .*31.* for 14 min.*disarmed first/),
    ]);
    expect(app.called('arming.set')).toEqual([]);
  });

  test('that comes again is told by its own times', () => {
    for (const ms of [30_000, 7_000]) {
      page.dispatchEvent(new Event('freeze'));
      standStill(ms);
      page.dispatchEvent(new Event('resume'));
      run(1_000);
    }
    expect(said()).toEqual([expect.stringContaining('for 7 s')]);
  });

  test('of a page that is not live is not told', () => {
    app.set({ session: 'stopped' });
    page.dispatchEvent(new Event('freeze'));
    page.dispatchEvent(new Event('resume'));
    expect(said()).toEqual([]);
  });
});

test('a page that comes back from the history says so, and not that it was frozen', () => {
  page.dispatchEvent(new Event('pagehide'));
  page.dispatchEvent(new Event('freeze'));
  standStill(20_000);
  page.dispatchEvent(new Event('resume'));
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(deeds[0]).toBe('rest');
  expect(said()).toEqual([expect.stringMatching(/^This page was left .* for 20 s and came back/)]);
});

describe('a standstill of ten seconds', () => {
  test('of page and engine disarms, and is told', () => {
    standStill(11_000, 1);
    run(1_000);
    expect(deeds).toEqual(['disarm']);
    expect(said()).toEqual([expect.stringMatching(/^This page stood still .* for 11 s: the computer slept/)]);
  });

  test('that cost the stream is told by the loss alone', () => {
    standStill(11_000, 1);
    app.set({ loss: 'Nobody watched the interface for a while.' });
    run(1_000);
    expect(said()).toEqual([]);
  });

  test('of the page alone is no sleep: the engine played on', () => {
    standStill(11_000, 220);
    run(1_000);
    expect([said(), deeds]).toEqual([[], []]);
  });

  test('is not one of nine', () => {
    standStill(9_000, 1);
    run(1_000);
    expect([said(), deeds]).toEqual([[], []]);
  });
});

describe('timers that come once a minute', () => {
  beforeEach(() => {
    page.show('hidden');
    run(3 * MINUTE_MS, MINUTE_MS);
  });

  test('are told when the page is seen again, once in a session, and change nothing', () => {
    page.show('visible');
    expect(said()).toEqual([
      expect.stringMatching(/^Chrome slowed this page at .* for 3 min, for it was hidden/),
    ]);
    expect([deeds, app.state.armed]).toEqual([[], true]);
    app.set({ banners: [] });
    page.show('hidden');
    run(MINUTE_MS, MINUTE_MS);
    page.show('visible');
    expect(said()).toEqual([]);
  });

  test('are told anew in another session', () => {
    page.show('visible');
    app.set({ session: 'stopped' });
    app.set({ session: 'live' });
    page.show('hidden');
    run(MINUTE_MS, MINUTE_MS);
    page.show('visible');
    expect(said()).toHaveLength(1);
  });
});
