/** What the page says about its state, in plain words: pure functions of the state, so that a test can read them. */
import { type AppState, DEMO_DEVICE_ID, type Tone } from '../app/state';
import type { VerdictKind } from '../domain/verdict';
import type { ChatStatus } from '../shared/protocol';

export interface Sentence {
  readonly text: string;
  readonly tone: Tone;
}

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

/** Whole seconds until the next try, for a countdown that changes once a second; null when there is none. */
export const secondsToRetry = (chat: ChatStatus): number | null =>
  chat.retryInMs === null ? null : Math.max(0, Math.ceil(chat.retryInMs / 1000));

export function chatSentence(state: AppState): Sentence {
  const { chat, crowd } = state;
  const because = chat.reason === null ? '' : `: ${chat.reason}`;
  switch (chat.state) {
    case 'off':
      if (crowd.running) return { text: 'Demo crowd', tone: 'good' };
      return { text: `not connected${because}`, tone: 'neutral' };
    case 'connecting':
      return { text: 'connecting', tone: 'caution' };
    case 'joining':
      return { text: 'joining', tone: 'caution' };
    case 'connected':
      return { text: 'connected', tone: 'good' };
    case 'reconnecting': {
      const wait = secondsToRetry(chat);
      return {
        text: wait === null ? 'reconnecting' : `reconnecting in ${wait} s${because}`,
        tone: 'caution',
      };
    }
    case 'offline':
      return { text: `this computer is offline${because}`, tone: 'bad' };
  }
}

export const isReader = (state: AppState): boolean => state.tab.role === 'reader';

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
  const needsChannel = state.setup.outputId !== DEMO_DEVICE_ID && !state.crowd.running;
  if (state.setup.twitchChannelFault !== null || (needsChannel && !hasTwitchChannel(state)))
    return 'twitchChannel';
  return 'goLive';
}

/** Why the outputs cannot be armed now and what to do first, or null when they can. */
export function armObstacle(state: AppState): string | null {
  if (isReader(state)) return 'Another tab drives the outputs.';
  if (state.session !== 'live') return 'Go live first: the stream starts with every jack at rest.';
  if (state.loss !== null) return 'Resume first: the interface was lost, and every jack is at 0 V.';
  if (!state.acknowledged) return 'Tick the box first.';
  if (state.armCheck.some((check) => check.tone === 'bad'))
    return 'First put right what the check marks with “Stop”.';
  if (state.armCheck.some((check) => check.vow?.isTicked === false))
    return 'Answer what the check asks first.';
  return null;
}

/** The line under the header when there is no banner: where the person is and what comes next. */
export function guidance(state: AppState): string {
  if (state.tab.role === 'reader') {
    return `This tab is read-only: ${state.tab.owner} drives the outputs. Close that one to take over here.`;
  }
  if (state.session === 'starting') return 'Opening the interface and joining chat.';
  if (state.loss !== null)
    return 'The interface was lost, and every jack is at 0 V: stop, then go live again.';
  if (state.session === 'stopping') return 'Every jack goes to rest, then the stream stops.';
  switch (nextStep(state)) {
    case 'output':
      return 'Step 1 of 3: choose the audio interface. Demo needs no hardware.';
    case 'twitchChannel':
      return 'Step 2 of 3: name the Twitch channel whose chat plays.';
    case 'goLive':
      return 'Step 3 of 3: go live. Every jack starts at rest and stays there until you arm the outputs.';
    case 'arm':
      return 'Live, every jack at rest. Arm the outputs and chat plays.';
    case 'play':
      return 'Armed: chat moves the jacks. Panic takes every jack to rest.';
  }
}
