/** Numbers as people read them: a true minus sign, no minus zero, and always the same count of decimals. */
import { formatCount, formatNumber, withMinus } from '../../domain/numbers/number-words';
import type { Range } from '../../domain/numbers/range';

export { formatCount, formatNumber };

/** Two decimals, without the unit: `2.50`, `−0.01`. */
export function formatVolts(volts: number): string {
  const text = volts.toFixed(2);
  return text === '-0.00' ? '0.00' : withMinus(text);
}

/** `0 to 5`, `−5 to 5`. Words, since a dash between numbers that may be negative cannot be read. */
export const formatRange = (range: Range): string =>
  `${formatNumber(range.min)} to ${formatNumber(range.max)}`;

/** Milliseconds with three significant figures, from 0.001 up. */
export function formatMilliseconds(duration: number): string {
  if (duration >= 100) return duration.toFixed(0);
  if (duration >= 10) return duration.toFixed(1);
  return duration >= 1 ? duration.toFixed(2) : duration.toFixed(3);
}
