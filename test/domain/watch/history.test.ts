/** The hour of figures: what is kept, for how long, and what is a gap. */
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { FIGURES, type FigureName } from '../../../src/domain/watch/figures';
import { History } from '../../../src/domain/watch/history';
import { HISTORY_BYTES } from '../../../src/domain/watch/history-bytes';
import { Struck, valuesOf, WALL } from '../../helpers/watch/struck';

const NAMES = Object.keys(FIGURES) as FigureName[];
const MINUTE = { spanMs: 60_000, endsAt: null, columns: 600 };

describe('a history in which nothing was struck', () => {
  const history = new History(new ArrayBuffer(HISTORY_BYTES));

  test.each(NAMES)('knows no %s', (figure) => {
    expect(history.last(figure)).toBeNaN();
    expect(history.columns({ ...MINUTE, figures: [figure] }).columns).toBe(0);
  });

  test('sums up nothing', () => {
    expect(history.window('busy', 60)).toEqual({ count: 0, min: NaN, max: NaN, mean: NaN });
    expect(history.window('accepted', 60)).toEqual({ count: 0, min: NaN, max: NaN, mean: NaN });
    expect(history.latency('l1', 60)).toMatchObject({ count: 0, p99: NaN, mean: NaN });
  });

  test('takes what comes before the first strike for nothing', () => {
    const early = new History(new ArrayBuffer(HISTORY_BYTES));
    early.time('l1', milliseconds(5));
    early.record('accepted', 3);
    early.strike(milliseconds(0), WALL as never);
    expect(early.latency('l1', 60).count).toBe(0);
  });
});

test('the memory that the page hands over is enough, and not much more: a shorter one is refused', () => {
  expect(() => new History(new ArrayBuffer(HISTORY_BYTES))).not.toThrow();
  expect(() => new History(new ArrayBuffer(HISTORY_BYTES - 2 ** 20))).toThrow(/^an hour of figures needs/);
});

describe('a gauge', () => {
  test('stands at the value that was recorded last', () => {
    const { history, ...struck } = struckWith((one) => {
      one.history.record('busy', 0.25);
      one.strike();
    });
    expect(history.last('busy')).toBe(0.25);
    expect(struck.now).toBe(100);
  });

  test('holds while its figure is good, and is not known from then on', () => {
    const struck = new Struck();
    struck.history.record('unsavedS', 0.5);
    struck.pass(3);
    expect(struck.history.last('unsavedS')).toBe(0.5);
    struck.pass(0.2);
    expect(struck.history.last('unsavedS')).toBeNaN();
  });

  test('is not known as soon as it is recorded as no number', () => {
    const struck = new Struck();
    struck.pass(1, () => struck.history.record('ringFill', 0.5));
    struck.history.record('ringFill', NaN);
    struck.strike();
    expect(struck.history.last('ringFill')).toBeNaN();
    struck.history.record('ringFill', Infinity);
    struck.strike();
    expect(struck.history.last('ringFill')).toBeNaN();
  });

  test('is summed up over its tenths of a second that are known', () => {
    const struck = new Struck();
    struck.pass(2, (tenth) => struck.history.record('busy', tenth % 2 === 0 ? 0.25 : 0.75));
    struck.pass(1, () => struck.history.record('busy', NaN));
    expect(struck.history.window('busy', 2)).toEqual({ count: 10, min: 0.25, max: 0.75, mean: 0.5 });
  });
});

describe('a count', () => {
  test('is the number of the last whole second', () => {
    const struck = new Struck();
    struck.pass(1, () => struck.history.record('accepted', 2));
    struck.pass(0.5, () => struck.history.record('accepted', 7));
    expect(struck.history.last('accepted')).toBe(20);
  });

  test('is zero, and known, in a second in which nothing came', () => {
    const struck = new Struck();
    struck.pass(3, () => struck.history.record('accepted', 0));
    expect(struck.history.window('accepted', 2)).toEqual({ count: 2, min: 0, max: 0, mean: 0 });
  });

  test('that nobody counts is not known', () => {
    const struck = new Struck();
    struck.pass(5);
    expect(struck.history.last('underruns')).toBeNaN();
    expect(struck.history.window('underruns', 4).count).toBe(0);
  });

  test('that the page sends each second has no holes where its timer is late', () => {
    const struck = new Struck();
    struck.history.record('underruns', 0);
    struck.pass(1.9);
    struck.history.record('underruns', 3);
    struck.pass(2.1);
    expect(struck.history.window('underruns', 3)).toEqual({ count: 3, min: 0, max: 3, mean: 1 });
  });

  test('keeps what it had in a second in which it stopped being known', () => {
    const struck = new Struck();
    struck.pass(0.5, () => struck.history.record('dropped', 4));
    struck.pass(1.5, () => struck.history.record('dropped', NaN));
    expect(struck.history.window('dropped', 1).count).toBe(0);
    expect(struck.history.window('dropped', 2)).toMatchObject({ count: 1, max: 20 });
  });
});

