/** The words of the small windows about the tab that drives the outputs: one to read from across a stage, and one line. Pure. */
import { BannerId } from '../../app/state/page-state';
import { played } from '../../app/state/played';
import type { AppState, Played } from '../../app/state/state';
import type { Sentence } from '../kit/sentence';
import { chatGap, standingSentence } from './standing';
import { ownWord } from './state-word';

/** The ground on which the word stands: each has a pattern of its own, beside its colour. */
export type Ground = 'outline' | 'hatched' | 'filled' | 'bars' | 'alert';

export interface WindowWord {
  readonly word: string;
  readonly look: Ground;
}

export function windowWord(state: AppState): WindowWord {
  const known = played(state);
  if (known !== null) return wordOf(known);
  const isGone = state.banners.some(({ id }) => id === BannerId.Gone);
  return { word: isGone ? 'NO TAB' : 'NOT KNOWN', look: 'alert' };
}

/** The page's word, whose alarms are one ground here. */
function wordOf(known: Played): WindowWord {
  const { word, look } = ownWord(known);
  return { word, look: look === 'red' || look === 'lost' || look === 'elsewhere' ? 'alert' : look };
}

const NO_ANSWER: Sentence = {
  text: 'The tab that drives the outputs does not answer: what the jacks do is not known here.',
  tone: 'bad',
};

/** The worst first: what is wrong, the answer to the last act, an alert by figures, and what the jacks do. */
export function windowLine(state: AppState): Sentence {
  const bad = state.banners.findLast(({ tone }) => tone === 'bad');
  if (bad !== undefined) return bad;
  const known = played(state);
  if (known === null) return NO_ANSWER;
  const standing = standingSentence(known);
  const isUnheard = known.outputs.fade === 'open' && chatGap(known) !== null;
  if (standing.tone === 'bad' || isUnheard) return standing;
  if (state.notice !== '') return { text: state.notice, tone: 'good' };
  // Jacks that are about to move are said first.
  if (standing.tone === 'caution' || known.trouble === null) return standing;
  return { text: known.trouble, tone: 'caution' };
}
