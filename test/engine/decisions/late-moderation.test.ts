/** Messages sent before moderators took them back, but arriving after: they neither play nor stay, whatever they ask for. */
import { describe, expect, test } from 'vitest';
import type { ModerationEvent } from '../../../src/domain/chat/chat-event';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import { type EpochMilliseconds, milliseconds, seconds } from '../../../src/domain/numbers/units';
import type { Patch } from '../../../src/domain/patch/patch';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { patchWith } from '../../helpers/rigs/support-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const TAKEN_BACK = { kind: 'blocked', reason: 'taken-back' };
const MODERATOR = { role: 'moderator' } as const;
const RAMP = {
  kind: 'ramp',
  variable: 'cv#1.out',
  value: 127,
  overMs: milliseconds(10),
  shape: 'linear',
} as const;
const OUT: ModerationEvent = { kind: 'viewerCleared', viewerId: 'ann', timeoutSeconds: seconds(1) };
const EVENTS: readonly (readonly [string, ModerationEvent])[] = [
  ['a timeout', OUT],
  ['a ban', { ...OUT, timeoutSeconds: null }],
  ['a deletion', { kind: 'messageDeleted', messageId: 'late' }],
  ['a /clear', { kind: 'chatCleared' }],
];
type Said = readonly [what: string, text: string, more: Partial<ChatMessage>];
const MOVES: readonly Said[] = [
  ['a move', 'cv#1.out: 127', {}],
  ['an alias', 'knob: 100', {}],
  ['a ramp', 'cv#1.out: 127 in 2s', {}],
  ['several moves', 'cv#1.out: 127; cv#2.out: 3', {}],
  ['a vote on the mode', '!democracy', {}],
  ['an undo', '!undo', {}],
  ['an order', '!cv reset', MODERATOR],
  ['a cheer', 'here', { bits: 100 }],
];

const PATCH: Patch = (() => {
  const patch = patchWith(RAMP);
  const [first, ...others] = patch.variables;
  const crowdSwitch = { ...patch.crowdSwitch, on: true, leastVoters: 1 };
  return { ...patch, variables: [{ ...first, aliases: ['knob'] }, ...others], crowdSwitch };
})();

const stamp = (bench: EngineBench, afterMs: number): EpochMilliseconds =>
  (bench.clock.wallAt(bench.clock.now()) + afterMs) as EpochMilliseconds;

describe.each(EVENTS)('after %s', (_, event) => {
  test.each(MOVES)('%s that was sent before it has no effect, and the log says so', (_what, text, more) => {
    const bench = new EngineBench(PATCH);
    bench.say('cv#1.out: 40', 'bob');
    bench.pipeline.moderate(event, stamp(bench, 0));
    const before = [bench.valueOf(0), bench.pipeline.modeVote.side()];
    bench.verdicts();
    bench.moves();
    bench.say(text, 'ann', { id: 'late', sentAt: stamp(bench, -60), ...more });
    bench.pass(3_000);
    expect(bench.moves()).toEqual([]);
    expect([bench.valueOf(0), bench.pipeline.modeVote.side()]).toEqual(before);
    expect(bench.verdicts().at(-1)).toEqual(TAKEN_BACK);
  });

  test('what was sent later plays', () => {
    const bench = new EngineBench(PATCH);
    bench.pipeline.moderate(event, stamp(bench, 0));
    bench.wait(2_500);
    bench.say('cv#1.out: 64', 'ann', { sentAt: stamp(bench, 0) });
    bench.say('cv#2.out: 64', 'bob', { sentAt: stamp(bench, 0) });
    expect(bench.valueOf(0)).toBe(64);
    expect(bench.verdicts().at(-1)).toMatchObject({ kind: 'accepted' });
  });
});

describe('without a time of sending', () => {
  test('a viewer who was put out is refused for two seconds, and nobody else is', () => {
    const bench = new EngineBench(PATCH);
    bench.pipeline.moderate({ ...OUT, timeoutSeconds: seconds(600) });
    bench.wait(1_999);
    bench.say('cv#1.out: 64', 'ann');
    bench.say('cv#1.out: 32', 'bob');
    expect(bench.valueOf(0)).toBe(32);
    bench.wait(1);
    bench.say('cv#1.out: 64', 'ann');
    expect(bench.valueOf(0)).toBe(64);
  });

  test('a deleted message is known by its id', () => {
    const bench = new EngineBench(PATCH);
    bench.pipeline.moderate({ kind: 'messageDeleted', messageId: 'late' });
    bench.say('cv#1.out: 127', 'ann', { id: 'late' });
    expect(bench.valueOf(0)).toBeNull();
  });
});

