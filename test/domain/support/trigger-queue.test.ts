import { describe, expect, test } from 'vitest';
import { milliseconds as ms } from '../../../src/domain/numbers/units';
import type { SupportEvent } from '../../../src/domain/support/support-event';
import { LONGEST_ACTION_MS } from '../../../src/domain/support/action';
import { type TriggerCause } from '../../../src/domain/support/support-trigger';
import {
  LONGEST_PLANNED_WAIT_MS,
  LONGEST_WAIT_MS,
  MAX_WAITING,
  TriggerQueue,
} from '../../../src/domain/support/trigger-queue';
import {
  atLeast,
  event,
  gate,
  mode,
  offerEach,
  openLimits,
  redeem,
  reward,
  rewarding,
  taken,
  trigger,
} from '../../helpers/samples/trigger-queue';

describe('what fires', () => {
  const causes: TriggerCause[] = [
    atLeast(1),
    atLeast(100),
    atLeast(500, 999),
    atLeast(100),
    reward('abc'),
    { kind: 'sub' },
    { kind: 'gift', leastCount: 1 },
    { kind: 'gift', leastCount: 10 },
    { kind: 'raid', leastViewers: 50 },
  ];
  const triggers = causes.map((on, nth) => trigger(String(nth), on, gate('a#1.b', 1)));

  test.each<[SupportEvent['what'], string | null]>([
    [{ kind: 'cheer', bits: 0 }, null],
    [{ kind: 'cheer', bits: 1 }, '0'],
    [{ kind: 'cheer', bits: 99 }, '0'],
    [{ kind: 'cheer', bits: 100 }, '1'],
    [{ kind: 'cheer', bits: 500 }, '2'],
    [{ kind: 'cheer', bits: 999 }, '2'],
    [{ kind: 'cheer', bits: 1000 }, '1'],
    [{ kind: 'reward', rewardId: 'abc' }, '4'],
    [{ kind: 'reward', rewardId: 'ABC' }, null],
    [{ kind: 'sub', months: 7 }, '5'],
    [{ kind: 'gift', count: 9 }, '6'],
    [{ kind: 'gift', count: 10 }, '7'],
    [{ kind: 'raid', viewers: 49 }, null],
    [{ kind: 'raid', viewers: 50 }, '8'],
  ])('at %j is trigger %s: the highest threshold that is reached, the first of several', (what, name) => {
    const queue = new TriggerQueue(triggers);
    const given = event(what, 'id');
    expect(queue.offer(given, ms(5))).toBe(name === null ? 'no-trigger' : 'queued');
    const due = queue.takeDue(ms(5));
    expect(due?.trigger.name ?? null).toBe(name);
    expect(due?.event ?? null).toEqual(name === null ? null : given);
    expect([queue.takeDue(ms(1e6)), queue.dueAt()]).toEqual([null, Infinity]);
  });
});

test('an event that is told twice is taken once; events without an id are all different', () => {
  const queue = rewarding(gate('a#1.b', 1));
  expect(['x', 'x', 'y', '', '', 'x'].map((id) => queue.offer(redeem(0, id), ms(5)))).toEqual([
    'queued',
    'doubled',
    'queued',
    'queued',
    'queued',
    'doubled',
  ]);
});

test('a cooldown begins with an event that is taken, and is each trigger’s own', () => {
  const queue = new TriggerQueue([
    trigger('slow', reward('0'), gate('a#1.b', 1), 1000),
    trigger('free', reward('1'), gate('a#1.b', 1)),
  ]);
  expect(offerEach(queue, [0, 0, 1, 1], 100)).toEqual(['queued', 'cooldown', 'queued', 'queued']);
  expect(offerEach(queue, [0], 1099)).toEqual(['cooldown']);
  expect(offerEach(queue, [0, 0], 1100)).toEqual(['queued', 'cooldown']);
});

test('a cheer in the cooldown of the highest trigger does not fall to a lower one', () => {
  const queue = new TriggerQueue([
    trigger('low', atLeast(1), gate('a#1.b', 1)),
    trigger('high', atLeast(100), gate('a#1.b', 1), 1000),
  ]);
  const cheer = event({ kind: 'cheer', bits: 100 });
  expect([queue.offer(cheer, ms(1)), queue.offer(cheer, ms(2))]).toEqual(['queued', 'cooldown']);
});

