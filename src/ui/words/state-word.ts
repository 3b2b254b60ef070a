/** Says in one word, to be read from across a stage, what the outputs do; computed from what is, never from what was asked. Pure. */
import { played } from '../../app/state/played';
import type { AppState, Played } from '../../app/state/state';
import { chatGap, fadeWord } from './standing';

/** How the word's block is drawn: each look has a shape of its own, beside its colour. */
export type StateLook = 'outline' | 'hatched' | 'filled' | 'bars' | 'red' | 'lost' | 'elsewhere';

export interface StateWord {
  readonly word: string;
  /** A few smaller words under it. */
  readonly about: string;
  readonly look: StateLook;
}

export function stateWord(state: AppState): StateWord {
  const known = played(state);
  if (state.tab.role === 'reader') {
    const about = known === null ? 'state is not known here' : `another tab: ${fadeWord(known)}`;
    return { word: 'DRIVEN BY ANOTHER TAB', about, look: 'elsewhere' };
  }
  const word = ownWord(state);
  return state.isPanicFresh && hasFollowed(state) ? { word: 'PANIC', about: word.about, look: 'red' } : word;
}

/** Whether the audio thread does, or is about to do, what a panic asks for. */
const hasFollowed = ({ armed, outputs }: AppState): boolean =>
  !armed && outputs.fade !== 'unknown' && !(outputs.fade === 'open' && outputs.isLate);

/** The word for a tab that drives the outputs, where it is plain whose it is. */
export function ownWord(state: Played): StateWord {
  const { fade, isLate } = state.outputs;
  switch (fade) {
    case 'off':
      return { word: 'OFF', about: 'nothing plays', look: 'outline' };
    case 'lost':
      return { word: 'LOST', about: 'nothing plays', look: 'lost' };
    case 'unknown':
      return { word: 'NOT KNOWN', about: 'turn the interface off', look: 'red' };
    case 'closed':
      return state.armed || state.session !== 'live'
        ? { word: 'AT 0 V', about: 'every jack', look: 'outline' }
        : { word: 'REHEARSAL', about: 'every jack at 0 V', look: 'hatched' };
    case 'opening':
      return { word: 'ARMING', about: 'jacks ramp from 0 V', look: 'filled' };
    case 'closing':
      return { word: 'DISARMING', about: 'jacks ramp to 0 V', look: 'bars' };
    case 'open':
      if (state.armed) return openWord(state);
      return isLate
        ? { word: 'NOT DISARMED', about: 'turn the interface off', look: 'red' }
        : { word: 'DISARMING', about: 'about to ramp to 0 V', look: 'bars' };
  }
}

function openWord(state: Played): StateWord {
  if (state.control.paused) return { word: 'PAUSED', about: 'the jacks hold', look: 'bars' };
  if (chatGap(state) !== null) return { word: 'ARMED', about: 'no chat: the jacks hold', look: 'filled' };
  const who = state.chat.state === 'connected' ? 'chat' : 'crowd';
  return { word: 'ARMED', about: `${who} moves the jacks`, look: 'filled' };
}
