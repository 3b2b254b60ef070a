import { expect, test } from 'vitest';
import type { Diagnostics } from '../helpers/rigs/product-page';
import { faultsOf, type LoadResult, resultLines } from './load-report';
import { LogHistogram } from './log-histogram';

const latency = (p99: number) => ({ count: 900, p50: 0.01, p95: 0.05, p99, max: 2 });
const figures: Diagnostics = {
  latencyMs: {
    l1: latency(0.1),
    l2: latency(0.05),
    l3: latency(4),
    l4: latency(20),
    chatDelivery: latency(3),
  },
  counts: {
    ...{ received: 1_000, chatter: 400, accepted: 300, coalesced: 100, limited: 150, invalid: 20 },
    ...{ unknown: 10, outOfRange: 10, blocked: 5, paused: 5, rehearsed: 7, rehearsedLate: 3 },
  },
  ring: { written: 400, taken: 400, dropped: 0 },
  audio: { underrunEvents: 2 },
  chat: { state: 'connected', connects: 1, reconnects: 0 },
  errors: [],
};
const result = (given: Partial<Diagnostics> = {}, sent = 1_000): LoadResult => ({
  ...{ sent, unheard: 0, generatorLate: new LogHistogram(), late: new LogHistogram(), complaints: [] },
  frames: new LogHistogram(),
  figures: { ...figures, ...given },
  memory: Array.from({ length: 9 }, (_, nth) => ({
    atMs: nth * 10_000,
    page: 20_000_000,
    engine: 10_000_000,
  })),
});

test('a load of which everything was counted, in time and flat, has no fault', () => {
  expect(faultsOf(result(), true)).toEqual([]);
});

test('a message too few, one too many and one without a verdict are faults', () => {
  expect(faultsOf(result({}, 1_001), true)).toEqual(['1,001 were sent and 1,000 received']);
  expect(faultsOf(result({}, 999), true)).toEqual(['999 were sent and 1,000 received']);
  const counts = { ...figures.counts, limited: 149 };
  expect(faultsOf(result({ counts }), true)).toEqual(['1,000 were received and 999 have a verdict']);
});

test('L1 and L2 together are judged, and only where that was asked for', () => {
  const slow = { latencyMs: { ...figures.latencyMs, l2: latency(0.16) } };
  expect(faultsOf(result(slow), true)).toEqual(['L1+L2 takes 0.260 ms (p99), and may take 0.25']);
  expect(faultsOf(result(slow), false)).toEqual([]);
});

test('memory that grows, a full ring and errors are faults, each error once', () => {
  const grown = {
    ...result({ ring: { written: 400, taken: 400, dropped: 3 }, errors: ['broken'] }),
    complaints: ['broken', 'torn'],
    memory: result().memory.map((one, nth) => ({ ...one, engine: nth * 4_000_000 })),
  };
  expect(faultsOf(grown, false)).toEqual([
    '3 moves found the ring full',
    'the memory of the engine grows',
    'the page complains: broken',
    'the page complains: torn',
  ]);
});

test('the report says what became of every message, and what is a part of a kind adds nothing', () => {
  const said = resultLines(result()).join('\n');
  expect(said).toContain('sent       1,000\n');
  expect(said).toContain('decided    1,000: chatter 400, accepted 300,');
  expect(said).not.toContain('rehearsed');
  expect(said).toContain('L1+L2      p99 0.150 ms');
  expect(said).toContain('underruns  2');
});
