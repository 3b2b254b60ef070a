/** A variable in the streamer's hand, and how chat takes it over again. */
import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Variable } from '../../../src/domain/patch/patch';
import { EngineBench } from '../../helpers/rigs/engine-bench';

const NAME = 'vcf#1.cutoff';
const OPEN = { capacity: 1_000, perSecond: 1_000 };
const PATCH = {
  ...DEFAULT_PATCH,
  limits: { ...DEFAULT_PATCH.limits, userCooldownMs: 0, system: OPEN, variable: OPEN },
};
const held = (bench: EngineBench) => bench.control.statusAt(bench.clock.now()).held;
const volts = (bench: EngineBench): number[] => bench.played().map(({ volts }) => volts);

function holding(value = 127): EngineBench {
  const bench = new EngineBench(PATCH);
  bench.pipeline.hold(NAME, value);
  return bench;
}

test('the hand plays at once, and every move of it', () => {
  const bench = holding();
  bench.pipeline.hold(NAME, 0);
  expect(volts(bench)).toEqual([5, 0]);
  expect(bench.values.all).toMatchObject([{ value: 0, setBy: 'you' }]);
  expect(held(bench)).toEqual([{ name: NAME, value: 0, isReleased: false }]);
});

test.each(['viewer', 'moderator', 'broadcaster'] as const)('nothing that a %s writes moves it', (role) => {
  const bench = holding();
  bench.played();
  bench.say(`${NAME}: 3`, 'ann', { role });
  expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'held' }]);
  bench.say('vco#1.pitch: 127', 'ann', { role });
  expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
});

test('let go of, it stays until chat reaches its value, and follows chat from there', () => {
  const bench = holding(64);
  bench.control.release(NAME, bench.clock.now());
  bench.played();
  bench.say(`${NAME}: 10`);
  expect(bench.verdicts()).toEqual([{ kind: 'accepted', note: 'not-yet' }]);
  bench.say(`${NAME}: 30`, 'bob');
  expect(bench.played()).toEqual([]);
  bench.say(`${NAME}: 127`, 'eve');
  bench.say(`${NAME}: 0`, 'ann');
  expect(volts(bench)).toEqual([5, 0]);
  expect(held(bench)).toEqual([]);
});

test('taken again, it knows where chat’s knob stands', () => {
  const bench = holding(64);
  bench.control.release(NAME, bench.clock.now());
  bench.say(`${NAME}: 10`);
  bench.pipeline.hold(NAME, 64);
  bench.control.release(NAME, bench.clock.now());
  bench.played();
  bench.say(`${NAME}: 127`);
  expect(volts(bench)).toEqual([5]);
});

test('after ten seconds chat has it in any case', () => {
  const bench = holding(64);
  bench.control.release(NAME, bench.clock.now());
  bench.wait(10_000);
  bench.played();
  bench.say(`${NAME}: 0`);
  expect(volts(bench)).toEqual([0]);
});

test('a vote that ends while it is held plays nothing, and moderation takes nothing out of the hand', () => {
  const variables = DEFAULT_PATCH.variables.map((variable): Variable =>
    variable.name === NAME ? { ...variable, crowd: { ...variable.crowd, mode: 'median' } } : variable,
  );
  const bench = new EngineBench({ ...PATCH, variables });
  bench.say(`${NAME}: 127`);
  bench.pipeline.hold(NAME, 64);
  const before = volts(bench);
  bench.pass(10_000);
  bench.pipeline.moderate({ kind: 'chatCleared' });
  expect(before).toHaveLength(1);
  expect(bench.played()).toEqual([]);
});

test('a panic takes it out of the hand: at rest nobody holds anything', () => {
  const bench = holding();
  bench.pipeline.comeToRest();
  expect(held(bench)).toEqual([]);
  bench.played();
  bench.say(`${NAME}: 0`);
  expect(volts(bench)).toEqual([0]);
});

test('an edit of the patch leaves it in the hand', () => {
  const bench = holding();
  bench.edit({ ...PATCH, variables: PATCH.variables.toReversed() });
  bench.played();
  bench.say(`${NAME}: 0`);
  expect(bench.verdicts()).toEqual([{ kind: 'blocked', reason: 'held' }]);
  expect(bench.played()).toEqual([]);
});

test('an edit of the patch takes nothing back into the hand that was let go of', () => {
  const bench = holding(64);
  bench.control.release(NAME, bench.clock.now());
  bench.edit({ ...PATCH, name: 'Edited' });
  bench.say(`${NAME}: 10`);
  expect(bench.verdicts()).toEqual([{ kind: 'accepted', note: 'not-yet' }]);
  expect(held(bench)).toEqual([{ name: NAME, value: 64, isReleased: true }]);
});

test('what was let go of stays where the hand left it when chat is cleared, and is the streamer’s again', () => {
  const bench = holding(64);
  bench.control.release(NAME, bench.clock.now());
  bench.played();
  bench.pipeline.moderate({ kind: 'chatCleared' });
  expect([bench.played(), bench.values.all]).toMatchObject([[], [{ value: 64, setBy: 'you' }]]);
  bench.say(`${NAME}: 64`);
  bench.wait(2_000);
  bench.say(`${NAME}: 127`);
  bench.pipeline.moderate({ kind: 'chatCleared' });
  expect(bench.values.all).toMatchObject([{ value: 64, setBy: 'you' }]);
});

test.each([
  ['a variable that there is not', 'vcf#9.cutoff', 1],
  ['a value beyond its range', NAME, 128],
  ['no number', NAME, NaN],
])('%s holds nothing', (_, name, value) => {
  const bench = new EngineBench(PATCH);
  bench.pipeline.hold(name, value);
  expect([bench.played(), held(bench)]).toEqual([[], []]);
});
