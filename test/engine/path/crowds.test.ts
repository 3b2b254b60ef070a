/** How several people's wishes reach the jacks, mode by mode, and how chat changes the mode. */
import { describe, expect, test } from 'vitest';
import type { ModerationEvent } from '../../../src/domain/chat/chat-event';
import type { CrowdModeName } from '../../../src/domain/crowd/modes';
import type { Patch } from '../../../src/domain/patch/patch';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch } from '../../helpers/samples/crowd-patch';
import { DEFAULT_MODE_VOTE } from '../../helpers/samples/default-settings';

const WINDOW_MS = 1_000;
const voltsOf = (value: number): number => (value / 127) * 5;

const modesOf = (bench: EngineBench, count: number): CrowdModeName[] =>
  Array.from({ length: count }, (_, index) => bench.pipeline.crowds.modeOf(index));

describe('a crowd', () => {
  test.each([
    ['anarchy', [10, 127, 40], [[10, 127, 40], []]],
    ['median', [10, 127, 20], [[], [20]]],
    ['mean', [10, 20, 90], [[], [40]]],
    ['democracy', [20, 100, 100], [[], [100]]],
    ['turns', [10, 127, 20], [[10], [127]]],
  ] as const)('of %s that hears %j plays %j: at once, and after a window', (mode, votes, [atOnce, after]) => {
    const bench = new EngineBench(crowdPatch([{ crowd: { mode, windowMs: WINDOW_MS } }]));
    votes.forEach((vote, at) => bench.say(`cv#1.out: ${vote}`, `v${at}`));
    expect(bench.played().map(({ volts }) => volts)).toEqual(atOnce.map(voltsOf));
    bench.pass(WINDOW_MS - 1, 1);
    expect(bench.played()).toEqual([]);
    bench.wait(1);
    expect(bench.played().map(({ volts }) => volts)).toEqual(after.map(voltsOf));
  });

  test('says of what counts in a decision that it counts, and who decided', () => {
    const bench = new EngineBench(crowdPatch([{ crowd: { mode: 'democracy', windowMs: WINDOW_MS } }]));
    bench.say('cv#1.out: 20');
    expect(bench.verdicts()).toEqual([{ kind: 'accepted', note: 'counted' }]);
    bench.pass(WINDOW_MS);
    expect(bench.values.all).toMatchObject([{ value: 20, setBy: 'democracy of chat' }]);
  });

  test('that becomes a tug falls back to rest from where its variable stands', () => {
    const bench = new EngineBench(crowdPatch([{ crowd: { decayPerSecond: 0.1 } }]));
    bench.say('cv#1.out: 127');
    bench.pipeline.crowds.setMode(0, 'tug', 127, bench.clock.now());
    bench.pass(5_000);
    expect(bench.valueOf(0)).toBeCloseTo(127 / 2, 0);
    bench.pass(6_000);
    expect(bench.valueOf(0)).toBe(0);
  });

  test('that is a tug falls to where its jack rests, also after that was edited', () => {
    const restingAt = (rest: number): Patch => {
      const patch = crowdPatch([{ crowd: { mode: 'tug', step: 1, decayPerSecond: 1 } }]);
      const jacks = patch.jacks.map((jack) => ({ ...jack, limits: { ...jack.limits, rest } }));
      return { ...patch, jacks };
    };
    const bench = new EngineBench(restingAt(2.5));
    bench.say('cv#1.out: 127');
    bench.pass(2_000);
    expect(bench.played().at(-1)).toEqual({ jack: 1, volts: 2.5 });
    bench.edit(restingAt(1));
    bench.pass(2_000);
    expect(bench.played().at(-1)?.volts).toBeCloseTo(1, 9);
  });

  test('waits while chat is paused, and decides when it goes on', () => {
    const bench = new EngineBench(crowdPatch([{ crowd: { mode: 'democracy', windowMs: WINDOW_MS } }]));
    bench.say('cv#1.out: 127');
    bench.control.pause(true);
    bench.pass(10 * WINDOW_MS);
    expect(bench.played()).toEqual([]);
    bench.control.pause(false);
    bench.pass(20);
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });

  test('decides nothing about a locked variable, and moderators move that themselves', () => {
    const bench = new EngineBench(crowdPatch([{ crowd: { mode: 'democracy', windowMs: WINDOW_MS } }]));
    bench.say('cv#1.out: 127');
    bench.control.lock('cv#1.out', true);
    bench.pass(2 * WINDOW_MS);
    expect(bench.played()).toEqual([]);
    bench.say('cv#1.out: 64', 'mod', { role: 'moderator' });
    expect(bench.played()).toEqual([{ jack: 1, volts: voltsOf(64) }]);
  });

  test('that is a tug falls from where a moderator moved it while it was locked', () => {
    const bench = new EngineBench(crowdPatch([{ crowd: { mode: 'tug', decayPerSecond: 0.1 } }]));
    bench.control.lock('cv#1.out', true);
    bench.say('cv#1.out: 127', 'mod', { role: 'moderator' });
    bench.control.lock('cv#1.out', false);
    bench.pass(5_000);
    expect(bench.valueOf(0)).toBeCloseTo(127 / 2, 0);
  });
});

