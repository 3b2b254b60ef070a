/** Turns: those who ask play one after another, each for a whole window, each with their newest value. Any thread: safe. */
import { ViewerLine } from '../line';
import type { CrowdMode } from '../mode';
import { MAX_VIEWERS } from '../open-requests';

export const turns: CrowdMode = {
  start: ({ crowd }) => new ViewerLine(MAX_VIEWERS, () => crowd.windowMs),
};
