/**
 * A trace: what one command waited for on its way from chat to the converter, as spans that OpenTelemetry and the browser's
 * performance panel can draw. It holds no text, name or id of anybody. Pure. Any thread: safe.
 */
import type { CrowdModeName } from '../crowd/modes';
import type { Milliseconds } from '../numbers/units';
import type { Tier, VerdictKind } from '../verdict/verdict';

/** The columns of a row of stamps: moments of the engine's clock, NaN for what did not happen. */
export const enum TraceStamp {
  /** The chat frame came. */
  Received,
  /** The messages before it in the frame were decided. */
  Begun,
  Read,
  Checked,
  /** The limits let it through. */
  Admitted,
  /** It is in the ring, or with its crowd. */
  Sent,
  /** It is in the book. */
  Ended,
  WaitsFrom,
  WaitsUntil,
  CrowdFrom,
  CrowdUntil,
  RingFrom,
  /** The audio thread took it. */
  Taken,
}
export const TRACE_STAMPS = 13;

/** How a trace ended, beyond its verdict. */
export type TraceEnd =
  /** The audio thread took the move. */
  | 'taken'
  /** Decided: nothing was to play. */
  | 'answered'
  /** The ring was full or a panic lasted: the jack's newest move goes later. */
  | 'sent later'
  /** It waited for too long, or what it waited for was taken away. */
  | 'not followed';

export interface Trace {
  readonly stamps: Float64Array;
  /** Null where Twitch named no time. */
  readonly deliveryMs: Milliseconds | null;
  /** From the ring to the converter, as the page measured it last; null while that is not known. */
  readonly outputMs: Milliseconds | null;
  /** The first verdict: what waited has a second one. */
  readonly verdict: VerdictKind;
  readonly isRehearsed: boolean;
  /** The limit that made it wait, or null. */
  readonly tier: Tier | null;
  /** The number printed on the device, or null for what names no jack. */
  readonly jack: number | null;
  readonly mode: CrowdModeName | null;
  readonly end: TraceEnd;
}

export type SpanName =
  'command' | 'chat delivery' | 'decide' | 'waiting room' | 'crowd window' | 'ring' | 'first sample';

/** A span before it has an id. */
export interface SpanPlan {
  readonly name: SpanName;
  /** Moments of the engine's clock. */
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** The spans of one trace: the first holds the others. */
export type TracePlan = readonly [root: SpanPlan, ...children: SpanPlan[]];

/** The stages of `decide`, each from the stamp before it. */
const STAGES: readonly (readonly [string, TraceStamp])[] = [
  ['read_us', TraceStamp.Read],
  ['check_us', TraceStamp.Checked],
  ['limit_us', TraceStamp.Admitted],
  ['play_us', TraceStamp.Sent],
  ['book_us', TraceStamp.Ended],
];

/** Makes the spans of a trace. Every child lies within the first. */
export function planTrace(trace: Trace): TracePlan {
  const { stamps, deliveryMs, outputMs, tier, mode } = trace;
  const received = stamps[TraceStamp.Received];
  const children: SpanPlan[] = [];
  const add = (name: SpanName, start: number, end: number, attributes: SpanPlan['attributes'] = {}): void => {
    if (!(end >= start)) return;
    children.push({ name, start: start as Milliseconds, end: end as Milliseconds, attributes });
  };
  if (deliveryMs !== null) add('chat delivery', received - deliveryMs, received);
  add('decide', stamps[TraceStamp.Begun], stamps[TraceStamp.Ended], stagesOf(stamps));
  add(
    'waiting room',
    stamps[TraceStamp.WaitsFrom],
    stamps[TraceStamp.WaitsUntil],
    tier === null ? {} : { limit: tier },
  );
  add(
    'crowd window',
    stamps[TraceStamp.CrowdFrom],
    stamps[TraceStamp.CrowdUntil],
    mode === null ? {} : { mode },
  );
  const taken = stamps[TraceStamp.Taken];
  add('ring', stamps[TraceStamp.RingFrom], taken);
  if (outputMs !== null) add('first sample', taken, taken + outputMs, { estimated: true });
  const start = Math.min(received, ...children.map((child) => child.start)) as Milliseconds;
  const end = Math.max(received, ...children.map((child) => child.end)) as Milliseconds;
  return [{ name: 'command', start, end, attributes: factsOf(trace) }, ...children];
}

function factsOf({ verdict, isRehearsed, jack, end }: Trace): SpanPlan['attributes'] {
  return { verdict, rehearsed: isRehearsed, outcome: end, ...(jack === null ? {} : { jack }) };
}

function stagesOf(stamps: Float64Array): SpanPlan['attributes'] {
  const attributes: Record<string, number> = {
    frame_us: microseconds(stamps[TraceStamp.Begun] - stamps[TraceStamp.Received]),
  };
  let before = stamps[TraceStamp.Begun];
  for (const [name, stamp] of STAGES) {
    const at = stamps[stamp];
    if (Number.isNaN(at)) continue;
    attributes[name] = microseconds(at - before);
    before = at;
  }
  return attributes;
}

const microseconds = (duration: number): number => Math.max(0, Math.round(duration * 1000));
