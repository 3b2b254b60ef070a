/** Tracing as the page orders it: nothing until it is asked for, and no failure of a collector reaches the engine. */
import { expect, test, vi } from 'vitest';
import { TraceSender } from '../../../src/adapters/otlp/trace-sender';
import { drawInPanel } from '../../../src/adapters/performance-panel';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { Tracer } from '../../../src/engine/watch/tracer';
import type { TracingOrders } from '../../../src/shared/reports/tracing-report';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { faultsOf, OtlpCollector } from '../../helpers/rigs/otlp-collector';
import { OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const orders = (collector: string | null, more: Partial<TracingOrders> = {}): TracingOrders => ({
  ...{ collector, oneOf: 1, isInPanel: false },
  ...more,
});

function traced(
  load?: ConstructorParameters<typeof Tracer>[4],
  outputMs = milliseconds(NaN),
): {
  bench: EngineBench;
  tracer: Tracer;
  play(): void;
} {
  const bench = new EngineBench({ ...DEFAULT_PATCH, limits: OPEN_LIMITS });
  const latency = { count: 1, p50: outputMs, p95: outputMs, p99: outputMs, max: outputMs, mean: outputMs };
  const history = { latency: () => latency };
  const tracer = new Tracer(bench.clock, bench.output.traces, { history }, () => undefined, load);
  const play = (): void => {
    bench.say('vco#1.pitch: 1');
    bench.clock.ms += 2;
    bench.output.traces.noteTaken(bench.output.ring.written, bench.clock.now());
    for (let nth = 0; nth < 50; nth++) tracer.tick(bench.clock.now());
    bench.clock.ms += 1_000;
  };
  return { bench, tracer, play };
}

test('off, nothing is loaded and nothing is sampled', () => {
  const load = vi.fn();
  const { tracer, bench, play } = traced(load);
  play();
  expect(load).not.toHaveBeenCalled();
  expect(bench.output.traces.isOn).toBe(false);
  expect(tracer.report().tracing).toMatchObject({ state: 'off', waiting: 0 });
});

test('on, a played command reaches the collector, and off again nothing more does', async () => {
  const collector = await OtlpCollector.start();
  const { tracer, bench, play } = traced(undefined, milliseconds(20));
  await tracer.obey(orders(collector.url));
  const from = bench.clock.wallAt(bench.clock.now());
  play();
  await vi.waitFor(() => expect(tracer.report().tracing).toMatchObject({ state: 'on', sent: 4 }), 5_000);
  const [trace] = collector.traces;
  expect(faultsOf(trace, from, from + 22)).toEqual([]);
  expect(trace.map(({ name }) => name)).toEqual(['command', 'decide', 'ring', 'first sample']);
  await tracer.obey(null);
  play();
  expect(tracer.report().tracing).toMatchObject({ state: 'off', sent: 0 });
  await collector.stop();
});

test('another pace keeps the collector and its counts; another collector begins anew', async () => {
  const [one, other] = [await OtlpCollector.start(), await OtlpCollector.start()];
  const { tracer, play } = traced();
  await tracer.obey(orders(one.url));
  play();
  await vi.waitFor(() => expect(tracer.report().tracing.sent).toBe(3), 5_000);
  await tracer.obey(orders(one.url, { oneOf: 7 }));
  expect(tracer.report().tracing.sent).toBe(3);
  await tracer.obey(orders(other.url));
  expect(tracer.report().tracing.sent).toBe(0);
  await tracer.obey(null);
  await Promise.all([one.stop(), other.stop()]);
});

test('a part that does not load is said, and the panel goes on without it', async () => {
  const { tracer, bench, play } = traced(() => Promise.reject(new Error('404')));
  await tracer.obey(orders('http://127.0.0.1:1', { isInPanel: true }));
  expect(tracer.report().tracing).toMatchObject({ state: 'on', fault: { kind: 'not loaded' } });
  const draw = vi.fn();
  vi.stubGlobal('console', { timeStamp: draw });
  const startedAt = bench.clock.now();
  play();
  expect(draw.mock.calls[0]).toEqual([
    ...['command', startedAt, startedAt + 2, 'command', 'Twitch-to-CV commands', 'primary'],
  ]);
  vi.unstubAllGlobals();
});

test('stopped while the part loads, it does not start', async () => {
  let loaded: (module: { readonly TraceSender: typeof TraceSender }) => void = () => undefined;
  const { tracer } = traced(() => new Promise((resolve) => (loaded = resolve)));
  const started = tracer.obey(orders('http://127.0.0.1:1'));
  expect(tracer.report().tracing.state).toBe('starting');
  await tracer.obey(null);
  loaded({ TraceSender });
  await started;
  expect(tracer.report().tracing.state).toBe('off');
});

test('each kind of span has a track of its own', () => {
  const timeStamp = vi.fn();
  const [start, end] = [milliseconds(1), milliseconds(2)];
  drawInPanel([{ name: 'ring', start, end, attributes: {} }], { timeStamp });
  expect(timeStamp).toHaveBeenCalledWith('ring', 1, 2, 'ring', 'Twitch-to-CV commands', 'tertiary');
});
