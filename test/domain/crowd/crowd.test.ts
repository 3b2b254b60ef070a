/** Laws of every crowd mode. */
import { describe, expect, test } from 'vitest';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { CrowdScript } from '../../helpers/chat/crowd-script';

test('anarchy: whoever speaks last is heard at once, and nothing is ever pending', () => {
  const script = new CrowdScript({ mode: 'anarchy' }).say([0, 'ada', 10], [1, 'bob', 120], [2, 'ada', 0]);
  expect(script.played).toEqual([
    [0, 10],
    [1, 120],
    [2, 0],
  ]);
  expect(script.crowd.dueAt()).toBe(Infinity);
  expect(script.crowd.decide(milliseconds(1e9))).toBeNull();
  expect(script.view(3)).toBeNull();
});

describe.each(CROWD_MODE_NAMES)('%s', (mode) => {
  const fill = (seed: number): CrowdScript => {
    const random = new Random(seed);
    const script = new CrowdScript({ mode });
    for (let at = 0; at < 60_000; at += random.below(400))
      script.say([at, `viewer-${random.below(9)}`, random.below(128), `message-${at}`]);
    return script;
  };

  test('nobody spoke: nothing is due, played or shown', () => {
    const script = new CrowdScript({ mode });
    expect(script.crowd.dueAt()).toBe(Infinity);
    expect(script.crowd.decide(milliseconds(1e9))).toBeNull();
    expect(script.view(0)).toBeNull();
  });

  test('one viewer alone is heard within a window', () => {
    const script = new CrowdScript({ mode, step: 1 }).say([5, 'ada', 90]).pass(2005);
    expect(script.played[0][1]).toBe(90);
  });

  test('the same log makes the same values, all within the range', () => {
    const { played } = fill(3);
    expect(played.length).toBeGreaterThan(20);
    expect(played).toEqual(fill(3).played);
    expect(played).not.toEqual(fill(4).played);
    for (const [, value] of played) expect(value >= 0 && value <= 127).toBe(true);
  });

  test('asked before anything is due it decides nothing and loses nothing', () => {
    const asked = fill(5);
    const left = fill(5);
    for (let now = 60_000; now < asked.crowd.dueAt() && now < 60_100; now++)
      expect(asked.crowd.decide(milliseconds(now))).toBeNull();
    expect(asked.pass(62_500).played).toEqual(left.pass(62_500).played);
  });

  test('after everything was forgotten nothing is pending, and the next request is taken', () => {
    const script = fill(6);
    script.crowd.forgetAll();
    expect(script.view(60_000)).toBeNull();
    const before = script.pass(200_000).played.length;
    expect(script.say([300_000, 'ada', 99]).pass(302_000).played.length).toBeGreaterThan(before);
  });
});
