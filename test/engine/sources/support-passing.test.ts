/** Support that acts for a time: envelopes, modes and open limits, and how each of them ends. */
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { CHEER, cheer, panic, patchWith, patchWithTwo } from '../../helpers/rigs/support-bench';
import { OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const MS = milliseconds;
const voltsOf = (value: number): number => (value / 127) * 5;

describe('an envelope', () => {
  const times = { attackMs: MS(100), holdMs: MS(500), releaseMs: MS(1_000) };
  const envelope = patchWith({ kind: 'envelope', variable: 'cv#1.out', value: 127, ...times });

  test('goes back to where the variable was', () => {
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

  test('leaves a variable alone that somebody has moved meanwhile', () => {
    const bench = new EngineBench(envelope);
    cheer(bench);
    bench.pass(200);
    bench.say('cv#1.out: 30');
    bench.moves();
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });

  test('is over once it went back: who goes to its peak then stays there', () => {
    const bench = new EngineBench(envelope);
    cheer(bench);
    bench.pass(600);
    bench.say('cv#1.out: 127');
    bench.moves();
    bench.pass(5_000);
    expect(bench.moves()).toEqual([]);
  });

  test('goes back beside one of another variable', () => {
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

  test('ends with a panic, for good, also for who goes to its peak then', () => {
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

  test('is over when its time is, and the variable’s own mode is back', () => {
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

  test('goes on from where the variable stands', () => {
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

  test('is over in time also while chat is paused, and beside another one', () => {
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

  test.each<[what: string, end: (bench: EngineBench) => void]>([
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

  test('gives way to what chat has voted for meanwhile', () => {
    const patch = patchWith({ kind: 'mode', variable: 'cv#1.out', mode: 'turns', forMs: MS(5_000) });
    const bench = new EngineBench({ ...patch, crowdSwitch: { ...patch.crowdSwitch, on: true } });
    cheer(bench);
    for (const viewer of ['a', 'b', 'c']) bench.say('democracy', viewer);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('turns');
    bench.pass(5_000);
    expect(bench.pipeline.crowds.modeOf(0)).toBe('democracy');
  });
});

test.each([
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
