/** Moderators take back a message: it leaves jacks, crowds and queue as if it had never been written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModerationEvent } from '../../../src/domain/chat/chat-event';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';
import { seconds } from '../../../src/domain/numbers/units';

const CLEARED: ModerationEvent = { kind: 'viewerCleared', viewerId: 'ann', timeoutSeconds: seconds(60) };
const deleted = (messageId: string): ModerationEvent => ({ kind: 'messageDeleted', messageId });
const voltsOf = (value: number): number => (value / 127) * 5;

describe('a deleted message', () => {
  test('gives the jack back to what played before it, in a ramp of a quarter of a second, and the log says so', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('cv#1.out: 40', 'bob');
    bench.say('cv#1.out: 127', 'ann', { id: 'x' });
    bench.moves();
    bench.log.drain();
    bench.pipeline.moderate(deleted('x'));
    const target = voltsOf(40);
    expect(bench.moves()).toEqual([
      { jack: 1, target, overSeconds: 0.25, shape: 'linear', holdSeconds: Infinity, then: target },
    ]);
    expect(bench.values.all).toMatchObject([{ value: 40, setBy: 'bob' }]);
    expect(bench.log.drain().map(({ text }) => text)).toEqual(['cv#1.out goes back to 40']);
  });

  test('that nobody played before gives the jack back to rest', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('cv#1.out: 127', 'ann', { id: 'x' });
    bench.played();
    bench.pipeline.moderate(deleted('x'));
    expect(bench.played()).toEqual([{ jack: 1, volts: 0 }]);
    expect(bench.valueOf(0)).toBeNull();
    expect(bench.log.drain().at(-1)?.text).toBe('cv#1.out goes back to rest');
  });

  test('moves no jack that somebody, or a crowd, has moved since', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    bench.say('cv#1.out: 5; cv#2.out: 5', 'ann', { id: 'x' });
    bench.say('cv#1.out: 6', 'bob');
    bench.pipeline.crowds.setMode(1, 'democracy', 5, bench.clock.now());
    bench.say('cv#2.out: 6', 'bob');
    bench.pass(3_000);
    bench.played();
    bench.pipeline.moderate(deleted('x'));
    expect(bench.played()).toEqual([]);
    expect([bench.valueOf(0), bench.valueOf(1)]).toEqual([6, 6]);
  });

  test('is taken back twice without harm, as two sockets may tell of it', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    for (const [at, value] of [10, 20, 30].entries())
      bench.say(`cv#1.out: ${value}`, `v${at}`, { id: `m${value}` });
    bench.pipeline.moderate(deleted('m30'));
    bench.pipeline.moderate(deleted('m30'));
    expect(bench.valueOf(0)).toBe(20);
  });
});

test.each<[what: string, event: ModerationEvent]>([
  ['a deleted message', deleted('x')],
  ['a timeout', CLEARED],
  ['a cleared chat', { kind: 'chatCleared' }],
])('%s takes what waits for a token out of the queue', (_, event) => {
  const bench = new EngineBench(crowdPatch([{}], { limits: { ...OPEN_LIMITS, userCooldownMs: 1_000 } }));
  bench.say('cv#1.out: 1');
  bench.say('cv#1.out: 2', 'ann', { id: 'x' });
  bench.pipeline.moderate(event);
  bench.played();
  bench.pass(3_000);
  expect(bench.played()).toEqual([]);
});

describe('a tug', () => {
  const tug = (step: number): EngineBench =>
    new EngineBench(crowdPatch([{ crowd: { mode: 'tug', step, decayPerSecond: 0.1 } }]));

  test.each<[what: string, takeBack: (bench: EngineBench) => void]>([
    ['moderation', (bench) => bench.pipeline.moderate(CLEARED)],
    ['an undo', (bench) => bench.say('!undo')],
  ])('that %s puts to rest has nowhere to fall from', (_, takeBack) => {
    const bench = tug(1);
    bench.say('cv#1.out: 127');
    takeBack(bench);
    expect(bench.played().at(-1)).toEqual({ jack: 1, volts: 0 });
    bench.pass(1_000);
    expect(bench.played()).toEqual([]);
  });

  test('pulled part of the way is where many pulled it: at once, and nobody’s to take back', () => {
    const bench = tug(0.5);
    bench.say('cv#1.out: 127 in 1s');
    expect(bench.moves()).toMatchObject([{ target: 2.5, overSeconds: 0 }]);
    bench.pipeline.moderate(CLEARED);
    expect(bench.moves()).toEqual([]);
  });
});

describe.each(['turns', 'queue'] as const)('what %s let through', (mode) => {
  const crowd = { mode, windowMs: 1_000 };

  test('is its writer’s: the page says whose, and a timeout gives the jack back to what played before', () => {
    const bench = new EngineBench(crowdPatch([{ crowd }]));
    bench.say('cv#1.out: 40', 'bob');
    bench.say('cv#1.out: 127', 'ann');
    bench.pass(3_000);
    expect(bench.values.all).toMatchObject([{ value: 127, setBy: 'ann' }]);
    bench.pipeline.moderate(CLEARED);
    expect(bench.values.all).toMatchObject([{ value: 40, setBy: 'bob' }]);
  });

  test('goes back when its message is deleted, and not for an older one of the same viewer', () => {
    const bench = new EngineBench(crowdPatch([{ crowd }]));
    bench.say('cv#1.out: 40', 'bob');
    bench.say('cv#1.out: 50', 'ann', { id: 'older' });
    bench.say('cv#1.out: 127', 'ann', { id: 'newer' });
    bench.pass(3_000);
    bench.pipeline.moderate(deleted('older'));
    expect(bench.valueOf(0)).toBe(127);
    bench.pipeline.moderate(deleted('newer'));
    expect(bench.valueOf(0)).toBe(40);
  });

  test('is nobody’s where the newest message was deleted while it waited: then the one before plays', () => {
    const bench = new EngineBench(crowdPatch([{ crowd }]));
    bench.say('cv#1.out: 40', 'bob');
    bench.say('cv#1.out: 50', 'ann', { id: 'older' });
    bench.say('cv#1.out: 127', 'ann', { id: 'newer' });
    bench.pipeline.moderate(deleted('newer'));
    bench.pass(3_000);
    expect(bench.values.all).toMatchObject([{ value: 50, setBy: `${mode} of chat` }]);
  });
});

test('a cleared chat puts every jack that chat moved to rest, whoever decided it', () => {
  const bench = new EngineBench(crowdPatch([{}, { crowd: { mode: 'democracy' } }, {}]));
  bench.say('cv#1.out: 9');
  bench.say('cv#2.out: 9');
  bench.pass(3_000);
  bench.say('cv#2.out: 99');
  bench.played();
  bench.pipeline.moderate({ kind: 'chatCleared' });
  bench.pass(3_000);
  expect(bench.played()).toEqual([
    { jack: 1, volts: 0 },
    { jack: 2, volts: 0 },
  ]);
});

const VIEWERS = ['ann', 'bob', 'cyd', 'dee'];
/** Shorter than the window, all together: it is still open when moderation comes. */
const line = fc.record({
  viewer: fc.constantFrom(...VIEWERS),
  variable: fc.integer({ min: 1, max: 3 }),
  value: fc.integer({ min: 0, max: 127 }),
  afterMs: fc.integer({ min: 1, max: 500 }),
});
type Line = typeof line extends fc.Arbitrary<infer One> ? One : never;

