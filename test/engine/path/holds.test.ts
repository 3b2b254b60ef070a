/** The variables in the streamer's hand, by name and by place. */
import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { Holds } from '../../../src/engine/path/holds';

const AT = milliseconds(0);

function holding(): Holds {
  const holds = new Holds();
  holds.followNames(['a', 'b', 'c']);
  holds.take('b', 1, 64);
  return holds;
}

test('only what is in the hand is kept from chat', () => {
  const holds = holding();
  expect([0, 1, 2].map((index) => holds.isInHand(index))).toEqual([false, true, false]);
  expect([0, 1, 2].map((index) => holds.admits(index, 3, AT))).toEqual([true, false, true]);
  expect(holds.heldAt(AT)).toEqual([{ name: 'b', value: 64, isReleased: false }]);
});

test('when the patch is edited the hand keeps its variable, wherever that is now, and under its new name', () => {
  const holds = holding();
  holds.rename('b', 'bass');
  holds.rename('c', 'cutoff');
  holds.followNames(['bass', 'a', 'cutoff']);
  expect([0, 1, 2].map((index) => holds.isInHand(index))).toEqual([true, false, false]);
  expect(holds.heldAt(AT)).toEqual([{ name: 'bass', value: 64, isReleased: false }]);
});

test('a variable that is removed is in no hand, and comes back into it with its name', () => {
  const holds = holding();
  holds.followNames(['a', 'c']);
  expect([0, 1].map((index) => holds.isInHand(index))).toEqual([false, false]);
  holds.followNames(['a', 'b']);
  expect(holds.isInHand(1)).toBe(true);
});

test('what is let go of waits for chat to find its value', () => {
  const holds = holding();
  holds.release('b', AT);
  expect([holds.isInHand(1), holds.isLetGo(1, AT), holds.isLetGo(0, AT)]).toEqual([false, true, false]);
  expect([holds.admits(1, 63, AT), holds.admits(1, 65, AT), holds.isLetGo(1, AT)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('at rest the hand holds nothing', () => {
  const holds = holding();
  holds.clear();
  expect([holds.isInHand(1), holds.admits(1, 3, AT), holds.heldAt(AT)]).toEqual([false, true, []]);
});