describe('actions on one variable', () => {
  test('play one after the other, each when the former is over', () => {
    const queue = rewarding(
      gate('a#1.b', 100),
      { kind: 'ramp', variable: 'a#1.b', value: 9, overMs: ms(200), shape: 'linear' },
      { kind: 'envelope', variable: 'a#1.b', value: 9, attackMs: ms(10), holdMs: ms(20), releaseMs: ms(30) },
    );
    offerEach(queue, [2, 1, 0, 2], 1000);
    expect([queue.dueAt(), taken(queue, 1000)]).toEqual([1000, ['2']]);
    expect([queue.dueAt(), taken(queue, 1059), taken(queue, 1060)]).toEqual([1060, [], ['1']]);
    expect([queue.dueAt(), taken(queue, 1259), taken(queue, 1260)]).toEqual([1260, [], ['0']]);
    expect([queue.dueAt(), taken(queue, 1359), taken(queue, 1360)]).toEqual([1360, [], ['2']]);
  });

  test('keep no other variable waiting', () => {
    const queue = rewarding(gate('a#1.b', 1000), gate('a#2.b', 1000));
    offerEach(queue, [0, 0, 1, 1], 5);
    expect([taken(queue, 5), taken(queue, 1005)]).toEqual([
      ['0', '1'],
      ['0', '1'],
    ]);
  });

  test('are not cut short by a late call: what starts late ends late', () => {
    const queue = rewarding(gate('a#1.b', 100), gate('a#2.b', 100));
    offerEach(queue, [0, 0, 0, 1], 0);
    expect(taken(queue, 70)).toEqual(['0', '1']);
    expect([queue.dueAt(), taken(queue, 169), taken(queue, 180)]).toEqual([170, [], ['0']]);
    expect([queue.dueAt(), taken(queue, 280)]).toEqual([280, ['0']]);
  });
});

describe('values, modes and limits', () => {
  test('are no hindrance to each other', () => {
    const queue = rewarding(gate('a#1.b', 100), mode('a#1.b', 100), openLimits(100), mode('a#2.b', 100));
    offerEach(queue, [0, 1, 2, 3], 5);
    expect(taken(queue, 5)).toEqual(['0', '1', '2', '3']);
  });

  test('of one kind wait for each other: a mode for every variable for each of them', () => {
    const queue = rewarding(mode('a#1.b', 100), mode(null, 10), mode('a#2.b', 200), openLimits(50));
    offerEach(queue, [0, 2, 1, 0, 3, 3], 0);
    expect(taken(queue, 0)).toEqual(['0', '2', '3']);
    expect(taken(queue, 50)).toEqual(['3']);
    expect([taken(queue, 199), taken(queue, 200), taken(queue, 209), taken(queue, 210)]).toEqual([
      [],
      ['1'],
      [],
      ['0'],
    ]);
  });
});

describe('the bounds', () => {
  test(`hold ${MAX_WAITING} waiting events; one that is refused starts no cooldown`, () => {
    const triggers = [
      trigger('0', reward('0'), gate('a#1.b', 10)),
      trigger('1', reward('1'), gate('a#2.b', 10), 1000),
    ];
    const queue = new TriggerQueue(triggers);
    for (let nth = 0; nth < MAX_WAITING; nth++) expect(queue.offer(redeem(0), ms(0))).toBe('queued');
    expect(offerEach(queue, [0, 1], 0)).toEqual(['full', 'full']);
    expect(taken(queue, 0)).toEqual(['0']);
    expect(offerEach(queue, [1, 0], 0)).toEqual(['queued', 'full']);
    expect(queue.dropped).toBe(0);
  });

  test('let one more wait for the longest action, and refuse at once who would wait longer', () => {
    const queue = rewarding(gate('a#1.b', LONGEST_ACTION_MS));
    expect(offerEach(queue, [0], 0)).toEqual(['queued']);
    expect(taken(queue, 0)).toEqual(['0']);
    expect(offerEach(queue, [0, 0], 0)).toEqual(['queued', 'full']);
    // A timer of the engine may be some milliseconds late.
    expect(taken(queue, LONGEST_PLANNED_WAIT_MS + 20)).toEqual(['0']);
  });

  test('drop and count what nobody took in time', () => {
    const queue = rewarding(gate('a#1.b', 100), gate('a#2.b', 100));
    offerEach(queue, [0, 0, 1], 0);
    offerEach(queue, [0], 1000);
    expect(taken(queue, LONGEST_WAIT_MS + 1)).toEqual(['0']);
    expect([queue.dropped, queue.dueAt()]).toEqual([3, Infinity]);
  });
});

test('clear forgets what waits and what plays, not cooldowns and known events', () => {
  const queue = new TriggerQueue([trigger('0', reward('0'), gate('a#1.b', 1000), 50)]);
  queue.offer(redeem(0, 'x'), ms(0));
  expect(taken(queue, 0)).toEqual(['0']);
  queue.offer(redeem(0), ms(50));
  queue.clear();
  expect(queue.dueAt()).toBe(Infinity);
  expect([queue.offer(redeem(0), ms(99)), queue.offer(redeem(0, 'x'), ms(100))]).toEqual([
    'cooldown',
    'doubled',
  ]);
  expect(offerEach(queue, [0], 100)).toEqual(['queued']);
  expect(taken(queue, 100)).toEqual(['0']);
});
