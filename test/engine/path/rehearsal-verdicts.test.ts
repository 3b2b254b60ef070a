/** While no jack may leave 0 V, nothing is said to have played. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { isRehearsed, verdictSentence } from '../../../src/domain/verdict/verdict';
import { Metrics } from '../../../src/engine/report/metrics';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { cheer, GATE, patchWith } from '../../helpers/rigs/support-bench';

const REHEARSED = { kind: 'accepted', note: 'rehearsed' };

describe('a command', () => {
  test.each(['vco#1.pitch: 64', 'vcf#1.cutoff: 90 in 5s', 'vco#1.pitch: 50%', 'vco#1.pitch: +5'])(
    'is rehearsed while the outputs are not armed, and its value counts: %s',
    (text) => {
      const bench = new EngineBench(DEFAULT_PATCH, { armed: false });
      bench.say(text);
      expect(bench.verdicts()).toEqual([REHEARSED]);
      expect(bench.moves()).toHaveLength(1);
      expect(bench.metrics.counts).toMatchObject({ accepted: 1, rehearsed: 1, rehearsedLate: 0 });
    },
  );

  test('is played from the moment of arming on, and rehearsed again after disarming and after a panic', () => {
    const bench = new EngineBench(DEFAULT_PATCH, { armed: false });
    const said = (viewerId: string): unknown => {
      bench.wait(1);
      bench.say('vco#1.pitch: 64', viewerId);
      return bench.verdicts()[0];
    };
    expect(said('a')).toEqual(REHEARSED);
    bench.audio.arm();
    expect(said('b')).toEqual({ kind: 'accepted' });
    bench.audio.disarm();
    expect(said('c')).toEqual(REHEARSED);
    bench.audio.arm();
    expect(said('d')).toEqual({ kind: 'accepted' });
    bench.audio.panic();
    expect(said('e')).toEqual(REHEARSED);
    expect(bench.metrics.counts).toMatchObject({ received: 5, accepted: 5, rehearsed: 3 });
  });

  test('is rehearsed while the sink is in doubt, armed or not', () => {
    const bench = new EngineBench();
    bench.audio.doubtSink();
    bench.say('vco#1.pitch: 64');
    expect(bench.verdicts()).toEqual([REHEARSED]);
  });

  test('that waited its turn is rehearsed late', () => {
    const bench = new EngineBench(DEFAULT_PATCH, { armed: false });
    bench.say('vco#1.pitch: 1');
    bench.say('vco#1.pitch: 2');
    bench.pass(1_100);
    const [, late] = bench.verdicts();
    expect(late).toMatchObject({ kind: 'coalesced', note: 'rehearsed' });
    expect(verdictSentence(late)).toMatch(/^rehearsed 1\.\d s later/);
    expect(bench.metrics.counts).toMatchObject({
      ...{ received: 2, accepted: 1, coalesced: 1, limited: 0 },
      ...{ rehearsed: 2, rehearsedLate: 1 },
    });
  });

  test('that is refused is refused in rehearsal as well', () => {
    const bench = new EngineBench(DEFAULT_PATCH, { armed: false });
    bench.say('vco#1.pitch: 900');
    expect(bench.verdicts()[0].kind).toBe('outOfRange');
    expect(bench.metrics.counts).toMatchObject({ outOfRange: 1, rehearsed: 0 });
  });

  test('of several in one message is rehearsed, each', () => {
    const bench = new EngineBench(DEFAULT_PATCH, { armed: false });
    bench.say('vco#1.pitch: 64; vcf#1.cutoff: 3');
    expect(bench.verdicts().filter(isRehearsed).length).toBeGreaterThan(0);
    expect(bench.verdicts().every(isRehearsed)).toBe(true);
    expect(bench.metrics.counts).toMatchObject({ received: 1, rehearsed: 1 });
  });
});

test('an engine that goes on for another goes on from what was rehearsed', () => {
  const bench = new EngineBench(DEFAULT_PATCH, { armed: false });
  bench.say('vco#1.pitch: 1');
  bench.say('vco#1.pitch: 2');
  bench.pass(1_100);
  const next = new Metrics();
  next.resume(bench.metrics.counts);
  expect(next.counts).toEqual(bench.metrics.counts);
});

describe('support', () => {
  test('would set off its trigger while the outputs are not armed, and does so once they are', () => {
    const bench = new EngineBench(patchWith(GATE), { armed: false });
    cheer(bench);
    expect(bench.verdicts().at(-1)).toEqual({ kind: 'accepted', note: 'would-set-off', trigger: 'one' });
    bench.audio.arm();
    bench.pass(1_000);
    cheer(bench);
    expect(bench.verdicts().at(-1)).toEqual({ kind: 'accepted', note: 'set-off', trigger: 'one' });
  });
});
