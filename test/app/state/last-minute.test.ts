import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import { LastMinute } from '../../../src/app/state/last-minute';
import { VERDICT_KINDS } from '../../../src/domain/verdict/verdict';
import type { VerdictCounts } from '../../../src/shared/reports/metrics-report';

const NOTHING = initialState({ canChooseOutput: true, isolated: true }).counts;

const played = (accepted: number): VerdictCounts => ({ ...NOTHING, received: accepted, accepted });

describe('the last minute', () => {
  test('begins with nothing, whatever was counted before', () => {
    expect(new LastMinute().take(played(1874), 5_000)).toEqual(NOTHING);
  });

  test('holds what came since, and lets go of it sixty seconds later', () => {
    const minute = new LastMinute();
    minute.take(played(0), 0);
    expect(minute.take(played(7), 1_000).accepted).toBe(7);
    expect(minute.take(played(7), 60_999).accepted).toBe(7);
    expect(minute.take(played(7), 61_000).accepted).toBe(0);
  });

  test('counts each verdict apart', () => {
    const minute = new LastMinute();
    minute.take(NOTHING, 0);
    const counts = {
      ...{ ...NOTHING, received: 7, accepted: 3, coalesced: 1, limited: 2, blocked: 1 },
      ...{ rehearsed: 2, rehearsedLate: 1 },
    };
    expect(minute.take(counts, 500)).toEqual(counts);
  });

  test('never says less than none when a refusal from before it plays in it', () => {
    const minute = new LastMinute();
    minute.take({ ...NOTHING, received: 1, limited: 1 }, 0);
    const { limited, coalesced } = minute.take({ ...NOTHING, received: 1, coalesced: 1 }, 1_000);
    expect({ limited, coalesced }).toEqual({ limited: 0, coalesced: 1 });
  });

  test('begins again where the counts do', () => {
    const minute = new LastMinute();
    minute.take(played(0), 0);
    minute.take(played(50), 1_000);
    expect(minute.take(played(2), 2_000).accepted).toBe(0);
    expect(minute.take(played(5), 3_000).accepted).toBe(3);
  });

  test('is between what the last 60 and the last 61 seconds brought, however often it is asked', () => {
    const step = fc.record({ waitMs: fc.integer({ min: 0, max: 1_000 }), more: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 200, maxLength: 400 }), (steps) => {
        const minute = new LastMinute();
        const asked: { atMs: number; total: number }[] = [];
        let atMs = 0;
        let total = 0;
        for (const { waitMs, more } of steps) {
          atMs += waitMs;
          total += more;
          asked.push({ atMs, total });
          const { accepted, received } = minute.take(played(total), atMs);
          expect(received).toBe(accepted);
          // Asked at least once a second, so what it begins with is at most a second and its rounding older.
          const since = (ageMs: number) =>
            total - (asked.findLast((one) => one.atMs <= atMs - ageMs)?.total ?? asked[0].total);
          expect(accepted).toBeGreaterThanOrEqual(since(59_000));
          expect(accepted).toBeLessThanOrEqual(since(62_000));
        }
      }),
      { seed: 20_260, numRuns: 200 },
    );
  });

  test('answers for every verdict', () => {
    expect(Object.keys(new LastMinute().take(NOTHING, 0)).sort()).toEqual(
      [...VERDICT_KINDS, 'received', 'rehearsed', 'rehearsedLate'].sort(),
    );
  });
});
