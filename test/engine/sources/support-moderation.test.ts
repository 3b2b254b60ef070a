/** Moderation reaches what viewers gave: what waits plays no more, and what plays goes back. */
import { describe, expect, test } from 'vitest';
import type { ModerationEvent } from '../../../src/domain/chat/chat-event';
import { milliseconds, seconds } from '../../../src/domain/numbers/units';
import type { SupportTrigger } from '../../../src/domain/support/support-trigger';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { GATE, notify, patchWith } from '../../helpers/rigs/support-bench';

const MS = milliseconds;
const MODERATOR = { role: 'moderator' } as const;
const RAMP = { kind: 'ramp', variable: 'cv#1.out', value: 127, overMs: MS(1_500), shape: 'linear' } as const;
const ENVELOPE = {
  ...{ kind: 'envelope', variable: 'cv#1.out', value: 127 },
  ...{ attackMs: MS(100), holdMs: MS(500), releaseMs: MS(1_000) },
} as const satisfies SupportTrigger['do'];
const OUT: ModerationEvent = { kind: 'viewerCleared', viewerId: 'fan', timeoutSeconds: seconds(60) };
const voltsOf = (value: number): number => (value / 127) * 5;

const cheer = (bench: EngineBench, id: string, viewerId = 'fan'): void =>
  bench.say('here', viewerId, { bits: 100, id });

/** Each takes back everything of `fan`, whose cheers are `c1` to `c4`. */
const WAYS: readonly (readonly [string, (bench: EngineBench) => void])[] = [
  ['a timeout', (bench) => bench.pipeline.moderate(OUT)],
  ['a ban', (bench) => bench.pipeline.moderate({ ...OUT, timeoutSeconds: null })],
  [
    'the deletion of its messages',
    (bench) => {
      for (const messageId of ['c1', 'c2', 'c3', 'c4'])
        bench.pipeline.moderate({ kind: 'messageDeleted', messageId });
    },
  ],
  ['a /clear', (bench) => bench.pipeline.moderate({ kind: 'chatCleared' })],
  ['!cv reset', (bench) => bench.say('!cv reset', 'mod', MODERATOR)],
  ['!cv block', (bench) => bench.say('!cv block @fan', 'mod', MODERATOR)],
  ['a block on the page', (bench) => bench.pipeline.forgetViewer('fan')],
];

describe.each(WAYS)('%s', (_, takeBack) => {
  test('takes back what waits, and what plays glides to where the variable was', () => {
    const bench = new EngineBench(patchWith(RAMP));
    bench.say('cv#1.out: 10', 'bob', { role: 'broadcaster' });
    for (const id of ['c1', 'c2', 'c3', 'c4']) cheer(bench, id);
    bench.pass(500);
    bench.moves();
    takeBack(bench);
    const isCleared = bench.valueOf(0) === null;
    const target = isCleared ? 0 : voltsOf(10);
    expect(bench.moves()).toEqual([
      { jack: 1, target, overSeconds: 0.25, shape: 'linear', holdSeconds: Infinity, then: target },
    ]);
    bench.pass(10_000);
    expect(bench.moves()).toEqual([]);
  });

  test('says so in the entries of what waited', () => {
    const bench = new EngineBench(patchWith(RAMP));
    cheer(bench, 'c1');
    cheer(bench, 'c2');
    bench.log.drain();
    takeBack(bench);
    const taken = bench.log.drain().filter(({ verdict }) => verdict.kind === 'blocked');
    expect(taken).toMatchObject([{ text: 'cheered 100 bits', verdict: { reason: 'taken-back' } }]);
  });

  test.each([
    ['up', 50],
    ['on its way down', 800],
  ])('ends an envelope that is %s, which plays nothing afterwards', (_when, ms) => {
    const bench = new EngineBench(patchWith(ENVELOPE));
    cheer(bench, 'c1');
    bench.pass(ms);
    bench.moves();
    takeBack(bench);
    expect(bench.moves()).toMatchObject([{ target: 0, overSeconds: 0.25 }]);
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });

  test('closes a gate that is open', () => {
    const bench = new EngineBench(patchWith({ ...GATE, forMs: MS(5_000) }));
    cheer(bench, 'c1');
    bench.moves();
    takeBack(bench);
    expect(bench.moves()).toMatchObject([{ jack: 3, target: 0, then: 0 }]);
  });

  test('ends a mode and open limits', () => {
    const bench = new EngineBench(
      patchWith({ kind: 'mode', variable: 'cv#1.out', mode: 'democracy', forMs: MS(60_000) }),
    );
    cheer(bench, 'c1');
    cheer(bench, 'c2');
    expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
    takeBack(bench);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('anarchy');
    bench.pass(70_000, 1_000);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('anarchy');
  });

  test('leaves alone what somebody has moved since', () => {
    const bench = new EngineBench(patchWith(RAMP));
    cheer(bench, 'c1');
    bench.pass(2_000);
    bench.say('cv#1.out: 30', 'bob');
    bench.control.hold('cv#1.out', 30);
    bench.pipeline.hold('cv#1.out', 30);
    bench.moves();
    takeBack(bench);
    expect(bench.moves()).toEqual([]);
    expect(bench.valueOf(0)).toBe(30);
  });
});

