/** The crowd's rate and the position of its slider, logarithmic: each tenth of the way is the same factor. Pure. */
export const MIN_RATE = 0.1;
export const MAX_RATE = 1000;
export const SLIDER_STEPS = 80;

const RATIO = MAX_RATE / MIN_RATE;

/** Two significant figures: no slider position needs more. */
export const rateAt = (position: number): number =>
  Number((MIN_RATE * RATIO ** (position / SLIDER_STEPS)).toPrecision(2));

export const positionOf = (rate: number): number =>
  Math.round((Math.log(clampRate(rate) / MIN_RATE) / Math.log(RATIO)) * SLIDER_STEPS);

/** A rate that the crowd accepts; the lowest for what is no number. */
export const clampRate = (rate: number): number =>
  Number.isFinite(rate) ? Math.min(MAX_RATE, Math.max(MIN_RATE, rate)) : MIN_RATE;
