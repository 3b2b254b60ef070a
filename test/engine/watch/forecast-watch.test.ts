import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { GaugeName } from '../../../src/domain/watch/figures';
import { History } from '../../../src/domain/watch/history';
import { HISTORY_BYTES } from '../../../src/domain/watch/history-bytes';
import { DEFAULT_WATCH } from '../../../src/domain/watch/watch-settings';
import { ForecastWatch } from '../../../src/engine/watch/forecast-watch';
import { Wishes } from '../../../src/engine/watch/wishes';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch } from '../../helpers/samples/crowd-patch';

/** Strikes the history and the forecasts for so long, with a figure that goes from one value to another. */
function watchFigure(figure: GaugeName, from: number, to: number, lengthS: number, mayLead = false) {
  const bench = new EngineBench(crowdPatch([{}]));
  const history = new History(new ArrayBuffer(HISTORY_BYTES));
  const wishes = new Wishes();
  wishes.settings = { ...DEFAULT_WATCH, mayLead };
  let news = 0;
  const part = new ForecastWatch({ history }, bench, wishes, () => news++);
  const told: string[] = [];
  const strike = (value: number): void => {
    bench.wait(100);
    const now = milliseconds(bench.clock.ms);
    bench.say('cv#1.out: 64');
    history.record(figure, value);
    history.strike(now, bench.clock.wallAt(now));
    part.tick(now);
    for (const { advice } of part.report().forecasts ?? []) told.push(advice);
  };
  for (let nth = 0; nth < 300; nth++) strike(from);
  for (let nth = 0; nth < lengthS * 10; nth++) strike(from + ((to - from) * nth) / (lengthS * 10));
  return { told, news, strike, limiter: bench.limiter, wishes };
}

test('a busy share that climbs is told in a sentence with the time and what to do, and only once a step', () => {
  const { told, news } = watchFigure('busy', 0.2, 0.8, 40);
  expect(told[0]).toMatch(/^The engine will be too busy in (15|20|25) s: use the limits for a raid\.$/);
  expect(new Set(told).size).toBe(told.length);
  expect(news).toBe(told.length);
});

test('the ring and the audio thread are told of in words of their own', () => {
  expect(watchFigure('ringFill', 0, 0.78, 40).told[0]).toContain('no room');
  expect(watchFigure('audioLoad', 0.1, 0.78, 40).told[0]).toContain('audio thread');
});

test('viewers are slowed only where the streamer allows it, and at once no more when that is taken back', () => {
  expect(watchFigure('busy', 0.2, 0.84, 40).limiter.inLead.factor).toBe(1);
  const { limiter, wishes, strike } = watchFigure('busy', 0.2, 0.84, 40, true);
  expect(limiter.inLead.factor).toBeLessThan(1);
  wishes.settings = DEFAULT_WATCH;
  strike(0.84);
  expect(limiter.inLead.factor).toBe(1);
});
