/**
 * The fade between 0 V and the jacks' levels, one for all of them. It moves by whole frames between closed (0) and open (the
 * length of the ramp), so that every ramp ends exactly. Audio thread: safe, does not allocate.
 */
import { FadeState } from '../../src/shared/snapshot';
import type { Frames } from '../../src/domain/numbers/units';

export class RestFade {
  /** 0 to `rampFrames`. */
  position = 0;
  /** Frames that the position moves in a frame of this quantum: 1 opening, -1 closing, 0 at either end. */
  direction = 0;
  /** Whether it is on its way to being open, or there. */
  opens = false;

  constructor(private readonly rampFrames: Frames) {}

  /** Sets out for one end or the other, before a quantum is rendered. */
  head(open: boolean): void {
    this.opens = open;
    if (open) this.direction = this.position < this.rampFrames ? 1 : 0;
    else this.direction = this.position > 0 ? -1 : 0;
  }

  /** After a quantum was rendered. */
  advance(frames: Frames): void {
    this.position = Math.min(this.rampFrames, Math.max(0, this.position + this.direction * frames));
  }

  get isClosed(): boolean {
    return this.position === 0;
  }

  get state(): FadeState {
    if (this.position === 0) return FadeState.Closed;
    if (this.position === this.rampFrames) return FadeState.Open;
    return this.direction > 0 ? FadeState.Opening : FadeState.Closing;
  }
}
