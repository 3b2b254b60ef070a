/** A history that knows nothing. Engine worker: safe. */
import type { Measured } from '../../domain/watch/alert';

const NO_TIMING = { count: 0, p95: NaN, p99: NaN, mean: NaN };
const NO_SPREAD = { count: 0, min: NaN, max: NaN, mean: NaN };

export const NOTHING_MEASURED: Measured = {
  last: () => NaN,
  window: () => NO_SPREAD,
  latency: () => NO_TIMING,
  facts: { isConnected: false, hasTalked: false },
};
