/** A row of the chat log: who and what on one line, and below it the whole reason. */
import { html, nothing } from 'lit';
import type { PatchLimits } from '../../domain/limits/limit-settings';
import { FROM_ANOTHER_CHAT, type Verdict } from '../../domain/verdict/verdict';
import { isTried } from '../../domain/chat/try-viewer';
import type { LogEntry } from '../../shared/reports/log-report';
import { formatTime } from '../kit/format';
import { verdictIcon } from '../kit/icons';
import { withoutDirectionMarks } from '../kit/plain-text';
import { verdictWord } from '../words/verdict-words';
import type { LogGroup } from './log-groups';
import { oddCharacters } from './odd-characters';
import { reasonAt } from './wait-left';

export interface LogRowParts {
  readonly limits: PatchLimits;
  readonly isBlocked: boolean;
  /** Blocks the viewer of the row; null where nobody can be blocked. */
  readonly block: (() => void) | null;
}

export function logRow({ entry, more }: LogGroup, { limits, isBlocked, block }: LogRowParts) {
  const { at, viewerName, text, verdict } = entry;
  const reason = reasonOf(entry, limits);
  return html`<div class="entry ${isTried(entry) ? 'tried' : ''}">
    <time class="muted">${formatTime(at)}</time>
    <span class="verdict ${verdict.kind}">${verdictIcon(verdict.kind)} ${verdictWord(verdict)}</span>
    <span class="who clipped" title=${viewerName}>${viewerName}</span>
    <span class="text clipped" title=${text}>${text}</span>
    ${more === 0 ? nothing : html`<span class="more">${likeThis(more)}</span>`}
    ${reason === null ? nothing : html`<span class="reason">${reason}</span>`}
    ${
      block === null || entry.viewerId === '' || isTried(entry)
        ? nothing
        : blockButton(viewerName, isBlocked, block)
    }
  </div>`;
}

/** One text: of several, a longer count would move the next. */
const likeThis = (more: number): string => `+${more} like this`;

/** The sentence under what a viewer wrote; null where the verdict's word says it all. */
export function reasonOf(entry: LogEntry, limits: PatchLimits): string | null {
  const isGuest = entry.isGuest === true;
  if (!saysMore(entry.verdict) && !isGuest) return null;
  const reason = reasonAt(entry, limits, Date.now());
  const odd = mayBeOdd(entry.verdict) ? oddCharacters(entry.text) : null;
  const whole = odd === null ? reason : `${reason} But ${odd}.`;
  // A guest's origin is told once, also where it is the reason.
  return !isGuest || reason === FROM_ANOTHER_CHAT ? whole : `${whole}, ${FROM_ANOTHER_CHAT}`;
}

/** Whether the reason tells more than the verdict's word. */
const saysMore = (verdict: Verdict): boolean => verdict.kind !== 'accepted' || verdict.note !== undefined;

/** A text that was not understood may look as if it ought to be. */
const mayBeOdd = ({ kind }: Verdict): boolean => kind === 'invalid' || kind === 'unknown';

/** Stays where it is once pressed, so that the keyboard keeps its row. */
function blockButton(viewerName: string, isBlocked: boolean, block: () => void) {
  const word = isBlocked ? 'Blocked' : 'Block';
  return html`<button
    type="button"
    class="block"
    tabindex="-1"
    aria-label="${word} ${withoutDirectionMarks(viewerName)}"
    aria-disabled=${isBlocked ? 'true' : 'false'}
    @click=${() => {
      if (!isBlocked) block();
    }}
  >
    ${word}
  </button>`;
}
