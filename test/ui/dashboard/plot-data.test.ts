import { expect, test } from 'vitest';
import { milliseconds, type EpochMilliseconds } from '../../../src/domain/numbers/units';
import { VERDICT_KINDS } from '../../../src/domain/verdict/verdict';
import { FIGURES } from '../../../src/domain/watch/figures';
import { CHART_GROUPS } from '../../../src/ui/dashboard/chart-list';
import { PlotData } from '../../../src/ui/dashboard/plot-data';

const CHARTS = CHART_GROUPS.flatMap(({ charts }) => charts);
const START = 1_800_000_000_000 as EpochMilliseconds;
const viewers = CHARTS.find(({ id }) => id === 'viewers')!;

const filled = (min: readonly number[], max: readonly number[]): PlotData => {
  const data = new PlotData(viewers);
  data.take({
    ...{ startsAt: START, columnMs: milliseconds(1000), columns: max.length },
    series: [{ figure: 'viewers', min: Float32Array.from(min), max: Float32Array.from(max) }],
  });
  return data;
};

test('what is not known is a gap and no 0, and is counted', () => {
  const data = filled([1, NaN, 0], [2, NaN, 0]);
  expect(data.values).toEqual([[2, null, 0]]);
  expect([data.extremes, data.unknownMs]).toEqual([{ lowest: 0, highest: 2 }, 1000]);
});

test('a figure that the answer lacks is a gap from end to end', () => {
  const data = new PlotData(viewers);
  data.take({ startsAt: START, columnMs: milliseconds(1000), columns: 2, series: [] });
  expect([data.values, data.extremes.highest]).toEqual([[[null, null]], NaN]);
});

test('a time is in the column that began before it', () => {
  const data = filled([1, 2, 3], [1, 2, 3]);
  const at = (ms: number): number => data.indexAt(START + ms);
  expect([at(-1), at(0), at(999), at(1000), at(2999), at(3000)]).toEqual([-1, 0, 0, 1, 2, -1]);
});

test('a shorter answer leaves nothing of a longer one', () => {
  const data = filled([1, 2, 3], [1, 2, 3]);
  data.take({ startsAt: START, columnMs: milliseconds(1000), columns: 1, series: [] });
  expect([data.times.length, data.values, data.others]).toEqual([1, [[null]], [null]]);
});

test('every verdict and every figure but the measured capacity is on a chart', () => {
  const shown = new Set(CHARTS.flatMap(({ lines }) => lines.map(({ figure }) => figure)));
  expect(VERDICT_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  expect(Object.keys(FIGURES).filter((name) => !shown.has(name as keyof typeof FIGURES))).toEqual([
    'capacity',
  ]);
});
