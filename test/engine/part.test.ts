/** The report to the page is what the parts report, joined. */
import { expect, test } from 'vitest';
import { milliseconds } from '../../src/domain/numbers/units';
import { joinReports } from '../../src/engine/part';

test('a report has what each part reports at that moment, and nothing of those that report nothing', () => {
  const parts = [
    { report: (now: number) => ({ at: now, first: 1 }) },
    { tick: () => undefined },
    { report: () => ({ second: [2] }) },
  ] as const;
  const { at, first, second } = joinReports(parts, milliseconds(7));
  expect({ at, first, second }).toEqual({ at: 7, first: 1, second: [2] });
});

test('a part that reports keeps its own fields: it is asked as itself', () => {
  class Counter {
    private count = 0;
    report(): { readonly count: number } {
      return { count: ++this.count };
    }
  }
  const parts = [new Counter()] as const;
  expect([joinReports(parts, milliseconds(0)), joinReports(parts, milliseconds(1))]).toEqual([
    { count: 1 },
    { count: 2 },
  ]);
});
