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
const RAMP: Trigger['do'] = {
  kind: 'ramp',
  variable: 'cv#1.out',
  value: 127,
  overMs: MS(10),
  shape: 'linear',
};
const OPEN = { jack: 3, target: 5, overSeconds: 0, shape: 'linear', holdSeconds: 0.2, then: 0 };

/** A cheer of 100 sets off the one, a cheer of 200 the other. */
const patchWithTwo = (one: Trigger['do'], other: Trigger['do']): Patch => {
  const patch = patchWith(one);
  const on = { ...CHEER, leastBits: 200 };
  return { ...patch, triggers: [...patch.triggers, { name: 'two', on, do: other, cooldownMs: MS(0) }] };
};

const cheer = (bench: EngineBench, bits = 100, viewerId = 'fan'): void =>
  bench.say('Cheer here you are', viewerId, { bits });

const notify = (bench: EngineBench, what: SupportNotice['what']): void => {
  const receivedAt = bench.clock.now();
  const from = { viewerId: 'fan', viewerName: 'Fan' };
  bench.support.hearNotice({ id: '', ...from, what, receivedAt, text: '' }, receivedAt);
};

function panic(bench: EngineBench): void {
  bench.values.clear();
  bench.pipeline.comeToRest();
  bench.support.comeToRest(bench.clock.now());
}

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

  it.each([
    { value: 5_000, volts: 5, stands: 127 },
    { value: -5, volts: 0, stands: 0 },
  ])('that asks for $value, beyond the variable’s range, plays $volts V', ({ value, volts, stands }) => {
    const bench = new EngineBench(
      patchWith({ kind: 'ramp', variable: 'cv#1.out', value, overMs: MS(10), shape: 'linear' }),
    );
    cheer(bench);
    expect(bench.moves()).toMatchObject([{ target: volts, then: volts }]);
    expect(bench.valueOf(0)).toBe(stands);
  });

  it.each<[what: string, action: Trigger['do'], falls: boolean]>([
    ['a ramp, from where it ends', { ...RAMP, variable: 'cv#2.out' }, true],
    ['a gate, which it leaves at rest', { ...GATE, variable: 'cv#2.out' }, false],
  ])('lets a tug go on after %s', (_, action, falls) => {
    const bench = new EngineBench(patchWith(action));
    cheer(bench);
    bench.moves();
    bench.pass(100);
    expect(bench.moves().length > 0).toBe(falls);
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

  it('is over once it went back: who goes to its peak then stays there', () => {
    const bench = new EngineBench(envelope);
    cheer(bench);
    bench.pass(600);
    bench.say('cv#1.out: 127');
    bench.moves();
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });

  it('goes back beside one of another variable', () => {
    const action = { kind: 'envelope', value: 127, ...times } as const;
    const bench = new EngineBench(
      patchWithTwo({ ...action, variable: 'cv#1.out' }, { ...action, variable: 'cv#3.out' }),
    );
    cheer(bench, 100);
    cheer(bench, 200);
    bench.moves();
    bench.pass(600);
    expect(bench.moves()).toMatchObject([
      { jack: 1, target: 0 },
      { jack: 3, target: 0 },
    ]);
  });

  it('ends with a panic, for good, also for who goes to its peak then', () => {
    const bench = new EngineBench(envelope);
    cheer(bench);
    panic(bench);
    bench.say('cv#1.out: 127');
    bench.moves();
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });
});

describe('a mode for a time', () => {
  const modesOf = (bench: EngineBench): string[] =>
    [0, 1].map((index) => bench.pipeline.crowds.modeOf(index));

  it('is over when its time is, and the variable’s own mode is back', () => {
    const bench = new EngineBench(
      patchWith({ kind: 'mode', variable: null, mode: 'democracy', forMs: MS(5_000) }),
    );
    cheer(bench);
    expect(modesOf(bench)).toEqual(['democracy', 'democracy']);
    bench.pass(4_999, 1);
    expect(modesOf(bench)).toEqual(['democracy', 'democracy']);
    bench.wait(1);
    expect(modesOf(bench)).toEqual(['anarchy', 'tug']);
  });

  it('goes on from where the variable stands', () => {
    const bench = new EngineBench(
      patchWith({ kind: 'mode', variable: 'cv#1.out', mode: 'tug', forMs: MS(5_000) }),
    );
    bench.say('cv#1.out: 127');
    cheer(bench);
    bench.moves();
    bench.pass(1_000);
    // A tug falls towards rest.
    expect(bench.valueOf(0)).toBeLessThan(127);
    expect(bench.moves()[0].target).toBeGreaterThan(4);
  });

  it('is over in time also while chat is paused, and beside another one', () => {
    const mode = { kind: 'mode', mode: 'democracy', forMs: MS(5_000) } as const;
    const bench = new EngineBench(
      patchWithTwo({ ...mode, variable: 'cv#1.out' }, { ...mode, variable: 'cv#2.out' }),
    );
    cheer(bench, 100);
    cheer(bench, 200);
    expect(modesOf(bench)).toEqual(['democracy', 'democracy']);
    bench.control.pause(true);
    bench.pass(5_000);
    expect(modesOf(bench)).toEqual(['anarchy', 'tug']);
  });

  it.each<[what: string, end: (bench: EngineBench) => void]>([
    ['its time', (bench) => bench.pass(5_000)],
    ['a panic', panic],
  ])('is ended by %s, once: the next one has its whole time', (_, end) => {
    const bench = new EngineBench(
      patchWith({ kind: 'mode', variable: 'cv#1.out', mode: 'democracy', forMs: MS(5_000) }),
    );
    cheer(bench);
    bench.pass(1_000);
    end(bench);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('anarchy');
    cheer(bench);
    bench.pass(4_980);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
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

it('a gate that support opened leaves its variable closed, at its lowest value', () => {
  const patch = patchWith(GATE);
  const [first, second, gate] = patch.variables;
  const values = { min: 10, max: 20 };
  const bench = new EngineBench({ ...patch, variables: [first, second, { ...gate, values }] });
  cheer(bench);
  expect(bench.valueOf(2)).toBe(10);
});

it('after a panic nothing that waited is set off', () => {
  const bench = new EngineBench(patchWith(GATE));
  cheer(bench);
  cheer(bench);
  panic(bench);
  bench.moves();
  bench.pass(1_000);
  expect(bench.moves()).toEqual([]);
});

describe('when the patch is edited', () => {
  const patch = patchWith(GATE);
  const [first, second, gate] = patch.variables;

  it('what waits is set off, as the new patch says', () => {
    const bench = new EngineBench(patch);
    cheer(bench);
    cheer(bench);
    bench.moves();
    bench.edit({ ...patch, variables: [first, second, { ...gate, jack: 4, values: { min: 10, max: 20 } }] });
    bench.pass(200);
    expect(bench.moves()).toEqual([{ ...OPEN, jack: 4 }]);
    expect(bench.valueOf(2)).toBe(10);
  });

  it('with its triggers, what waits is forgotten', () => {
    const bench = new EngineBench(patch);
    cheer(bench);
    cheer(bench);
    bench.moves();
    bench.edit({ ...patch, triggers: patch.triggers.map((one) => ({ ...one, name: 'other' })) });
    bench.pass(1_000);
    expect(bench.moves()).toEqual([]);
  });
});
