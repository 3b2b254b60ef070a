/** Several commands in one message, and taking back one's own. */
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const ACCEPTED: Verdict = { kind: 'accepted' };
const UNDONE: Verdict = { kind: 'accepted', note: 'undone' };
const NOTHING_TO_UNDO: Verdict = { kind: 'invalid', reason: 'nothing-to-undo' };
const PAUSED: Verdict = { kind: 'paused', reason: 'paused' };
const blocked = (reason: string): Verdict => ({ kind: 'blocked', reason }) as Verdict;

describe('several commands in a message', () => {
  test('each move their own jack, and count as one message', () => {
    const bench = new EngineBench(crowdPatch([{}, {}, {}]));
    bench.say('cv#1.out: 127; cv#3.out: 0; cv#2.out: 127 in 2s');
    expect(bench.moves()).toEqual([
      { jack: 1, target: 5, overSeconds: 0, shape: 'linear', holdSeconds: Infinity, then: 5 },
      { jack: 3, target: 0, overSeconds: 0, shape: 'linear', holdSeconds: Infinity, then: 0 },
      { jack: 2, target: 5, overSeconds: 2, shape: 'linear', holdSeconds: Infinity, then: 5 },
    ]);
    expect(bench.metrics.counts).toMatchObject({ received: 1, accepted: 1 });
  });

  test('are judged one by one: a wrong one keeps no right one back', () => {
    const bench = new EngineBench(crowdPatch([{ who: 'moderator' }, {}]));
    bench.say('cv#1.out: 5; cv#2.out: 127; cv#7.out: 1; cv#2.out: 999');
    expect(bench.played()).toEqual([{ jack: 2, volts: 5 }]);
    expect(bench.verdicts()).toEqual([
      blocked('role'),
      ACCEPTED,
      { kind: 'unknown', name: 'cv#7.out', suggestion: expect.any(String) as string },
      { kind: 'outOfRange', min: 0, max: 127 },
    ]);
  });

  test('count for their best one, also when another plays late', () => {
    const bench = new EngineBench(crowdPatch([{}, {}], { limits: { ...OPEN_LIMITS, userCooldownMs: 500 } }));
    bench.say('cv#1.out: 127; cv#2.out: 127');
    bench.pass(1_000);
    expect(bench.played().map(({ jack }) => jack)).toEqual([1, 2]);
    expect(bench.metrics.counts).toMatchObject({ received: 1, accepted: 1, limited: 0, coalesced: 0 });
  });

  test('keep the counts adding up when the limits let some of them through later', () => {
    const bench = new EngineBench(
      crowdPatch([{}, {}, {}], { limits: { ...OPEN_LIMITS, userCooldownMs: 500 } }),
    );
    const texts = [
      'cv#1.out: 1; cv#2.out: 2; cv#3.out: 3',
      'cv#1.out: 9; cv#9.out: 1',
      'cv#1.out: 500; cv#2.out: 5',
    ];
    for (let turn = 0; turn < 300; turn++) {
      bench.say(texts[turn % 3], `v${turn % 7}`);
      bench.pass(turn % 90);
      const { received, ...kinds } = bench.metrics.counts;
      expect(Object.values(kinds).every((count) => count >= 0)).toBe(true);
      expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(received);
      bench.played();
    }
  });
});

describe('undo', () => {
  test('takes back the viewer’s last change, in a ramp, and then the one before', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    bench.say('cv#1.out: 10');
    bench.say('cv#1.out: 127');
    bench.say('cv#2.out: 127');
    bench.moves();
    bench.say('!undo');
    bench.say('!undo');
    expect(bench.moves()).toMatchObject([
      { jack: 2, target: 0, overSeconds: 0.25, holdSeconds: Infinity },
      { jack: 1, target: (10 / 127) * 5, overSeconds: 0.25, holdSeconds: Infinity },
    ]);
    expect(bench.verdicts().slice(-2)).toEqual([UNDONE, UNDONE]);
  });

  test('of a named variable takes back that one, whatever the viewer moved since', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    bench.say('cv#1.out: 127');
    bench.say('cv#2.out: 127');
    bench.played();
    bench.say('cv#1.out: undo');
    expect(bench.played()).toEqual([{ jack: 1, volts: 0 }]);
    expect([bench.valueOf(0), bench.valueOf(1)]).toEqual([null, 127]);
  });

  test('beside another command takes nothing from it', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    bench.say('cv#1.out: 127');
    bench.played();
    bench.say('cv#1.out: undo; cv#2.out: 127');
    expect(bench.played()).toEqual([
      { jack: 1, volts: 0 },
      { jack: 2, volts: 5 },
    ]);
  });

  test('reaches neither what somebody else plays nor what a crowd decided', () => {
    const bench = new EngineBench(crowdPatch([{}, { crowd: { mode: 'democracy' } }]));
    bench.say('cv#1.out: 1');
    bench.say('cv#1.out: 2', 'bob');
    bench.say('cv#2.out: 3');
    bench.pass(3_000);
    bench.played();
    bench.log.drain();
    bench.say('!undo');
    bench.say('cv#2.out: undo');
    expect(bench.played()).toEqual([]);
    expect(bench.verdicts()).toEqual([NOTHING_TO_UNDO, NOTHING_TO_UNDO]);
  });

  test.each<[string, (bench: EngineBench) => void, Verdict]>([
    ['paused', (bench) => bench.control.pause(true), PAUSED],
    ['locked', (bench) => bench.control.lock('cv#1.out', true), blocked('locked')],
  ])('needs the right to move, as any change: %s', (_, decide, verdict) => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('cv#1.out: 127');
    bench.played();
    bench.verdicts();
    decide(bench);
    bench.say('!undo');
    expect(bench.played()).toEqual([]);
    expect(bench.verdicts()).toEqual([verdict]);
  });
});

test('a vote without a user id does not count, because a vote is one per viewer', () => {
  const bench = new EngineBench(crowdPatch([{}]));
  bench.say('democracy', '');
  expect(bench.verdicts()).toEqual([blocked('no-viewer-id')]);
});
