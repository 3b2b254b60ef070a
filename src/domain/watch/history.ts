/**
 * An hour of every figure, in one flat memory of 16 MB: no more is ever needed, and the engine that replaces one that died goes
 * on with it. One engine at a time writes. Engine worker: safe; only `columns` and the summaries allocate.
 */
import type { EpochMilliseconds, Milliseconds } from '../numbers/units';
import type { ChartColumns, ChartRequest, LatencyWindow, ValueSummary } from './chart';
import { ChartReader } from './chart-reader';
import { COUNT_BYTES, CountSeconds, KEPT_SECONDS } from './count-seconds';
import {
  COUNT_NAMES,
  type CountName,
  type FigureName,
  FIGURES,
  GAUGE_NAMES,
  type GaugeName,
  isCount,
  isGauge,
  LATENCY_NAMES,
  type WatchedLatency,
} from './figures';
import { GAUGE_BYTES, GAUGE_SLOTS, GaugeSlots } from './gauge-slots';
import { LATENCY_BYTES, LatencySeconds, MergedLatency } from './latency-seconds';
import { SLOT_MS, SLOTS_PER_SECOND, Timeline, TIMELINE_WORDS } from './timeline';

const TIMELINE_BYTES = 8 * TIMELINE_WORDS;
/** Each kind's part is a multiple of eight bytes long, for the kind behind it. */
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const LATENCIES_AT = TIMELINE_BYTES;
const COUNTS_AT = LATENCIES_AT + aligned(LATENCY_BYTES) * LATENCY_NAMES.length;
const GAUGES_AT = COUNTS_AT + aligned(COUNT_BYTES) * COUNT_NAMES.length;
const BYTES_NEEDED = GAUGES_AT + aligned(GAUGE_BYTES) * GAUGE_NAMES.length;

/** Blocks of a gauge that are being written over hold new values already. */
const READABLE_SLOTS = GAUGE_SLOTS - 512;

interface Kept<Rows> {
  readonly rows: Rows;
  /** Recorded since the last strike. */
  isFresh: boolean;
  /** Until this slot the newest value, or that it is counted at all, holds without another one. */
  goodUntil: number;
  readonly goodForSlots: number;
}

interface KeptGauge extends Kept<GaugeSlots> {
  value: number;
}

type ByName<Name extends string, Rows> = Readonly<Record<Name, Rows>>;

export class History {
  readonly timeline: Timeline;
  private readonly merged = new MergedLatency();
  private readonly charts = new ChartReader(this);
  private readonly latencies: ByName<WatchedLatency, LatencySeconds>;
  private readonly counts: ByName<CountName, Kept<CountSeconds>>;
  private readonly gauges: ByName<GaugeName, KeptGauge>;

  /** Throws when the memory is shorter than it needs: HISTORY_BYTES is enough. Memory full of zeros is an empty history. */
  constructor(memory: ArrayBufferLike) {
    if (memory.byteLength < BYTES_NEEDED)
      throw new RangeError(`an hour of figures needs ${BYTES_NEEDED} bytes, got ${memory.byteLength}`);
    this.timeline = new Timeline(new Float64Array(memory, 0, TIMELINE_WORDS));
    this.latencies = byName(
      LATENCY_NAMES,
      (_, nth) => new LatencySeconds(memory, LATENCIES_AT + nth * aligned(LATENCY_BYTES)),
    );
    this.counts = byName(COUNT_NAMES, (name, nth) => ({
      rows: new CountSeconds(memory, COUNTS_AT + nth * aligned(COUNT_BYTES)),
      ...{ isFresh: false, goodUntil: -Infinity, goodForSlots: FIGURES[name].goodForMs / SLOT_MS },
    }));
    this.gauges = byName(GAUGE_NAMES, (name, nth) => {
      const rows = new GaugeSlots(memory, GAUGES_AT + nth * aligned(GAUGE_BYTES));
      const goodForSlots = FIGURES[name].goodForMs / SLOT_MS;
      // A figure that is good for ever was known to the engine before.
      const isKept = goodForSlots === Infinity && !this.timeline.isEmpty;
      const value = isKept ? rows.at(this.timeline.newest) : NaN;
      return { rows, value, isFresh: false, goodUntil: isKept ? Infinity : -Infinity, goodForSlots };
    });
  }

  /**
   * Adds to a count's running second, or sets a gauge, which holds as long as the table says. NaN: it is not known from now on. A count
   * of 0 says that it is counted.
   */
  record(figure: CountName | GaugeName, value: number): void {
    if (isGauge(figure)) {
      const gauge = this.gauges[figure];
      gauge.value = Number.isFinite(value) ? value : NaN;
      gauge.isFresh = true;
      return;
    }
    const count = this.counts[figure];
    const isKnown = Number.isFinite(value);
    count.isFresh = isKnown;
    if (!isKnown) count.goodUntil = -Infinity;
    if (isKnown && !this.timeline.isEmpty) count.rows.add(this.timeline.second, value);
  }

  /**
   * Times `times` durations in the running second; `longest` is the longest of them. Below zero counts as zero, which two clocks can
   * make of a short one; what is no number does not count.
   */
  time(latency: WatchedLatency, duration: Milliseconds, times = 1, longest: Milliseconds = duration): void {
    if (this.timeline.isEmpty || !Number.isFinite(duration)) return;
    this.latencies[latency].add(this.timeline.second, Math.max(duration, 0), times, Math.max(longest, 0));
  }

