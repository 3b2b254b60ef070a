/** A sentence that the page says in one place, and how grave it is. */
import type { Tone } from '../../app/state/page-state';

export interface Sentence {
  readonly text: string;
  readonly tone: Tone;
}
