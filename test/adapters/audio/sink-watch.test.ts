/** Sleep is told by two clocks: the wall's goes on meanwhile, and the page's does not. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { NativeContext } from '../../../src/adapters/audio/native-context';
import { type SinkLoss, UNWATCHED } from '../../../src/adapters/audio/sink-loss';
import { SinkWatch } from '../../../src/adapters/audio/sink-watch';

const ES_8 = { kind: 'audiooutput', deviceId: 'x', label: 'ES-8' };
/** A browser in which the interface is always there, and whose system tells of changes by itself. */
const MAC = {
  userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
  mediaDevices: Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve([ES_8]) }),
};

const SECOND = 1_000;
const HOUR = 3_600_000;
let pageMs: number;
let wallMs: number;
let losses: SinkLoss[];

beforeEach(() => {
  pageMs = 50_000;
  wallMs = 1_800_000_000_000;
  losses = [];
  vi.stubGlobal('navigator', MAC);
  vi.spyOn(performance, 'now').mockImplementation(() => pageMs);
  vi.spyOn(Date, 'now').mockImplementation(() => wallMs);
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

const watch = (): SinkWatch =>
  new SinkWatch(new EventTarget() as unknown as NativeContext, {
    deviceId: ES_8.deviceId,
    lookout: null,
    onLost: (loss) => losses.push(loss),
  });
/** One look after both clocks went on. */
async function lookAfter(on: SinkWatch, page: number, wall: number): Promise<boolean> {
  pageMs += page;
  wallMs += wall;
  return on.check();
}

describe('the interface is not watched', () => {
  test.each([
    ['a sleep of eleven seconds', 50, 11 * SECOND],
    ['a night', 50, 8 * HOUR],
    ['a clock that was set an hour ahead', 50, HOUR],
  ])('during %s', async (_, page, wall) => {
    expect(await lookAfter(watch(), page, wall)).toBe(false);
    expect(losses).toEqual([UNWATCHED]);
  });

  test('during a sleep that comes after many looks', async () => {
    const on = watch();
    for (let look = 0; look < 100; look++) expect(await lookAfter(on, 50, 50)).toBe(true);
    expect(await lookAfter(on, 50, 11 * SECOND)).toBe(false);
  });
});

describe('nobody slept', () => {
  test.each([
    ['a nap of nine seconds', 50, 9 * SECOND],
    ['a page that had no turn for a minute', 60 * SECOND, 60 * SECOND],
    ['a clock that was set back an hour', 50, -HOUR],
    ['looks without a moment between them', 0, 0],
  ])('during %s', async (_, page, wall) => {
    expect(await lookAfter(watch(), page, wall)).toBe(true);
    expect(losses).toEqual([]);
  });

  test('over many looks whose clocks drift apart a little each', async () => {
    const on = watch();
    for (let look = 0; look < 100; look++) expect(await lookAfter(on, 50, 550)).toBe(true);
  });
});
