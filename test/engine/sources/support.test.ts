/** Support sets off triggers: cheers, redeems, subscriptions, gifts and raids. */
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { SupportTrigger } from '../../../src/domain/support/support-trigger';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { CHEER, cheer, GATE, notify, panic, patchWith } from '../../helpers/rigs/support-bench';

const MS = milliseconds;
const RAMP: SupportTrigger['do'] = {
  kind: 'ramp',
  variable: 'cv#1.out',
  value: 127,
  overMs: MS(10),
  shape: 'linear',
};
const OPEN = { jack: 3, target: 5, overSeconds: 0, shape: 'linear', holdSeconds: 0.2, then: 0 };

describe('a trigger', () => {
  test.each<[string, SupportTrigger['on'], (bench: EngineBench) => void, (bench: EngineBench) => void]>([
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

  test('plays one gate after the other, not two at once', () => {
    const bench = new EngineBench(patchWith(GATE));
    cheer(bench);
    cheer(bench);
    expect(bench.moves()).toHaveLength(1);
    bench.pass(199, 1);
    expect(bench.moves()).toHaveLength(0);
    bench.wait(1);
    expect(bench.moves()).toEqual([OPEN]);
  });

  test.each(['linear', 'exponential'] as const)(
    'ramps to its value in a %s way, and stays there',
    (shape) => {
      const bench = new EngineBench(
        patchWith({ kind: 'ramp', variable: 'cv#1.out', value: 127, overMs: MS(3_000), shape }),
      );
      cheer(bench);
      bench.pass(10_000);
      expect(bench.moves()).toEqual([
        { jack: 1, target: 5, overSeconds: 3, shape, holdSeconds: Infinity, then: 5 },
      ]);
      expect(bench.values.all).toMatchObject([{ value: 127, setBy: 'fan' }]);
    },
  );

  test.each([
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

  test.each<[what: string, action: SupportTrigger['do'], falls: boolean]>([
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

describe('support sets nothing off', () => {
  test.each<[string, (bench: EngineBench) => void]>([
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

  test('for a subscription, a gift or a raid of a blocked viewer', () => {
    const bench = new EngineBench(patchWith(GATE, { kind: 'sub' }));
    bench.control.block({ id: 'fan', name: 'Fan' }, true);
    notify(bench, { kind: 'sub', months: 1 });
    expect(bench.moves()).toEqual([]);
    expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'viewer-blocked' }]);
    bench.control.block({ id: 'fan', name: 'Fan' }, false);
    notify(bench, { kind: 'sub', months: 1 });
    expect(bench.moves()).toEqual([OPEN]);
  });

  test('before the outputs are live, and does not make up for it', () => {
    const bench = new EngineBench(patchWith(GATE), { live: false });
    cheer(bench);
    expect(bench.values.all).toEqual([]);
  });

  test('but after a pause what waited is set off', () => {
    const bench = new EngineBench(patchWith(GATE));
    bench.control.pause(true);
    cheer(bench);
    bench.pass(1_000);
    bench.control.pause(false);
    bench.pass(20);
    expect(bench.moves()).toEqual([OPEN]);
  });
});

test('a gate that support opened leaves its variable closed, at its lowest value', () => {
  const patch = patchWith(GATE);
  const [first, second, gate] = patch.variables;
  const values = { min: 10, max: 20 };
  const bench = new EngineBench({ ...patch, variables: [first, second, { ...gate, values }] });
  cheer(bench);
  expect(bench.valueOf(2)).toBe(10);
});

test('after a panic nothing that waited is set off', () => {
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

  test('what waits is set off, as the new patch says', () => {
    const bench = new EngineBench(patch);
    cheer(bench);
    cheer(bench);
    bench.moves();
    bench.edit({ ...patch, variables: [first, second, { ...gate, jack: 4, values: { min: 10, max: 20 } }] });
    bench.pass(200);
    expect(bench.moves()).toEqual([{ ...OPEN, jack: 4 }]);
    expect(bench.valueOf(2)).toBe(10);
  });

  test('with its triggers, what waits is forgotten', () => {
    const bench = new EngineBench(patch);
    cheer(bench);
    cheer(bench);
    bench.moves();
    bench.edit({ ...patch, triggers: patch.triggers.map((one) => ({ ...one, name: 'other' })) });
    bench.pass(1_000);
    expect(bench.moves()).toEqual([]);
  });
});
