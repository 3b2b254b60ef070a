/** Tug: pulls against the fall back to rest. */
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/domain/numbers/random';
import { milliseconds } from '../../../../src/domain/numbers/units';
import type { Variable } from '../../../../src/domain/patch/patch';
import { CrowdScript } from '../../../helpers/chat/crowd-script';

const HUNDRED: Partial<Variable> = { values: { min: 0, max: 100 }, volts: { min: 0, max: 5 } };
const NO_DECAY = { mode: 'tug', step: 0.1, decayPerSecond: 0 } as const;

test('a request pulls by a step towards its value and never past it', () => {
  const script = new CrowdScript(NO_DECAY, HUNDRED);
  script.say([0, 'ada', 100], [1, 'bob', 100], [2, 'cy', 13], [3, 'dee', 13], [4, 'eve', 0]);
  expect(script.played.map(([, value]) => value)).toEqual([10, 20, 13, 13, 3]);
  expect(script.crowd.dueAt()).toBe(Infinity);
});

test.each<[min: number, max: number, rest: number]>([
  [0, 5, 0],
  [5, 0, 100],
  [-5, 5, 50],
  [-1, 4, 20],
  [2, 5, 0],
  [-5, -2, 100],
])('from %d V to %d V it rests at %d, the nearest to 0 V', (min, max, rest) => {
  const script = new CrowdScript({ ...NO_DECAY, decayPerSecond: 1 }, { ...HUNDRED, volts: { min, max } });
  script.say([0, 'ada', 0], [0, 'bob', 100], [0, 'ada', 0], [0, 'ada', 0]).pass(5000);
  expect(script.played.at(-1)?.[1]).toBe(rest);
  expect(script.crowd.dueAt()).toBe(Infinity);
});

describe('left alone', () => {
  test('it falls back evenly, in steps of a thousandth of the range, and stops at rest', () => {
    const script = new CrowdScript({ mode: 'tug', step: 0.1, decayPerSecond: 0.02 }, HUNDRED);
    script.say([0, 'ada', 100]).pass(60_000);
    const values = script.played.map(([, value]) => value);
    expect(values).toHaveLength(101);
    values.forEach((value, nth) => expect(value).toBeCloseTo(10 - nth * 0.1, 9));
    expect(script.played.at(-1)).toEqual([5000, 0]);
  });

  test('a fast decay is played every 20 ms at most', () => {
    const script = new CrowdScript({ mode: 'tug', step: 1, decayPerSecond: 2 }, HUNDRED);
    script.say([0, 'ada', 100]).pass(60_000);
    expect(script.played).toHaveLength(26);
    expect(script.played.at(-1)).toEqual([500, 0]);
  });

  test('where it stands depends on the time, not on how often it was asked', () => {
    const random = new Random(2);
    const settings = { mode: 'tug', step: 0.2, decayPerSecond: 0.03 } as const;
    const often = new CrowdScript(settings, HUNDRED);
    const seldom = new CrowdScript(settings, HUNDRED);
    for (let at = 0; at < 60_000; at += random.below(3000)) {
      const value = random.below(101);
      often.say([at, 'ada', value]);
      seldom.crowd.hear({ messageId: '', viewerId: 'ada', viewerName: '', value, at: milliseconds(at) });
    }
    expect(often.pass(60_000).crowd.decide(milliseconds(61_000))).toEqual(
      seldom.crowd.decide(milliseconds(61_000)),
    );
  });
});

test('one viewer who pulls once a second wins against the decay', () => {
  const script = new CrowdScript({ mode: 'tug' }, HUNDRED);
  for (let at = 0; at < 60_000; at += 1000) script.say([at, 'ada', 80]);
  expect(script.played.at(-1)?.[1]).toBe(80);
});

test('after a rollback it goes on from there', () => {
  const script = new CrowdScript({ mode: 'tug', step: 0.1, decayPerSecond: 0.1 }, HUNDRED);
  script.crowd.standAt(40, milliseconds(1000));
  script.say([1000, 'ada', 100]);
  expect(script.played).toEqual([[1000, 50]]);
  expect(script.pass(3000).played.at(-1)?.[1]).toBeCloseTo(30, 9);
});
