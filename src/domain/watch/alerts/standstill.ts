/** The audio thread renders nothing. Any thread: safe. */
import type { Alert } from '../alert';
import { yesOrNo } from '../figure-words';

export const standstill: Alert = {
  words: {
    label: 'Audio thread stands still',
    help: 'The audio thread has not rendered for half a second or more.',
    advice: 'Turn the interface off, or press Stop.',
    forViewers: 'The instrument hangs for a moment.',
  },
  level: null,
  isSaidBefore: true,
  lookBackMs: null,
  forMs: 1000,
  keepMs: 3000,
  act: { label: 'Go to Play', view: 'play' },
  measure: ({ facts: { stream } }) => (stream.isOpen ? Number(stream.isStill) : NaN),
  sentence: () => 'The audio thread does not render: what the jacks do is not known.',
  figure: yesOrNo,
};
