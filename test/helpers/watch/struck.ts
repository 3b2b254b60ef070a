/** A history and its clock: `strike` ends a tenth of a second. */
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import type { ChartColumns, LatencyColumns, ValueColumns } from '../../../src/domain/watch/chart';
import { History } from '../../../src/domain/watch/history';
import { HISTORY_BYTES } from '../../../src/domain/watch/history-bytes';

/** Some evening, at the beginning of a second. */
export const WALL = 1_700_000_000_000;

export class Struck {
  readonly history: History;
  /** Monotonic; any engine begins near zero. */
  now = 0;

  constructor(
    readonly memory: ArrayBufferLike = new ArrayBuffer(HISTORY_BYTES),
    /** The wall clock when the monotonic one shows zero. */
    public wallAtZero = WALL,
  ) {
    this.history = new History(memory);
    this.history.strike(milliseconds(0), this.wall);
  }

  get wall(): EpochMilliseconds {
    return (this.wallAtZero + this.now) as EpochMilliseconds;
  }

  strike(afterMs = 100): boolean {
    this.now += afterMs;
    return this.history.strike(milliseconds(this.now), this.wall);
  }

  /** Ends so many seconds, recording in each tenth. */
  pass(seconds: number, record: (tenth: number) => void = () => undefined): void {
    for (let tenth = 0; tenth < 10 * seconds; tenth++) {
      record(tenth);
      this.strike();
    }
  }
}

/** The only series of a chart of one count or gauge. */
export const valuesOf = ({ series }: ChartColumns): ValueColumns => series[0] as ValueColumns;

/** The only series of a chart of one latency. */
export const timesOf = ({ series }: ChartColumns): LatencyColumns => series[0] as LatencyColumns;
