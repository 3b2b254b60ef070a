/** Chat was lively and says nothing any more. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inMinutes } from '../figure-words';

export const chatSilent: Alert = {
  words: {
    label: 'Chat silent',
    help: 'Time since the last message, while chat is connected and had talked before.',
    advice: 'Write a message yourself: if it does not come, press Stop and Go live.',
    forViewers: 'Chat seems far away: write again if nothing happens.',
  },
  level: number('Raise at', { unit: 'min', per: 60, min: 1, max: 86_400, fallback: 900 }),
  lookBackMs: null,
  forMs: 1000,
  keepMs: 1000,
  act: { label: 'Go to Play', view: 'play' },
  measure: (measured) => (measured.facts.hasTalked ? measured.last('chatSilentS') : NaN),
  sentence: (value) => `Nobody has written for ${inMinutes(value)}, although chat is connected.`,
  figure: inMinutes,
};
