/** Says what the outputs do, in a word for viewers, by the audio thread's own account. Engine worker: safe. */
import { overlayStanding, type OutputsSeen } from '../../domain/overlay/overlay-standing';
import type { OverlayStanding } from '../../domain/overlay/overlay-state';
import type { Milliseconds } from '../../domain/numbers/units';
import type { AudioReport } from '../../shared/reports/output-report';

/** The page's own word stays as long. */
const PANIC_SHOWN_MS = 3_000;

interface SeenOutput {
  readonly fade: OutputsSeen['fade'];
  readonly audio: AudioReport;
}

export class AudioStanding {
  private panicAt = -Infinity;
  /** The stream ended because its interface, or its audio thread, was lost. */
  hasLost = false;
  private isEnding = false;

  constructor(
    private readonly output: SeenOutput,
    private readonly isPaused: () => boolean,
  ) {}

  /** A panic, whoever ordered it. */
  notePanic(now: Milliseconds): void {
    if (!this.isEnding) this.panicAt = now;
  }

  /** The stream is about to end: what brings it to 0 V is called no panic. */
  noteEnding(): void {
    this.isEnding = true;
  }

  noteStart(): void {
    this.hasLost = false;
    this.isEnding = false;
    this.panicAt = -Infinity;
  }

  noteEnd(isLost: boolean): void {
    this.hasLost = isLost;
  }

  at(now: Milliseconds): OverlayStanding {
    const { fade, audio } = this.output;
    return overlayStanding({
      fade,
      isLost: this.hasLost || audio.lost !== null || audio.hasFailed || audio.stillAt !== null,
      isPaused: this.isPaused(),
      isPanicFresh: now - this.panicAt < PANIC_SHOWN_MS,
    });
  }
}
