import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { VERDICT_KINDS } from '../../src/domain/verdict/verdict';
import type { EpochMilliseconds } from '../../src/domain/numbers/units';
import { crowdPatch, OPEN_LIMITS } from '../helpers/samples/crowd-patch';
import { EngineBench } from '../helpers/rigs/engine-bench';

const kinds = (bench: EngineBench): string[] => bench.log.drain().map(({ verdict }) => verdict.kind);

describe('the path from chat to the ring', () => {
  test('plays a valid command on its jack, scaled to its volts', () => {
    const bench = new EngineBench();
    bench.say('vcf#1.cutoff: 127');
    expect(bench.played()).toEqual([{ jack: 3, volts: 5 }]);
    expect(bench.values.drain()).toEqual([{ index: 2, value: 127, volts: 5, setBy: 'ann' }]);
  });

  test('plays an alias as the variable it stands for', () => {
    const [first, ...others] = DEFAULT_PATCH.variables;
    const bench = new EngineBench({
      ...DEFAULT_PATCH,
      variables: [{ ...first, aliases: ['pitch'] }, ...others],
    });
    bench.say('Pitch: 127');
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });

  test('tells ordinary chatter from a command that is written wrong', () => {
    const bench = new EngineBench();
    bench.say('hello there');
    bench.say('vco#1.pitch 64', 'bob');
    expect(bench.metrics.counts).toMatchObject({ received: 2, chatter: 1, invalid: 1 });
    expect(kinds(bench)).toEqual(['invalid']);
  });

  test.each([
    ['vco#9.pitch: 1', 'unknown'],
    ['constructor#1.prototype: 1', 'unknown'],
    ['vco#1.pitch: 128', 'outOfRange'],
    [`vco#1.pitch: ${'9'.repeat(80)}`, 'outOfRange'],
    [`vco#1.pitch: ${'9'.repeat(400)}`, 'invalid'],
  ])('refuses %j as %s and plays nothing', (text, kind) => {
    const bench = new EngineBench();
    bench.say(text);
    expect(kinds(bench)).toEqual([kind]);
    expect(bench.played()).toEqual([]);
  });

  test('refuses a viewer without an id, because every limit counts by it', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 1', '');
    expect(bench.log.drain()[0].verdict).toEqual({ kind: 'blocked', reason: 'no-viewer-id' });
  });

  test('plays nothing while no stream runs', () => {
    const bench = new EngineBench(DEFAULT_PATCH, { live: false });
    bench.say('vco#1.pitch: 1');
    expect(kinds(bench)).toEqual(['paused']);
  });

  test('does not play what was sent more than ten seconds ago', () => {
    const bench = new EngineBench();
    const now = bench.clock.wallAt(bench.clock.now());
    bench.staleness.observe(now, now);
    bench.say('vco#1.pitch: 1', 'ann', { sentAt: (now - 10_001) as EpochMilliseconds });
    bench.say('vco#1.pitch: 2', 'bob', { sentAt: (now - 9_000) as EpochMilliseconds });
    expect(kinds(bench)).toEqual(['blocked', 'accepted']);
  });
});

describe('the newest refused value', () => {
  test('plays when its viewer’s cooldown ends, and the log entry is revised', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 0');
    bench.wait(100);
    bench.say('vco#1.pitch: 127');
    bench.wait(899);
    expect(bench.played()).toEqual([{ jack: 1, volts: 0 }]);
    bench.wait(1);
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
    expect(bench.log.drain().map(({ number, verdict }) => [number, verdict.kind])).toEqual([
      [1, 'accepted'],
      [2, 'limited'],
      [2, 'coalesced'],
    ]);
    expect(bench.metrics.counts).toMatchObject({ received: 2, accepted: 1, limited: 0, coalesced: 1 });
  });

  test('gives way to a newer value that was accepted', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 1');
    bench.say('vco#1.pitch: 2');
    bench.say('vco#1.pitch: 3', 'bob');
    bench.played();
    bench.wait(5_000);
    expect(bench.played()).toEqual([]);
  });

  test('is the last of many, and only the last', () => {
    const bench = new EngineBench();
    for (let value = 0; value <= 127; value++) bench.say(`vco#1.pitch: ${value}`);
    bench.played();
    bench.wait(5_000);
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });

  test('is forgotten by a panic', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 1');
    bench.say('vco#1.pitch: 2');
    bench.played();
    bench.pipeline.comeToRest();
    bench.wait(5_000);
    expect(bench.played()).toEqual([]);
  });
});

test('times every message from its frame to its verdict, and what plays from there into the ring', () => {
  const bench = new EngineBench();
  const receivedAt = bench.clock.now();
  bench.clock.ms += 50;
  for (const text of ['hello', 'vco#1.pitch: 1', 'vco#1.pitch: 2']) bench.say(text, 'ann', { receivedAt });
  const { l1, l2 } = bench.metrics;
  expect([l1.count, l1.max, l2.count, l2.max]).toEqual([3, 50, 1, 0]);
});

test('leaves adaptive limits less of their capacity while commands are slow', () => {
  const patch = crowdPatch([{}], {
    limits: { ...OPEN_LIMITS, adaptive: true, system: { capacity: 10, perSecond: 0.001 } },
  });
  const bench = new EngineBench(patch);
  for (let nth = 0; nth < 40; nth++) {
    const receivedAt = bench.clock.now();
    bench.clock.ms += 100;
    bench.say('cv#1.out: 1', 'mod', { role: 'moderator', receivedAt });
  }
  bench.verdicts();
  for (let nth = 0; nth < 20; nth++) bench.say('cv#1.out: 1', `v${nth}`);
  expect(kinds(bench).filter((kind) => kind === 'accepted')).toHaveLength(7);
});

test('counts every message once, whatever becomes of it', () => {
  const bench = new EngineBench();
  const texts = [
    'vco#1.pitch: 1',
    'hello',
    'vco#7.pitch: 1',
    'vco#1.pitch: 999',
    'vcf#1.cutoff: 5',
    'x#1.y 3',
  ];
  for (let turn = 0; turn < 5_000; turn++) {
    bench.say(texts[turn % texts.length], `viewer${turn % 37}`);
    bench.wait(turn % 3);
    bench.played();
  }
  const { received, ...verdicts } = bench.metrics.counts;
  expect(received).toBe(5_000);
  expect(VERDICT_KINDS.reduce((sum, kind) => sum + verdicts[kind], 0)).toBe(5_000);
});
