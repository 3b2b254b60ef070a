/** Date and size of a kept patch, as the reader's own language writes them. Pure. */
import type { EpochMilliseconds } from '../../domain/numbers/units';

const BYTES_IN_KB = 1000;

/** `Nov 28, 2026, 5:47 PM`; in words where no time is known. */
export const savedWhen = (savedAt: EpochMilliseconds, locale = navigator.language): string =>
  savedAt === 0
    ? 'saved at an unknown time'
    : new Intl.DateTimeFormat(locale, {
        numberingSystem: 'latn',
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(savedAt);

/** `4.2 kB`: one decimal below ten. */
export function sizeOf(bytes: number, locale = navigator.language): string {
  const size = bytes / BYTES_IN_KB;
  const format = {
    numberingSystem: 'latn',
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: size < 10 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(locale, format).format(size);
}
