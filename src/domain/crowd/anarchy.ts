/** Anarchy: the newest request wins, at once. Any thread: safe. */
import type { CrowdMode } from '../crowd';

export const anarchy: CrowdMode = {
  start: () => ({ hear: (request) => request.value }),
};
