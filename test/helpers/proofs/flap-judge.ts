/** How much DC each absence of an interface put on the speakers, and which of it no page could have seen. */
import { MAX_MISDIRECTED_DC_MS, PLACED_WITHIN_MS, type Span } from './sink-judge';

export interface Step {
  readonly name: string;
  readonly atMs: number;
  readonly endMs: number;
  readonly came: string;
}

/** From the order to unplug until the interface was there again; `Infinity` while it is not. */
export interface Absence extends Span {
  /** When the order to unplug was carried out; `Infinity` until then. Nobody can see an absence before it has begun. */
  readonly goneMs: number;
  /** For how long it was away for sure: the orders themselves take their time. */
  readonly leastMs: number;
}

/** A page looks every 50 ms, and the list takes up to 35 ms to come: a shorter absence may fall between two looks. */
const LOOK_MS = 100;
/** A person's acts that end the stream for sure when they were done as named, and what was on its way by then. */
const ENDS = ['Stop', 'reload'];
const ON_ITS_WAY_MS = 300;

export interface DcVerdict {
  readonly faults: readonly string[];
  readonly worstMs: number;
  readonly apart: { readonly absences: number; readonly dcMs: number };
  /** Whether at this moment a stream may have been elsewhere without anybody being able to see it. */
  isApart(atMs: number): boolean;
}

/**
 * Each absence answers for the DC from its beginning until the next one; none may come before the first. A stream that an unseen
 * absence has put on the speakers plays there until the interface is really gone the next time: the earlier one answers for that.
 */
export function judgeDc(
  dcIn: (span: Span) => number,
  absences: readonly Absence[],
  steps: readonly Step[],
): DcVerdict {
  const faults: string[] = [];
  const unseen: Span[] = [];
  let worstMs = 0;
  let apartMs = 0;
  const before = dcIn({ fromMs: -Infinity, toMs: absences.at(0)?.fromMs ?? Infinity });
  if (before > 0) faults.push(`${before.toFixed(1)} ms of DC on the speakers before any absence`);
  let isAstray = false;
  absences.forEach((absence, index) => {
    const next = absences.at(index + 1);
    const span = { fromMs: isAstray ? absence.goneMs : absence.fromMs, toMs: next?.fromMs ?? Infinity };
    isAstray = false;
    const dcMs = dcIn(span);
    if (absence.leastMs < LOOK_MS) {
      const end = steps.find(
        ({ name, atMs, came }) => atMs >= absence.toMs && came === '' && ENDS.includes(name),
      );
      const endMs = (end?.endMs ?? Infinity) + ON_ITS_WAY_MS;
      isAstray = endMs > span.toMs;
      const hidden = { ...span, toMs: isAstray ? (next?.goneMs ?? Infinity) : endMs };
      unseen.push(hidden);
      apartMs += dcIn(hidden);
      const afterMs = isAstray ? 0 : dcIn({ ...span, fromMs: hidden.toMs });
      if (afterMs > 0) faults.push(`${afterMs.toFixed(1)} ms of DC on the speakers by a new stream`);
      return;
    }
    worstMs = Math.max(worstMs, dcMs);
    if (dcMs <= MAX_MISDIRECTED_DC_MS) return;
    const away = `${absence.leastMs.toFixed(0)} ms or longer`;
    faults.push(`${dcMs.toFixed(1)} ms of DC on the speakers after an absence of ${away}`);
  });
  return {
    faults,
    worstMs,
    apart: { absences: unseen.length, dcMs: apartMs },
    isApart: (atMs) => unseen.some(({ fromMs, toMs }) => atMs >= fromMs - PLACED_WITHIN_MS && atMs < toMs),
  };
}
