/**
 * Makes spans of plans with the OpenTelemetry SDK, and writes them as OTLP over HTTP wants them, in JSON. A trace of nine spans takes
 * some 0.1 ms: never on the path. Any thread: safe.
 */
import { type HrTime, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import type { SpanPlan, TracePlan } from '../../domain/watch/trace';

/** A plan, and what turns its moments into those of the wall clock. */
export interface TimedPlan {
  readonly plan: TracePlan;
  /** Wall clock minus the clock of the plan. */
  readonly aheadMs: number;
}

/** The whole seconds first: a double holds a moment of today to a quarter of a microsecond. */
function hrTime(moment: EpochMilliseconds): HrTime {
  const wholeSeconds = Math.floor(moment / 1000);
  return [wholeSeconds, Math.round((moment - wholeSeconds * 1000) * 1e6)];
}

export class SpanEncoder {
  private ended: ReadableSpan[] = [];
  private readonly tracer = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'twitch-to-cv' }),
    spanProcessors: [
      {
        onStart: () => undefined,
        onEnd: (span) => this.ended.push(span),
        forceFlush: () => Promise.resolve(),
        shutdown: () => Promise.resolve(),
      },
    ],
  }).getTracer('path');

  /** Returns the body of one request. */
  encode(plans: readonly TimedPlan[]): Uint8Array<ArrayBuffer> {
    for (const { plan, aheadMs } of plans) this.makeSpans(plan, aheadMs);
    const spans = this.ended;
    this.ended = [];
    return new Uint8Array(JsonTraceSerializer.serializeRequest(spans) ?? []);
  }

  private makeSpans([root, ...children]: TracePlan, aheadMs: number): void {
    const at = (moment: Milliseconds): HrTime => hrTime((moment + aheadMs) as EpochMilliseconds);
    const make = ({ name, start, attributes }: SpanPlan, context = ROOT_CONTEXT) =>
      this.tracer.startSpan(name, { startTime: at(start), attributes: { ...attributes } }, context);
    const parent = make(root);
    const inside = trace.setSpan(ROOT_CONTEXT, parent);
    for (const child of children) make(child, inside).end(at(child.end));
    parent.end(at(root.end));
  }
}
