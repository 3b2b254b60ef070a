/** Which entries of the chat log to show. Pure. */
import type { VerdictKind } from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';

export interface LogFilter {
  readonly kind: 'all' | 'refused';
  /** Part of the viewer's name or the text, in any case. */
  readonly text: string;
}

/** Conversation asks for nothing, so nobody refuses it. */
const NO_REFUSALS: ReadonlySet<VerdictKind> = new Set(['chatter', 'accepted', 'coalesced']);

export const isRefusal = (kind: VerdictKind): boolean => !NO_REFUSALS.has(kind);

export function filterLog(log: readonly LogEntry[], filter: LogFilter): readonly LogEntry[] {
  const part = filter.text.trim().toLowerCase();
  if (filter.kind === 'all' && part === '') return log;
  return log.filter(({ verdict, viewerName, text }) => {
    if (filter.kind === 'refused' && !isRefusal(verdict.kind)) return false;
    return part === '' || `${viewerName} ${text}`.toLowerCase().includes(part);
  });
}

/** How many entries of `log` came after entry `number`. */
export const countAfter = (log: readonly LogEntry[], number: number): number =>
  log.length - 1 - log.findLastIndex((entry) => entry.number <= number);
