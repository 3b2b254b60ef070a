/** Turns: those who ask play one after another, each for a whole window, each with their newest value. Any thread: safe. */
import type { CrowdMode } from '../mode';
import { MAX_VIEWERS } from '../open-requests';
import { ViewerLine } from '../viewer-line';

export const turns: CrowdMode = {
  words: { label: 'turns: each for a while', help: 'everybody has a turn, one after the other' },

  start: ({ crowd }) => new ViewerLine(MAX_VIEWERS, () => crowd.windowMs),
};
