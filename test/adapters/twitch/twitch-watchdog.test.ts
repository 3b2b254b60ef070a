/** The product's own times: the clock is moved by hand, the sockets are real. */
import { onTestFinished, expect, test, vi } from 'vitest';
import { LONGEST_BACK_OFF_MS } from '../../../src/domain/chat/back-off';
import { CHANNEL, makeChat, ManualClock } from '../../helpers/chat/chat-under-test';
import { IrcServer } from '../../helpers/rigs/irc-server';

const TICK_MS = 250;

/** Moves the clock and the product's one timer together, and lets the sockets have their say in between. */
async function pass(clock: ManualClock, ms: number, between: () => Promise<unknown>): Promise<void> {
  for (let passed = 0; passed < ms; passed += TICK_MS) {
    clock.advance(TICK_MS);
    vi.advanceTimersByTime(TICK_MS);
    await between();
  }
}

const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

function handClock(): ManualClock {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  return new ManualClock();
}

/** vi.waitFor polls with an interval, which is in our hands here. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

async function joined(clock: ManualClock) {
  const server = await IrcServer.start();
  const under = makeChat({ url: server.url, clock });
  onTestFinished(async () => {
    under.chat.disconnect();
    await server.stop();
  });
  under.chat.connect();
  await until(() => under.chat.status.state === 'connected');
  return { ...under, server };
}

/** Ping and pong of the WebSocket itself, twice: our PING has arrived, and then its answer. */
const settleTwice = async (server: IrcServer): Promise<void> => {
  await server.sessions[0].settle();
  await server.sessions[0].settle();
};

test('a half-open connection is found within 20 s', async () => {
  const clock = handClock();
  const { chat, server } = await joined(clock);
  await pass(clock, 3_000, () => settleTwice(server));
  server.sessions[0].freeze();
  const frozenAt = clock.now();
  while (chat.status.state === 'connected') await pass(clock, TICK_MS, turn);
  expect(clock.now() - frozenAt).toBeLessThanOrEqual(20_000);
  expect(chat.status).toMatchObject({ state: 'reconnecting', reason: 'Twitch stopped answering' });
});

test('a half-open connection is found within 20 s of its last message, whenever that came', async () => {
  for (let lastMs = 7_000; lastMs <= 10_000; lastMs += TICK_MS) {
    const clock = handClock();
    const { chat, server } = await joined(clock);
    await pass(clock, lastMs, () => settleTwice(server));
    server.say('the last one');
    await settleTwice(server);
    const lastAt = clock.now();
    server.sessions[0].freeze();
    while (chat.status.state === 'connected') await pass(clock, TICK_MS, turn);
    expect(clock.now() - lastAt).toBeLessThanOrEqual(20_000);
    chat.disconnect();
  }
});

test('a quiet channel whose server answers PING, with its prefix, stays connected', async () => {
  const clock = handClock();
  const { server, states } = await joined(clock);
  await pass(clock, 120_000, () => settleTwice(server));
  expect(server.sessions).toHaveLength(1);
  expect(states()).toEqual(['connecting', 'joining', 'connected']);
  const pings = server.sessions[0].lines.filter((line) => line === 'PING').length;
  expect(pings).toBeGreaterThanOrEqual(12);
  expect(pings).toBeLessThanOrEqual(15);
});

test('a server that answers no PING but brings messages stays connected', async () => {
  const clock = handClock();
  const { server, chat } = await joined(clock);
  server.faults.withoutPong = true;
  for (let count = 0; count < 20; count++) {
    await pass(clock, 7_000, () => settleTwice(server));
    server.say('still here');
    await settleTwice(server);
  }
  expect(chat.status).toMatchObject({ state: 'connected', connects: 1 });
});

test.each([
  ['without 376', 'withoutMotdEnd'],
  ['without a confirmed join', 'withoutJoin'],
  ['without a word', 'silent'],
] as const)('a connection %s is given up within 15 s', async (_name, fault) => {
  const clock = handClock();
  const server = await IrcServer.start();
  server.faults[fault] = true;
  const { chat } = makeChat({ url: server.url, clock });
  onTestFinished(async () => {
    chat.disconnect();
    await server.stop();
  });
  chat.connect();
  await until(() => server.sessions.length === 1);
  const startedAt = clock.now();
  while (chat.status.state !== 'reconnecting') await pass(clock, TICK_MS, () => settleTwice(server));
  expect(clock.now() - startedAt).toBeLessThanOrEqual(15_000);
  expect(clock.now() - startedAt).toBeGreaterThan(10_000);
});

test('the waits double up to 30 s, the status counts them down, and a connection that lasted starts them over', async () => {
  const clock = handClock();
  const { chat, server, statuses } = await joined(clock);
  await pass(clock, 31_000, () => settleTwice(server));
  server.faults.closeAtOnce = 1013;
  server.sessions[0].socket.close(1001);
  const waits: number[] = [];
  while (waits.length < 8) {
    await until(() => chat.status.state === 'reconnecting');
    waits.push(chat.status.retryInMs!);
    const tries = server.sessions.length;
    const shownFrom = statuses.length - 1;
    while (server.sessions.length === tries) await pass(clock, TICK_MS, turn);
    const shown = statuses.slice(shownFrom).flatMap(({ retryInMs }) => retryInMs ?? []);
    const seconds = shown.map((ms) => Math.ceil(ms / 1000));
    expect(seconds).toEqual(Array.from({ length: seconds[0] }, (_, index) => seconds[0] - index));
  }
  expect(waits).toEqual([
    1_000,
    2_000,
    4_000,
    8_000,
    16_000,
    LONGEST_BACK_OFF_MS,
    LONGEST_BACK_OFF_MS,
    LONGEST_BACK_OFF_MS,
  ]);
});

test('a connection has no timer of its own, and none is left behind', async () => {
  const clock = handClock();
  const { chat, server } = await joined(clock);
  expect(vi.getTimerCount()).toBe(1);
  server.send(':tmi.twitch.tv 376 x :>', `:tmi.twitch.tv ROOMSTATE #${CHANNEL}`, ':tmi.twitch.tv RECONNECT');
  await until(() => chat.status.connects === 2);
  expect(vi.getTimerCount()).toBe(1);
  chat.disconnect();
  expect(vi.getTimerCount()).toBe(0);
});
