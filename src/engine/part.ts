/** The moments that all parts of the engine are told of. `parts.ts` lists the parts. */
import type { Milliseconds } from '../domain/numbers/units';
import type { Patch } from '../domain/patch/patch';

/** A part says what it does at each of these moments, and leaves out the others. Engine worker: safe. */
export interface EnginePart {
  /** The patch was loaded or edited. */
  followPatch?(patch: Patch): void;
  /** The engine's timer strikes. */
  tick?(now: Milliseconds): void;
  /** Every jack is at 0 V, after a panic, at the end of a stream or before a start: what waited must not play later. */
  comeToRest?(now: Milliseconds): void;
  /** Hands over its share of the report to the page. News that is handed over once is forgotten here. */
  report?(now: Milliseconds): object;
}

type ReportOf<Part> = Part extends { report(now: Milliseconds): infer Report } ? Report : unknown;

/** The shares of all parts in one. */
export type JoinedReport<Parts extends readonly EnginePart[]> = Parts extends readonly [
  infer First,
  ...infer Others extends readonly EnginePart[],
]
  ? ReportOf<First> & JoinedReport<Others>
  : unknown;

/** Joins what each part reports. */
export function joinReports<const Parts extends readonly EnginePart[]>(
  parts: Parts,
  now: Milliseconds,
): JoinedReport<Parts> {
  const shares = parts.map((part: EnginePart) => part.report?.(now));
  return Object.assign({}, ...shares) as JoinedReport<Parts>;
}
