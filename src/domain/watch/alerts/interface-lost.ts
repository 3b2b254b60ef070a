/** The audio interface went away. Any thread: safe. */
import type { Alert } from '../alert';
import { yesOrNo } from '../figure-words';

export const interfaceLost: Alert = {
  words: {
    label: 'Interface lost',
    help: 'The stream ended because the interface was unplugged or taken.',
    advice: 'Plug it in, then press Resume or Stop.',
    forViewers: 'The instrument is away for a moment.',
  },
  level: null,
  isSaidBefore: true,
  lookBackMs: null,
  forMs: 1000,
  keepMs: 3000,
  act: { label: 'Go to Play', view: 'play' },
  measure: ({ facts: { stream } }) => (stream.isLost ? 1 : stream.isOpen ? 0 : NaN),
  sentence: () => 'The audio interface is gone, and nothing plays.',
  figure: yesOrNo,
};
