/**
 * Figures and times as a person reads them, by the locale of the browser, in one place. Digits are the Latin ones everywhere, since
 * chat writes no others. A number that somebody may type (a value, a bound) stays as chat and the fields write it: `−2.88`.
 */
import { formatNumber, MINUS } from '../../domain/numbers/number-words';
import type { Range } from '../../domain/numbers/range';

export { formatNumber };

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
} = formatsOf(navigator.language);

/** Two values as chat writes them: `0 to 127`. */
export const formatRange = ({ min, max }: Range): string => `${formatNumber(min)} to ${formatNumber(max)}`;
