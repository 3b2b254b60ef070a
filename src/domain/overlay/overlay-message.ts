/**
 * A row of the log as viewers see it. Moderators' orders, other programs' commands and the words of viewers who are blocked are not
 * for the picture. Pure.
 */
import type { Verdict } from '../verdict/verdict';
import { verdictSentence } from '../verdict/verdict';
import { clipped } from './clipped';
import type { OverlayMessage } from './overlay-state';

export interface OverlayLogEntry {
  readonly number: number;
  /** Hostile text, both. */
  readonly viewerName: string;
  readonly text: string;
  readonly verdict: Verdict;
}

const NAME_LENGTH = 50;
/** A command at most. */
const TEXT_LENGTH = 100;
const REASON_LENGTH = 160;

/** Null for what is not for viewers. */
export function overlayMessage(entry: OverlayLogEntry): OverlayMessage | null {
  const outcome = outcomeOf(entry.verdict);
  if (outcome === null) return null;
  return {
    number: entry.number,
    who: clipped(entry.viewerName, NAME_LENGTH),
    text: clipped(entry.text, TEXT_LENGTH),
    outcome,
    reason: clipped(verdictSentence(entry.verdict), REASON_LENGTH),
  };
}

function outcomeOf(verdict: Verdict): OverlayMessage['outcome'] | null {
  switch (verdict.kind) {
    case 'chatter':
      return null;
    case 'accepted':
      if (verdict.note === 'ordered' || verdict.note === 'answered') return null;
      return verdict.note === 'counted' || verdict.note === 'not-yet' ? 'counted' : 'played';
    case 'coalesced':
      return 'played';
    case 'limited':
      return 'waits';
    case 'unknown':
      return verdict.name === null ? null : 'refused';
    case 'invalid':
      return verdict.reason === 'order' ? null : 'refused';
    case 'blocked':
      return UNSHOWN.has(verdict.reason) ? null : 'refused';
    case 'outOfRange':
    case 'paused':
      return 'refused';
  }
}

/** Who is put out gets no stage; the others are for the streamer to see. */
const UNSHOWN: ReadonlySet<string> = new Set([
  ...['viewer-blocked', 'taken-back', 'stale', 'no-viewer-id'],
  ...['block-list-full', 'orders-wait'],
]);
