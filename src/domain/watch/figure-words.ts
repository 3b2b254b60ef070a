/** Figures of alerts with their units, to three digits. Any thread: safe. */
import { formatNumber } from '../numbers/number-words';

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));

export const inMs = (value: number): string => `${rounded(value)} ms`;
