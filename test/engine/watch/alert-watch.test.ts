/** The alerts of a running engine: once a second, in words, by the streamer's wishes. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/adapters/clock';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import type { Measured } from '../../../src/domain/watch/alert';
import type { AlertName } from '../../../src/domain/watch/alerts';
import { AlertWatch } from '../../../src/engine/watch/alert-watch';
import { Wishes } from '../../../src/engine/watch/wishes';
import type { AlertView } from '../../../src/shared/reports/alerts-report';
import { causeAndWell } from '../../helpers/samples/measured';

const WALL = 1_700_000_000_000;
const clock: Clock = {
  now: () => 0 as Milliseconds,
  wallAt: (now) => (WALL + now) as EpochMilliseconds,
};
const [slow, well] = causeAndWell('latencyP99');
const fails: Measured = {
  ...well,
  latency: () => {
    throw new Error('no history');
  },
};

let now: number;
let measured: Measured;
let news: number;
let views: readonly AlertView[];
let wishes: Wishes;
let watch: AlertWatch;

beforeEach(() => {
  now = 0;
  measured = well;
  news = 0;
  views = [];
  wishes = new Wishes();
  const any: Measured = {
    last: (figure) => measured.last(figure),
    window: (figure, seconds) => measured.window(figure, seconds),
    latency: (figure, seconds) => measured.latency(figure, seconds),
    get facts() {
      return measured.facts;
    },
  };
  watch = new AlertWatch(clock, any, wishes, () => news++);
});

/** So many seconds of an engine that ticks ten times in each. */
function run(seconds: number): void {
  for (let tick = 0; tick < seconds * 10; tick++) {
    watch.tick(now as Milliseconds);
    views = watch.report().alerts ?? views;
    now += 100;
  }
}

const viewOf = (name: AlertName): AlertView | undefined => views.find((view) => view.name === name);
const raised = (): AlertName[] => views.filter(({ isRaised }) => isRaised).map(({ name }) => name);

test('a computer that is well raises nothing, and every figure is there in words', () => {
  run(30);
  expect(raised()).toEqual([]);
  expect(viewOf('latencyP99')).toMatchObject({ state: 'normal', figure: '0.4 ms', sentence: '' });
});

test('a slow path is told once it has lasted: what happened, since when, and what to do', () => {
  run(5);
  measured = slow;
  run(5);
  expect(raised()).toEqual([]);
  run(2);
  expect(raised()).toEqual(['latencyP99', 'latencyP95', 'latencyMean']);
  expect(viewOf('latencyP99')).toMatchObject({
    sentence:
      'One command in a hundred takes 16 ms or longer from chat to the jacks’ queue. Close other tabs and programs, or let chat play less in the limits.',
    ...{ since: WALL + 10_000, isMuted: false, act: { label: 'Open limits', view: 'crowd' } },
  });
});

test('what is raised stays raised while it is not measured, and is then not called well', () => {
  measured = slow;
  run(10);
  measured = fails;
  run(3);
  expect(viewOf('latencyP99')).toMatchObject({ isTold: true, figure: 'not measured' });
  run(20);
  expect(viewOf('latencyP99')).toMatchObject({ state: 'error', isRaised: false, figure: 'not measured' });
  expect(viewOf('memory')?.state).toBe('normal');
});

test('only a change of a state is news; a figure waits for the next report', () => {
  run(5);
  const before = news;
  run(30);
  expect(news).toBe(before);
  measured = slow;
  run(8);
  expect(news).toBeGreaterThan(before);
});

describe('the wishes of the streamer', () => {
  test('an alert that is not watched is not there', () => {
    wishes.heed(JSON.stringify({ alerts: { latencyP99: { isOn: false } } }));
    measured = slow;
    run(10);
    expect(raised()).toEqual(['latencyP95', 'latencyMean']);
    expect(viewOf('latencyP99')).toBeUndefined();
  });

  test('another level holds at once and begins anew', () => {
    measured = slow;
    run(10);
    wishes.heed(JSON.stringify({ alerts: { latencyP99: { level: 17 } } }));
    run(1);
    expect(viewOf('latencyP99')).toMatchObject({ state: 'normal', isRaised: false });
  });

  test('a mute holds until its time, for one alert or for all', () => {
    measured = slow;
    wishes.heed(JSON.stringify({ mutes: [{ alert: 'latencyP95', until: WALL + 20_000 }] }));
    run(10);
    expect([viewOf('latencyP95')?.isMuted, viewOf('latencyP99')?.isMuted]).toEqual([true, false]);
    run(11);
    expect(viewOf('latencyP95')?.isMuted).toBe(false);
    wishes.heed(JSON.stringify({ mutes: [{ alert: 'all', until: WALL + 60_000 }] }));
    run(1);
    expect(views.every(({ isMuted }) => isMuted)).toBe(true);
  });
});

test('the sentence of a raised alert stands still while its figure moves, for people read it', () => {
  measured = slow;
  run(8);
  const before = viewOf('memory');
  const { sentence } = viewOf('latencyP99') ?? {};
  measured = { ...slow, latency: () => ({ count: 300, p95: 30, p99: 40, mean: 20 }) };
  run(3);
  expect(viewOf('latencyP99')).toMatchObject({ sentence, figure: '80 ms' });
  expect(viewOf('memory')).toEqual(before);
});

test('what the page says before any alert is raised, and not told twice', () => {
  run(3);
  [measured] = causeAndWell('interfaceLost');
  run(3);
  expect(viewOf('interfaceLost')).toMatchObject({ isRaised: true, isTold: false });
});

test('viewers hear of the worst that is told, in words without figures, and of nothing else', () => {
  run(3);
  expect(watch.forViewers).toBeNull();
  measured = slow;
  run(8);
  expect(watch.forViewers).toBe('Commands come a little late.');
  wishes.heed(JSON.stringify({ mutes: [{ alert: 'all', until: WALL + 60_000 }] }));
  run(1);
  expect(watch.forViewers).toBeNull();
});
