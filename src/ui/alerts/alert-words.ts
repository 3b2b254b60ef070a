/** Words about the alerts: how each stands, how all stand, and for how long one can be muted. Pure. */
import type { AppState } from '../../app/state/state';
import type { Tone } from '../../app/state/page-state';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { AlertName } from '../../domain/watch/alerts';
import { EVERY_ALERT, readWatchSettings, type WatchSettings } from '../../domain/watch/watch-settings';
import type { AlertView } from '../../shared/reports/alerts-report';

let known: readonly [kept: string, settings: WatchSettings] | null = null;

/** The settings that a text means: the same object for the same text. */
export function settingsOf(kept: string): WatchSettings {
  if (known?.[0] !== kept) known = [kept, readWatchSettings(kept)];
  return known[1];
}

export interface AlertSign {
  readonly tone: Tone;
  readonly word: string;
}

const SIGNS: Readonly<Record<AlertView['state'], AlertSign>> = {
  normal: { tone: 'good', word: 'Well' },
  pending: { tone: 'neutral', word: 'Looking' },
  alerting: { tone: 'caution', word: 'Raised' },
  recovering: { tone: 'caution', word: 'Recovering' },
  noData: { tone: 'neutral', word: 'Not measured' },
  error: { tone: 'bad', word: 'Failed' },
};

/** Undefined: the engine has told nothing of it. */
export const signOf = (view: AlertView | undefined, isOn: boolean): AlertSign => {
  if (!isOn) return { tone: 'neutral', word: 'Off' };
  return view === undefined ? SIGNS.noData : SIGNS[view.state];
};

/** How all stand, and never that what is not measured is well. */
export function summaryOf({ alerts, tab }: Pick<AppState, 'alerts' | 'tab'>): AlertSign {
  if (tab.role === 'reader')
    return { tone: 'neutral', word: 'Another tab drives the outputs: its alerts stand there.' };
  const raised = alerts.filter(({ isRaised }) => isRaised);
  if (raised.length > 0)
    return { tone: 'caution', word: `Raised: ${raised.map(({ label }) => label).join('; ')}.` };
  const unknown = alerts.filter(({ state }) => state === 'noData' || state === 'error').length;
  const measured = alerts.length - unknown;
  if (measured === 0) return { tone: 'neutral', word: 'Nothing is measured yet.' };
  const rest = unknown === 0 ? '' : ` ${unknown} ${unknown === 1 ? 'is' : 'are'} not measured.`;
  return { tone: 'good', word: `Nothing is wrong in the ${measured} figures that are measured.${rest}` };
}

/** The times for which an alert can be muted. */
export const MUTES = {
  tenMinutes: '10 minutes',
  hour: '1 hour',
  evening: 'this evening',
} as const;
export type MuteName = keyof typeof MUTES;

const MINUTE_MS = 60_000;
/** Who streams past midnight is still in the same evening. */
const EVENING_ENDS_AT_HOUR = 6;

/** When a mute that begins at `now` ends. */
export function muteUntil(mute: MuteName, now: EpochMilliseconds): EpochMilliseconds {
  if (mute === 'tenMinutes') return (now + 10 * MINUTE_MS) as EpochMilliseconds;
  if (mute === 'hour') return (now + 60 * MINUTE_MS) as EpochMilliseconds;
  const end = new Date(now);
  if (end.getHours() >= EVENING_ENDS_AT_HOUR) end.setDate(end.getDate() + 1);
  return end.setHours(EVENING_ENDS_AT_HOUR, 0, 0, 0) as EpochMilliseconds;
}

/** The end of the mute that holds for the alert, or null. */
export function mutedUntil(
  { mutes }: WatchSettings,
  name: AlertName | typeof EVERY_ALERT,
  now: EpochMilliseconds,
): EpochMilliseconds | null {
  const ends = mutes.filter(({ alert }) => alert === name || alert === EVERY_ALERT).map(({ until }) => until);
  const end = Math.max(...ends, -Infinity);
  return end > now ? (end as EpochMilliseconds) : null;
}
