/** What Chrome's own trace says of the machine below the product: when the device asked for samples, who had the processor. */

export const TRACE_CATEGORIES = ['audio', 'devtools.timeline'];

interface TraceEvent {
  readonly name: string;
  /** Microseconds: start, duration, and how much of it the thread had the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly functionName?: string } };
}

export class Trace {
  private readonly events: readonly TraceEvent[];

  constructor(file: Buffer) {
    this.events = (JSON.parse(file.toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
  }

  /**
   * The wait, in milliseconds, that `share` (0 to 1) of all moments do not exceed until the device asks Chrome for samples
   * again. A device that asks every 2.67 ms sharp gives 2.64 for 0.99.
   */
  callbackWait(share: number): number {
    const starts = this.named('AudioOutputDevice::FireRenderCallback').map(({ ts }) => ts / 1_000);
    const intervals = starts.slice(1).map((start, index) => start - starts[index]);
    const beyond = (wait: number): number => sum(intervals.map((interval) => Math.max(0, interval - wait)));
    let [low, high] = [0, Math.max(...intervals)];
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2;
      if (beyond(middle) > (1 - share) * sum(intervals)) low = middle;
      else high = middle;
    }
    return high;
  }

  /** For how long, in milliseconds, the engine stood off the processor in each call that a chat frame made. */
  standstills(): readonly number[] {
    return this.named('FunctionCall')
      .filter(({ args }) => args?.data?.functionName?.endsWith('onmessage'))
      .map(({ dur = 0, tdur = dur }) => (dur - tdur) / 1_000);
  }

  private named(name: string): readonly TraceEvent[] {
    return this.events.filter((event) => event.name === name).sort((one, other) => one.ts - other.ts);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
