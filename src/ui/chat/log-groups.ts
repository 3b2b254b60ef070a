/** Puts repeats of the chat log into one row, so that a flood can be read: `+14 like this`. Pure. */
import { isRehearsed, type Slowed, type Verdict, verdictSentence } from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';
import { isRefusal } from './log-filter';

/** A row for one entry and those like it that came soon after. */
export interface LogGroup {
  /** The first of them. */
  readonly entry: LogEntry;
  /** How many more there are. */
  readonly more: number;
}

/** Rows on the page, newest last. The state keeps more entries, for the filter to find. */
export const SHOWN_GROUPS = 150;
/** A repeat joins a row that is among the newest so many, which are all in view. */
const LOOK_BACK = 8;
/** A row is closed after so long: a later repeat is news again. */
const OPEN_FOR_MS = 30_000;

interface OpenGroup {
  readonly entry: LogEntry;
  readonly reason: string;
  more: number;
}

/** The newest groups, oldest first. A group has the place of its first entry: it never moves while it grows. */
export function groupLog(entries: readonly LogEntry[]): readonly LogGroup[] {
  const groups: OpenGroup[] = [];
  for (const entry of entries) {
    const reason = reasonKey(entry.verdict);
    const own = findLike(groups, entry, reason);
    if (own === null) groups.push({ entry, reason, more: 0 });
    else own.more++;
  }
  return groups.slice(-SHOWN_GROUPS);
}

function findLike(groups: readonly OpenGroup[], entry: LogEntry, reason: string): OpenGroup | null {
  for (let at = groups.length - 1; at >= 0 && at >= groups.length - LOOK_BACK; at--) {
    const group = groups[at];
    if (group.reason !== reason || entry.at - group.entry.at > OPEN_FOR_MS) continue;
    if (isLike(group.entry, entry)) return group;
  }
  return null;
}

/** A refusal repeats another one of the same viewer or text. A value that played repeats only the same text: it is news. */
function isLike(one: LogEntry, other: LogEntry): boolean {
  if (one.isGuest !== other.isGuest) return false;
  if (one.text === other.text) return true;
  return isRefusal(one.verdict.kind) && one.viewerId !== '' && one.viewerId === other.viewerId;
}

/** The reason without what differs from one message to the next: how long it waits or has waited. */
function reasonKey(verdict: Verdict): string {
  if (verdict.kind === 'limited') return `limited ${verdict.tier}${slowedKey(verdict.slowed)}`;
  if (verdict.kind === 'coalesced') return `coalesced ${isRehearsed(verdict)}`;
  return `${verdict.kind} ${verdictSentence(verdict)}`;
}

/** The cause alone: the share follows the engine ten times a second. */
const slowedKey = (slowed: Slowed | undefined): string =>
  slowed === undefined ? '' : slowed.latencyMs === null ? ' led' : ' slow';
