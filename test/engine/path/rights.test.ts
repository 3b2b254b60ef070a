/** Who may move what, and that nothing without a right has an effect. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/chat/chat-message';
import type { Patch } from '../../../src/domain/patch/patch';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const ACCEPTED: Verdict = { kind: 'accepted' };
const blocked = (reason: string): Verdict => ({ kind: 'blocked', reason }) as Verdict;
const PAUSED: Verdict = { kind: 'paused', reason: 'paused' };

const ROLES: readonly Role[] = ['viewer', 'subscriber', 'vip', 'moderator', 'broadcaster'];

describe('who may move a variable', () => {
  test.each([
    { who: 'newcomer', least: 'viewer', first: ACCEPTED },
    { who: 'viewer', least: 'viewer', first: blocked('role') },
    { who: 'subscriber', least: 'subscriber', first: blocked('role') },
    { who: 'vip', least: 'vip', first: blocked('role') },
    { who: 'moderator', least: 'moderator', first: blocked('role') },
    { who: 'broadcaster', least: 'broadcaster', first: blocked('role') },
  ] as const)(
    'for $who and above: whoever is below is told so, and nothing moves',
    ({ who, least, first }) => {
      const bench = new EngineBench(crowdPatch([{ who }]));
      ROLES.forEach((role, at) => {
        bench.say('cv#1.out: 127', `v${at}`, { role });
        const may = ROLES.indexOf(role) >= ROLES.indexOf(least);
        expect(bench.verdicts(), role).toEqual([may ? ACCEPTED : blocked('role')]);
        expect(bench.played(), role).toHaveLength(may ? 1 : 0);
      });
      bench.say('cv#1.out: 127', 'new', { isFirst: true });
      expect(bench.verdicts()).toEqual([first]);
    },
  );

  test.each([
    ['nothing', () => undefined, [ACCEPTED, ACCEPTED, ACCEPTED]],
    ['a pause', (bench: EngineBench) => bench.control.pause(true), [PAUSED, PAUSED, PAUSED]],
    [
      'a lock',
      (bench: EngineBench) => bench.control.lock('cv#1.out', true),
      [blocked('locked'), ACCEPTED, ACCEPTED],
    ],
    [
      'a block',
      (bench: EngineBench) => {
        for (const id of ['ann', 'mod', 'own']) bench.control.block({ id, name: id }, true);
      },
      [blocked('viewer-blocked'), blocked('viewer-blocked'), ACCEPTED],
    ],
  ] as const)('under %s: viewer, moderator, broadcaster', (_, decide, verdicts) => {
    const bench = new EngineBench(crowdPatch([{}]));
    decide(bench);
    bench.say('cv#1.out: 1', 'ann');
    bench.say('cv#1.out: 2', 'mod', { role: 'moderator' });
    bench.say('cv#1.out: 3', 'own', { role: 'broadcaster' });
    expect(bench.verdicts()).toEqual(verdicts);
    expect(bench.played()).toHaveLength(verdicts.filter(({ kind }) => kind === 'accepted').length);
  });

  test('an allow list keeps everybody else out, moderators apart', () => {
    const people = { allow: [{ id: 'ann', name: 'Ann' }], block: [], guests: 'none' } as const;
    const bench = new EngineBench(crowdPatch([{}], { people }));
    bench.say('cv#1.out: 1', 'ann');
    bench.say('cv#1.out: 2', 'bob');
    bench.say('cv#1.out: 3', 'mod', { role: 'moderator' });
    expect(bench.verdicts()).toEqual([ACCEPTED, blocked('not-on-the-list'), ACCEPTED]);
  });

  test('is asked again when a request that waited has its turn', () => {
    const bench = new EngineBench(crowdPatch([{}], { limits: { ...OPEN_LIMITS, userCooldownMs: 1_000 } }));
    bench.say('cv#1.out: 1');
    bench.say('cv#1.out: 2');
    bench.played();
    bench.control.lock('cv#1.out', true);
    bench.pass(2_000);
    expect(bench.played()).toEqual([]);
    expect(bench.verdicts()).toEqual([ACCEPTED, blocked('locked')]);
    expect(bench.metrics.counts).toMatchObject({ received: 2, accepted: 1, limited: 0, blocked: 1 });
  });
});

test('a variable that there is not cannot be locked, not for one of a later edit either', () => {
  const bench = new EngineBench(crowdPatch([{}]));
  bench.control.lock('cv#2.out', true);
  bench.edit(crowdPatch([{}, {}]));
  bench.say('cv#2.out: 1');
  expect(bench.verdicts()).toEqual([ACCEPTED]);
});

describe('an edit of the patch', () => {
  const ANN = { id: 'ann', name: 'Ann' };
  const patch = crowdPatch([{}]);
  const blocking = (...block: Patch['people']['block']): Patch => ({
    ...patch,
    people: { allow: [], block, guests: 'none' },
  });
  const after = (bench: EngineBench): readonly Verdict[] => {
    bench.say('cv#1.out: 1', 'ann');
    return bench.verdicts();
  };

  test.each<[what: string, before: Patch, decide: (bench: EngineBench) => void, verdict: Verdict]>([
    ['a pause', patch, ({ control }) => control.pause(true), PAUSED],
    ['a lock', patch, ({ control }) => control.lock('cv#1.out', true), blocked('locked')],
    [
      'a lock that was opened again',
      patch,
      ({ control }) => {
        control.lock('cv#1.out', true);
        control.lock('cv#1.out', false);
      },
      ACCEPTED,
    ],
    ['a block', patch, ({ control }) => control.block(ANN, true), blocked('viewer-blocked')],
    ['that somebody was let in again', blocking(ANN), ({ control }) => control.block(ANN, false), ACCEPTED],
  ])('leaves %s', (_, before, decide, verdict) => {
    const bench = new EngineBench(before);
    decide(bench);
    bench.edit({ ...before, name: 'Edited' });
    bench.edit({ ...before, name: 'Edited twice' });
    expect(after(bench)).toEqual([verdict]);
  });

  test.each<[what: string, before: Patch, isBlocked: boolean, taken: Patch, verdict: Verdict]>([
    ['a block', patch, true, blocking(ANN), ACCEPTED],
    ['that somebody was let in again', blocking(ANN), false, patch, blocked('viewer-blocked')],
  ])('that says the same itself has the last word on %s', (_, before, isBlocked, taken, verdict) => {
    const bench = new EngineBench(before);
    bench.control.block(ANN, isBlocked);
    bench.edit(taken);
    bench.edit(before);
    expect(after(bench)).toEqual([verdict]);
  });
});

/** Whatever a viewer without a right may think of, on four variables of which none is a viewer's to move. */
const TEXT = fc.oneof(
  fc.constantFrom(
    ...['cv#1.out: 5', 'cv#2.out: 90 in 1s', 'cv#3.out: +5', 'cv#4.out: on', 'cv#1.out: 1; cv#3.out: 9'],
    ...['!undo', 'cv#1.out: undo', '!cv panic', '!cv pause', '!cv resume', '!cv lock cv#4.out', '!cv reset'],
    ...['!cv unlock cv#4.out', '!cv mode cv#1.out median', '!cv crowd democracy', '!cv clear cooldowns'],
    ...['!cv block @mod', '!cv unblock @blocked', 'es9out#1 → cv#3.out', 'remove es9out#1', 'overlay on'],
    ...['routes', '!cv help', 'democracy', 'cv#2.out: random', 'cv#3.out: 50%', 'cv#1.out: 2.5V'],
  ),
  fc.string({ maxLength: 40 }),
);

