/** What cheers, redeems, subscriptions, gifts and raids set off. */
import { describe, expect, it } from 'vitest';
import type { SupportNotice } from '../../src/domain/chat-event';
import type { Patch } from '../../src/domain/patch';
import type { Trigger } from '../../src/domain/trigger-settings';
import { milliseconds } from '../../src/domain/units';
import { crowdPatch, OPEN_LIMITS } from '../helpers/crowd-patch';
import { EngineBench } from '../helpers/engine-bench';

const MS = milliseconds;
const voltsOf = (value: number): number => (value / 127) * 5;
const CHEER: Trigger['on'] = { kind: 'cheer', leastBits: 100, mostBits: null };

const patchWith = (action: Trigger['do'], on: Trigger['on'] = CHEER, more: Partial<Patch> = {}): Patch =>
  crowdPatch([{}, { crowd: { mode: 'tug' } }, { kind: 'gate' }], {
    triggers: [{ name: 'one', on, do: action, cooldownMs: MS(0) }],
    ...more,
  });
const GATE: Trigger['do'] = { kind: 'gate', variable: 'cv#3.out', forMs: MS(200) };
const OPEN = { jack: 3, target: 5, overSeconds: 0, shape: 'linear', holdSeconds: 0.2, then: 0 };

const cheer = (bench: EngineBench, bits = 100, viewerId = 'fan'): void =>
  bench.say('Cheer here you are', viewerId, { bits });

const notify = (bench: EngineBench, what: SupportNotice['what']): void => {
  const receivedAt = bench.clock.now();
  const from = { viewerId: 'fan', viewerName: 'Fan' };
  bench.support.hearNotice({ id: '', ...from, what, receivedAt, text: '' }, receivedAt);
};

describe('a trigger', () => {
  it.each<[string, Trigger['on'], (bench: EngineBench) => void, (bench: EngineBench) => void]>([
    ['a cheer', CHEER, (bench) => cheer(bench, 100), (bench) => cheer(bench, 99)],
    [
      'a redeem',
      { kind: 'reward', rewardId: 'r-1' },
      (bench) => bench.say('now', 'fan', { rewardId: 'r-1' }),
      (bench) => bench.say('now', 'fan', { rewardId: 'r-2' }),
    ],
    [
      'a subscription',
      { kind: 'sub' },
      (bench) => notify(bench, { kind: 'sub', months: 3 }),
      (bench) => notify(bench, { kind: 'gift', count: 1 }),
    ],
    [
      'a gift',
      { kind: 'gift', leastCount: 5 },
      (bench) => notify(bench, { kind: 'gift', count: 5 }),
      (bench) => notify(bench, { kind: 'gift', count: 4 }),
    ],
    [
      'a raid',
      { kind: 'raid', leastViewers: 20 },
      (bench) => notify(bench, { kind: 'raid', viewers: 20 }),
      (bench) => notify(bench, { kind: 'raid', viewers: 19 }),
    ],
  ])('is set off by %s that is large enough, once', (_, on, enough, less) => {
    const bench = new EngineBench(patchWith(GATE, on));
    less(bench);
    expect(bench.moves()).toEqual([]);
    enough(bench);
    expect(bench.moves()).toEqual([OPEN]);
    bench.pass(2_000);
    expect(bench.moves()).toEqual([]);
  });

  it('plays one gate after the other, not two at once', () => {
    const bench = new EngineBench(patchWith(GATE));
    cheer(bench);
    cheer(bench);
    expect(bench.moves()).toHaveLength(1);
    bench.pass(199, 1);
    expect(bench.moves()).toHaveLength(0);
    bench.wait(1);
    expect(bench.moves()).toEqual([OPEN]);
  });

  it.each(['linear', 'exponential'] as const)('ramps to its value in a %s way, and stays there', (shape) => {
    const bench = new EngineBench(
      patchWith({ kind: 'ramp', variable: 'cv#1.out', value: 127, overMs: MS(3_000), shape }),
    );
    cheer(bench);
    bench.pass(10_000);
    expect(bench.moves()).toEqual([
      { jack: 1, target: 5, overSeconds: 3, shape, holdSeconds: Infinity, then: 5 },
    ]);
    expect(bench.values.all).toMatchObject([{ value: 127, setBy: 'fan' }]);
  });

  it('asks for no more than the variable’s range', () => {
    const bench = new EngineBench(
      patchWith({ kind: 'ramp', variable: 'cv#1.out', value: 5_000, overMs: MS(10), shape: 'linear' }),
    );
    cheer(bench);
    expect(bench.moves()).toMatchObject([{ target: 5, then: 5 }]);
    expect(bench.valueOf(0)).toBe(127);
  });
});