describe('a gate with a maximum', () => {
  const patch = crowdPatch([{ kind: 'gate', longestGateMs: 300 }]);
  const OPEN_300 = { jack: 1, target: 5, overSeconds: 0, holdSeconds: 0.3, then: 0 };

  test.each(['on', '127', '500ms', '60s'])('is open for no longer when chat says %s', (word) => {
    const bench = new EngineBench(patch);
    bench.say(`cv#1.out: ${word}`);
    expect(bench.moves()).toMatchObject([OPEN_300]);
  });

  test('that was open once is not held open by taking back what came after it', () => {
    const bench = new EngineBench(patch);
    bench.say('cv#1.out: on', 'ann');
    bench.pass(1_000);
    bench.say('cv#1.out: off', 'bob', { id: 'deleted' });
    bench.moves();
    bench.pipeline.moderate({ kind: 'messageDeleted', messageId: 'deleted' });
    expect(bench.moves()).toMatchObject([{ jack: 1, target: 0, then: 0 }]);
  });
});

describe('a vote on the mode', () => {
  const switched = (more: Partial<Patch['crowdSwitch']> = {}): Patch =>
    crowdPatch([{}, { crowd: { mode: 'median' } }, { crowd: { mode: 'turns' } }], {
      crowdSwitch: { ...DEFAULT_MODE_VOTE, on: true, variables: ['cv#1.out', 'cv#2.out'], ...more },
    });

  const vote = (bench: EngineBench, word: string, from: number, to: number): void => {
    for (let viewer = from; viewer < to; viewer++) {
      bench.say(word, `v${viewer}`);
      bench.wait(1);
    }
  };

  test('begins with anarchy on what is voted on, and leaves the rest to the patch', () => {
    expect(modesOf(new EngineBench(switched()), 3)).toEqual(['anarchy', 'anarchy', 'turns']);
    expect(modesOf(new EngineBench(switched({ variables: [] })), 3)).toEqual([
      'anarchy',
      'anarchy',
      'anarchy',
    ]);
  });

  test('is not heard where the patch has none', () => {
    const bench = new EngineBench(switched({ on: false }));
    vote(bench, 'democracy', 0, 10);
    expect(modesOf(bench, 3)).toEqual(['anarchy', 'median', 'turns']);
    expect(bench.verdicts()).toEqual([]);
  });

  test('takes three quarters to leave anarchy, and half to come back', () => {
    const bench = new EngineBench(switched());
    vote(bench, 'anarchy', 0, 2);
    vote(bench, '!democracy', 2, 7);
    expect(modesOf(bench, 3)).toEqual(['anarchy', 'anarchy', 'turns']);
    vote(bench, 'democracy', 7, 8);
    expect(modesOf(bench, 3)).toEqual(['democracy', 'democracy', 'turns']);
    vote(bench, 'anarchy', 2, 3);
    expect(modesOf(bench, 3)).toEqual(['democracy', 'democracy', 'turns']);
    vote(bench, 'anarchy', 3, 4);
    expect(modesOf(bench, 3)).toEqual(['anarchy', 'anarchy', 'turns']);
  });

  test('makes the jacks wait for the majority of a window', () => {
    const bench = new EngineBench(switched());
    vote(bench, 'democracy', 0, 3);
    for (const [at, value] of [20, 127, 127].entries()) bench.say(`cv#1.out: ${value}`, `v${at}`);
    expect(bench.played()).toEqual([]);
    bench.pass(2_000);
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });

  test('is fixed by a moderator, and by nobody else', () => {
    const bench = new EngineBench(switched());
    bench.say('!cv crowd democracy');
    expect(modesOf(bench, 1)).toEqual(['anarchy']);
    bench.say('!cv crowd democracy', 'mod', { role: 'moderator' });
    expect(modesOf(bench, 1)).toEqual(['democracy']);
    vote(bench, 'anarchy', 0, 9);
    expect(modesOf(bench, 1)).toEqual(['democracy']);
    bench.say('!cv crowd vote', 'mod', { role: 'moderator' });
    expect(modesOf(bench, 1)).toEqual(['anarchy']);
  });

  test.each<[what: string, event: ModerationEvent]>([
    ['a viewer who carried it', { kind: 'viewerCleared', viewerId: 'v0', timeoutSeconds: null }],
    ['the whole chat', { kind: 'chatCleared' }],
  ])('ends with %s', (_, event) => {
    const bench = new EngineBench(switched());
    vote(bench, 'democracy', 0, 3);
    expect(modesOf(bench, 1)).toEqual(['democracy']);
    bench.pipeline.moderate(event);
    expect(modesOf(bench, 1)).toEqual(['anarchy']);
    expect(bench.pipeline.modeVote.view(bench.clock.now()).voters).toBe(event.kind === 'chatCleared' ? 0 : 2);
  });
});
