/** Says what the line under the header tells: the worst alert, else the next step, else the last move. Pure. */
import type { Banner, BannerIntent, Tone } from '../../app/state/page-state';
import type { AppState } from '../../app/state/state';
import type { AlertName } from '../../domain/watch/alerts';
import { isRehearsed } from '../../domain/verdict/verdict';
import { guidance, hasTwitchChannel, isReadOnlyTab, nextStep } from './sentences';
import { chatGap, mayCarryVolts } from './standing';

type LineIntent = BannerIntent | 'goToChannel' | 'connectInterface' | 'tryCommand' | 'act';

export interface LineEntry {
  /** Null where the page says it by itself: nobody can dismiss what is so. */
  readonly bannerId: string | null;
  /** The alert by figures that it tells: it stays until it is over or muted. */
  readonly alert?: AlertName;
  readonly tone: Tone;
  readonly text: string;
  readonly action: { readonly label: string; readonly intent: LineIntent } | null;
}

const WORST_FIRST: readonly Tone[] = ['bad', 'caution', 'neutral', 'good'];

/** Everything that is wrong: the worst banners first, the newest first of their kind, then alerts by figures. */
export function alerts(state: AppState): readonly LineEntry[] {
  const banners = [...state.banners].reverse().map(ofBanner);
  const sorted = WORST_FIRST.flatMap((tone) => banners.filter((entry) => entry.tone === tone));
  const urgent = urgency(state);
  return [...(urgent === null ? [] : [urgent]), ...sorted, ...toldAlerts(state), ...foreseen(state)];
}

/** Another tab's are that tab's to tell. */
const toldAlerts = (state: AppState): readonly LineEntry[] =>
  state.alerts
    .filter(({ isTold }) => isTold && !isReadOnlyTab(state))
    .map(({ name, sentence, act }) => ({
      ...{ bannerId: null, alert: name, tone: 'caution', text: sentence },
      action: act && { label: act.label, intent: 'act' },
    }));

/** Trouble that is about to come, the soonest only. */
const foreseen = (state: AppState): readonly LineEntry[] =>
  state.forecasts
    .filter(() => !isReadOnlyTab(state))
    .slice(0, 1)
    .map(({ advice }) => ({ bannerId: null, tone: 'caution', text: advice, action: null }));

const ofBanner = ({ id, tone, text, action }: Banner): LineEntry => ({ bannerId: id, tone, text, action });

/** The jacks do what nobody asked for, or hold because chat is gone: no banner comes before that. */
function urgency(state: AppState): LineEntry | null {
  if (isReadOnlyTab(state)) return null;
  const { armed, outputs, control } = state;
  const { fade, isLate } = outputs;
  const isStray = fade === 'unknown' || (isLate && (armed ? fade === 'closed' : fade === 'open'));
  const isUnheard = fade === 'open' && armed && !control.paused && chatGap(state) !== null;
  if (!isStray && !isUnheard) return null;
  return {
    ...{ bannerId: null, text: guidance(state) },
    ...{ tone: isStray ? 'bad' : 'caution', action: isUnheard ? channelAct(state) : null },
  };
}

/** For a page on which nothing is wrong. */
export function nextEntry(state: AppState): LineEntry {
  const move = lastMove(state);
  if (move !== null) return { bannerId: null, tone: 'neutral', text: move, action: null };
  return { bannerId: null, tone: 'neutral', text: guidance(state), action: nextAct(state) };
}

function nextAct(state: AppState): LineEntry['action'] {
  if (isReadOnlyTab(state) || state.armed || mayCarryVolts(state)) return null;
  if (state.session === 'stopped')
    return nextStep(state) === 'twitchChannel' ? { label: 'Name a channel', intent: 'goToChannel' } : null;
  if (state.session !== 'live' || state.outputs.fade !== 'closed') return null;
  if (state.isDemoShow && state.simulation.running) return DEMO_ACTS[state.demoStep];
  return channelAct(state) ?? { label: 'Go to Arm', intent: 'goToArm' };
}

/** The act that follows each step of the Demo crowd's show. */
const DEMO_ACTS: Readonly<Record<AppState['demoStep'], LineEntry['action']>> = {
  watch: null,
  try: { label: 'Try it', intent: 'tryCommand' },
  connect: { label: 'Connect my interface', intent: 'connectInterface' },
};

/** Nobody's chat is named, or Twitch has refused this one for a reason: a name that is none is tried for ever. */
function channelAct(state: AppState): LineEntry['action'] {
  const { chat } = state;
  if (chatGap(state) === null) return null;
  if (chat.state === 'off' && !hasTwitchChannel(state))
    return { label: 'Name a channel', intent: 'goToChannel' };
  const isRefused = chat.reason !== null && (chat.state === 'joining' || chat.state === 'reconnecting');
  return isRefused ? { label: 'Change channel', intent: 'goToChannel' } : null;
}

/** The last command that moved a jack, while chat moves them; else null. */
function lastMove(state: AppState): string | null {
  if (isReadOnlyTab(state) || !state.armed || state.outputs.fade !== 'open' || chatGap(state) !== null)
    return null;
  const moved = state.log.findLast(
    ({ verdict }) => (verdict.kind === 'accepted' || verdict.kind === 'coalesced') && !isRehearsed(verdict),
  );
  return moved === undefined ? null : `Last move: ${moved.viewerName} wrote ${moved.text}`;
}
