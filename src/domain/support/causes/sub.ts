/** A subscription that somebody bought or renewed. Any thread: safe. */
import { cause } from '../cause';

export const sub = cause('sub', {
  words: { label: 'subscription', help: 'A new subscription or a renewed one.' },
  settings: {},
  sentence: () => 'Any subscription',
  told: ({ months }) => `subscribed, month ${months}`,
  threshold: () => 0,
});
