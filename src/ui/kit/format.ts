/**
 * Figures and times as a person reads them, by the locale of the browser, in one place. Digits are the Latin ones everywhere, since
 * chat writes no others. A number that somebody may type (a value, a bound) stays as chat and the fields write it: `−2.88`.
 */
import { formatNumber, MINUS } from '../../domain/numbers/number-words';
import type { Range } from '../../domain/numbers/range';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';

export { formatNumber };

const BYTES_IN_KB = 1000;

/** Latin digits with the separators of the locale. */
const LATIN = { numberingSystem: 'latn' } as const;

/** Writes numbers with that many decimals: a true minus sign in front in every locale, and no minus zero. */
function figures(locale: string, least: number, most = least): (value: number) => string {
  const decimals = { minimumFractionDigits: least, maximumFractionDigits: most };
  const format = new Intl.NumberFormat(locale, { ...LATIN, ...decimals });
  const zero = format.format(0);
  return (value) => {
    const text = format.format(Math.abs(value));
    return value < 0 && text !== zero ? MINUS + text : text;
  };
}

/** The formats of a locale. */
export function formatsOf(locale: string) {
  const whole = figures(locale, 0);
  const tenths = figures(locale, 1);
  const hundredths = figures(locale, 2);
  const thousandths = figures(locale, 3);
  const short = figures(locale, 0, 3);
  const size = (most: number) =>
    new Intl.NumberFormat(locale, {
      ...LATIN,
      ...{ style: 'unit', unit: 'kilobyte', maximumFractionDigits: most },
    });
  const smallSize = size(1);
  const wholeSize = size(0);
  const moment = new Intl.DateTimeFormat(locale, { ...LATIN, dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { ...LATIN, timeStyle: 'medium' });
  return {
    /** `1,000`; three decimals at most. */
    formatCount: short,
    /** Two decimals, without the unit: `2.50`, `−0.01`. */
    formatVolts: hundredths,
    /** Volts that somebody chose, without the unit: `5`, `−2.5`. */
    formatChosenVolts: short,
    /** `0 to 5`, `−2.5 to 5`, without the unit. Words, since a dash between numbers that may be negative cannot be read. */
    formatVoltRange: ({ min, max }: Range): string => `${short(min)} to ${short(max)}`,
    /** Three significant figures, from 0.001 up. */
    formatMilliseconds(duration: number): string {
      if (duration >= 100) return whole(duration);
      if (duration >= 10) return tenths(duration);
      return duration >= 1 ? hundredths(duration) : thousandths(duration);
    },
    /** The time of day with its seconds. */
    formatTime: (at: number): string => time.format(at),
    /** Date and time of day, such as `Nov 28, 2026, 5:47 PM`. */
    formatMoment: (at: EpochMilliseconds): string => moment.format(at),
    /** `4.2 kB`: one decimal below ten. */
    formatSize: (bytes: number): string =>
      (bytes < 10 * BYTES_IN_KB ? smallSize : wholeSize).format(bytes / BYTES_IN_KB),
    /** A countdown, with its decimal: `1.2 s`. */
    formatCountdown: (left: Milliseconds): string => `${tenths(left / 1000)} s`,
  };
}

/** Those of this browser. */
export const {
  formatCount,
  formatVolts,
  formatChosenVolts,
  formatVoltRange,
  formatMilliseconds,
  formatTime,
  formatMoment,
  formatSize,
  formatCountdown,
} = formatsOf(navigator.language);

/** Two values as chat writes them: `0 to 127`. */
export const formatRange = ({ min, max }: Range): string => `${formatNumber(min)} to ${formatNumber(max)}`;
