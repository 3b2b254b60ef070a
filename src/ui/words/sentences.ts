/** Sentences of the page about its state, in plain words: pure functions of the state, so that a test can read them. */
import { armObstacle } from '../../app/state/arm-obstacle';
import { played } from '../../app/state/played';
import { DEMO_DEVICE_ID } from '../../app/state/setup-state';
import type { AppState, Played } from '../../app/state/state';
import type { VerdictKind } from '../../domain/verdict/verdict';
import type { ChatStatus } from '../../shared/reports/chat-report';
import type { VerdictCounts } from '../../shared/reports/metrics-report';
import type { Sentence } from '../kit/sentence';
import { commandToTry } from './command-to-try';
import { chatGap, mayCarryVolts, standingSentence } from './standing';

/** One word for each verdict; the reason stands beside it. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind, string>> = {
  chatter: 'Chatter',
  accepted: 'Played',
  coalesced: 'Played late',
  limited: 'Limited',
  invalid: 'Invalid',
  unknown: 'Unknown',
  outOfRange: 'Out of range',
  blocked: 'Blocked',
  paused: 'Paused',
};

export const REHEARSED_WORD = 'Rehearsed';

/** The counts as those words have them: what was rehearsed has not played. */
export const playedCounts = (counts: VerdictCounts): Readonly<Record<VerdictKind, number>> => ({
  ...counts,
  accepted: counts.accepted - (counts.rehearsed - counts.rehearsedLate),
  coalesced: counts.coalesced - counts.rehearsedLate,
});

/** Whole seconds until the next try, for a countdown that changes once a second; null when there is none. */
export const secondsToRetry = (chat: ChatStatus | undefined): number | null =>
  chat === undefined || chat.retryInMs === null ? null : Math.max(0, Math.ceil(chat.retryInMs / 1000));

export const chatSentence = (state: AppState): Sentence => ofTab(state, knownChat);

/** The sentence about the stream that plays, as long as the audio thread renders it. */
export const audioSentence = (state: AppState): Sentence => ofTab(state, audioOf);

/** A tab that only reads says whose state it is, and never its own. */
function ofTab(state: AppState, sentenceOf: (known: Played) => Sentence): Sentence {
  const known = played(state);
  if (known === null) return { text: 'of another tab: not known here', tone: 'neutral' };
  const { text, tone } = sentenceOf(known);
  return { text: isReadOnlyTab(state) ? `another tab: ${text}` : text, tone };
}

function audioOf({ audio, outputs }: Played): Sentence {
  if (audio.tone !== 'good') return audio;
  switch (outputs.fade) {
    case 'off':
      return { text: 'opening', tone: 'neutral' };
    case 'lost':
      return { text: 'no stream is open', tone: 'bad' };
    case 'unknown':
      return { text: 'the audio thread does not answer', tone: 'bad' };
    case 'closed':
    case 'opening':
    case 'open':
    case 'closing':
      return audio;
  }
}

/** Chat of the tab that drives the outputs, where it is plain whose it is. */
export function knownChat({ chat, simulation }: Played): Sentence {
  const because = chat.reason === null ? '' : `: ${chat.reason}`;
  switch (chat.state) {
    case 'off':
      if (simulation.running) return { text: `Demo crowd${because}`, tone: 'good' };
      return { text: `not connected${because}`, tone: 'neutral' };
    case 'connecting':
    case 'joining':
      return { text: `${chat.state} ${chat.twitchChannel}${because}`, tone: 'caution' };
    case 'connected':
      return connectedSentence(chat);
    case 'reconnecting': {
      const wait = secondsToRetry(chat);
      return { text: `reconnecting${wait === null ? '' : ` in ${wait} s`}${because}`, tone: 'caution' };
    }
    case 'offline':
      return { text: `this computer is offline${because}`, tone: 'bad' };
  }
}

/** Which Twitch channel it is, and what would explain that nobody writes. */
function connectedSentence({ twitchChannel, roomModes, reason }: ChatStatus): Sentence {
  const modes = roomModes.length === 0 ? '' : ` (${roomModes.join(', ')})`;
  const because = reason === null ? '' : `: ${reason}`;
  return {
    text: `connected · ${twitchChannel}${modes}${because}`,
    tone: because === '' ? 'good' : 'caution',
  };
}

