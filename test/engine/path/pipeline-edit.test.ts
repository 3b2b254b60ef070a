/** The patch is edited while chat plays: what chat has said so far still counts. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { EngineBench } from '../../helpers/rigs/engine-bench';

const [first, ...others] = DEFAULT_PATCH.variables;
const democracy: Variable = { ...first, crowd: { ...first.crowd, mode: 'democracy', windowMs: 4_000 } };
const VOTING: Patch = { ...DEFAULT_PATCH, variables: [democracy, ...others] };
/** An edit that leaves the variables alone, as when a viewer is blocked. */
const renamed = (patch: Patch): Patch => ({ ...patch, name: 'Edited' });
/** Every variable has another index. */
const reversed = (patch: Patch): Patch => ({ ...patch, variables: patch.variables.toReversed() });

describe.each([
  ['another variable or a list is edited', renamed],
  ['the variables are put in another order', reversed],
])('when %s', (_, edit) => {
  test('a vote goes on and ends when it would have', () => {
    const bench = new EngineBench(VOTING);
    bench.say('vco#1.pitch: 127', 'ann');
    bench.wait(2_000);
    bench.edit(edit(VOTING));
    bench.say('vco#1.pitch: 127', 'bob');
    bench.say('vco#1.pitch: 0', 'eve');
    bench.wait(1_990);
    expect(bench.played()).toEqual([]);
    bench.wait(20);
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });

  test('what a viewer owns can still be taken back', () => {
    const bench = new EngineBench();
    bench.say('vcf#1.cutoff: 127', 'ann');
    bench.say('vcf#1.cutoff: 0', 'eve');
    bench.edit(edit(DEFAULT_PATCH));
    bench.played();
    bench.pipeline.moderate({ kind: 'viewerCleared', viewerId: 'eve', timeoutSeconds: null });
    expect(bench.played()).toEqual([{ jack: 3, volts: 5 }]);
  });

  test('what waits for a token plays, on the jack that it was meant for', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 1');
    bench.say('vcf#1.cutoff: 127; vca#1.level: 127');
    bench.edit(edit(DEFAULT_PATCH));
    bench.played();
    bench.pass(1_100);
    expect(bench.played()).toEqual([
      { jack: 3, volts: 5 },
      { jack: 5, volts: 5 },
    ]);
  });

  test('a moderator still finds by name who played', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 1', '7', { viewerName: 'Eve' });
    bench.edit(edit(DEFAULT_PATCH));
    bench.say('!cv block @eve', 'mod', { role: 'moderator' });
    expect(bench.verdicts().at(-1)).toEqual({ kind: 'accepted', note: 'ordered' });
  });
});

test('what was said of a variable that has another range now counts no more', () => {
  const bench = new EngineBench(VOTING);
  bench.say('vco#1.pitch: 127', 'ann');
  bench.edit({ ...VOTING, variables: [{ ...democracy, values: { min: 0, max: 10 } }, ...others] });
  bench.pass(5_000);
  expect(bench.played()).toEqual([]);
});

test('what waits for a token is let go when the limits are edited: a full waiting room must not come out at once', () => {
  const bench = new EngineBench();
  bench.say('vco#1.pitch: 1');
  bench.say('vcf#1.cutoff: 127');
  bench.edit({ ...DEFAULT_PATCH, limits: { ...DEFAULT_PATCH.limits, userCooldownMs: 0 } });
  bench.played();
  bench.pass(5_000);
  expect(bench.played()).toEqual([]);
});

test('the vote on the mode goes on, and starts afresh only where its rules were edited', () => {
  const crowdSwitch = { ...DEFAULT_PATCH.crowdSwitch, on: true, leastVoters: 1 };
  const patch: Patch = { ...DEFAULT_PATCH, crowdSwitch };
  const bench = new EngineBench(patch);
  bench.say('democracy', 'ann');
  expect(bench.pipeline.modeVote.side()).toBe('democracy');
  bench.edit(renamed(patch));
  expect(bench.pipeline.modeVote.side()).toBe('democracy');
  expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
  bench.edit({ ...patch, crowdSwitch: { ...crowdSwitch, leastVoters: 2 } });
  expect(bench.pipeline.modeVote.side()).toBe('anarchy');
});

test('a vote on the mode that is switched off leaves every variable in the mode of the patch', () => {
  const crowdSwitch = { ...DEFAULT_PATCH.crowdSwitch, on: true, leastVoters: 1 };
  const bench = new EngineBench({ ...VOTING, crowdSwitch });
  bench.say('democracy', 'ann');
  expect(bench.pipeline.crowds.modeOf(1)).toBe('democracy');
  bench.edit(VOTING);
  expect([0, 1].map((index) => bench.pipeline.crowds.modeOf(index))).toEqual(['democracy', 'anarchy']);
});

describe('a variable that is renamed', () => {
  const withName = (patch: Patch, name: string): Patch => ({
    ...patch,
    variables: patch.variables.map((variable, index) => (index === 0 ? { ...variable, name } : variable)),
  });
  const RENAMED = withName(DEFAULT_PATCH, 'tone');

  test('stands where it stood, and what a viewer owns can be taken back', () => {
    const bench = new EngineBench();
    bench.say('vco#1.pitch: 127', 'ann');
    bench.say('vco#1.pitch: 0', 'eve');
    bench.edit(RENAMED);
    expect(bench.valueOf(0)).toBe(0);
    bench.played();
    bench.pipeline.moderate({ kind: 'viewerCleared', viewerId: 'eve', timeoutSeconds: null });
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });

  test('stays locked, and is unlocked by its new name', () => {
    const bench = new EngineBench();
    bench.control.lock('vco#1.pitch', true);
    bench.edit(RENAMED);
    bench.say('tone: 1');
    expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'locked' }]);
    expect(bench.control.statusAt(bench.clock.now()).locked).toEqual(['tone']);
    bench.control.lock('tone', false);
    bench.say('tone: 1');
    expect(bench.verdicts()).toEqual([{ kind: 'accepted' }]);
  });

  test("stays in the streamer's hand", () => {
    const bench = new EngineBench();
    bench.pipeline.hold('vco#1.pitch', 64);
    bench.edit(RENAMED);
    bench.say('tone: 1');
    expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'held' }]);
    expect(bench.control.statusAt(bench.clock.now()).held).toEqual([
      { name: 'tone', value: 64, isReleased: false },
    ]);
  });

  test('goes on with its vote', () => {
    const bench = new EngineBench(VOTING);
    bench.say('vco#1.pitch: 127', 'ann');
    bench.edit(withName(VOTING, 'tone'));
    bench.pass(4_020);
    expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
  });
});

test('a variable whose rest is moved stays in the mode that chat or a trigger gave it', () => {
  const bench = new EngineBench();
  bench.pipeline.crowds.setMode(0, 'democracy', 0, bench.clock.now());
  const jacks = DEFAULT_PATCH.jacks.map((jack) => ({ ...jack, limits: { ...jack.limits, rest: 1 } }));
  bench.edit({ ...DEFAULT_PATCH, jacks });
  expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
  bench.say('vco#1.pitch: 127', 'ann');
  expect(bench.played()).toEqual([]);
});
