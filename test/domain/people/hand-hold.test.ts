import fc from 'fast-check';
import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { HandHold } from '../../../src/domain/people/hand-hold';

/** Which of chat's values play, one after the other, at one moment. */
const playing = (hold: HandHold, values: readonly number[], at = 0): number[] =>
  values.filter((value) => hold.admits(value, milliseconds(at)));

function held(value: number, chatBefore: readonly number[] = []): HandHold {
  const hold = new HandHold(milliseconds(5_000));
  playing(hold, chatBefore);
  hold.take(value);
  return hold;
}

function released(value: number, chatBefore: readonly number[] = []): HandHold {
  const hold = held(value, chatBefore);
  hold.release(milliseconds(1_000));
  return hold;
}

test('what nobody holds is chat’s', () => {
  const hold = new HandHold();
  expect(playing(hold, [1, 100, 50])).toEqual([1, 100, 50]);
  hold.release(milliseconds(0));
  expect([playing(hold, [7]), hold.stateAt(milliseconds(0)), hold.valueAt(milliseconds(0))]).toEqual([
    [7],
    'free',
    null,
  ]);
});

test('nothing reaches a held variable, not the held value and not after any time', () => {
  const hold = held(64);
  expect(playing(hold, [64, 0, 127])).toEqual([]);
  expect(playing(hold, [64], 1e9)).toEqual([]);
  expect([hold.stateAt(milliseconds(1e9)), hold.valueAt(milliseconds(1e9))]).toEqual(['held', 64]);
});

test.each<[what: string, chatBefore: number[], asked: number[], played: number[]]>([
  ['a value on one side alone does not play', [], [10, 60, 63], []],
  ['the held value plays, and whatever follows', [], [10, 64, 3], [64, 3]],
  ['the held value is met even by the first value of all', [], [64, 3], [64, 3]],
  ['a value on the other side plays', [], [10, 65, 10], [65, 10]],
  ['and whatever follows it on that side', [], [10, 70, 80], [70, 80]],
  ['from above as from below', [], [100, 20, 90], [20, 90]],
  ['chat’s knob stands where chat last moved it before', [20], [30, 70], [70]],
  ['and a first step across counts', [20], [70], [70]],
  ['a knob that already stood there has met it', [64], [100], [100]],
  ['without any value before, the first one shows the side', [], [70], []],
])('after the release %s', (_what, chatBefore, asked, played) => {
  expect(playing(released(64, chatBefore), asked, 1_000)).toEqual(played);
});

test('what chat asked for while the variable was held is where its knob stands', () => {
  const hold = held(64, [20]);
  playing(hold, [100]);
  hold.release(milliseconds(1_000));
  expect(playing(hold, [110, 30], 1_000)).toEqual([30]);
});

test('it is in the hand until it is let go of, and its value is told until chat has taken over', () => {
  const hold = held(64);
  expect([hold.inHand, hold.valueAt(milliseconds(0))]).toEqual([64, 64]);
  hold.release(milliseconds(1_000));
  expect([hold.inHand, hold.valueAt(milliseconds(1_000))]).toEqual([null, 64]);
  playing(hold, [64], 1_000);
  expect([hold.inHand, hold.valueAt(milliseconds(1_000))]).toEqual([null, null]);
});

test('after the time has passed chat has it in any case', () => {
  const hold = released(64);
  expect(playing(hold, [10], 5_999)).toEqual([]);
  expect([hold.stateAt(milliseconds(5_999)), hold.stateAt(milliseconds(6_000))]).toEqual([
    'released',
    'free',
  ]);
  expect(playing(hold, [11, 12], 6_000)).toEqual([11, 12]);
});

test('releasing again does not start the time again, holding again does', () => {
  const hold = released(64);
  hold.release(milliseconds(4_000));
  expect(hold.stateAt(milliseconds(6_000))).toBe('free');
  hold.take(32);
  expect(hold.stateAt(milliseconds(6_000))).toBe('held');
  hold.release(milliseconds(7_000));
  expect([hold.stateAt(milliseconds(11_999)), hold.valueAt(milliseconds(11_999))]).toEqual(['released', 32]);
});

test('a clock that steps back hands nothing over', () => {
  expect(playing(released(64), [10], -1e9)).toEqual([]);
});

test('between the release and the end of the time, chat’s first value is never beyond where its knob was and the held value', () => {
  const value = fc.integer({ min: 0, max: 127 });
  fc.assert(
    fc.property(value, value, fc.array(value, { minLength: 1 }), (heldValue, before, asked) => {
      const hold = released(heldValue, [before]);
      const first = asked.findIndex((one) => hold.admits(one, milliseconds(1_000)));
      const path = [before, ...asked];
      const isBetween = (nth: number): boolean =>
        Math.min(path[nth], path[nth + 1]) <= heldValue && heldValue <= Math.max(path[nth], path[nth + 1]);
      expect(first).toBe(asked.findIndex((_, nth) => isBetween(nth)));
    }),
    { numRuns: 2000 },
  );
});
