/** Orders of moderators and the broadcaster in chat. */
import { describe, expect, test } from 'vitest';
import { type Verdict, verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const ORDERED: Verdict = { kind: 'accepted', note: 'ordered' };
const NOT_FOR_YOU: Verdict = { kind: 'blocked', reason: 'role' };
const MODERATOR = { role: 'moderator' } as const;
const BROADCASTER = { role: 'broadcaster' } as const;

const verdictOn = (bench: EngineBench, text: string, viewerId = 'ann'): Verdict | undefined => {
  bench.say(text, viewerId);
  return bench.verdicts().at(-1);
};

describe('an order', () => {
  test.each([
    ['!cv panic', 'moderator'],
    ['!cv pause', 'moderator'],
    ['!cv resume', 'moderator'],
    ['!cv lock cv#1.out', 'moderator'],
    ['!cv unlock cv#1.out', 'moderator'],
    ['!cv mode cv#1.out median', 'moderator'],
    ['!cv crowd anarchy', 'moderator'],
    ['!cv reset', 'moderator'],
    ['!cv block @ann', 'moderator'],
    ['!cv unblock @ann', 'moderator'],
    ['!cv clear cooldowns', 'moderator'],
    ['es9out#1 → cv#1.out', 'broadcaster'],
    ['remove es9out#1', 'broadcaster'],
  ] as const)('%s is for a %s and above', (text, least) => {
    const roles = ['viewer', 'subscriber', 'vip', 'moderator', 'broadcaster'] as const;
    for (const role of roles) {
      const bench = new EngineBench(crowdPatch([{}]));
      bench.say('cv#1.out: 1');
      bench.verdicts();
      bench.say(text, 'who', { role });
      const may = roles.indexOf(role) >= roles.indexOf(least);
      expect(bench.verdicts().at(-1), role).toEqual(may ? ORDERED : NOT_FOR_YOU);
    }
  });

  test('for help or the routes is answered, whoever asks', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    const answer = (text: string): string => verdictSentence(verdictOn(bench, text)!);
    expect(answer('!cv help')).toMatch(/^!cv panic, !cv pause, .*!cv lock NAME.*!cv help$/);
    expect(answer('!cv')).toBe(answer('!cv help'));
    expect(answer('routes')).toBe('jack#1 → cv#1.out, jack#2 → cv#2.out');
  });

  test.each([
    ['!cv lock', 'write it like !cv lock NAME'],
    ['!cv block', 'write it like !cv block @viewer'],
    ['@ann !cv mode cv#1.out fast', 'write it like !cv mode NAME anarchy|'],
    ['!panik', 'write it like !cv panic'],
    ['cv lock cv#1.out', 'write it like !cv lock NAME'],
    ['!cv dance', 'after !cv comes one of: panic, pause,'],
    ['es9out#1 → 64', 'write it like es9out#1 → doorway#1.threshold'],
    ['es9out#99 → cv#1.out', 'jacks have the numbers 1 to 32'],
  ])('with a slip in it says how to write it: %s', (text, sentence) => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say(text, 'mod', MODERATOR);
    expect(verdictSentence(bench.verdicts()[0])).toContain(sentence);
  });

  test('that there is not is told, and does nothing', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('!cv arm', 'own', BROADCASTER);
    bench.say('!cv lock cv#9.out', 'own', BROADCASTER);
    bench.say('!cv block @nobody', 'own', BROADCASTER);
    expect(bench.verdicts()).toEqual([
      {
        ...{ kind: 'invalid', reason: 'order' },
        sentence: expect.stringMatching(/^after !cv comes one of: panic, pause,/) as string,
      },
      { kind: 'unknown', name: 'cv#9.out', suggestion: null },
      { kind: 'invalid', reason: 'no-such-viewer' },
    ]);
  });
});

