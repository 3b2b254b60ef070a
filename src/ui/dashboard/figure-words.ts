/** Figures of the dashboard as a person reads them, with their units. Pure. */
import type { FigureUnit } from '../../domain/watch/figures';
import { formatCount, formatMilliseconds } from '../kit/format';

const BYTES_IN_MB = 1e6;

/** Three significant digits at most. */
const short = (value: number): string => formatCount(Number(value.toPrecision(3)));

const WRITERS: Readonly<Record<FigureUnit, (value: number) => string>> = {
  ms: formatMilliseconds,
  s: (value) => formatCount(Math.round(value)),
  bytes: (value) => short(value / BYTES_IN_MB),
  share: (value) => short(value * 100),
  times: short,
  perSecond: short,
  number: short,
};

/** Stand in the heads of charts and tables. */
export const UNIT_WORDS: Readonly<Record<FigureUnit, string>> = {
  ms: 'ms',
  s: 's',
  bytes: 'MB',
  share: '%',
  times: '×',
  perSecond: 'a second',
  number: '',
};

/** The number alone, in the unit of `UNIT_WORDS`. */
export const figureNumber = (value: number, unit: FigureUnit): string => WRITERS[unit](value);

/** The number and its unit. */
export const figureText = (value: number, unit: FigureUnit): string =>
  unit === 'times' ? `×${short(value)}` : `${figureNumber(value, unit)} ${UNIT_WORDS[unit]}`.trim();

/** A round number at the side of a chart: no more digits than it has. */
export const markText = (value: number, unit: FigureUnit): string =>
  unit === 'ms' ? short(value) : figureNumber(value, unit);