describe('time in which nothing ran', () => {
  const values = (struck: Struck): number[] => [
    ...valuesOf(struck.history.columns({ ...MINUTE, figures: ['busy'] })).max,
  ];

  test('is a gap in every figure, and not a line', () => {
    const struck = new Struck();
    const record = (): void => {
      struck.history.record('busy', 0.5);
      struck.history.record('accepted', 1);
    };
    struck.pass(2, record);
    record();
    struck.strike(5_000);
    struck.pass(2, record);
    const tenths = values(struck);
    expect(tenths.filter((value) => !Number.isNaN(value))).toHaveLength(20 + 21);
    expect(tenths.slice(-21)).toEqual(new Array<number>(21).fill(0.5));
    expect(tenths.slice(-70, -21).every(Number.isNaN)).toBe(true);
    expect(struck.history.window('accepted', 9)).toMatchObject({ count: 5 });
    expect(struck.history.countIn('accepted', Math.floor(WALL / 1_000) + 4)).toBeNaN();
  });

  test('is none where an overloaded machine was late by less than half a second', () => {
    const struck = new Struck();
    struck.pass(1, () => struck.history.record('busy', 0.5));
    struck.history.record('busy', 1);
    struck.strike(500);
    expect(values(struck).slice(-6)).toEqual([0.5, 1, 1, 1, 1, 1]);
  });

  test('is a gap where the computer slept, and its monotonic clock with it', () => {
    const struck = new Struck();
    struck.pass(1, () => struck.history.record('busy', 0.5));
    struck.wallAtZero += 30_000;
    struck.pass(1, () => struck.history.record('busy', 0.5));
    const tenths = values(struck);
    expect(tenths.slice(-300, -11).every(Number.isNaN)).toBe(true);
    expect(tenths.at(-9)).toBe(0.5);
  });

  test('longer than an hour leaves an empty history behind it', () => {
    const struck = new Struck();
    struck.pass(2, () => {
      struck.history.record('accepted', 9);
      struck.history.record('busy', 1);
      struck.history.time('l1', milliseconds(3));
    });
    struck.wallAtZero += 5_000_000;
    struck.strike();
    struck.pass(1, () => struck.history.record('busy', 0.5));
    expect(struck.history.window('busy', 3_600)).toMatchObject({ max: 0.5 });
    expect(struck.history.latency('l1', 3_600).count).toBe(0);
    expect(struck.history.window('accepted', 3_600).count).toBe(0);
  });
});

describe('the axis', () => {
  const ends = ({ history }: Struck): number => {
    const { startsAt, columnMs, columns } = history.columns({ ...MINUTE, figures: ['busy'] });
    return startsAt + columnMs * columns;
  };

  test('shows the wall clock', () => {
    const struck = new Struck();
    struck.pass(10);
    expect(ends(struck)).toBe(WALL + 10_100);
  });

  test('follows a wall clock that is set back, and nothing is lost', () => {
    const struck = new Struck();
    struck.pass(10, () => struck.history.record('busy', 0.5));
    struck.wallAtZero -= 3_600_000;
    struck.pass(10, () => struck.history.record('busy', 0.5));
    expect(ends(struck)).toBe(WALL - 3_600_000 + 20_100);
    expect(struck.history.window('busy', 20).count).toBe(200);
  });

  test('ends a tenth only once it is over', () => {
    const struck = new Struck();
    expect([struck.strike(60), struck.strike(60), struck.strike(60), struck.strike(60)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

function struckWith(record: (struck: Struck) => void): Struck {
  const struck = new Struck();
  record(struck);
  return struck;
}