describe('an envelope', () => {
  const times = { attackMs: MS(100), holdMs: MS(500), releaseMs: MS(1_000) };
  const envelope = patchWith({ kind: 'envelope', variable: 'cv#1.out', value: 127, ...times });

  it('goes back to where the variable was', () => {
    const bench = new EngineBench(envelope);
    bench.say('cv#1.out: 64');
    bench.moves();
    cheer(bench);
    expect(bench.moves()).toMatchObject([{ target: 5, overSeconds: 0.1 }]);
    bench.pass(599, 1);
    expect(bench.moves()).toEqual([]);
    bench.wait(1);
    expect(bench.moves()).toMatchObject([{ target: voltsOf(64), overSeconds: 1 }]);
  });

  it('leaves a variable alone that somebody has moved meanwhile', () => {
    const bench = new EngineBench(envelope);
    cheer(bench);
    bench.pass(200);
    bench.say('cv#1.out: 30');
    bench.moves();
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });

  it('ends with a panic, for good', () => {
    const bench = new EngineBench(envelope);
    cheer(bench);
    bench.moves();
    bench.values.clear();
    bench.pipeline.comeToRest();
    bench.support.comeToRest(bench.clock.now());
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });
});

describe('a mode for a time', () => {
  it('is over when its time is, and the variable’s own mode is back', () => {
    const bench = new EngineBench(
      patchWith({ kind: 'mode', variable: null, mode: 'democracy', forMs: MS(5_000) }),
    );
    const modes = (): string[] => [0, 1].map((index) => bench.pipeline.crowds.modeOf(index));
    cheer(bench);
    expect(modes()).toEqual(['democracy', 'democracy']);
    bench.pass(4_999, 1);
    expect(modes()).toEqual(['democracy', 'democracy']);
    bench.wait(1);
    expect(modes()).toEqual(['anarchy', 'tug']);
  });

  it('gives way to what chat has voted for meanwhile', () => {
    const patch = patchWith({ kind: 'mode', variable: 'cv#1.out', mode: 'turns', forMs: MS(5_000) });
    const bench = new EngineBench({ ...patch, crowdSwitch: { ...patch.crowdSwitch, on: true } });
    cheer(bench);
    for (const viewer of ['a', 'b', 'c']) bench.say('democracy', viewer);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('turns');
    bench.pass(5_000);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
  });
});

it.each([
  { lastsMs: 980, admitted: 6 },
  { lastsMs: 1_000, admitted: 2 },
])('limits that are opened threefold for a second admit $admitted of a flood after $lastsMs ms', (row) => {
  const { lastsMs, admitted } = row;
  const limits = { ...OPEN_LIMITS, variable: { capacity: 2, perSecond: 0.001 } };
  const bench = new EngineBench(
    patchWith({ kind: 'openLimits', factor: 3, forMs: MS(1_000) }, CHEER, { limits }),
  );
  const flood = (): number => {
    bench.verdicts();
    for (let nth = 0; nth < 20; nth++) bench.say('cv#1.out: 1', `v${nth}`);
    return bench.verdicts().filter(({ kind }) => kind === 'accepted').length;
  };
  cheer(bench);
  bench.pass(lastsMs);
  expect(flood()).toBe(admitted);
});

describe('support sets nothing off', () => {
  it.each<[string, (bench: EngineBench) => void]>([
    ['on a locked variable', (bench) => bench.control.lock('cv#3.out', true)],
    ['for a blocked viewer', (bench) => bench.control.block({ id: 'fan', name: 'Fan' }, true)],
    ['while chat is paused', (bench) => bench.control.pause(true)],
  ])('%s', (_, decide) => {
    const bench = new EngineBench(patchWith(GATE));
    decide(bench);
    cheer(bench);
    bench.pass(3_000);
    expect(bench.moves()).toEqual([]);
  });

  it('before the outputs are live, and does not make up for it', () => {
    const bench = new EngineBench(patchWith(GATE), { live: false });
    cheer(bench);
    expect(bench.values.all).toEqual([]);
  });

  it('but after a pause what waited is set off', () => {
    const bench = new EngineBench(patchWith(GATE));
    bench.control.pause(true);
    cheer(bench);
    bench.pass(1_000);
    bench.control.pause(false);
    bench.pass(20);
    expect(bench.moves()).toEqual([OPEN]);
  });
});

it('a gate that support opened leaves its variable closed', () => {
  const bench = new EngineBench(patchWith(GATE));
  cheer(bench);
  expect(bench.valueOf(2)).toBe(0);
});