/** How long ago chat was last heard, in words that have room beside its status; empty while it tells nothing. `nowMs` is the wall clock. */
export function lastMessageWords({ state, lastMessageAt }: ChatStatus, nowMs: number): string {
  if (lastMessageAt === null) return state === 'connected' ? 'nothing yet' : '';
  if (state === 'off') return '';
  // A clock that was set back makes no message of the future.
  const seconds = Math.max(0, Math.floor((nowMs - lastMessageAt) / 1000));
  if (seconds < 60) return `silent ${seconds} s`;
  if (seconds < 3600) return `silent ${Math.floor(seconds / 60)} min`;
  return `silent ${Math.floor(seconds / 3600)} h`;
}

export const isReadOnlyTab = (state: AppState): boolean => state.tab.role === 'reader';

/** Whether the output was chosen and is still in the list. */
export const hasOutput = (state: AppState): boolean =>
  state.devices.list.some((device) => device.id === state.setup.outputId);

export const hasTwitchChannel = (state: AppState): boolean =>
  state.setup.twitchChannel.trim() !== '' && state.setup.twitchChannelFault === null;

export type Step = 'output' | 'twitchChannel' | 'goLive' | 'arm' | 'play';

/** The first thing that is not done. Demo needs no Twitch channel: its crowd chats inside the page. */
export function nextStep(state: AppState): Step {
  if (state.session !== 'stopped') return state.armed ? 'play' : 'arm';
  if (!hasOutput(state)) return 'output';
  const needsChannel = state.setup.outputId !== DEMO_DEVICE_ID && !state.simulation.running;
  if (state.setup.twitchChannelFault !== null || (needsChannel && !hasTwitchChannel(state)))
    return 'twitchChannel';
  return 'goLive';
}

/** The line under the header when there is no banner: where the person is and what comes next. */
export function guidance(state: AppState): string {
  if (state.tab.role === 'reader') {
    return `This tab is read-only: ${state.tab.owner} drives the outputs. Close that one to take over here.`;
  }
  // Jacks that carry volts come before any step, whatever was asked for.
  if (mayCarryVolts(state) || state.armed)
    return `${standingSentence(state).text} Panic takes every jack to 0 V.`;
  if (state.session === 'live') return liveGuidance(state);
  if (state.session === 'starting')
    return `Opening the interface${hasTwitchChannel(state) ? ', then joining chat' : ''}.`;
  if (state.session === 'stopping') return 'Every jack goes to 0 V, then the stream stops.';
  if (state.isFirstVisit && state.setup.outputId === DEMO_DEVICE_ID && !hasTwitchChannel(state))
    return 'Press Demo crowd to see and hear it now, or choose your interface and channel.';
  switch (nextStep(state)) {
    case 'output':
      return 'Choose the audio interface. The Demo crowd needs no hardware.';
    case 'twitchChannel':
      return 'Name the Twitch channel whose chat plays, then go live.';
    case 'goLive':
    case 'arm':
    case 'play':
      return `Go live: every jack starts at 0 V and stays there until you arm the outputs.${noChatAhead(state)}`;
  }
}

/** Live, and nothing carries volts. */
function liveGuidance(state: AppState): string {
  const gap = chatGap(state);
  if (state.outputs.fade !== 'closed') return standingSentence(state).text;
  if (gap === null && state.isDemoShow) return demoGuidance(state);
  if (gap === null) return 'Live, every jack at 0 V. Arm the outputs and chat plays.';
  return `Live, every jack at 0 V, but ${gap}.`;
}

function demoGuidance({ demoStep, patch }: AppState): string {
  switch (demoStep) {
    case 'watch':
      return 'The Demo crowd plays, and every jack stays at 0 V: a rehearsal.';
    case 'try':
      return `Your turn: type ${commandToTry(patch) || 'a command'} below, in Try a command.`;
    case 'connect':
      return 'Now with your own modular: connect an interface whose outputs carry DC.';
  }
}

/** Going live without a Twitch channel is allowed, and joins nothing. */
const noChatAhead = (state: AppState): string =>
  hasTwitchChannel(state) || state.simulation.running || state.chat.state === 'connected'
    ? ''
    : ' Nobody chats yet: name a Twitch channel, or press Demo crowd.';

/** Under the button `Go live`. */
export const goLiveHint = (state: AppState): string =>
  hasTwitchChannel(state)
    ? 'Starts the stream with every jack at 0 V, and joins chat.'
    : 'Starts the stream with every jack at 0 V. Without a Twitch channel no chat is joined.';

/** Under the switch `Arm outputs`. */
export function armSentence(state: AppState): string {
  const known = played(state);
  if (known === null) return 'Another tab drives the outputs: what they do is not known here.';
  if (isReadOnlyTab(state)) return `Another tab: ${standingSentence(known).text}`;
  return state.armed || mayCarryVolts(state)
    ? standingSentence(state).text
    : (armObstacle(state) ?? 'Ready: every jack waits at 0 V.');
}
