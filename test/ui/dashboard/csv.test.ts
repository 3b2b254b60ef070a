import { expect, test } from 'vitest';
import { FIGURES, type FigureName } from '../../../src/domain/watch/figures';
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import { csvText } from '../../../src/ui/dashboard/csv';
import { csvRows } from '../../../src/ui/dashboard/csv-rows';
import { rowsOf } from '../../../src/ui/dashboard/save';
import { Struck } from '../../helpers/watch/struck';
import { sampleColumns } from '../../helpers/samples/sample-figures';

const linesOf = (text: string): string[] => text.slice(1).split('\r\n');

test('a number has a decimal point and no separators, in every locale', () => {
  expect(linesOf(csvText([[1234567.5, 0.1, -3.25, 1e21]]))[0]).toBe('1234568,0.1,-3.25,1e+21');
});

test('a figure that is not known is an empty cell, never 0', () => {
  expect(linesOf(csvText([[null, NaN, Infinity, 0]]))[0]).toBe(',,,0');
});

test('quotes, commas and lines stay inside their cell', () => {
  expect(csvText([['a "b", c\nd']])).toBe('\uFEFF"a ""b"", c\nd"\r\n');
});

test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\uFF1D1'])(
  'a text that a sheet would take for a formula becomes a text: %j',
  (text) => {
    const [cell] = csvText([[text]])
      .slice(1)
      .split('\r\n');
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('a number below 0 is no formula', () => {
  expect(linesOf(csvText([[-1]]))[0]).toBe('-1');
});

const answers = (Object.keys(FIGURES) as FigureName[]).map((figure) =>
  sampleColumns({
    figures: [figure],
    spanMs: 60_000,
    endsAt: 1_800_000_000_000 as EpochMilliseconds,
    columns: 60,
  }),
);

test('every figure has a column, and each head says its unit', () => {
  const [head = [], ...rows] = csvRows(answers);
  for (const { label } of Object.values(FIGURES))
    expect(
      head.some((cell) => String(cell).startsWith(`${label} `)),
      label,
    ).toBe(true);
  expect(head.slice(1).filter((cell) => !/ \([a-z1 ]+\)$/.test(String(cell)))).toEqual([]);
  expect(rows).toHaveLength(60);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});

test('times are by UTC, the oldest first', () => {
  const [, ...rows] = csvRows(answers);
  const times = rows.map(([time]) => String(time));
  expect(times[0]).toBe('2027-01-15T07:59:00.000Z');
  expect(times).toEqual(times.toSorted());
});

test('a value that was answered later is in the row of its own time', () => {
  const answer = (startsAt: number, values: readonly number[]) => ({
    ...{ startsAt: startsAt as EpochMilliseconds, columnMs: milliseconds(1_000), columns: values.length },
    series: [{ figure: 'busy' as const, min: Float32Array.from(values), max: Float32Array.from(values) }],
  });
  // The clock of the wall trembles by some milliseconds.
  const [, ...rows] = csvRows([answer(100_000, [1, 2, 3]), answer(101_020, [2, 3, 4])]);
  expect(rows.map(([, low, , other]) => [low, other])).toEqual([
    [1, null],
    [2, 2],
    [3, 3],
  ]);
});

test('gauges, counts and latencies are cut alike, whatever the stretch', () => {
  const struck = new Struck();
  struck.pass(30);
  for (const spanMs of [5_000, 13_333, 60_000, 300_000, 720_001, 900_000, 2_999_000, 3_600_000]) {
    const rows = rowsOf(spanMs);
    const lengths = (['busy', 'accepted', 'l1'] as const).map(
      (figure) => struck.history.columns({ figures: [figure], endsAt: null, ...rows }).columnMs,
    );
    expect(new Set(lengths).size, String(spanMs)).toBe(1);
    expect(rows.columns).toBeLessThanOrEqual(720);
    expect(rows.columns * lengths[0]).toBeGreaterThanOrEqual(spanMs);
  }
});
