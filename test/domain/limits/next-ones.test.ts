/** The order in which those who wait are told is the order in which they go. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairShare } from '../../../src/domain/limits/fair-share';
import type { Waiting } from '../../../src/domain/limits/fair-viewers';
import { nextOnes } from '../../../src/domain/limits/next-ones';
import { WaitingHeap } from '../../../src/domain/limits/waiting-heap';
import { milliseconds } from '../../../src/domain/numbers/units';
import { playAll, wish } from '../../helpers/chat/wishes';

const ms = milliseconds;
const namesOf = (items: readonly Waiting[]): string[] => items.map(({ viewerId }) => viewerId);

test('they are told in the order in which they then go, and nobody is taken out', () => {
  const share = new FairShare<Waiting>([false]);
  for (const viewer of ['ada', 'bob', 'eve', 'zoe']) share.keep(wish(viewer), 'variable', ms(1_000));
  expect(namesOf(nextOnes(share.lanes, 3, ms(0)))).toEqual(['ada', 'bob', 'eve']);
  expect(playAll(share)).toEqual(['ada', 'bob', 'eve', 'zoe']);
  expect(nextOnes(share.lanes, 3, ms(0))).toEqual([]);
});

test('who has to wait for a limit of their own comes behind those who may go', () => {
  const share = new FairShare<Waiting>([false]);
  share.keep(wish('ada'), 'cooldown', ms(9_000));
  share.keep(wish('bob'), 'cooldown', ms(5_000));
  share.keep(wish('eve'), 'variable', ms(1_000));
  expect(namesOf(nextOnes(share.lanes, 12, ms(0)))).toEqual(['eve', 'bob', 'ada']);
});

test('a heap names its least members in order, whatever went in and out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 60 }), fc.nat(30), (keys, count) => {
      const heap = new WaitingHeap<{ place: number; key: number }>(({ key }) => key);
      const members = keys.map((key) => ({ key, place: 0 }));
      for (const member of members) heap.add(member);
      for (const member of members.filter((_, nth) => nth % 3 === 0)) heap.remove(member);
      const left = members.filter((_, nth) => nth % 3 !== 0).map(({ key }) => key);
      expect(heap.least(count).map(({ key }) => key)).toEqual(
        left.sort((one, other) => one - other).slice(0, count),
      );
    }),
  );
});
