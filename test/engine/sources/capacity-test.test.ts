import { expect, test } from 'vitest';
import { systemClock } from '../../../src/adapters/clock';
import type { Milliseconds } from '../../../src/domain/numbers/units';
import { ValidatorInUse } from '../../../src/engine/path/validator-in-use';
import { CapacityTest } from '../../../src/engine/sources/capacity-test';
import { twin } from '../../../src/validator/twin';

const TICK_MS = 20;

/** A test of the engine whose ticks are given by hand, with a chat that writes so many messages before each of them. */
async function bench() {
  const validator = new ValidatorInUse(Promise.resolve(twin));
  await validator.load();
  const chat = { received: 0, perTick: 0, isLive: false };
  const noted: number[] = [];
  const capacity = new CapacityTest(
    systemClock,
    validator,
    () => chat.received,
    () => chat.isLive,
    (perSecond) => noted.push(perSecond),
  );
  let now = performance.now();
  const pass = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      chat.received += chat.perTick;
      capacity.tick((now += TICK_MS) as Milliseconds);
    }
  };
  return { capacity, chat, noted, pass };
}

test('an idle moment tells what the engine can do, and the next test is ten minutes away', async () => {
  const { noted, pass } = await bench();
  pass(9_900);
  expect(noted).toEqual([]);
  pass(2_000);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toBeGreaterThan(100);
  pass(9 * 60_000);
  expect(noted).toHaveLength(1);
  pass(2 * 60_000);
  expect(noted).toHaveLength(2);
});

test('during a show nothing is tested by itself, and a person may ask', async () => {
  const { capacity, chat, noted, pass } = await bench();
  chat.isLive = true;
  const asked = capacity.test();
  pass(2_000);
  expect((await asked)?.capacity).toBeGreaterThan(100);
  pass(20 * 60_000);
  expect(noted).toHaveLength(1);
});

test('while chat writes nothing is tested, and who waits for it is told so', async () => {
  const { capacity, chat, noted, pass } = await bench();
  chat.perTick = 1;
  const asked = capacity.test();
  pass(30_000);
  expect(noted).toEqual([]);
  expect(await asked).toBeNull();
});

test('a message in the middle of a test ends it, and it begins again afterwards', async () => {
  const { chat, noted, pass } = await bench();
  pass(10_400);
  chat.received++;
  pass(1_000);
  expect(noted).toEqual([]);
  pass(11_000);
  expect(noted).toHaveLength(1);
});

test('a person who asks is answered without the wait, with the times of a command', async () => {
  const { capacity, pass } = await bench();
  const asked = capacity.test();
  pass(1_000);
  const found = await asked;
  expect(found?.capacity).toBeGreaterThan(100);
  expect(found?.l1Ms).toBeGreaterThanOrEqual(0);
  expect(found?.timerLateMs).toBe(0);
});

test('without a validator nothing is decided, and nothing is said', async () => {
  const capacity = new CapacityTest(
    systemClock,
    new ValidatorInUse(Promise.resolve(twin)),
    () => 0,
    () => false,
    () => expect.unreachable(),
  );
  const asked = capacity.test();
  for (let ms = 0; ms < 10_000; ms += TICK_MS) capacity.tick((performance.now() + ms) as Milliseconds);
  expect(await asked).toBeNull();
});
