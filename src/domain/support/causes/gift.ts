/** Subscriptions that somebody gave to others. Any thread: safe. */
import { formatNumber } from '../../numbers/number-words';
import { number } from '../../settings/field';
import { AMOUNT, cause, counted } from '../cause';

export const gift = cause('gift', {
  words: {
    label: 'gift of subscriptions',
    help: 'Subscriptions that are given at once count as one gift.',
  },
  settings: { leastCount: number('Subscriptions from', { ...AMOUNT, fallback: AMOUNT.min }) },
  sentence: ({ leastCount }) =>
    leastCount === 1
      ? 'Any gift of subscriptions'
      : `Gift of ${formatNumber(leastCount)} subscriptions or more`,
  told: ({ count }) => `gave ${counted(count, 'subscription')}`,
  threshold: ({ count }, { leastCount }) => (count >= leastCount ? leastCount : null),
});
