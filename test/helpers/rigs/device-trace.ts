/** When the device asked Chrome for samples, by Chrome's own trace. */

export const TRACE_CATEGORIES = ['audio'];

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
}

/**
 * One callback of the device, in milliseconds, as long as it really was: the wait that `share` (0 to 1) of all moments do not
 * exceed until the device asks again. One that asks every 2.67 ms sharp gives 2.64 for 0.99. `file` is Chrome's trace.
 */
export function callbackWait(file: Buffer, share: number): number {
  const { traceEvents } = JSON.parse(file.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const starts = traceEvents
    .filter(({ name }) => name === 'AudioOutputDevice::FireRenderCallback')
    .map(({ ts }) => ts / 1_000)
    .sort((one, other) => one - other);
  const intervals = starts.slice(1).map((start, index) => start - starts[index]);
  const total = sum(intervals);
  if (total === 0) throw new Error('Chrome traced no callback of the device: renamed?');
  let [low, high] = [0, Math.max(...intervals)];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sum(intervals.map((interval) => Math.max(0, interval - middle))) > (1 - share) * total) low = middle;
    else high = middle;
  }
  return high;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
