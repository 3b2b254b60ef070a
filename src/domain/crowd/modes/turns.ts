/** Turns: those who ask play one after another, each for a whole window, each with their newest value. Any thread: safe. */
import { crowdMode, WINDOW_MS } from '../mode';
import { MAX_VIEWERS } from '../open-requests';
import { ViewerLine } from '../viewer-line';

export const turns = crowdMode({
  words: { label: 'turns: each for a while', help: 'everybody has a turn, one after the other' },
  newestWins: false,
  settings: { windowMs: WINDOW_MS },
  start: ({ windowMs }) => new ViewerLine(MAX_VIEWERS, () => windowMs),
});
