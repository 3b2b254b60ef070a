import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_AGE_MS, Staleness } from '../../../src/domain/chat/staleness';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';

const NOON = 1_800_000_000_000;
const HOUR = 3_600_000;

/** A world in which Twitch's clock is right and the local one may not be. */
class World {
  readonly staleness = new Staleness();
  /** Twitch's clock. */
  now = NOON;

  constructor(public localAhead = 0) {}

  /** A message comes that was sent `age` ago. Returns what became of it. */
  receive(age = 100): { stale: boolean; delivery: number } {
    const sentAt = (this.now - age) as EpochMilliseconds;
    const wall = (this.now + this.localAhead) as EpochMilliseconds;
    const delivery = this.staleness.observe(sentAt, wall);
    return { stale: this.staleness.isStale(sentAt, wall), delivery };
  }

  /** Live chat: a message a second. Returns how many were refused. */
  chat(seconds: number): number {
    let refused = 0;
    for (let second = 0; second < seconds; second++) {
      this.now += 1_000;
      if (this.receive(80 + ((second * 37) % 150)).stale) refused++;
    }
    return refused;
  }
}

describe('with a clock that is right', () => {
  test('live messages are not stale', () => {
    expect(new World().chat(600)).toBe(0);
  });

  test('the bound is ten seconds', () => {
    const world = new World();
    world.receive(0);
    expect(world.receive(MAX_AGE_MS).stale).toBe(false);
    expect(world.receive(MAX_AGE_MS + 1).stale).toBe(true);
  });

  test('the very first message is stale when it looks so: it proves nothing about the clock', () => {
    const world = new World();
    expect(world.receive(60_000).stale).toBe(true);
    expect(world.chat(60)).toBe(0);
  });

  test('what comes late out of a socket that slept is stale, and live chat after it is not', () => {
    const world = new World();
    world.chat(30);
    const asleepAt = world.now;
    world.now += HOUR;
    for (let index = 0; index < 50; index++) {
      expect(world.receive(world.now - (asleepAt + index * 200)).stale).toBe(true);
    }
    expect(world.chat(60)).toBe(0);
  });

  test('after a long quiet time a late message is still stale', () => {
    const world = new World();
    world.chat(30);
    world.now += 5 * HOUR;
    expect(world.receive(HOUR).stale).toBe(true);
    world.now += 5 * HOUR;
    expect(world.receive(HOUR / 2).stale).toBe(true);
    expect(world.receive(100).stale).toBe(false);
  });

  test('the delivery time is the one between sender and here', () => {
    const world = new World();
    expect(world.receive(140).delivery).toBe(140);
    expect(world.receive(90).delivery).toBe(90);
    expect(world.receive(900).delivery).toBe(900);
  });
});

describe('with a clock that is wrong', () => {
  test.each([
    ['hours ahead', 7 * HOUR],
    ['hours behind', -7 * HOUR],
    ['a minute behind', -60_000],
    ['years behind', -20_000 * HOUR],
  ])('%s, live messages are not stale and late ones are', (_name, ahead) => {
    const world = new World(ahead);
    expect(world.chat(60)).toBe(0);
    expect(world.receive(MAX_AGE_MS + 200).stale).toBe(true);
    expect(world.chat(60)).toBe(0);
  });

  test('a minute ahead, messages count as late until that has lasted for ten seconds, and then no more', () => {
    const world = new World(60_000);
    expect(world.chat(60)).toBeLessThanOrEqual(11);
    expect(world.chat(600)).toBe(0);
    expect(world.receive(MAX_AGE_MS + 200).stale).toBe(true);
  });

  test('put back while chat runs, no message is refused', () => {
    const world = new World();
    world.chat(60);
    world.localAhead = -2 * HOUR;
    expect(world.chat(60)).toBe(0);
    expect(world.receive(MAX_AGE_MS + 200).stale).toBe(true);
  });

  test('put forward while chat runs, messages count as late for ten seconds and then no more', () => {
    const world = new World();
    world.chat(60);
    world.localAhead = HOUR;
    expect(world.chat(60)).toBeLessThanOrEqual(11);
    expect(world.chat(600)).toBe(0);
  });

  test('drifting by seconds a day, no message is refused', () => {
    const world = new World();
    let refused = 0;
    for (let hour = 0; hour < 72; hour++) {
      refused += world.chat(600);
      world.now += HOUR;
      world.localAhead += 400;
    }
    expect(refused).toBe(0);
  });

  test('the delivery time is counted from the fastest one', () => {
    const world = new World(7 * HOUR);
    world.receive(90);
    expect(world.receive(140).delivery).toBe(50);
    expect(world.receive(40).delivery).toBe(0);
  });
});

test('whatever the clocks, a message that comes ten seconds later than the one just before it is stale', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000 * HOUR, max: 1_000 * HOUR }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: MAX_AGE_MS + 1, max: HOUR }),
      (ahead, delivery, late) => {
        const world = new World(ahead);
        world.chat(15);
        expect(world.receive(delivery).stale).toBe(false);
        expect(world.receive(delivery + late).stale).toBe(true);
      },
    ),
  );
});
