/** Signs of life of engine and page, told by the audio thread alone. Audio thread: safe, does not allocate. */
import type { Frames } from '../../src/domain/numbers/units';

/**
 * Notices that the engine died. It beats a counter at least ten times a second; the jacks hold through a restart (one second)
 * and through a short stall, and go to 0 V after `holdFrames` without a beat.
 */
export class EngineWatchdog {
  private lastBeat = 0;
  private framesSinceBeat = 0;

  constructor(private readonly holdFrames: Frames) {}

  isAlive(beat: number, frames: Frames): boolean {
    this.framesSinceBeat = beat === this.lastBeat ? this.framesSinceBeat + frames : 0;
    this.lastBeat = beat;
    return this.framesSinceBeat < this.holdFrames;
  }
}

/**
 * A pause between two quanta that means an interruption. Measured on two overloaded cores: pauses up to 320 ms while all is
 * well (790 ms with five busy threads), and 1,000 ms at least when a device died and Chrome had to find out by itself.
 */
const INTERRUPTION_MS = 500;

/**
 * Notices that the stream stood still, which it does when its device went away, was suspended or slept: afterwards it may
 * play to another device. The clock is the wall clock because this scope has no other, and one that another thread writes
 * would stand still with that thread. Its steps (a person, a time server) are taken for interruptions, the safe mistake: a ramp to 0 V and back.
 */
export class InterruptionWatchdog {
  interruptions = 0;
  /** NaN, which is no pause to anything, before the first quantum. */
  private lastMs = NaN;

  /** Once a quantum. */
  look(wallMs: number): boolean {
    const isInterruption = Math.abs(wallMs - this.lastMs) > INTERRUPTION_MS;
    if (isInterruption) this.interruptions = (this.interruptions + 1) | 0;
    this.lastMs = wallMs;
    return isInterruption;
  }
}
