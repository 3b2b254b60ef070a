/** The numbers of all charts as a CSV file (RFC 4180), read alike everywhere: decimal points, times by UTC, units in the heads. Pure. */

export type CsvCell = string | number | null;

/** A sheet takes a text that begins so for a formula. A number is none, not even below 0. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** The history counts in floats of 32 bits: more digits would only be noise. */
const DIGITS = 7;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  // A figure that is not known is an empty cell: no sheet takes that for 0.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(DIGITS))) : '';
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** With the mark by which sheets know that it is UTF-8. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
