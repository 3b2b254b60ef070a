/** Says what the jacks do and whether chat can move them, in words computed from what is: never from what was asked. Pure. */
import { played } from '../../app/state/played';
import type { AppState, Played } from '../../app/state/state';
import type { Sentence } from '../kit/sentence';

/** Why no chat moves anything now, and what to do; null when it can. The crowd counts as chat. */
export function chatGap({ chat, simulation, control, setup }: Played): string | null {
  if (control.paused) return 'chat is paused';
  if (chat.state === 'connected' || simulation.running) return null;
  const because = chat.reason === null ? '' : ` (${chat.reason})`;
  switch (chat.state) {
    case 'off':
      return setup.twitchChannel.trim() === ''
        ? 'nobody chats: no Twitch channel is named, and the Demo crowd is off'
        : `chat is not connected${because}`;
    case 'connecting':
    case 'joining':
      return `chat has not been joined yet${because}`;
    case 'reconnecting':
      return `chat is not connected: it is tried again${because}`;
    case 'offline':
      return `chat is not connected: this computer is offline${because}`;
  }
}

/** The audio thread's treatment of the jacks, as the strip and the arm panel say it. */
export function standingSentence(state: Played): Sentence {
  const { fade, isLate } = state.outputs;
  const gap = chatGap(state);
  switch (fade) {
    case 'off':
      return { text: 'No stream is open: nothing plays.', tone: 'neutral' };
    case 'lost':
      return { text: 'The stream is gone: nothing plays here. Resume, or stop.', tone: 'bad' };
    case 'unknown':
      return {
        text: 'The audio thread does not answer: what the jacks do is not known. Turn the interface off, or stop.',
        tone: 'bad',
      };
    case 'closed':
      if (!state.armed) return { text: 'Every jack is at 0 V.', tone: 'good' };
      return isLate
        ? { text: 'The switch is on, but the audio thread keeps every jack at 0 V.', tone: 'caution' }
        : { text: 'The jacks are about to leave 0 V.', tone: 'caution' };
    case 'opening':
      return { text: 'The jacks ramp from 0 V to where they stand.', tone: 'caution' };
    case 'closing':
      return { text: 'The jacks ramp to 0 V.', tone: 'caution' };
    case 'open':
      if (!state.armed) return notDisarmed(isLate);
      if (gap !== null) return { text: `Armed, but ${gap}. The jacks hold.`, tone: 'caution' };
      return {
        text: `Armed: ${state.chat.state === 'connected' ? 'chat' : 'the Demo crowd'} moves the jacks.`,
        tone: 'good',
      };
  }
}

const notDisarmed = (isLate: boolean): Sentence =>
  isLate
    ? {
        text: 'The switch is off, but the audio thread has not followed: the jacks hold their volts. Turn the interface off.',
        tone: 'bad',
      }
    : { text: 'The jacks are about to ramp to 0 V.', tone: 'caution' };

/** One or two words beside the meters. */
export function standingWord(state: AppState): string {
  if (state.tab.role === 'owner') return fadeWord(state);
  const known = played(state);
  return known === null ? 'Another tab' : `Another tab: ${fadeWord(known)}`;
}

/** The same of what is known of a tab. */
export function fadeWord({ outputs, armed }: Played): string {
  switch (outputs.fade) {
    case 'off':
      return 'Not live';
    case 'lost':
      return 'Stream lost';
    case 'unknown':
      return 'Not known';
    case 'closed':
      return 'At 0 V';
    case 'opening':
      return 'Arming';
    case 'open':
      return armed ? 'Armed' : 'Not disarmed yet';
    case 'closing':
      return 'Disarming';
  }
}

/** The sign of `Chat control`. */
export function chatSign(state: AppState): string {
  if (state.tab.role === 'reader') return 'Another tab';
  if (state.control.paused) return 'Chat paused';
  if (chatGap(state) !== null) return 'No chat';
  return state.armed && state.outputs.fade === 'open' ? 'Chat plays' : 'Chat may play';
}

/** Whether the jacks may be away from 0 V, for all that is known. */
export const mayCarryVolts = ({ outputs }: Pick<Played, 'outputs'>): boolean =>
  outputs.fade !== 'off' && outputs.fade !== 'closed' && outputs.fade !== 'lost';
