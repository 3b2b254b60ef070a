/** The rows of the trace book: one Float64Array for all, made once. Engine worker: safe; only `toTrace` allocates. */
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { CrowdModeName } from '../../domain/crowd/modes';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Tier, VerdictKind } from '../../domain/verdict/verdict';
import { type Trace, TRACE_STAMPS, type TraceEnd, TraceStamp } from '../../domain/watch/trace';

/** Five a second, each open for at most a minute, but few wait that long: what finds no row is not sampled. */
const ROWS = 64;
/** A turn or a window that is further away is followed no further. */
const FOLLOWED_FOR_MS = 60_000;
/** The audio thread takes a record in its next quantum, unless its stream stands still. */
const TAKEN_WITHIN_MS = 5_000;

type RowState = 'free' | 'deciding' | 'waiting' | 'in crowd' | 'ringing' | 'done';

export class TraceRow {
  state: RowState = 'free';
  /** Held while the row is open: what waits is known by it. It never leaves the engine. */
  message: ChatMessage | null = null;
  deliveryMs: Milliseconds | null = null;
  verdict: VerdictKind = 'chatter';
  isRehearsed = false;
  tier: Tier | null = null;
  variableIndex = -1;
  jack: number | null = null;
  mode: CrowdModeName | null = null;
  record = -1;
  private end: TraceEnd = 'answered';

  constructor(readonly stamps: Float64Array) {}

  open(message: ChatMessage): void {
    this.stamps.fill(NaN);
    this.state = 'deciding';
    this.message = message;
    this.isRehearsed = false;
    this.tier = this.jack = this.mode = null;
    this.variableIndex = this.record = -1;
  }

  finish(end: TraceEnd): void {
    if (this.state === 'done') return;
    this.end = end;
    this.state = 'done';
    this.message = null;
  }

  free(): void {
    this.state = 'free';
    this.message = null;
  }

  expire(now: Milliseconds): void {
    const { state, stamps } = this;
    const isLost =
      (state === 'ringing' && now - stamps[TraceStamp.RingFrom] > TAKEN_WITHIN_MS) ||
      ((state === 'waiting' || state === 'in crowd') && now - stamps[TraceStamp.Received] > FOLLOWED_FOR_MS);
    if (isLost) this.finish('not followed');
  }

  toTrace(outputMs: Milliseconds | null): Trace {
    const { deliveryMs, verdict, isRehearsed, tier, jack, mode, end } = this;
    const stamps = this.stamps.slice();
    return { stamps, deliveryMs, outputMs, verdict, isRehearsed, tier, jack, mode, end };
  }
}

/** Every row. */
export function makeRows(): readonly TraceRow[] {
  const stamps = new Float64Array(ROWS * TRACE_STAMPS);
  return Array.from(
    { length: ROWS },
    (_, nth) => new TraceRow(stamps.subarray(nth * TRACE_STAMPS, (nth + 1) * TRACE_STAMPS)),
  );
}
