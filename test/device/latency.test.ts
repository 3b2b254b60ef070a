/**
 * From a chat frame to the recorded sample, 300 commands each: the product with an idle page, the product with a busy one, and
 * a plain page that is as busy. They take turns in one run, on one device, so that what the machine does hits all alike.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import { Random } from '../../src/domain/random';
import { type BuiltSite, serveBuilt } from '../helpers/built-site';
import { keepBusy, PERIOD_MS } from '../helpers/busy-page';
import { CommandTimer, quantile } from '../helpers/command-timer';
import { IrcServer } from '../helpers/irc-server';
import type { Diagnostics, ProductPage } from '../helpers/product-page';
import { Stage, TWITCH_CHANNEL } from '../helpers/stage';

const ROUNDS = 15;
const COMMANDS_IN_A_ROUND = 20;
/** Chrome asks a page for this many frames at a time, as it does on an interface with a short buffer. */
const DEVICE_FRAMES = 128;
const PRODUCT_CHANNEL = 0;
/** Of a jack that nobody plays; the product's keep-alive is all that it holds. */
const PLAIN_CHANNEL = 1;
const PLAIN_PAGE = 'test/device/fixture/plain-page.html';
const WIDE = { capacity: 10_000, perSecond: 10_000 };
const PATCH = {
  ...DEFAULT_PATCH,
  name: 'Wide open',
  limits: { ...DEFAULT_PATCH.limits, userCooldownMs: 0, system: WIDE, variable: WIDE },
};

const random = new Random(300);
const idleMs: number[] = [];
const busyMs: number[] = [];
const plainBusyMs: number[] = [];
let stage: Stage;
let plainSite: BuiltSite;
let plainChat: IrcServer;
let product: ProductPage;
let diagnostics: Diagnostics;

async function openPlainPage(): Promise<Page> {
  const page = await stage.browser.open(`${plainSite.origin}/${PLAIN_PAGE}`);
  await page.evaluate(
    ({ label, channelIndex, chat, twitchChannel }) => window.play(label, channelIndex, chat, twitchChannel),
    {
      label: stage.sink.label,
      channelIndex: PLAIN_CHANNEL,
      chat: plainChat.url,
      twitchChannel: TWITCH_CHANNEL,
    },
  );
  return page;
}

async function timeRound(timer: CommandTimer, durations: number[]): Promise<void> {
  for (let turn = 0; turn < COMMANDS_IN_A_ROUND; turn++) {
    // Any moment of the page's period and of the device's buffer is as likely as any other.
    await delay(random.between(0, PERIOD_MS));
    durations.push(await timer.time());
  }
}

async function timeBusyRound(page: Page, timer: CommandTimer, durations: number[]): Promise<void> {
  const letGo = await keepBusy(page);
  await timeRound(timer, durations);
  await letGo();
}

beforeAll(async () => {
  [stage, plainSite, plainChat] = await Promise.all([
    // Otherwise Chrome lowers the priority of the page that was opened first, which would not be fair.
    Stage.build(undefined, {
      audioBufferSize: DEVICE_FRAMES,
      args: ['--disable-renderer-backgrounding'],
    }),
    serveBuilt(PLAIN_PAGE),
    IrcServer.start(),
  ]);
  const recorder = await stage.listen();
  const plainPage = await openPlainPage();
  product = await stage.goLiveArmed(PATCH);
  const productTimer = new CommandTimer(recorder, PRODUCT_CHANNEL, (value) => {
    stage.say(`${DEFAULT_PATCH.variables[PRODUCT_CHANNEL].name}: ${value}`);
  });
  const plainTimer = new CommandTimer(recorder, PLAIN_CHANNEL, (value) => {
    plainChat.say(`cv#1.out: ${value}`);
  });
  const conditions = [
    () => timeRound(productTimer, idleMs),
    () => timeBusyRound(product.page, productTimer, busyMs),
    () => timeBusyRound(plainPage, plainTimer, plainBusyMs),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < conditions.length; turn++)
      await conditions[(round + turn) % conditions.length]();
  }
  await vi.waitFor(readDiagnostics, { timeout: 5_000 });
  report();
}, 180_000);
afterAll(async () => {
  await stage.strike();
  await Promise.all([plainSite.close(), plainChat.stop()]);
});

/** Throws until the page, which hears of them ten times a second, knows of every command. */
async function readDiagnostics(): Promise<void> {
  diagnostics = await product.diagnostics();
  expect(diagnostics.counts['accepted']).toBe(idleMs.length + busyMs.length);
}

function report(): void {
  const line = (name: string, p50: number, p95: number, p99: number): void => {
    console.log(`${name.padEnd(22)} p50 ${p50.toFixed(2)}  p95 ${p95.toFixed(2)}  p99 ${p99.toFixed(2)} ms`);
  };
  const sampled = {
    'product, page idle': idleMs,
    'product, page busy': busyMs,
    'plain page, busy': plainBusyMs,
  };
  for (const [name, durations] of Object.entries(sampled))
    line(name, quantile(durations, 0.5), quantile(durations, 0.95), quantile(durations, 0.99));
  for (const [name, { p50, p95, p99 }] of Object.entries(diagnostics.latencyMs)) line(name, p50, p95, p99);
}

test('a busy page hardly delays a command: p95 is at most 1.2 times that of an idle page', () => {
  expect(busyMs).toHaveLength(300);
  expect(quantile(busyMs, 0.95) / quantile(idleMs, 0.95)).toBeLessThanOrEqual(1.2);
});

test('with a busy page, p95 is less than half of that of a plain page', () => {
  expect(quantile(busyMs, 0.95) / quantile(plainBusyMs, 0.95)).toBeLessThan(0.5);
});
