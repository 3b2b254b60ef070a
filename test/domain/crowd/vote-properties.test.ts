/** Every vote's duties to its voters, over generated logs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { CrowdScript, type Said } from '../../helpers/chat/crowd-script';
import type { CrowdSettings } from '../../helpers/samples/default-settings';

const MODES: readonly (readonly [fact: string, settings: Partial<CrowdSettings>])[] = [
  ['median', { mode: 'median' }],
  ['mean', { mode: 'mean' }],
  ['democracy, nearest', { mode: 'democracy' }],
  ['democracy, current', { mode: 'democracy', tie: 'current' }],
  ['democracy, lowest', { mode: 'democracy', tie: 'lowest' }],
  ['democracy over buckets', { mode: 'democracy', buckets: 5 }],
];
const WINDOW_MS = 1000;
const viewerIds = fc.constantFrom('ada', 'bob', 'cy', 'dee', 'eve');
/** Thirds, whose sums depend on their order; few of them, so that there are ties. */
const values = fc.integer({ min: 0, max: 12 }).map((third) => third / 3);
const said = (lastMs: number): fc.Arbitrary<Omit<Said, 'messageId'>> =>
  fc.record({ at: fc.integer({ min: 0, max: lastMs }), viewerId: viewerIds, value: values });

/** In the order of time, every message with an id of its own. At most 8 of one viewer, since older ones may be let go. */
const logs = (lastMs: number): fc.Arbitrary<Said[]> =>
  fc.array(said(lastMs), { minLength: 1, maxLength: 30 }).map((lines) => {
    const counts = new Map<string, number>();
    return lines
      .filter(({ viewerId }) => {
        counts.set(viewerId, (counts.get(viewerId) ?? 0) + 1);
        return counts.get(viewerId)! <= 8;
      })
      .sort((one, other) => one.at - other.at)
      .map((line, nth) => ({ ...line, messageId: `m${nth}` }));
  });

/** The same requests in another order, in which each viewer's own keep theirs; all at one time. */
function shuffled(log: readonly Said[], seed: number): Said[] {
  const random = new Random(seed);
  const viewers = new Set(log.map(({ viewerId }) => viewerId));
  const lines = [...viewers].map((id) => log.filter(({ viewerId }) => viewerId === id));
  const order: Said[] = [];
  while (order.length < log.length) {
    const own = random.pick(lines.filter(({ length }) => length > 0));
    order.push({ ...own.shift()!, at: 0 });
  }
  return order;
}

/** The view of an open window, then its decision, then what the next one makes of that. */
function outcome(script: CrowdScript, now: number): unknown {
  const seen = { dueAt: script.crowd.dueAt(), view: script.view(now) };
  script.pass(100_000).say([200_000, 'ada', 4], [200_001, 'bob', 0]).pass(300_000);
  return { ...seen, played: script.played };
}

function heard(settings: Partial<CrowdSettings>, log: readonly Said[]): CrowdScript {
  const script = new CrowdScript({ windowMs: WINDOW_MS, ...settings }, { values: { min: 0, max: 4 } });
  // The playing value is no multiple of a third, so the last bit decides nearness to it for nobody.
  script.crowd.standAt(1.9, milliseconds(0));
  for (const line of log) script.hear(line);
  return script;
}

const RUNS = { numRuns: 400, seed: 3 };

describe.each(MODES)('%s', (_fact, settings) => {
  test('does not depend on the order of votes', () => {
    fc.assert(
      fc.property(logs(WINDOW_MS - 1), fc.nat(), (log, seed) => {
        const sameTime = log.map((line) => ({ ...line, at: 0 }));
        expect(outcome(heard(settings, shuffled(log, seed)), 10)).toEqual(
          outcome(heard(settings, sameTime), 10),
        );
      }),
      RUNS,
    );
  });

  test('counts a viewer once, by the latest vote', () => {
    fc.assert(
      fc.property(logs(WINDOW_MS - 1), (log) => {
        const sameTime = log.map((line) => ({ ...line, at: 0 }));
        const latest = sameTime.filter(
          ({ viewerId }, nth) => sameTime.findLastIndex((other) => other.viewerId === viewerId) === nth,
        );
        const script = heard(settings, sameTime);
        const { voters, tally } = script.view(10)!;
        expect(voters).toBe(latest.length);
        expect(tally.reduce((sum, { votes }) => sum + votes, 0)).toBe(latest.length);
        expect(outcome(script, 10)).toEqual(outcome(heard(settings, latest), 10));
      }),
      RUNS,
    );
  });

  test('without a forgotten viewer is the run in which they never wrote', () => {
    fc.assert(
      fc.property(logs(WINDOW_MS - 1), viewerIds, (log, viewerId) => {
        const script = heard(settings, log);
        script.crowd.forgetViewer(viewerId);
        const without = log.filter((line) => line.viewerId !== viewerId);
        expect(outcome(script, WINDOW_MS)).toEqual(outcome(heard(settings, without), WINDOW_MS));
      }),
      RUNS,
    );
  });

  test('without deleted messages is the run in which they were never written', () => {
    fc.assert(
      fc.property(logs(WINDOW_MS - 1), fc.array(fc.nat({ max: 30 })), (log, deleted) => {
        const script = heard(settings, log);
        for (const nth of deleted) script.crowd.forgetMessage(`m${nth}`);
        const gone = new Set(deleted.map((nth) => `m${nth}`));
        const without = log.filter(({ messageId }) => !gone.has(messageId!));
        expect(outcome(script, WINDOW_MS)).toEqual(outcome(heard(settings, without), WINDOW_MS));
      }),
      RUNS,
    );
  });
});

test('long logs with deletions and bans on the way play as a plain model does', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Random(seed);
    const script = heard({ mode: 'mean' }, []);
    let open: Said[] = [];
    let now = 0;
    const played: [number, number][] = [];
    const decide = (until: number): void => {
      const dueAt = open.length === 0 ? Infinity : open[0].at + WINDOW_MS;
      if (dueAt > until) return;
      const latest = [...new Map(open.map(({ viewerId, value }) => [viewerId, value])).values()];
      played.push([dueAt, latest.sort((a, b) => a - b).reduce((sum, value) => sum + value) / latest.length]);
      open = [];
    };
    for (let nth = 0; nth < 2000; nth++) {
      now += random.below(300);
      decide(now);
      script.pass(now);
      const viewerId = `viewer-${random.below(6)}`;
      const messageId = `m${Math.max(0, nth - random.below(8))}`;
      if (random.chance(0.05)) {
        script.crowd.forgetViewer(viewerId);
        open = open.filter((line) => line.viewerId !== viewerId);
      } else if (random.chance(0.1)) {
        script.crowd.forgetMessage(messageId);
        open = open.filter((line) => line.messageId !== messageId);
      } else {
        const line = { at: now, viewerId, value: random.below(5), messageId: `m${nth}` };
        open.push(line);
        script.hear(line);
      }
    }
    expect(played.length).toBeGreaterThan(100);
    expect(script.played, `seed ${seed}`).toEqual(played);
  }
});
