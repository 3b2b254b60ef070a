/** Turns: those who ask play one after another, each for a whole window, each with their newest value. Any thread: safe. */
import { Line } from '../line';
import type { CrowdMode } from '../mode';
import { MOST_VIEWERS } from '../open-requests';

export const turns: CrowdMode = {
  start: ({ crowd }) => new Line(MOST_VIEWERS, () => crowd.windowMs),
};