test('what others gave plays on, and earlier', () => {
  const bench = new EngineBench(patchWith(RAMP));
  cheer(bench, 'c1');
  cheer(bench, 'c2');
  cheer(bench, 'o1', 'other');
  bench.pipeline.moderate(OUT);
  bench.moves();
  bench.wait(20);
  expect(bench.moves()).toMatchObject([{ target: 5, overSeconds: 1.5 }]);
  expect(bench.values.all).toMatchObject([{ value: 127, setBy: 'other' }]);
});

test('an envelope does not go back to what was taken back meanwhile', () => {
  const bench = new EngineBench(patchWith(ENVELOPE));
  bench.say('cv#1.out: 20', 'bob');
  bench.say('cv#1.out: 120', 'troll');
  cheer(bench, 'c1');
  bench.pass(200);
  bench.pipeline.moderate({ ...OUT, viewerId: 'troll' });
  bench.moves();
  bench.pass(500);
  expect(bench.moves()).toMatchObject([{ target: voltsOf(20), overSeconds: 1 }]);
  expect(bench.values.all).toMatchObject([{ value: 20, setBy: 'bob' }]);
});

test('what an envelope went back to is taken back with its writer', () => {
  const bench = new EngineBench(patchWith(ENVELOPE));
  bench.say('cv#1.out: 120', 'troll');
  cheer(bench, 'c1');
  bench.pass(2_000);
  bench.pipeline.moderate({ ...OUT, viewerId: 'troll' });
  expect(bench.valueOf(0)).toBeNull();
});

test('an envelope of a variable whose range was edited comes down', () => {
  const patch = patchWith(ENVELOPE);
  const bench = new EngineBench(patch);
  bench.say('cv#1.out: 20', 'bob');
  cheer(bench, 'c1');
  const [first, ...others] = patch.variables;
  bench.edit({ ...patch, variables: [{ ...first, values: { min: 0, max: 200 } }, ...others] });
  bench.moves();
  bench.pass(2_000);
  expect(bench.valueOf(0)).toBe(20);
});

test.each(['sub', 'raid'] as const)(
  'a %s of a viewer who was put out just before sets nothing off',
  (kind) => {
    const on: SupportTrigger['on'] = kind === 'sub' ? { kind } : { kind, leastViewers: 1 };
    const bench = new EngineBench(patchWith(GATE, on));
    bench.pipeline.moderate(OUT);
    notify(bench, kind === 'sub' ? { kind, months: 1 } : { kind, viewers: 9 });
    expect(bench.moves()).toEqual([]);
    expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'taken-back' }]);
  },
);
