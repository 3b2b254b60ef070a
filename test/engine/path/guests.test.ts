/** Who writes from another channel of a shared chat: nothing of it counts, unless the patch lets guests play. */
import { describe, expect, test } from 'vitest';
import type { ChatMessage, Role } from '../../../src/domain/chat/chat-message';
import type { Patch } from '../../../src/domain/patch/patch';
import type { PeopleSettings } from '../../../src/domain/people/people-settings';
import { verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { CHEER, GATE, patchWith } from '../../helpers/rigs/support-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const GUEST = { isGuest: true, isFirst: true } as const;
const REFUSED = { kind: 'blocked', reason: 'guest' };
const withGuests = (patch: Patch, people: Partial<PeopleSettings> = { guests: 'play' }): Patch => ({
  ...patch,
  people: { ...patch.people, ...people },
  crowdSwitch: { ...patch.crowdSwitch, on: true, leastVoters: 1 },
});

describe('a guest', () => {
  const WRITES = [
    'cv#1.out: 64',
    'CV#1.out:  64',
    'knob: 64',
    '!knob 64',
    'cv#1.out: 64 in 2s',
    'cv#1.out: 64; cv#2.out: 3',
    '!undo',
    '!democracy',
    'anarchy',
  ];
  const PLAIN = crowdPatch([{ aliases: ['knob'] }, {}]);

  test.each(WRITES)('who writes %s moves nothing and is told why', (text) => {
    const bench = new EngineBench(withGuests(PLAIN, { guests: 'none' }));
    bench.say(text, 'gast', GUEST);
    expect(bench.values.all).toEqual([]);
    expect(bench.pipeline.modeVote.view(bench.clock.now()).voters).toBe(0);
    const verdicts = bench.verdicts();
    expect(new Set(verdicts.map(verdictSentence))).toEqual(new Set(["from another channel's chat"]));
  });

  test.each(WRITES.filter((text) => !/undo|cracy|archy/.test(text)))('who may play plays with %s', (text) => {
    const bench = new EngineBench(withGuests(PLAIN));
    bench.say(text, 'gast', GUEST);
    expect(bench.valueOf(0)).toBe(64);
  });

  test('who may play votes on the mode', () => {
    const bench = new EngineBench(withGuests(PLAIN));
    bench.say('!democracy', 'gast', GUEST);
    expect(bench.pipeline.modeVote.side()).toBe('democracy');
  });

  test('says so in the entry, played or refused', () => {
    for (const guests of ['none', 'play'] as const) {
      const bench = new EngineBench(withGuests(PLAIN, { guests }));
      bench.say('cv#1.out: 64', 'gast', GUEST);
      bench.say('cv#1.out: 64', 'ann');
      expect(bench.log.drain().map(({ isGuest }) => isGuest)).toEqual([true, undefined]);
    }
  });

  test.each<Role>(['viewer', 'subscriber', 'vip', 'moderator', 'broadcaster'])(
    'with the badges of a %s ranks as a newcomer',
    (role) => {
      const bench = new EngineBench(withGuests(crowdPatch([{ who: 'viewer' }, { who: 'newcomer' }])));
      bench.say('cv#1.out: 1', 'gast', { ...GUEST, isFirst: false, role });
      bench.say('cv#2.out: 1', 'gast', { ...GUEST, isFirst: false, role });
      expect(bench.verdicts()).toMatchObject([{ kind: 'blocked', reason: 'role' }, { kind: 'accepted' }]);
    },
  );

  test('has the pace of a first-timer', () => {
    const { roles } = OPEN_LIMITS;
    const limits = { ...OPEN_LIMITS, userCooldownMs: 1_000, roles };
    const [guest, first] = [GUEST, { isFirst: true }].map((more) => {
      const bench = new EngineBench(withGuests(crowdPatch([{}], { limits })));
      bench.say('cv#1.out: 1', 'gast', more);
      bench.say('cv#1.out: 2', 'gast', more);
      return bench.verdicts().at(-1);
    });
    expect(guest).toEqual(first);
  });

  test('who is blocked stays so, and who is on the allow list plays as a viewer', () => {
    const block = [{ id: 'gast', name: 'Gast' }];
    const blocked = new EngineBench(withGuests(PLAIN, { guests: 'play', block }));
    blocked.say('cv#1.out: 1', 'gast', GUEST);
    expect(blocked.verdicts()).toEqual([{ kind: 'blocked', reason: 'viewer-blocked' }]);
    const listed = new EngineBench(withGuests(crowdPatch([{ who: 'viewer' }]), { allow: block }));
    listed.say('cv#1.out: 1', 'gast', GUEST);
    listed.say('cv#1.out: 2', 'other', GUEST);
    expect(listed.valueOf(0)).toBe(1);
  });

  test.each([
    '!cv panic',
    '!cv pause',
    '!cv reset',
    '!cv block @ann',
    '!cv help',
    'routes',
    'es9out#1 → cv#1.out',
  ])('gives no order, even where guests play: %s', (text) => {
    for (const role of ['viewer', 'moderator', 'broadcaster'] as const)
      for (const guests of ['none', 'play'] as const) {
        const bench = new EngineBench(withGuests(PLAIN, { guests }));
        bench.say('hello', 'ann');
        bench.say(text, 'gast', { ...GUEST, role });
        expect(bench.verdicts()).toEqual([REFUSED]);
        expect([bench.output.panics, bench.control.statusAt(bench.clock.now()).paused]).toEqual([0, false]);
        expect(bench.orders.drain()).toEqual([]);
      }
  });

  test('is found by a moderator who blocks', () => {
    const bench = new EngineBench(withGuests(PLAIN));
    bench.say('cv#1.out: 64', '5', { ...GUEST, viewerName: 'Gast', viewerLogin: 'gast' });
    bench.say('!cv block @gast', 'mod', { role: 'moderator' });
    expect(bench.valueOf(0)).toBeNull();
  });
});

test.each<[string, Partial<ChatMessage>]>([
  ['bits', { bits: 100 }],
  ['a reward', { rewardId: 'r-1' }],
  ['bits and a reward', { bits: 100, rewardId: 'r-1' }],
])('%s of a guest count never, whatever the patch says', (_, more) => {
  for (const on of [CHEER, { kind: 'reward', rewardId: 'r-1' } as const])
    for (const guests of ['none', 'play'] as const) {
      const bench = new EngineBench(withGuests(patchWith(GATE, on), { guests }));
      bench.say('Cheer100 for you', 'gast', { ...GUEST, ...more });
      bench.pass(1_000);
      expect(bench.moves()).toEqual([]);
      expect(bench.verdicts()).toEqual([]);
    }
});
