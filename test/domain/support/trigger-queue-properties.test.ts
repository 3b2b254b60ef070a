/** The queue of triggers, whatever viewers give and whenever it is taken. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milliseconds as ms } from '../../../src/domain/numbers/units';
import { LONGEST_PLANNED_WAIT_MS, LONGEST_WAIT_MS } from '../../../src/domain/support/trigger-queue';
import { liveBytes } from '../../helpers/rigs/heap';
import { gate, mode, openLimits, redeem, rewarding } from '../../helpers/samples/trigger-queue';

describe('whatever viewers give, whenever it is taken', () => {
  const actions = [
    gate('a#1.b', 300),
    gate('a#1.b', 5000),
    gate('a#2.b', 70),
    mode('a#1.b', 900),
    mode(null, 400),
    openLimits(800),
  ];
  const step = fc.record({
    wait: fc.oneof(fc.constant(0), fc.nat(500), fc.nat(700_000)),
    rewards: fc.array(fc.nat(actions.length - 1), { maxLength: 5 }),
    takes: fc.boolean(),
  });

  interface Played {
    readonly nth: number;
    readonly order: number;
    readonly at: number;
    readonly waited: number;
  }

  /** Whether one action must be over before the other may begin, said in another way than the queue does. */
  function shareSomething(one: number, other: number): boolean {
    const touched = (nth: number): string[] =>
      [['a1'], ['a1'], ['a2'], ['mode a1'], ['mode a1', 'mode rest'], ['limits']][nth];
    return touched(one).some((thing) => touched(other).includes(thing));
  }

  function play(steps: readonly { wait: number; rewards: number[]; takes: boolean }[]): {
    played: Played[];
    lost: number;
  } {
    const queue = rewarding(...actions);
    const played: Played[] = [];
    const offered = new Map<string, number>();
    let now = 0;
    let count = 0;
    for (const { wait, rewards, takes } of steps) {
      now += wait;
      for (const nth of rewards) {
        const id = `e${count++}`;
        if (queue.offer(redeem(nth, id), ms(now)) === 'queued') offered.set(id, now);
      }
      if (!takes) continue;
      expect(queue.dueAt()).not.toBeNaN();
      const hadDue = queue.dueAt() <= now;
      const droppedBefore = queue.dropped;
      const before = played.length;
      for (let due = queue.takeDue(ms(now)); due !== null; due = queue.takeDue(ms(now))) {
        const { id } = due.event;
        played.push({
          nth: Number(due.trigger.name),
          order: Number(id.slice(1)),
          at: now,
          waited: now - (offered.get(id) ?? NaN),
        });
        offered.delete(id);
      }
      expect(queue.dueAt()).toBeGreaterThan(now);
      if (hadDue) expect(played.length + queue.dropped).toBeGreaterThan(before + droppedBefore);
    }
    return { played, lost: offered.size };
  }

  test('colliding actions never overlap, keep their order, and nothing waits longer than it may', () => {
    let pairs = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const { played } = play(steps);
        played.forEach((later, turn) => {
          expect(later.waited).toBeLessThanOrEqual(LONGEST_WAIT_MS);
          for (const earlier of played.slice(0, turn)) {
            if (!shareSomething(earlier.nth, later.nth)) continue;
            pairs++;
            const action = actions[earlier.nth];
            expect(earlier.order).toBeLessThan(later.order);
            expect(later.at - earlier.at).toBeGreaterThanOrEqual('forMs' in action ? action.forMs : NaN);
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(pairs).toBeGreaterThan(1000);
  });

  test('taken at each due time, every event that was queued is played, none late', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.nat(actions.length - 1)), { maxLength: 60, size: 'max' }),
        (given) => {
          const queue = rewarding(...actions);
          let queued = 0;
          let played = 0;
          let now = 0;
          const playUntil = (end: number): void => {
            while (queue.dueAt() <= end) {
              expect(queue.takeDue(queue.dueAt())).not.toBeNull();
              played++;
            }
          };
          for (const [wait, nth] of given) {
            now += wait;
            playUntil(now);
            if (queue.offer(redeem(nth), ms(now)) === 'queued') queued++;
          }
          playUntil(now + LONGEST_PLANNED_WAIT_MS);
          expect([played, queue.dropped, queue.dueAt()]).toEqual([queued, 0, Infinity]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a queue that has played 20,000 actions holds no more than a new one', () => {
  const queue = rewarding(gate('a#1.b', 10));
  const before = liveBytes();
  for (let nth = 0; nth < 20_000; nth++) {
    queue.offer(redeem(0), ms(nth * 10));
    expect(queue.takeDue(ms(nth * 10))).not.toBeNull();
  }
  // 20,000 of them would be more than 2 MB. Other tests of the process may leave some behind in the meantime.
  expect(liveBytes() - before).toBeLessThan(500_000);
  expect(queue.offer(redeem(0), ms(200_000))).toBe('queued');
});