test('of a late message with a clock that is hours off, only Twitch’s own times count', () => {
  const bench = new EngineBench(PATCH);
  const hours = -5 * 3_600_000;
  bench.staleness.observe(stamp(bench, hours), stamp(bench, 0));
  bench.pipeline.moderate(OUT, stamp(bench, hours));
  bench.say('cv#1.out: 127', 'ann', { sentAt: stamp(bench, hours - 1) });
  expect(bench.valueOf(0)).toBeNull();
  bench.say('cv#1.out: 12', 'ann', { sentAt: stamp(bench, hours + 1_001) });
  expect(bench.valueOf(0)).toBe(12);
});

test('a patch that is edited in between forgets nothing of it', () => {
  const bench = new EngineBench(PATCH);
  bench.pipeline.moderate(OUT, stamp(bench, 0));
  bench.edit({ ...PATCH, limits: OPEN_LIMITS, variables: PATCH.variables.slice(0, 2) });
  bench.say('cv#1.out: 127', 'ann', { sentAt: stamp(bench, -1) });
  expect(bench.valueOf(0)).toBeNull();
});

describe('an order for safety', () => {
  const SAFE = ['!cv panic', '!cv pause'] as const;
  const isDone = (bench: EngineBench): boolean =>
    bench.output.panics > 0 || bench.control.statusAt(bench.clock.now()).paused;

  test.each(SAFE.flatMap((text) => [1, 15, 3_600].map((seconds) => ({ text, seconds }))))(
    '$text is done when it comes $seconds s late',
    ({ text, seconds }) => {
      for (const role of ['moderator', 'broadcaster'] as const) {
        const bench = new EngineBench(crowdPatch([{}]));
        bench.staleness.observe(stamp(bench, 0), stamp(bench, 0));
        bench.say(text, 'mod', { role, sentAt: stamp(bench, -seconds * 1_000) });
        expect(isDone(bench)).toBe(true);
        expect(bench.verdicts()).toEqual([{ kind: 'accepted', note: 'ordered' }]);
      }
    },
  );

  test.each<[string, (bench: EngineBench) => void]>([
    ['while chat is paused', (bench) => bench.say('!cv pause', 'other', MODERATOR)],
    ['while a variable is locked', (bench) => bench.control.lock('cv#1.out', true)],
    ['after a /clear', (bench) => bench.pipeline.moderate({ kind: 'chatCleared' }, stamp(bench, 100))],
    [
      'whose message was deleted',
      (bench) => bench.pipeline.moderate({ kind: 'messageDeleted', messageId: 'x' }),
    ],
  ])('is done %s, and has an entry', (_, decide) => {
    const bench = new EngineBench(crowdPatch([{}]));
    decide(bench);
    bench.verdicts();
    bench.say('!cv panic', 'mod', { ...MODERATOR, id: 'x', sentAt: stamp(bench, 0) });
    expect(bench.output.panics).toBe(1);
    expect(bench.verdicts()).toEqual([{ kind: 'accepted', note: 'ordered' }]);
  });

  test.each(SAFE)('%s is done before the outputs are live', (text) => {
    const bench = new EngineBench(crowdPatch([{}]), { live: false });
    bench.say(text, 'mod', MODERATOR);
    expect(bench.verdicts()).toEqual([{ kind: 'accepted', note: 'ordered' }]);
  });

  test.each([...SAFE, '!cv resume', '!cv block @bob', '!cv lock cv#1.out', '!cv crowd democracy'])(
    '%s of a moderator who was banned in between is refused, and has an entry',
    (text) => {
      const bench = new EngineBench(crowdPatch([{}]));
      bench.say('hello', 'bob');
      bench.pipeline.moderate({ ...OUT, viewerId: 'mod', timeoutSeconds: null }, stamp(bench, 0));
      bench.say(text, 'mod', { ...MODERATOR, sentAt: stamp(bench, -60) });
      expect(isDone(bench)).toBe(false);
      expect(bench.verdicts()).toEqual([TAKEN_BACK]);
    },
  );

  test.each(['!cv resume', '!cv lock cv#1.out', '!cv reset'])(
    'does not make %s of old an order of now',
    (text) => {
      const bench = new EngineBench(crowdPatch([{}]));
      bench.staleness.observe(stamp(bench, 0), stamp(bench, 0));
      bench.say(text, 'mod', { ...MODERATOR, sentAt: stamp(bench, -15_000) });
      expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'stale' }]);
    },
  );
});