describe('without a right', () => {
  const patch: Patch = crowdPatch([
    { who: 'moderator' },
    { who: 'broadcaster', crowd: { mode: 'democracy' } },
    { who: 'vip', crowd: { mode: 'tug' } },
    { kind: 'gate', who: 'newcomer' },
  ]);
  const writer = fc.constantFrom<readonly [string, Role]>(
    ['ann', 'viewer'],
    ['bob', 'subscriber'],
    ['blocked', 'vip'],
    ['', 'viewer'],
  );

  test('nothing that anybody writes moves a jack or changes what others may do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(TEXT, writer), { maxLength: 30 }), (lines) => {
        const bench = new EngineBench(patch);
        bench.control.lock('cv#4.out', true);
        bench.control.block({ id: 'blocked', name: 'blocked' }, true);
        bench.say('cv#1.out: 64', 'mod', { role: 'moderator' });
        bench.moves();
        const status = JSON.stringify(bench.control.statusAt(bench.clock.now()));
        for (const [text, [viewerId, role]] of lines) {
          bench.say(text, viewerId, { role });
          bench.pass(500, 100);
        }
        expect(bench.moves()).toEqual([]);
        expect(JSON.stringify(bench.control.statusAt(bench.clock.now()))).toBe(status);
        expect(bench.control.permissionFor(patch).blocked.map(({ id }) => id)).toEqual(['blocked']);
        expect(bench.orders.drain()).toEqual([]);
        expect(bench.output.panics).toBe(0);
        expect(patch.variables.map((_, index) => bench.pipeline.crowds.modeOf(index))).toEqual(
          patch.variables.map(({ crowd }) => crowd.mode),
        );
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  test('while chat is paused, not even what was asked for before moves a jack', () => {
    const anything = fc.tuple(TEXT, fc.constantFrom(...ROLES.slice(0, 3)), fc.nat(3));
    const free = crowdPatch(
      [{}, { crowd: { mode: 'democracy' } }, { crowd: { mode: 'tug', decayPerSecond: 1 } }, { kind: 'gate' }],
      { limits: { ...OPEN_LIMITS, userCooldownMs: 700 } },
    );
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 20 }),
        fc.array(anything, { maxLength: 20 }),
        (before, during) => {
          const bench = new EngineBench(free);
          for (const [text, role, viewer] of before) {
            bench.say(text, `v${viewer}`, { role });
            bench.pass(100);
          }
          bench.control.pause(true);
          bench.moves();
          for (const [text, role, viewer] of during) {
            bench.say(text, `v${viewer}`, { role });
            bench.pass(1_000, 100);
          }
          expect(bench.moves()).toEqual([]);
        },
      ),
      { numRuns: 200, seed: 32 },
    );
  });
});
