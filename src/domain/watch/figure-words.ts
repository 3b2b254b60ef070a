/** Figures of alerts with their units, to three digits. Any thread: safe. */
import { formatNumber } from '../numbers/number-words';

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));

export const inMs = (value: number): string => `${rounded(value)} ms`;
/** `59.8 s`, of milliseconds. */
export const inSeconds = (ms: number): string => `${formatNumber(Math.round(ms / 100) / 10)} s`;
/** `45 s`, `12 min`. */
export const inMinutes = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min`;
/** `80 %`; a share is 0 to 1. */
export const inPercent = (share: number): string => `${rounded(share * 100)} %`;
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
export const perSecond = (count: number): string => `${rounded(count)}/s`;
/** `once`, `7 times`. */
export const times = (count: number): string =>
  Math.round(count) === 1 ? 'once' : `${Math.round(count)} times`;
/** A yes is 1, a no is 0. */
export const yesOrNo = (value: number): string => (value > 0 ? 'yes' : 'no');
