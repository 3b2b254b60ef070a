/** Traces over real HTTP to a collector's double, and what becomes of them when it fails. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANSWER_WITHIN_MS, postSpans } from '../../../src/adapters/otlp/collector';
import { SpanEncoder, type TimedPlan } from '../../../src/adapters/otlp/span-encoder';
import { MOST_WAITING, TraceSender } from '../../../src/adapters/otlp/trace-sender';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { SpanName, SpanPlan } from '../../../src/domain/watch/trace';
import { faultsOf, OtlpCollector } from '../../helpers/rigs/otlp-collector';

let collector: OtlpCollector;
let sender: TraceSender;

beforeEach(async () => {
  collector = await OtlpCollector.start();
  sender = new TraceSender(collector.url, () => undefined);
});
afterEach(async () => {
  sender.close();
  vi.useRealTimers();
  await collector.stop();
});

const AHEAD_MS = 1_800_000_000_000.25;

const span = (
  name: SpanName,
  start: number,
  end: number,
  attributes: SpanPlan['attributes'] = {},
): SpanPlan => ({
  ...{ name, start: milliseconds(start), end: milliseconds(end), attributes },
});

const PLAN: TimedPlan = {
  plan: [
    span('command', 100, 130.125, { verdict: 'accepted', jack: 3, rehearsed: false }),
    span('chat delivery', 100, 120),
    span('decide', 120.005, 120.025, { read_us: 5 }),
    span('ring', 120.02, 122),
  ],
  aheadMs: AHEAD_MS,
};

const never = (): AbortSignal => new AbortController().signal;
const bodyOf = (...plans: readonly TimedPlan[]): Uint8Array<ArrayBuffer> => new SpanEncoder().encode(plans);

describe('what goes over the wire', () => {
  test('each trace has ids of its own, and every span its times and its parent', async () => {
    sender.add(PLAN);
    sender.add(PLAN);
    await vi.waitFor(() => expect(collector.spans).toHaveLength(8), 5_000);
    const [one, other] = collector.traces;
    for (const trace of [one, other]) expect(faultsOf(trace, AHEAD_MS + 100, AHEAD_MS + 131)).toEqual([]);
    expect(one[0].traceId).not.toBe(other[0].traceId);
    expect(one.map(({ name }) => name)).toEqual(['command', 'chat delivery', 'decide', 'ring']);
    expect(one[0].startTimeUnixNano).toBe('1800000000100250000');
    expect(
      Math.abs(Number(BigInt(String(one[2].endTimeUnixNano)) - 1_800_000_000_120_275_000n)),
    ).toBeLessThan(500);
    expect(one[0].attributes).toContainEqual({ key: 'jack', value: { intValue: 3 } });
    expect(collector.serviceName).toBe('twitch-to-cv');
    expect(collector.posts[0].url).toBe('/v1/traces');
    expect(collector.posts[0].headers['content-type']).toBe('application/json');
    await vi.waitFor(() => expect(sender.status).toMatchObject({ sent: 8, waiting: 0, fault: null }));
  });
});

describe('one request', () => {
  test('a collector that leaves spans out is heard', async () => {
    collector.faults.text = '{"partialSuccess":{"rejectedSpans":"3","errorMessage":"too\\u0000old"}}';
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toEqual({
      kind: 'taken',
      rejected: 3,
      fault: { kind: 'partly', text: 'too old' },
    });
  });

  test.each([
    '',
    'null',
    '[]',
    '{',
    '{"partialSuccess":null}',
    '{"partialSuccess":{}}',
    '{"partialSuccess":7}',
  ])('the answer %j took all', async (text) => {
    collector.faults.text = text;
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toEqual({
      kind: 'taken',
      rejected: 0,
      fault: null,
    });
  });

  test.each([
    [429, true],
    [502, true],
    [503, true],
    [504, true],
    [400, false],
    [404, false],
    [413, false],
    [500, false],
  ])('the status %i may be taken later: %s', async (status, again) => {
    Object.assign(collector.faults, { status, text: `no\n${'x'.repeat(500)}` });
    const outcome = await postSpans(collector.url, bodyOf(PLAN), never());
    expect(outcome).toMatchObject({ kind: 'failed', again, fault: { kind: 'refused', status } });
    expect(JSON.stringify(outcome).length).toBeLessThan(400);
  });

  test('a busy collector says how long to wait, and is believed for a minute', async () => {
    Object.assign(collector.faults, { status: 503, retryAfter: '7' });
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toMatchObject({ waitMs: 7_000 });
    collector.faults.retryAfter = '86400';
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toMatchObject({ waitMs: 60_000 });
    collector.faults.retryAfter = 'Fri, 31 Dec 1999 23:59:59 GMT';
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toMatchObject({ waitMs: 0 });
  });

  test('a redirect is not followed', async () => {
    const other = await OtlpCollector.start();
    collector.faults.redirect = `${other.url}/v1/traces`;
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toMatchObject({
      fault: { kind: 'unreachable' },
    });
    expect(other.posts).toEqual([]);
    await other.stop();
  });

  test('an answer without an end is cut off', async () => {
    collector.faults.text = `{"partialSuccess":{"errorMessage":"${'x'.repeat(5_000_000)}"}}`;
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toMatchObject({
      kind: 'taken',
      rejected: 0,
    });
  });

  test('nobody there is told from one who says nothing', async () => {
    const { url } = collector;
    await collector.stop();
    const outcome = await postSpans(url, bodyOf(PLAN), never());
    expect(outcome).toMatchObject({ again: true, fault: { kind: 'unreachable' } });
    collector = await OtlpCollector.start();
    collector.faults.hangs = true;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(ANSWER_WITHIN_MS);
      return AbortSignal.abort(new Error('late'));
    });
    expect(await postSpans(collector.url, bodyOf(PLAN), never())).toMatchObject({
      fault: { kind: 'silent' },
    });
    vi.restoreAllMocks();
  });
});

describe('a collector that fails', () => {
  const settled = (): Promise<void> => vi.waitFor(() => expect(sender.status.fault).not.toBeNull(), 5_000);

  test('keeps the request, with its ids, for a later try', async () => {
    collector.faults.status = 503;
    sender.add(PLAN);
    await settled();
    expect(sender.status).toMatchObject({ sent: 0, notSent: 0, waiting: 4 });
    expect(sender.status.retryInMs).toBeGreaterThan(0);
    collector.faults.status = null;
    await vi.waitFor(() => expect(sender.status).toMatchObject({ sent: 4, waiting: 0, fault: null }), 5_000);
    expect(collector.bodies[1]).toBe(collector.bodies[0]);
  });

  test('gives up what it refuses for good, and counts it', async () => {
    collector.faults.status = 400;
    sender.add(PLAN);
    await settled();
    expect(sender.status).toMatchObject({ sent: 0, notSent: 4, waiting: 0 });
  });

  test('lets no more wait than there is room for, and counts the rest', async () => {
    await collector.stop();
    for (let nth = 0; nth < 10 * MOST_WAITING; nth++) sender.add(PLAN);
    expect(sender.status).toMatchObject({ waiting: 4 * MOST_WAITING, notSent: 4 * 9 * MOST_WAITING });
    await settled();
    expect(sender.status).toMatchObject({ waiting: 4 * MOST_WAITING, notSent: 4 * 9 * MOST_WAITING });
    collector = await OtlpCollector.start();
  });

  test('pauses longer each time, and no longer than half a minute', async () => {
    await collector.stop();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const tries: number[] = [];
    const refused = vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
      tries.push(performance.now());
      return Promise.reject(new TypeError('refused'));
    });
    sender.add(PLAN);
    await vi.advanceTimersByTimeAsync(130_000);
    refused.mockRestore();
    const pauses = tries.slice(1).map((at, nth) => at - tries[nth]);
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    collector = await OtlpCollector.start();
  });

  test('leaves nothing behind once it is closed', async () => {
    collector.faults.hangs = true;
    sender.add(PLAN);
    await vi.waitFor(() => expect(collector.bodies).toHaveLength(1), 5_000);
    sender.close();
    expect(sender.status).toMatchObject({ waiting: 0, sent: 0 });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    expect(vi.getTimerCount()).toBe(0);
  });
});
