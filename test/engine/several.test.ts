/** Several commands in one message: one turn of its viewer's. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { EngineBench } from '../helpers/rigs/engine-bench';

const THREE = 'vco#1.pitch: 127; vcf#1.cutoff: 0; vca#1.level: 127';
const jacks = (bench: EngineBench): number[] => bench.played().map(({ jack }) => jack);
const kinds = (bench: EngineBench): string[] => bench.verdicts().map(({ kind }) => kind);

test('all of them play at once, although their viewer has a cooldown', () => {
  const bench = new EngineBench();
  bench.say(THREE);
  expect(jacks(bench)).toEqual([1, 3, 5]);
  expect(bench.metrics.counts).toMatchObject({ received: 1, accepted: 1 });
});

test('and start one cooldown together', () => {
  const bench = new EngineBench();
  bench.say(THREE);
  bench.verdicts();
  bench.say('vco#1.pitch: 1');
  expect(bench.verdicts()).toMatchObject([{ kind: 'limited', tier: 'cooldown', waitMs: 1000 }]);
});

test('written too early, all of them wait for the cooldown and then play in their order', () => {
  const bench = new EngineBench();
  bench.say('vcf#1.resonance: 5');
  bench.say(THREE);
  expect(kinds(bench)).toEqual(['accepted', 'limited', 'limited', 'limited']);
  bench.played();
  bench.wait(1_000);
  expect(jacks(bench)).toEqual([1, 3, 5]);
  expect(kinds(bench)).toEqual(['coalesced', 'coalesced', 'coalesced']);
  expect(bench.metrics.counts).toMatchObject({ received: 2, accepted: 1, coalesced: 1, limited: 0 });
});

test('each pays for its own variable: what finds no token waits, and what comes after it too', () => {
  const limits = { ...DEFAULT_PATCH.limits, variable: { capacity: 1, perSecond: 1 } };
  const bench = new EngineBench({ ...DEFAULT_PATCH, limits });
  bench.say('vcf#1.cutoff: 3', 'bob');
  bench.played();
  bench.say(THREE);
  expect(jacks(bench)).toEqual([1]);
  bench.wait(1_000);
  expect(jacks(bench)).toEqual([3, 5]);
});

test('late, too, what finds no token waits for it, and what comes after it waits along', () => {
  const limits = { ...DEFAULT_PATCH.limits, variable: { capacity: 1, perSecond: 0.5 } };
  const bench = new EngineBench({ ...DEFAULT_PATCH, limits });
  bench.say('vcf#1.resonance: 5');
  bench.say(THREE);
  bench.wait(900);
  bench.say('vcf#1.cutoff: 3', 'bob');
  bench.played();
  bench.wait(100);
  expect(jacks(bench)).toEqual([1]);
  bench.wait(1_899);
  expect(jacks(bench)).toEqual([]);
  bench.wait(1);
  expect(jacks(bench)).toEqual([3, 5]);
});

describe('a newer message of the same viewer', () => {
  test('takes the place of all that still waits of the older one', () => {
    const bench = new EngineBench();
    bench.say('vcf#1.resonance: 5');
    bench.say('vco#1.pitch: 127; vcf#1.cutoff: 0');
    bench.say('vco#1.pitch: 0');
    bench.played();
    bench.wait(1_000);
    expect(bench.played()).toEqual([{ jack: 1, volts: 0 }]);
    bench.wait(5_000);
    expect(bench.played()).toEqual([]);
  });

  test('and a deleted one takes all that waits of it along', () => {
    const bench = new EngineBench();
    bench.say('vcf#1.resonance: 5');
    bench.say(THREE, 'ann', { id: 'bad' });
    bench.played();
    bench.pipeline.moderate({ kind: 'messageDeleted', messageId: 'bad' });
    bench.wait(5_000);
    expect(bench.played()).toEqual([]);
  });
});
