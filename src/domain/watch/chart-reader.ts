/**
 * Cuts a stretch of the history into columns for charts. A column that is past changes no more, and is kept until the columns get
 * another length: a chart that runs on costs the engine its newest column. Engine worker: safe; allocates what it returns.
 */
import { milliseconds } from '../numbers/units';
import type { ChartColumns, ChartRequest, LatencyColumns, ValueColumns } from './chart';
import {
  type CountName,
  type FigureName,
  type GaugeName,
  isCount,
  isGauge,
  type WatchedLatency,
} from './figures';
import type { GaugeSlots } from './gauge-slots';
import type { MergedLatency } from './latency-seconds';
import { SLOT_MS, SLOTS_PER_HOUR, SLOTS_PER_SECOND, type Timeline } from './timeline';

/** The history, as far as charts read it. Each answer is good until the next question. */
interface ReadHistory {
  readonly timeline: Timeline;
  mergeSeconds(latency: WatchedLatency, from: number, to: number): MergedLatency;
  countIn(figure: CountName, second: number): number;
  survey(figure: GaugeName, from: number, to: number): GaugeSlots;
}

/** More than a chart is wide. With all figures shown at once the columns that are kept take 1 MB. */
const MOST_COLUMNS = 2_048;

/** Slots: the first column begins at `from`, and the last one ends at or after `to`. */
interface Cut {
  readonly from: number;
  readonly to: number;
  /** Slots of each column. */
  readonly step: number;
  readonly columns: number;
}

const NOTHING: Cut = { from: 0, to: 0, step: 1, columns: 0 };
const LOW_AND_HIGH = 2;
const OF_LATENCY = 6;

export class ChartReader {
  private readonly kept = new Map<FigureName, KeptColumns>();

  constructor(private readonly history: ReadHistory) {}

  read(request: ChartRequest): ChartColumns {
    const { timeline } = this.history;
    const cut = timeline.isEmpty ? NOTHING : cutFor(timeline, request);
    return {
      startsAt: timeline.wallAt(cut.from),
      columnMs: milliseconds(cut.step * SLOT_MS),
      columns: cut.columns,
      series: request.figures.map((figure) => this.readSeries(figure, cut)),
    };
  }

  private readSeries(figure: FigureName, cut: Cut): ValueColumns | LatencyColumns {
    if (!isGauge(figure) && !isCount(figure)) {
      const [count, p50, p95, p99, max, mean] = this.readRows(figure, OF_LATENCY, cut);
      return { figure, count, p50, p95, p99, max, mean };
    }
    const [min, max] = this.readRows(figure, LOW_AND_HIGH, cut);
    return { figure, min, max };
  }

  /** One array for each number that a column has. */
  private readRows(figure: FigureName, width: number, { from, to, step, columns }: Cut): Float32Array[] {
    const rows = Array.from({ length: width }, () => new Float32Array(columns));
    if (columns === 1) return this.readOne(figure, rows, from, to);
    const kept = this.kept.get(figure) ?? new KeptColumns(width);
    this.kept.set(figure, kept);
    kept.step = step;
    const past = this.history.timeline.second * SLOTS_PER_SECOND;
    for (let nth = 0; nth < columns; nth++) {
      const start = from + nth * step;
      const numbers = kept.columnAt(start);
      if (!kept.has(start)) this.measure(figure, start, Math.min(start + step, to), numbers);
      if (start + step <= Math.min(past, to)) kept.keep(start);
      for (let row = 0; row < width; row++) rows[row][nth] = numbers[row];
    }
    return rows;
  }

  /** A whole stretch begins anywhere, so it is not kept, and leaves the columns that are. */
  private readOne(figure: FigureName, rows: Float32Array[], from: number, to: number): Float32Array[] {
    const numbers = new Float32Array(rows.length);
    this.measure(figure, from, to, numbers);
    for (const [row, number] of numbers.entries()) rows[row][0] = number;
    return rows;
  }

  private measure(figure: FigureName, from: number, to: number, numbers: Float32Array): void {
    const { history } = this;
    const [second, end] = [from / SLOTS_PER_SECOND, Math.ceil(to / SLOTS_PER_SECOND)];
    if (isGauge(figure)) {
      const { lowest, highest } = history.survey(figure, from, to);
      numbers[0] = lowest;
      numbers[1] = highest;
    } else if (isCount(figure)) this.measureCount(figure, second, end, numbers);
    else {
      const { count, p50, p95, p99, max, mean } = history.mergeSeconds(figure, second, end).summary();
      numbers.set([count, p50, p95, p99, max, mean]);
    }
  }

  private measureCount(figure: CountName, from: number, to: number, numbers: Float32Array): void {
    let [low, high] = [NaN, NaN];
    for (let second = from; second < to; second++) {
      const count = this.history.countIn(figure, second);
      if (count < low || Number.isNaN(low)) low = count;
      if (count > high || Number.isNaN(high)) high = count;
    }
    numbers[0] = low;
    numbers[1] = high;
  }
}

/** The columns of one figure, in a ring by their first slots. */
class KeptColumns {
  private readonly numbers: readonly Float32Array[];
  private readonly starts = new Float64Array(MOST_COLUMNS).fill(NaN);
  private slots = 1;

  constructor(width: number) {
    const all = new Float32Array(MOST_COLUMNS * width);
    this.numbers = Array.from(this.starts, (_, place) => all.subarray(place * width, (place + 1) * width));
  }

  /** Columns of another length are other columns. */
  set step(slots: number) {
    if (slots !== this.slots) this.starts.fill(NaN);
    this.slots = slots;
  }

  /** Its numbers, if it is kept, and else their place. */
  columnAt(start: number): Float32Array {
    return this.numbers[this.placeOf(start)];
  }

  has(start: number): boolean {
    return this.starts[this.placeOf(start)] === start;
  }

  keep(start: number): void {
    this.starts[this.placeOf(start)] = start;
  }

  private placeOf(start: number): number {
    return (start / this.slots) % MOST_COLUMNS;
  }
}

function cutFor(timeline: Timeline, { figures, spanMs, endsAt, columns }: ChartRequest): Cut {
  const grain = figures.every(isGauge) ? 1 : SLOTS_PER_SECOND;
  const span = within(Math.ceil(spanMs / SLOT_MS), grain, SLOTS_PER_HOUR);
  const most = within(Math.floor(columns), 1, MOST_COLUMNS);
  const step = grain * Math.ceil(span / most / grain);
  const asked = endsAt === null ? Infinity : timeline.slotAt(endsAt) + 1;
  const to = Math.min(asked, timeline.newest + 1);
  if (most === 1) return wholeStretch(to - span, to, grain);
  const from = Math.ceil((to - span) / step) * step;
  return { from, to, step, columns: Math.ceil((to - from) / step) };
}

/** A second of which a part belongs to it belongs to it whole. */
function wholeStretch(start: number, to: number, grain: number): Cut {
  const from = Math.floor(start / grain) * grain;
  return { from, to, step: Math.ceil((to - from) / grain) * grain, columns: 1 };
}

/** A number that is none is taken for the least. */
const within = (value: number, least: number, most: number): number =>
  value > least ? Math.min(value, most) : least;
