/** How much of a viewer's wait is left, for the log: the verdict tells the wait from when it was given. Pure. */
import { milliseconds } from '../../domain/numbers/units';
import type { Verdict } from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';

/** The verdict as it stands at `wall` (milliseconds since 1970): of a wait, what is left of it. */
export function verdictAt({ verdict, at }: LogEntry, wall: number): Verdict {
  if (verdict.kind !== 'limited') return verdict;
  return { ...verdict, waitMs: milliseconds(Math.max(at + verdict.waitMs - wall, 0)) };
}

/** Whether any of the entries tells of a wait that goes on. */
export const isAnyWaiting = (entries: readonly LogEntry[], wall: number): boolean =>
  entries.some(({ verdict, at }) => verdict.kind === 'limited' && at + verdict.waitMs > wall);
