/** Turns: those who ask play one after another, each for a whole window, each with their newest value. Any thread: safe. */
import type { CrowdMode } from '../crowd';
import { Line } from './line';
import { MOST_VIEWERS } from './open-requests';

export const turns: CrowdMode = {
  start: ({ crowd }) => new Line(MOST_VIEWERS, () => crowd.windowMs),
};
