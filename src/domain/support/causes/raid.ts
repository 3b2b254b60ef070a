/** A raid by so many viewers. Any thread: safe. */
import { formatNumber } from '../../numbers/number-words';
import { number } from '../../settings/field';
import { AMOUNT, cause, counted } from '../cause';

export const raid = cause('raid', {
  words: {
    label: 'raid',
    help: 'Of several triggers that a raid fits, only the one that asks for the most viewers plays.',
  },
  settings: { leastViewers: number('Viewers from', { ...AMOUNT, fallback: AMOUNT.min, initial: 10 }) },
  sentence: ({ leastViewers }) =>
    leastViewers === 1 ? 'Any raid' : `Raid of ${formatNumber(leastViewers)} viewers or more`,
  told: ({ viewers }) => `raided with ${counted(viewers, 'viewer')}`,
  threshold: ({ viewers }, { leastViewers }) => (viewers >= leastViewers ? leastViewers : null),
});
