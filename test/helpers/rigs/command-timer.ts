/** Times commands by what is recorded: from the chat frame that is sent to the sample at the sink. */
import { performance } from 'node:perf_hooks';
import type { Recorder } from './recorder';

/** 5 V on ±10 V. */
const FULL_LEVEL = 0.5;
const FULL_VALUE = 127;
/** Beside the level there is at most another page's keep-alive. */
const TOLERANCE = 1e-6;

export class CommandTimer {
  private level = 0;

  /** `say` sends a command's value, in a frame of its own, to what plays on the channel. */
  constructor(
    private readonly recorder: Recorder,
    private readonly channelIndex: number,
    private readonly say: (value: number) => void,
  ) {}

  /** Moves the jack to the other of two voltages. Returns the milliseconds that it took. */
  async time(): Promise<number> {
    this.level = FULL_LEVEL - this.level;
    const wanted = this.level;
    const heard = this.recorder.hear(this.channelIndex, (level) => Math.abs(level - wanted) < TOLERANCE);
    const saidAt = performance.now();
    this.say(wanted === 0 ? 0 : FULL_VALUE);
    return (await heard).atMs - saidAt;
  }
}

/** The duration that `share` (0 to 1) of these do not exceed. */
export const quantile = (durations: readonly number[], share: number): number =>
  durations.toSorted((a, b) => a - b)[Math.ceil(durations.length * share) - 1];