describe('moderators', () => {
  test('pause and resume chat', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('!cv pause', 'mod', MODERATOR);
    expect(verdictOn(bench, 'cv#1.out: 1')).toEqual({ kind: 'paused', reason: 'paused' });
    expect(bench.control.statusAt(bench.clock.now()).paused).toBe(true);
    bench.say('!cv resume', 'mod', MODERATOR);
    expect(verdictOn(bench, 'cv#1.out: 1')).toEqual({ kind: 'accepted' });
  });

  test('lock and unlock a variable, by its alias too', () => {
    const bench = new EngineBench(crowdPatch([{ aliases: ['cutoff'] }, {}]));
    bench.say('!cv lock cutoff', 'mod', MODERATOR);
    expect(bench.control.statusAt(bench.clock.now()).locked).toEqual(['cv#1.out']);
    expect(verdictOn(bench, 'cv#1.out: 1')).toEqual({ kind: 'blocked', reason: 'locked' });
    expect(verdictOn(bench, 'cv#2.out: 1')).toEqual({ kind: 'accepted' });
    bench.say('!cv unlock cv#1.out', 'mod', MODERATOR);
    expect(verdictOn(bench, 'cv#1.out: 1')).toEqual({ kind: 'accepted' });
  });

  test('block a viewer by name: what the viewer plays goes back, and the page is told to keep it', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('cv#1.out: 127', '77', { viewerName: 'Troll' });
    bench.played();
    bench.say('!cv block @troll', 'mod', MODERATOR);
    expect(bench.played()).toEqual([{ jack: 1, volts: 0 }]);
    expect(verdictOn(bench, 'cv#1.out: 1', '77')).toEqual({ kind: 'blocked', reason: 'viewer-blocked' });
    const person = { id: '77', name: 'Troll' };
    expect(bench.orders.drain()).toEqual([{ kind: 'block', person }]);
    bench.say('!cv unblock troll', 'mod', MODERATOR);
    expect(verdictOn(bench, 'cv#1.out: 1', '77')).toEqual({ kind: 'accepted' });
    expect(bench.orders.drain()).toEqual([{ kind: 'unblock', person }]);
  });

  test('set viewers free of their cooldowns', () => {
    const bench = new EngineBench(crowdPatch([{}], { limits: { ...OPEN_LIMITS, userCooldownMs: 60_000 } }));
    bench.say('cv#1.out: 1');
    expect(verdictOn(bench, 'cv#1.out: 2')).toMatchObject({ kind: 'limited', tier: 'cooldown' });
    bench.say('!cv clear cooldowns', 'mod', MODERATOR);
    expect(verdictOn(bench, 'cv#1.out: 3')).toEqual({ kind: 'accepted' });
  });

  test('panic once for every order', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('!cv panic', 'mod', MODERATOR);
    expect(bench.output.panics).toBe(1);
    expect(bench.output.panicked()).toBe(true);
  });

  test('put everything that chat moved to rest', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    bench.say('cv#1.out: 127; cv#2.out: 127');
    bench.played();
    bench.say('!cv reset', 'mod', MODERATOR);
    expect(bench.played()).toEqual([
      { jack: 1, volts: 0 },
      { jack: 2, volts: 0 },
    ]);
  });
});

describe('what changes the patch', () => {
  test('is handed to the page, once, in the order in which it was said', () => {
    const bench = new EngineBench(crowdPatch([{ aliases: ['cutoff'] }]));
    bench.say('!cv mode cutoff median', 'mod', MODERATOR);
    bench.say('es9out#2 → doorway#1.threshold', 'own', BROADCASTER);
    bench.say('remove es9out#1', 'own', BROADCASTER);
    expect(bench.orders.drain()).toEqual([
      { kind: 'mode', name: 'cv#1.out', mode: 'median' },
      { kind: 'route', output: 2, name: 'doorway#1.threshold' },
      { kind: 'unroute', output: 1 },
    ]);
    expect(bench.orders.drain()).toEqual([]);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('anarchy');
  });

  test('piles up no further than 64 orders while the page is blocked', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    for (let turn = 0; turn < 100; turn++) bench.say('!cv mode cv#1.out tug', 'mod', MODERATOR);
    expect(bench.orders.drain()).toHaveLength(64);
  });
});

test('the broadcaster shows and hides the overlay; nobody else does', () => {
  const bench = new EngineBench();
  expect(bench.control.statusAt(bench.clock.now()).overlayShown).toBe(true);
  bench.say('overlay off', 'owner', { role: 'broadcaster' });
  bench.say('overlay on', 'mod', { role: 'moderator' });
  expect(bench.verdicts()).toEqual([
    { kind: 'accepted', note: 'ordered' },
    { kind: 'blocked', reason: 'role' },
  ]);
  expect(bench.control.statusAt(bench.clock.now()).overlayShown).toBe(false);
  bench.say('!cv overlay on', 'owner', { role: 'broadcaster' });
  expect(bench.control.statusAt(bench.clock.now()).overlayShown).toBe(true);
  expect(bench.orders.drain()).toEqual([]);
});
