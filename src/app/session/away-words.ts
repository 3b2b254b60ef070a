/** The page's words on a time in which the browser or the computer kept it from running: what happened, and what to do. Pure. */
import { type Banner, BannerId } from '../state/page-state';

/** By wall clock: when it began, and how long it lasted. */
export interface Span {
  readonly fromMs: number;
  readonly lastedMs: number;
}

/** `restored`: from the history of the tab, where a page waits whole. */
export type Away = 'frozen' | 'restored' | 'slept';

const CAUSES: Readonly<Record<Away, (span: string) => string>> = {
  frozen: (span) =>
    `Chrome froze this page ${span}, and chat and Panic with it. The outputs were disarmed first.`,
  restored: (span) =>
    `This page was left ${span} and came back from the history. The outputs were disarmed first.`,
  slept: (span) =>
    `This page stood still ${span}: the computer slept, or was too busy. The outputs were disarmed after it.`,
};

export const awayBanner = (away: Away, span: Span): Banner => ({
  ...{ id: BannerId.Away, tone: 'caution' },
  text: `${CAUSES[away](spanWords(span))} Look at the interface, then arm again when you are ready.`,
  action: { label: 'Go to Arm', intent: 'goToArm' },
});

/** Nothing is wrong: only what is drawn was late. */
export const slowedBanner = (span: Span): Banner => ({
  ...{ id: BannerId.Slowed, tone: 'neutral', action: null },
  text: `Chrome slowed this page ${spanWords(span)}, for it was hidden. Only its figures were late: keep its window in view to follow them.`,
});

export const DISCARDED: Banner = {
  id: BannerId.Discarded,
  tone: 'caution',
  text: 'Chrome discarded this tab to save memory: what ran in it has ended, with every jack at 0 V. Start it again when you are ready.',
  action: null,
};

/** `at 20:31 for 14 min`. */
function spanWords({ fromMs, lastedMs }: Span): string {
  const at = new Date(fromMs).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const seconds = Math.max(1, Math.round(lastedMs / 1_000));
  if (seconds < 120) return `at ${at} for ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `at ${at} for ${minutes} min` : `at ${at} for ${Math.round(minutes / 60)} h`;
}
