/** Median, mean and democracy as people see them: who wins, when, and what the page shows meanwhile. */
import { describe, expect, test } from 'vitest';
import type { TieRule } from '../../../src/domain/crowd/modes/democracy';
import { milliseconds } from '../../../src/domain/numbers/units';
import { CrowdScript } from '../../helpers/chat/crowd-script';
import type { CrowdSettings } from '../../helpers/samples/default-settings';

/** The decision of a window when as many viewers as there are values want one each. */
function decided(settings: Partial<CrowdSettings>, values: readonly number[], standing = 0): number | null {
  const script = new CrowdScript({ windowMs: 1000, ...settings });
  script.crowd.standAt(standing, milliseconds(0));
  values.forEach((value, nth) => script.say([nth, `viewer-${nth}`, value]));
  return script.pass(1000).played.at(0)?.[1] ?? null;
}

test.each([
  [[7], 7],
  [[0, 127], 63.5],
  [[0, 1, 127], 1],
  [[127, 5, 5, 0], 5],
  [[10, 20, 30, 40], 25],
  [[0.5, 0.25, 0.125], 0.25],
])('the median of %j is %d', (votes, value) => {
  expect(decided({ mode: 'median' }, votes)).toBe(value);
});

test.each([
  [[7], 7],
  [[0, 127], 63.5],
  [[0, 0, 0, 10], 2.5],
  [[0.5, 0.25, 0.75], 0.5],
])('the mean of %j is %d', (votes, value) => {
  expect(decided({ mode: 'mean' }, votes)).toBe(value);
});

describe('democracy', () => {
  test.each([
    [[7], 7],
    [[1, 2, 2, 3], 2],
    [[100, 3, 100, 3, 100], 100],
  ])('of %j elects %d', (votes, value) => {
    expect(decided({ mode: 'democracy' }, votes)).toBe(value);
  });

  test.each<[TieRule, number, number | null]>([
    ['nearest', 0, 10],
    ['nearest', 64, 60],
    ['nearest', 35, 10],
    ['nearest', 127, 120],
    ['current', 60, null],
    ['lowest', 127, 10],
  ])('a tie of 120, 10 and 60, by the rule %s from %d, elects %j', (tie, standing, value) => {
    expect(decided({ mode: 'democracy', tie }, [120, 10, 60, 120, 10, 60, 0], standing)).toBe(value);
  });

  test('the nearest is the nearest to what was elected last, at first to rest', () => {
    const script = new CrowdScript({ mode: 'democracy', windowMs: 1000 });
    script.say([0, 'ada', 90], [1, 'bob', 20], [2000, 'ada', 90], [4000, 'ada', 90], [4001, 'bob', 20]);
    expect(script.pass(5000).played).toEqual([
      [1000, 20],
      [3000, 90],
      [5000, 90],
    ]);
  });

  test.each([
    [2, [0, 63, 127], 31.75],
    [2, [0, 64, 127], 95.25],
    [4, [70, 90, 0, 127], 79.375],
    [32, [127], 125.015625],
  ])('over %d buckets, of %j the middle %d of the fullest wins', (buckets, votes, value) => {
    expect(decided({ mode: 'democracy', buckets }, votes)).toBe(value);
  });

  test('shows the countdown and the tally, most votes first, with the ends of the buckets', () => {
    const script = new CrowdScript({ mode: 'democracy', buckets: 2, windowMs: 1000 });
    script.say([100, 'ada', 1], [200, 'bob', 99], [300, 'cy', 100]);
    expect(script.view(400)).toEqual({
      msLeft: 700,
      voters: 3,
      tally: [
        { value: 95.25, bucket: { min: 63.5, max: 127 }, votes: 2 },
        { value: 31.75, bucket: { min: 0, max: 63.5 }, votes: 1 },
      ],
    });
    expect(script.view(9999)?.msLeft).toBe(0);
  });

  test('shows the twelve values with the most votes', () => {
    const script = new CrowdScript({ mode: 'democracy' });
    for (let nth = 0; nth < 100; nth++) script.say([0, `viewer-${nth}`, nth === 0 ? 99 : nth]);
    const rows = script.view(1)?.tally.map(({ value, bucket, votes }) => [value, bucket, votes]);
    expect(rows).toHaveLength(12);
    expect(rows?.slice(0, 3)).toEqual([
      [99, null, 2],
      [1, null, 1],
      [2, null, 1],
    ]);
  });
});

