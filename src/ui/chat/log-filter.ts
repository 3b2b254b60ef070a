/** Which entries of the chat log to show. Pure. */
import type { VerdictKind } from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';

export interface LogFilter {
  readonly kind: VerdictKind | 'all';
  /** Part of the viewer's name or the text, in any case. */
  readonly text: string;
}

/** Rows on the page, newest last. The state keeps more, for the filter to find. */
export const SHOWN_ENTRIES = 150;

export function filterLog(log: readonly LogEntry[], filter: LogFilter): readonly LogEntry[] {
  const part = filter.text.trim().toLowerCase();
  const shown: LogEntry[] = [];
  for (let index = log.length - 1; index >= 0 && shown.length < SHOWN_ENTRIES; index--) {
    const entry = log[index];
    if (filter.kind !== 'all' && entry.verdict.kind !== filter.kind) continue;
    if (part !== '' && !`${entry.viewerName} ${entry.text}`.toLowerCase().includes(part)) continue;
    shown.push(entry);
  }
  return shown.reverse();
}

/** How many entries of `log` came after entry `number`. */
export const countAfter = (log: readonly LogEntry[], number: number): number =>
  log.length - 1 - log.findLastIndex((entry) => entry.number <= number);
