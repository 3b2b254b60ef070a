import { expect, test } from 'vitest';
import { DrawTurns } from '../../../src/ui/dashboard/draw-turns';

const FRAME_MS = 1000 / 60;
const EVERY_MS = 100;

/** Frames of so many charts, each of which is answered in the next frame; returns how often each was drawn. */
function run(charts: readonly string[], frames: number): Map<string, number> {
  const turns = new DrawTurns<string, string>();
  const drawn = new Map(charts.map((chart) => [chart, 0]));
  let asked: string | null = null;
  for (let frame = 0; frame < frames; frame++) {
    const now = frame * FRAME_MS;
    if (asked !== null) turns.answer(asked, turns.questionOf(asked), asked, now);
    asked = turns.nextToAsk(charts, now, EVERY_MS);
    const next = turns.nextToDraw(charts);
    if (next !== null) drawn.set(next.chart, (drawn.get(next.chart) ?? 0) + 1);
  }
  return drawn;
}

test('few charts are drawn ten times a second each', () => {
  for (const times of run(['a', 'b', 'c'], 600).values()) {
    expect(times).toBeGreaterThan(80);
    expect(times).toBeLessThanOrEqual(101);
  }
});

test('of more charts than there are frames for none is left out', () => {
  const charts = Array.from({ length: 20 }, (_, at) => `chart ${at}`);
  const times = [...run(charts, 600).values()];
  expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
  expect(Math.min(...times)).toBeGreaterThan(25);
});

test('charts come from the top at first', () => {
  const turns = new DrawTurns<string, string>();
  const charts = ['top', 'middle', 'bottom'];
  expect(charts.map(() => turns.nextToAsk(charts, 0, EVERY_MS))).toEqual(charts);
});

test('a chart that waits for its answer is not asked for again, until its engine must be gone', () => {
  const turns = new DrawTurns<string, string>();
  expect(turns.nextToAsk(['a'], 0, EVERY_MS)).toBe('a');
  expect(turns.nextToAsk(['a'], 1_900, EVERY_MS)).toBeNull();
  expect(turns.nextToAsk(['a'], 2_100, EVERY_MS)).toBe('a');
});

test('an answer about the stretch of before is not drawn', () => {
  const turns = new DrawTurns<string, string>();
  turns.nextToAsk(['a'], 0, EVERY_MS);
  const question = turns.questionOf('a');
  turns.renew();
  turns.answer('a', question, 'of before', 1);
  expect(turns.nextToDraw(['a'])).toBeNull();
  expect(turns.nextToAsk(['a'], 2, EVERY_MS)).toBe('a');
});

test('without an answer nothing is drawn, and it is asked again', () => {
  const turns = new DrawTurns<string, string>();
  turns.nextToAsk(['a'], 0, EVERY_MS);
  turns.answer('a', turns.questionOf('a'), null, 1);
  expect(turns.nextToDraw(['a'])).toBeNull();
  expect(turns.nextToAsk(['a'], 101, EVERY_MS)).toBe('a');
});
