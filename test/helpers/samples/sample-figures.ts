/** Made-up figures of an evening: the same for the same time, whatever is asked and when. */
import type {
  ChartColumns,
  ChartRequest,
  LatencyColumns,
  ValueColumns,
} from '../../../src/domain/watch/chart';
import { milliseconds, type EpochMilliseconds } from '../../../src/domain/numbers/units';
import { FIGURES, type FigureName } from '../../../src/domain/watch/figures';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** A minute that ends now has no gap, at whatever time of day a test runs. */
const GAP_FROM = Date.now() - 24 * MINUTE_MS;
const GAP_TO = Date.now() - 20 * MINUTE_MS;

/** 0 to 1 by the time and the figure, without a memory. */
function noise(time: number, seed: number): number {
  const wave = Math.sin(time * 12.9898 + seed * 78.233) * 43_758.5453;
  return wave - Math.floor(wave);
}

const slow = (time: number, seed: number): number => 0.5 + 0.5 * Math.sin(time / 240_000 + seed);

/** The most of a figure on this evening, in its own unit. */
const MOST: Partial<Record<FigureName, number>> = {
  ...{ l1: 0.2, l2: 0.05, l3: 6, l4: 12, chatDelivery: 180 },
  ...{ received: 42, decided: 18, chatter: 24, accepted: 12, coalesced: 3, limited: 2 },
  ...{
    invalid: 1,
    unknown: 1,
    outOfRange: 1,
    blocked: 0,
    paused: 0,
    underruns: 0,
    reconnects: 0,
    dropped: 0,
  },
  ...{ ringFill: 0.02, audioLoad: 0.22, busy: 0.06, jacksMoving: 6, viewers: 180 },
  ...{
    memoryBytes: 180e6,
    storedBytes: 2.4e6,
    storageShare: 0.001,
    limitFactor: 1,
    chatSilentS: 4,
    clockSkewMs: 120,
  },
};

/** Nothing was known for some minutes of the last hour, as while no stream ran. */
const isGap = (time: number): boolean => time > GAP_FROM && time < GAP_TO;

function valueAt(figure: FigureName, seed: number, time: number): number {
  const most = MOST[figure] ?? 0;
  const { kind } = FIGURES[figure];
  const share = 0.45 * slow(time, seed) + (kind === 'gauge' ? 0.08 : 0.5) * noise(time, seed) + 0.3;
  return kind === 'count' ? Math.round(share * most) : share * most;
}

export function sampleColumns({ figures, spanMs, endsAt, columns: most }: ChartRequest): ChartColumns {
  const end = endsAt ?? Date.now();
  const columnMs = Math.max(spanMs / most, SECOND_MS);
  const columns = Math.floor(spanMs / columnMs);
  const startsAt = end - columns * columnMs;
  const times = Array.from(
    { length: columns },
    (_, at) => Math.floor((startsAt + at * columnMs) / columnMs) * columnMs,
  );
  const listOf = (value: (time: number) => number): Float32Array =>
    Float32Array.from(times, (time) => (isGap(time) ? NaN : value(time)));
  const series = figures.map((figure, seed): LatencyColumns | ValueColumns => {
    const at = (time: number): number => valueAt(figure, seed, time);
    const { kind } = FIGURES[figure];
    if (kind === 'latency') {
      const p = (factor: number) => listOf((time) => at(time) * factor);
      const spikes = listOf((time) => at(time) * (2 + 6 * noise(time, 7) ** 8));
      const count = Float32Array.from(times, (time) => (isGap(time) ? 0 : 18));
      return {
        figure,
        count,
        p50: p(0.5),
        p95: p(0.9),
        p99: p(1.2),
        max: spikes,
        mean: p(0.6),
      } as LatencyColumns;
    }
    const max = listOf(at);
    const min = listOf((time) => (kind === 'count' ? Math.floor(at(time) * 0.6) : at(time) * 0.92));
    return { figure, min, max } as ValueColumns;
  });
  return { startsAt: startsAt as EpochMilliseconds, columnMs: milliseconds(columnMs), columns, series };
}
