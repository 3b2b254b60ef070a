/** A cheer of so many bits. Any thread: safe. */
import { formatNumber } from '../../numbers/number-words';
import { number, numberOrNull } from '../../settings/field';
import { AMOUNT, cause, counted } from '../cause';

export const cheer = cause('cheer', {
  words: {
    label: 'cheer',
    help: 'Of several triggers that a cheer fits, only the one that asks for the most bits plays.',
  },
  settings: {
    leastBits: number('Bits from', { ...AMOUNT, fallback: AMOUNT.min, initial: 100 }),
    mostBits: numberOrNull('Bits to', {
      ...AMOUNT,
      empty: 'no end',
      expects: 'write a whole number that is not below Bits from, or nothing for no end.',
    }),
  },
  rules: {
    after: {
      mostBits({ leastBits, mostBits }, from) {
        if (mostBits !== null && mostBits < leastBits)
          from.fault('mostBits', `${mostBits} is below leastBits, ${leastBits}`);
      },
    },
  },
  sentence({ leastBits, mostBits }) {
    const least = formatNumber(leastBits);
    if (mostBits === null) return leastBits === 1 ? 'Any cheer' : `Cheer of ${least} bits or more`;
    return leastBits === mostBits
      ? `Cheer of exactly ${least} bits`
      : `Cheer of ${least} to ${formatNumber(mostBits)} bits`;
  },
  told: ({ bits }) => `cheered ${counted(bits, 'bit')}`,
  threshold: ({ bits }, { leastBits, mostBits }) =>
    bits >= leastBits && (mostBits === null || bits <= mostBits) ? leastBits : null,
});
