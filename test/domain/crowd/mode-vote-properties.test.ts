/** The vote between anarchy and democracy, whatever is voted, by however many. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CrowdSide, MAX_VOTERS } from '../../../src/domain/crowd/mode-vote';
import { milliseconds } from '../../../src/domain/numbers/units';
import {
  bloc,
  cast,
  HALF_LIFE_MS,
  MEMORY_MS,
  startSwitch,
  viewAt,
  type Vote,
} from '../../helpers/chat/voting-chat';
import { liveBytes } from '../../helpers/rigs/heap';

describe('whatever is voted', () => {
  const side = fc.constantFrom<CrowdSide>('anarchy', 'democracy');
  const pause = fc.oneof(fc.constant(0), fc.nat(20_000), fc.nat(2 * MEMORY_MS));
  const logOf = (gap: fc.Arbitrary<number>, maxLength: number): fc.Arbitrary<Vote[]> =>
    fc.array(fc.tuple(fc.nat(9), side, gap), { maxLength, size: 'max' }).map((entries) => {
      let at = 0;
      return entries.map(([nth, choice, wait]) => ({ viewer: `v${nth}`, side: choice, at: (at += wait) }));
    });
  const now = (log: readonly Vote[]): number => log.at(-1)?.at ?? 0;

  test('nobody counts twice: the tally is that of each viewer’s latest vote', () => {
    fc.assert(
      fc.property(logOf(pause, 60), (log) => {
        const crowd = startSwitch();
        cast(crowd, log);
        const latest = new Map(log.map((vote) => [vote.viewer, vote]));
        const alone = startSwitch();
        cast(
          alone,
          [...latest.values()].sort((one, other) => one.at - other.at),
        );
        expect(viewAt(crowd, now(log))).toMatchObject({
          share: viewAt(alone, now(log)).share,
          voters: viewAt(alone, now(log)).voters,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('the share is that of weights that halve every half-life, to a step', () => {
    fc.assert(
      fc.property(logOf(fc.nat(20_000), 40), (log) => {
        const crowd = startSwitch();
        cast(crowd, log);
        const latest = [...new Map(log.map((vote) => [vote.viewer, vote])).values()];
        const weigh = (votes: readonly Vote[], round: (steps: number) => number): number =>
          votes.reduce((sum, { at }) => sum + 2 ** (round((at * 8) / HALF_LIFE_MS) / 8), 0);
        const live = latest.filter(
          ({ at }) => Math.floor((at * 8) / HALF_LIFE_MS) > Math.floor((now(log) * 8) / HALF_LIFE_MS) - 64,
        );
        const democrats = live.filter((vote) => vote.side === 'democracy');
        const { share, voters } = viewAt(crowd, now(log));
        expect(voters).toBe(live.length);
        if (live.length === 0) return;
        expect(share).toBeCloseTo(weigh(democrats, Math.floor) / weigh(live, Math.floor), 12);
        // One step is a factor of 2^(1/8): no share is further from that of exact ages than 2.2 %.
        const exact = weigh(democrats, Number) / weigh(live, Number);
        expect(Math.abs(share - exact)).toBeLessThanOrEqual(0.022);
      }),
      { numRuns: 1000 },
    );
  });

  test('votes of one moment make the same side and tally in any order', () => {
    const moment = fc.uniqueArray(fc.tuple(fc.nat(30), side), { selector: ([nth]) => nth, maxLength: 20 });
    const shuffled = moment.chain((votes) =>
      fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length })),
    );
    let switches = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(shuffled, fc.integer({ min: 1, max: 90_000 })), { maxLength: 8 }),
        (moments) => {
          const crowd = startSwitch();
          const other = startSwitch();
          let at = 0;
          for (const [[votes, reordered], wait] of moments) {
            at += wait;
            const before = crowd.side();
            cast(
              crowd,
              votes.map(([nth, choice]) => ({ viewer: `v${nth}`, side: choice, at })),
            );
            cast(
              other,
              reordered.map(([nth, choice]) => ({ viewer: `v${nth}`, side: choice, at })),
            );
            expect(viewAt(other, at)).toEqual(viewAt(crowd, at));
            if (crowd.side() !== before) switches++;
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(switches).toBeGreaterThan(100);
  });

  test('forgetting a viewer leaves the tally of the run in which they never voted', () => {
    fc.assert(
      fc.property(logOf(pause, 60), fc.nat(MEMORY_MS), (log, later) => {
        const crowd = startSwitch();
        cast(crowd, log);
        crowd.forgetViewer('v0');
        const without = startSwitch();
        cast(
          without,
          log.filter(({ viewer }) => viewer !== 'v0'),
        );
        const { share, voters } = viewAt(without, now(log) + later);
        expect(viewAt(crowd, now(log) + later)).toMatchObject({ share, voters });
      }),
      { numRuns: 1000 },
    );
  });

  test('forgetting a viewer at the moment of their first vote leaves all of the run in which they never voted', () => {
    let undone = 0;
    fc.assert(
      fc.property(logOf(fc.nat(10_000), 40), side, (log, choice) => {
        const crowd = startSwitch();
        cast(crowd, log);
        const before = crowd.side();
        crowd.vote('troll', choice, milliseconds(now(log)));
        if (crowd.side() !== before) undone++;
        crowd.forgetViewer('troll');
        const without = startSwitch();
        cast(without, log);
        // The same votes from here on go the same way: nothing of the forgotten one is left.
        const rest = bloc('late', 4, choice, now(log) + 500);
        cast(crowd, rest);
        cast(without, rest);
        expect(viewAt(crowd, now(log) + 500)).toEqual(viewAt(without, now(log) + 500));
      }),
      { numRuns: 1000 },
    );
    expect(undone).toBeGreaterThan(20);
  });
});

describe('memory', () => {
  test('is bounded: of 150,000 viewers the newest 100,000 or so count, at most 250 bytes each', () => {
    const before = liveBytes();
    const crowd = startSwitch();
    for (let nth = 0; nth < 150_000; nth++)
      crowd.vote(`viewer-${nth}`.padEnd(36, 'x'), 'democracy', milliseconds(nth / 10), `message-${nth}`);
    expect(viewAt(crowd, 15_000)).toMatchObject({ voters: MAX_VOTERS, share: 1 });
    const bytes = (liveBytes() - before) / MAX_VOTERS;
    console.log(`one voter takes ${bytes.toFixed(0)} bytes, with an id of 36 characters`);
    expect(bytes).toBeLessThan(250);
    crowd.vote('viewer-149999'.padEnd(36, 'x'), 'anarchy', milliseconds(15_000));
    expect(viewAt(crowd, 15_000).voters).toBe(MAX_VOTERS);
  });

  test('is left by those whose votes have lapsed: twice the voters of one memory suffice', () => {
    const before = liveBytes();
    const crowd = startSwitch();
    const perMemory = 1_000;
    for (let nth = 0; nth < 300_000; nth++)
      crowd.vote(`viewer-${nth}`, 'democracy', milliseconds((nth * MEMORY_MS) / perMemory));
    expect(liveBytes() - before).toBeLessThan(3 * perMemory * 250);
    expect(viewAt(crowd, 300 * MEMORY_MS).voters).toBeGreaterThan(0.9 * perMemory);
  });
});
