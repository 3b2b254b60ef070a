/** Anarchy: the newest request wins, at once. Nothing is ever pending. Any thread: safe. */
import { milliseconds } from '../../numbers/units';
import type { Crowd } from '../crowd';
import type { CrowdMode } from '../mode';

const NEVER = milliseconds(Infinity);

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

export const anarchy: CrowdMode = {
  words: { label: 'anarchy: newest wins', help: 'the newest value wins' },
  start: () => NEWEST_WINS,
};
