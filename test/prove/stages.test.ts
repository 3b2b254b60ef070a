/**
 * What the product itself says of its latency, stage by stage: commands to an armed page that nothing else disturbs, in three
 * pages in turn, of which the one in the middle counts.
 *
 * The first two tests are the bounds as they were promised. The others help to see whose fault it is when those fail: on two
 * cores that also carry Chrome's other processes, PulseAudio and this test, the sink asks for samples unevenly (every 2.67 ms in
 * the median, but 1 % of its requests come 5 ms apart), and the engine's thread is taken off its core in the middle of a
 * command. Chrome's trace tells both, in the same seconds. They prove nothing of the promise.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import { Random } from '../../src/domain/random';
import { quantile } from '../helpers/command-timer';
import type { Diagnostics } from '../helpers/product-page';
import { Stage } from '../helpers/stage';

const PAGES = 3;
const COMMANDS = 1_000;
/** Chrome asks a page for this many frames at a time, as it does on an interface with a short buffer. */
const DEVICE_FRAMES = 128;
const CALLBACK_MS = (DEVICE_FRAMES / 48_000) * 1_000;
const WIDE = { capacity: 10_000, perSecond: 10_000 };
const LIMITS = { ...DEFAULT_PATCH.limits, userCooldownMs: 0, system: WIDE, variable: WIDE };

interface Measured {
  readonly diagnostics: Diagnostics;
  /** Milliseconds. */
  readonly decision: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly standstill: { readonly p95: number; readonly p99: number };
  readonly l3: number;
  readonly callbackWait: number;
}

const random = new Random(300);
const measured: Measured[] = [];
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.build(undefined, { audioBufferSize: DEVICE_FRAMES });
  for (let page = 0; page < PAGES; page++) measured.push(await timePage());
  for (const { decision, standstill, l3, callbackWait } of measured)
    console.log(
      `L1+L2 ${figures(decision.p50, decision.p95, decision.p99)}  standstill ${figures(standstill.p95, standstill.p99)}  ` +
        `L3 p99 ${figures(l3)}  wait for the device p99 ${figures(callbackWait)} ms`,
    );
}, 300_000);
afterAll(() => stage.strike());

const figures = (...durations: readonly number[]): string =>
  durations.map((duration) => duration.toFixed(2)).join(' ');

async function timePage(): Promise<Measured> {
  const product = await stage.goLiveArmed({ ...DEFAULT_PATCH, limits: LIMITS });
  const trace = await stage.browser.trace(async () => {
    for (let command = 0; command < COMMANDS; command++) {
      stage.say(`vco#1.pitch: ${command % 128}`);
      await delay(random.between(10, 50));
    }
  });
  const diagnostics = await vi.waitFor(async () => {
    const now = await product.diagnostics();
    expect(now.counts['accepted']).toBe(COMMANDS);
    return now;
  }, 5_000);
  await stage.browser.closePages();
  const { l1, l2, l3 } = diagnostics.latencyMs;
  const standstills = trace.standstills();
  expect(standstills.length).toBeGreaterThanOrEqual(COMMANDS);
  return {
    diagnostics,
    decision: { p50: l1.p50 + l2.p50, p95: l1.p95 + l2.p95, p99: l1.p99 + l2.p99 },
    standstill: { p95: quantile(standstills, 0.95), p99: quantile(standstills, 0.99) },
    l3: l3.p99,
    callbackWait: trace.callbackWait(0.99),
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[(PAGES - 1) / 2];

test('from the chat frame to the ring it is at most 0.25 ms (L1 + L2, p99)', () => {
  expect(median(measured.map(({ decision }) => decision.p99))).toBeLessThanOrEqual(0.25);
});

test('from the ring to the first sample it is at most one device callback and 0.2 ms (L3, p99)', () => {
  for (const { diagnostics } of measured)
    expect(diagnostics.audio).toMatchObject({ quantum: DEVICE_FRAMES, sampleRate: 48_000 });
  expect(median(measured.map(({ l3 }) => l3))).toBeLessThanOrEqual(CALLBACK_MS + 0.2);
});

test('nineteen in twenty are at most 0.25 ms from the chat frame to the ring (L1 + L2, p95)', () => {
  expect(median(measured.map(({ decision }) => decision.p95))).toBeLessThanOrEqual(0.25);
});

test('without what the machine stood still, L1 + L2 are at most 0.25 ms (p99)', () => {
  const own = measured.map(({ decision, standstill }) => decision.p99 - standstill.p99);
  expect(median(own)).toBeLessThanOrEqual(0.25);
});

test('beyond the wait for this device, L3 is at most 0.2 ms (p99)', () => {
  expect(median(measured.map(({ l3, callbackWait }) => l3 - callbackWait))).toBeLessThanOrEqual(0.2);
});
