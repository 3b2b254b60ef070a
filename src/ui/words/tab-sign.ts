/** The sign of a tab among others: its title, and which icon it has. Computed from what is, never from what was asked. Pure. */
import { played } from '../../app/state/played';
import type { AppState } from '../../app/state/state';
import { windowWord } from './window-words';

export interface TabSign {
  /** Hostile text: it may hold the name of a Twitch channel. */
  readonly title: string;
  readonly icon: 'plain' | 'armed' | 'alert';
}

const PRODUCT = 'Twitch-to-CV';

/** Something is wrong that a person has to see, whichever tab is in front. */
const isAlert = (state: AppState): boolean =>
  state.banners.some(({ tone }) => tone === 'bad') ||
  windowWord(state).look === 'alert' ||
  (played(state)?.trouble ?? null) !== null;

/** `● ARMED my_modular`, `▲ LOST my_modular`. A tab that only reads is never the armed one. */
export function tabSign(state: AppState): TabSign {
  if (state.tab.role === 'owner') return signOf(state);
  const isWrong = state.banners.some(({ tone }) => tone === 'bad');
  return { title: `${isWrong ? '▲ ' : ''}Read-only: ${PRODUCT}`, icon: isWrong ? 'alert' : 'plain' };
}

/** `Stage: ● ARMED my_modular`. */
export function windowSign(name: string, state: AppState): TabSign {
  const { title, icon } = signOf(state);
  return { title: `${name}: ${title}`, icon };
}

function signOf(state: AppState): TabSign {
  const { word, look } = windowWord(state);
  const channel = played(state)?.chat.twitchChannel ?? '';
  const name = channel === '' ? PRODUCT : channel;
  if (isAlert(state)) return { title: `▲ ${word} ${name}`, icon: 'alert' };
  if (look === 'filled' || look === 'bars') return { title: `● ${word} ${name}`, icon: 'armed' };
  return { title: word === 'OFF' ? name : `○ ${word} ${name}`, icon: 'plain' };
}