describe('a window', () => {
  test('opens with the first request after a decision and closes when its time is over', () => {
    const script = new CrowdScript({ mode: 'mean', windowMs: 1000 });
    script.say([500, 'ada', 10], [1499, 'bob', 20], [1500, 'cy', 100], [7000, 'ada', 50]);
    expect(script.pass(10_000).played).toEqual([
      [1500, 15],
      [2500, 100],
      [8000, 50],
    ]);
  });

  test('that is decided late is decided once, and the next is as long as any', () => {
    const script = new CrowdScript({ mode: 'mean', windowMs: 1000 }).say([0, 'ada', 10]);
    expect(script.crowd.decide(milliseconds(1600))).toEqual({ value: 10, by: null });
    // Its frame came in before the decision, its turn in the pipeline after.
    script.crowd.hear({ messageId: '', viewerId: 'bob', viewerName: '', value: 5, at: milliseconds(1590) });
    expect(script.crowd.dueAt()).toBe(2600);
  });

  test('whose first voter is forgotten was opened by the second', () => {
    const script = new CrowdScript({ mode: 'mean', windowMs: 1000 });
    script.say([0, 'ada', 10], [400, 'bob', 20], [500, 'ada', 30]);
    script.crowd.forgetViewer('ada');
    expect(script.crowd.dueAt()).toBe(1400);
    expect(script.pass(1400).played).toEqual([[1400, 20]]);
  });

  test('whose only voter is forgotten was never open', () => {
    const script = new CrowdScript({ mode: 'median' }).say([0, 'ada', 10, 'm1'], [1, 'ada', 11, 'm2']);
    script.crowd.forgetMessage('m1');
    script.crowd.forgetMessage('m2');
    expect([script.crowd.dueAt(), script.view(2)]).toEqual([Infinity, null]);
  });

  test('a deleted vote brings back the one before it, however often a viewer changed it', () => {
    const script = new CrowdScript({ mode: 'median', windowMs: 60_000 });
    for (let nth = 0; nth < 40; nth++) script.say([nth, 'ada', nth, `m${nth}`]);
    for (let nth = 39; nth > 33; nth--) script.crowd.forgetMessage(`m${nth}`);
    expect(script.view(50)?.tally).toEqual([{ value: 33, bucket: null, votes: 1 }]);
    expect(script.crowd.dueAt()).toBe(60_000);
  });

  test('messages without an id are not deleted by one another', () => {
    const script = new CrowdScript({ mode: 'median' }).say([0, 'ada', 10], [1, 'bob', 20]);
    script.crowd.forgetMessage('');
    expect(script.view(2)?.voters).toBe(2);
  });

  test('holds 100,000 viewers and counts no newcomer beyond them, but their changes of mind', () => {
    const script = new CrowdScript({ mode: 'democracy' });
    for (let nth = 0; nth < 100_100; nth++) script.say([0, `viewer-${nth}`, nth % 2]);
    script.say([1, 'viewer-0', 1], [1, 'viewer-100050', 1]);
    const { voters, tally } = script.view(2)!;
    expect(voters).toBe(100_000);
    expect(tally.map(({ value, votes }) => [value, votes])).toEqual([
      [1, 50_001],
      [0, 49_999],
    ]);
    expect(script.pass(2000).played).toEqual([[2000, 1]]);
  });
});