  /** A strike at `now` would end a tenth of a second. */
  isDue(now: Milliseconds): boolean {
    return this.timeline.isDue(now);
  }

  /**
   * Ends a tenth of a second, once one is over. Call it at every tick, after all that is recorded. Time in which nobody called it
   * is a gap. Returns whether it ended one.
   */
  strike(now: Milliseconds, wall: EpochMilliseconds): boolean {
    const { timeline } = this;
    const secondBefore = timeline.second;
    if (!timeline.strike(now, wall)) return false;
    const { newest, missed, isGap, isAnew, second } = timeline;
    for (const name of GAUGE_NAMES) {
      const { rows, value } = this.gauges[name];
      const known = isGoodAt(newest, this.gauges[name]) ? value : NaN;
      if (isAnew) rows.begin(newest);
      for (let slot = newest - missed; slot < newest; slot++) rows.write(slot, isGap ? NaN : known);
      rows.write(newest, known);
    }
    for (const name of COUNT_NAMES) isGoodAt(newest, this.counts[name]);
    for (let begun = isAnew ? second : secondBefore + 1; begun <= second; begun++)
      this.beginSecond(begun, begun < second);
    return true;
  }

  /** The newest value; a count's and a latency's (p99) is that of the last whole second. NaN where it is not known. */
  last(figure: FigureName): number {
    const { newest, second, isEmpty } = this.timeline;
    if (isEmpty) return NaN;
    if (isGauge(figure)) return this.gauges[figure].rows.at(newest);
    if (second <= this.oldestSecond) return NaN;
    if (isCount(figure)) return this.counts[figure].rows.at(second - 1);
    return this.mergeSeconds(figure, second - 1, second).p99;
  }

  /** Sums up the last `seconds`: a count by its whole seconds, a gauge by its tenths. */
  window(figure: CountName | GaugeName, seconds: number): ValueSummary {
    const { newest, second } = this.timeline;
    if (!isGauge(figure)) {
      const { rows } = this.counts[figure];
      return sumUp((at) => rows.at(at), Math.max(second - seconds, this.oldestSecond), second);
    }
    const { rows } = this.gauges[figure];
    const from = Math.max(newest + 1 - seconds * SLOTS_PER_SECOND, this.oldestSlot);
    return sumUp((at) => rows.at(at), from, newest + 1);
  }

  /** Sums up all that was timed in the last `seconds`, and in the one that runs. */
  latency(latency: WatchedLatency, seconds: number): LatencyWindow {
    const { second } = this.timeline;
    return this.mergeSeconds(latency, second - seconds, second + 1).summary();
  }

  columns(request: ChartRequest): ChartColumns {
    return this.charts.read(request);
  }

  /** The histograms from one second to before another, in one. Good until the next call. */
  mergeSeconds(latency: WatchedLatency, from: number, to: number): MergedLatency {
    const { merged } = this;
    merged.clear();
    if (this.timeline.isEmpty) return merged;
    const rows = this.latencies[latency];
    const end = Math.min(to, this.timeline.second + 1);
    for (let second = Math.max(from, this.oldestSecond); second < end; second++) rows.addTo(merged, second);
    return merged;
  }

  countIn(figure: CountName, second: number): number {
    const isKept = second >= this.oldestSecond && second < this.timeline.second;
    return isKept ? this.counts[figure].rows.at(second) : NaN;
  }

  /** Finds the lowest and highest of a gauge, as `lowest` and `highest` of what it returns; good until the next call. */
  survey(figure: GaugeName, from: number, to: number): GaugeSlots {
    const { rows } = this.gauges[figure];
    const { newest, isEmpty } = this.timeline;
    rows.survey(Math.max(from, this.oldestSlot), isEmpty ? -Infinity : Math.min(to, newest + 1));
    return rows;
  }

  private get oldestSlot(): number {
    return Math.max(this.timeline.first, this.timeline.newest + 1 - READABLE_SLOTS);
  }

  private get oldestSecond(): number {
    const { first, second } = this.timeline;
    return Math.max(Math.floor(first / SLOTS_PER_SECOND), second + 1 - KEPT_SECONDS);
  }

  private beginSecond(second: number, isGap: boolean): void {
    for (const name of LATENCY_NAMES) this.latencies[name].begin(second);
    for (const name of COUNT_NAMES) {
      const count = this.counts[name];
      count.rows.begin(second, !isGap && this.timeline.newest <= count.goodUntil);
    }
  }
}

/** Whether a figure is known in a slot that is struck: recorded for it, or not too long before. */
function isGoodAt(slot: number, kept: Kept<unknown>): boolean {
  if (kept.isFresh) kept.goodUntil = slot + kept.goodForSlots;
  kept.isFresh = false;
  return slot <= kept.goodUntil;
}

function byName<Name extends string, Rows>(
  names: readonly Name[],
  make: (name: Name, nth: number) => Rows,
): ByName<Name, Rows> {
  return Object.fromEntries(names.map((name, nth) => [name, make(name, nth)])) as Record<Name, Rows>;
}

function sumUp(valueAt: (at: number) => number, from: number, to: number): ValueSummary {
  let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
  for (let at = from; at < to; at++) {
    const value = valueAt(at);
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return count === 0 ? { count, min: NaN, max: NaN, mean: NaN } : { count, min, max, mean: sum / count };
}
