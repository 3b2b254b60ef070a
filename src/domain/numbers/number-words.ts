/** Numbers as chat and the page's fields write them, in every language: a point, no groups, a true minus sign, no minus zero. Any thread: safe. */

export const MINUS = '\u2212';

const withMinus = (text: string): string => (text.startsWith('-') ? MINUS + text.slice(1) : text);

/** Writes a number as short as it allows: `5`, `−2.88`. */
export const formatNumber = (value: number): string => withMinus(String(value === 0 ? 0 : value));

/** `value` times `factor`. Every digit that a person types survives; the last bits of a product of doubles do not show. */
export const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** `0.5 s`. */
export const formatSeconds = (durationMs: number): string => `${formatNumber(scaled(durationMs, 0.001))} s`;
