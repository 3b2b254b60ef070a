/** Sums of counts over a time. Any thread: safe. */
import type { Spread } from './alert';

/** NaN where no second was counted. */
export const sumOf = ({ count, mean }: Spread): number => (count === 0 ? NaN : Math.round(count * mean));

/** NaN while nothing of it is known. */
export const meanOf = ({ count, mean }: Spread): number => (count === 0 ? NaN : mean);