const mixed = crowdPatch([
  {},
  { crowd: { mode: 'democracy', windowMs: 60_000 } },
  { crowd: { mode: 'median', windowMs: 60_000 } },
]);

/** The place of every variable when all windows have closed, once `event` has come; `isWritten` says who wrote at all. */
function outcome(
  lines: readonly Line[],
  isWritten: (at: number) => boolean,
  event: ModerationEvent,
): unknown {
  const bench = new EngineBench(mixed);
  lines.forEach(({ viewer, variable, value, afterMs }, at) => {
    bench.wait(afterMs);
    if (isWritten(at)) bench.say(`cv#${variable}.out: ${value}`, viewer, { id: `m${at}` });
  });
  bench.pipeline.moderate(event);
  bench.pass(61_000, 500);
  return bench.values.all.toSorted((one, other) => one.index - other.index);
}

describe('what is taken back while it plays, or while the window is open', () => {
  test('is as if the viewer had never written', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const taken = outcome(lines, () => true, CLEARED);
        expect(taken).toEqual(outcome(lines, (at) => lines[at].viewer !== 'ann', CLEARED));
      }),
      { numRuns: 300, seed: 33 },
    );
  });

  test('is as if the message had never been written', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), fc.nat(13), (lines, nth) => {
        const which = nth % lines.length;
        const taken = outcome(lines, () => true, deleted(`m${which}`));
        expect(taken).toEqual(outcome(lines, (at) => at !== which, deleted('none')));
      }),
      { numRuns: 300, seed: 34 },
    );
  });
});

describe('a vote on the mode', () => {
  test.each<[what: string, event: ModerationEvent]>([
    ['deleted', deleted('vote')],
    ['of a viewer who was put out', CLEARED],
    ['before a /clear', { kind: 'chatCleared' }],
  ])('that was %s counts no more: the next command plays at once', (_, event) => {
    const patch = crowdPatch([{}]);
    const crowdSwitch = { ...patch.crowdSwitch, on: true, leastVoters: 1 };
    const bench = new EngineBench({ ...patch, crowdSwitch });
    bench.say('!democracy', 'ann', { id: 'vote' });
    expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
    bench.wait(100);
    bench.pipeline.moderate(event);
    bench.say('cv#1.out: 64', 'bob');
    expect(bench.valueOf(0)).toBe(64);
  });
});
