/** Loudest, against a plain reading of its sentence: most distinct viewers in ten seconds, of several the newest. */
import { describe, expect, test } from 'vitest';
import type { Crowd } from '../../../../src/domain/crowd/crowd';
import { loudest } from '../../../../src/domain/crowd/modes/loudest';
import { Random } from '../../../../src/domain/numbers/random';
import { milliseconds } from '../../../../src/domain/numbers/units';

const VALUES = { min: 0, max: 127 };
const start = (): Crowd => loudest.start({}, VALUES, 0);
const say = (crowd: Crowd, viewerId: string, value: number, at: number, messageId = ''): number | null =>
  crowd.hear({ viewerId, viewerName: viewerId, messageId, value, at: milliseconds(at) });

describe('the loudest value', () => {
  test('plays at once, and one more viewer outvotes it', () => {
    const crowd = start();
    expect(say(crowd, 'ann', 10, 0)).toBe(10);
    expect(say(crowd, 'bob', 20, 1)).toBe(20);
    expect(say(crowd, 'cat', 10, 2)).toBe(10);
    expect(say(crowd, 'dan', 30, 3)).toBeNull();
  });

  test('is not louder when one viewer repeats it', () => {
    const crowd = start();
    say(crowd, 'ann', 10, 0);
    say(crowd, 'bob', 10, 1);
    for (let nth = 0; nth < 20; nth++) expect(say(crowd, 'cat', 20, 2 + nth)).toBeNull();
  });

  test('grows quiet after ten seconds, and what is loud then plays', () => {
    const crowd = start();
    say(crowd, 'ann', 10, 0);
    say(crowd, 'bob', 10, 0);
    say(crowd, 'cat', 20, 5_000);
    expect(crowd.dueAt()).toBe(10_000);
    expect(crowd.decide(milliseconds(9_999))).toBeNull();
    expect(crowd.decide(milliseconds(10_000))).toEqual({ value: 20, by: null });
    expect(crowd.decide(milliseconds(15_000))).toBeNull();
    expect(crowd.dueAt()).toBe(Infinity);
  });

  test('loses what a moderator takes back', () => {
    const crowd = start();
    say(crowd, 'ann', 10, 0, 'a');
    say(crowd, 'bob', 10, 1, 'b');
    crowd.forgetMessage('a');
    crowd.forgetViewer('bob');
    expect(crowd.view(milliseconds(2))).toBeNull();
    expect(say(crowd, 'cat', 20, 3)).toBe(20);
  });

  test('is told with its voters, the loudest first', () => {
    const crowd = start();
    say(crowd, 'ann', 20, 0);
    say(crowd, 'bob', 10, 1);
    say(crowd, 'cat', 10, 2);
    expect(crowd.view(milliseconds(4_000))).toEqual({
      msLeft: 6_000,
      voters: 3,
      tally: [
        { value: 10, bucket: null, votes: 2 },
        { value: 20, bucket: null, votes: 1 },
      ],
    });
  });
});

test('two thousand random requests play what their plain reading says', () => {
  const random = new Random(10);
  const crowd = start();
  let asks: { viewer: number; value: number; at: number }[] = [];
  let plays = 0;
  const reading = (): number => {
    let best = plays;
    let voices = 0;
    // Newest first: of several as loud the first that is met stays.
    for (const { value } of asks.toReversed()) {
      const of = new Set(asks.filter((ask) => ask.value === value).map(({ viewer }) => viewer)).size;
      if (of > voices) [best, voices] = [value, of];
    }
    return best;
  };
  for (let nth = 0, now = 0; nth < 2_000; nth++) {
    now += random.below(400);
    while (crowd.dueAt() <= now) {
      const dueAt = crowd.dueAt();
      const decision = crowd.decide(dueAt);
      asks = asks.filter(({ at }) => at + 10_000 > dueAt);
      plays = reading();
      if (decision !== null) expect(decision.value).toBe(plays);
    }
    const ask = { viewer: random.below(12), value: random.below(6), at: now };
    asks.push(ask);
    const before = plays;
    plays = reading();
    expect(say(crowd, String(ask.viewer), ask.value, now)).toBe(plays === before ? null : plays);
  }
});
