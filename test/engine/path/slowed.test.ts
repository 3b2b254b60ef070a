/** A refusal says that the system is slowed, to what share and why. */
import { describe, expect, test } from 'vitest';
import type { PatchLimits } from '../../../src/domain/limits/limit-settings';
import { milliseconds } from '../../../src/domain/numbers/units';
import { type Verdict, verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const TEN = { capacity: 10, perSecond: 10 };

const benchWith = (limits: Partial<PatchLimits>): EngineBench =>
  new EngineBench(
    crowdPatch([{}, {}], { limits: { ...OPEN_LIMITS, system: TEN, adaptive: false, ...limits } }),
  );

/** So many viewers at once, each one command. Returns what became of the last one. */
function flood(bench: EngineBench, count: number): Verdict {
  for (let viewer = 0; viewer < count; viewer++) bench.say('cv#1.out: 64', `v${viewer}`);
  return bench.verdicts().at(-1);
}

function takeLong(bench: EngineBench, latencyMs: number): void {
  for (let nth = 0; nth < 100; nth++) {
    bench.clock.ms += 50;
    bench.limiter.observeLatency(latencyMs, milliseconds(bench.clock.ms));
  }
}

describe('ahead of an overload', () => {
  test('whoever is refused is told the share that is left, the first one and those in the queue behind', () => {
    const bench = benchWith({});
    bench.limiter.lead(6);
    const told = { kind: 'limited', tier: 'system', slowed: { factor: 0.6, latencyMs: null } };
    expect(flood(bench, 2)).toMatchObject(told);
    expect(flood(bench, 5)).toMatchObject(told);
    expect(verdictSentence(flood(bench, 3))).toBe(
      'chat is busy, slowed to 60 % because the engine is nearly too busy: wait 0.2 s',
    );
  });

  test('a refusal by another limit tells of that one alone', () => {
    const own = benchWith({ userCooldownMs: 1_000 });
    own.limiter.lead(6);
    own.say('cv#1.out: 1');
    own.say('cv#1.out: 2');
    expect(own.verdicts().at(-1)).toEqual({ kind: 'limited', tier: 'cooldown', waitMs: 1_000 });
    const few = benchWith({ variable: { capacity: 1, perSecond: 1 } });
    few.limiter.lead(6);
    expect(flood(few, 2)).toEqual({ kind: 'limited', tier: 'variable', waitMs: 1_000 });
    expect(flood(few, 3)).toEqual({ kind: 'limited', tier: 'variable', waitMs: 1_000 });
  });

  test('nothing is said of it once everything is given back', () => {
    const bench = benchWith({});
    bench.limiter.lead(6);
    flood(bench, 3);
    bench.limiter.lead(Infinity);
    expect(flood(bench, 30)).not.toHaveProperty('slowed');
  });

  test('a lead that takes nothing away from the patch is not told', () => {
    const bench = benchWith({});
    bench.limiter.lead(12);
    expect(flood(bench, 30)).not.toHaveProperty('slowed');
  });

  test('a wide limit of which nearly nothing is left is not told as 0 %', () => {
    const bench = benchWith({ system: { capacity: 1e6, perSecond: 1e6 } });
    bench.limiter.lead(1_234);
    expect(verdictSentence(flood(bench, 30))).toContain('slowed to 0.12 % because');
  });

  test('opened limits are slowed by the share of what they are opened to', () => {
    const bench = benchWith({});
    bench.limiter.open(3);
    bench.limiter.lead(15);
    expect(flood(bench, 3)).toMatchObject({ slowed: { factor: 0.5 } });
  });
});

describe('while commands take long', () => {
  test('a refusal tells the share that may come at once, and how long they take', () => {
    const bench = benchWith({ adaptive: true });
    // Those that play at once take none, and so the mean falls below this.
    takeLong(bench, 12.4);
    expect(flood(bench, 7)).toEqual({ kind: 'accepted' });
    expect(verdictSentence(flood(bench, 1))).toBe(
      'chat is busy, only 70 % at once because commands take 12 ms: wait 0.1 s',
    );
  });

  test('the engine ahead of an overload is the nearer cause', () => {
    const bench = benchWith({ adaptive: true });
    takeLong(bench, 12);
    bench.limiter.lead(5);
    expect(flood(bench, 3)).toMatchObject({ slowed: { factor: 0.5, latencyMs: null } });
  });

  test.each([
    [12, false],
    [7, true],
    [2, true],
  ])('%i ms say nothing where it is adaptive: %s', (latencyMs, adaptive) => {
    const bench = benchWith({ adaptive });
    takeLong(bench, latencyMs);
    expect(flood(bench, 30)).toMatchObject({ kind: 'limited', tier: 'system' });
    expect(flood(bench, 30)).not.toHaveProperty('slowed');
  });
});
