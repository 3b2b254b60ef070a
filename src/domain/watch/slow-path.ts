/** The alerts of a slow path say the same to do. Any thread: safe. */
import type { AlertAct } from './alert';
import { inMs } from './figure-words';

export const SLOW_PATH = {
  words: {
    advice: 'Close other tabs and programs, or let chat play fewer commands in the limits.',
    forViewers: 'Commands come a little late.',
  },
  act: { label: 'Open limits', view: 'crowd' } as AlertAct,
  forMs: 5_000,
  keepMs: 10_000,
  figure: inMs,
};
