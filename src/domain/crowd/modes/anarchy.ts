/** Anarchy: the newest request wins, at once. Nothing is ever pending. Any thread: safe. */
import { NEVER } from '../../numbers/units';
import type { Crowd } from '../crowd';
import { crowdMode } from '../mode';

const NEWEST_WINS: Crowd = {
  hear: (request) => request.value,
  decide: () => null,
  dueAt: () => NEVER,
  standAt: () => undefined,
  forgetMessage: () => undefined,
  forgetViewer: () => undefined,
  forgetAll: () => undefined,
  view: () => null,
};

export const anarchy = crowdMode({
  words: { label: 'anarchy: newest wins', help: 'the newest value wins' },
  newestWins: true,
  settings: {},
  start: () => NEWEST_WINS,
});
