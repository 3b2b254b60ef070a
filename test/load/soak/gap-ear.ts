/** Hears where a stream was starved: a live stream of the product is never exactly zero on every channel (keep-alive). */
import type { Chunk } from '../../helpers/rigs/recording';

/** Samples that no stream delivered. */
export interface Gap {
  /** When its end was heard: `performance.now()` of this process. */
  readonly atMs: number;
  readonly lengthMs: number;
}

export class GapEar {
  readonly gaps: Gap[] = [];
  private silentFrames = 0;
  private isExpecting = false;

  constructor(
    private readonly channels: number,
    private readonly rate: number,
  ) {}

  /** Whether a stream must be playing from now on. */
  expect(isExpecting: boolean): void {
    this.isExpecting = isExpecting;
    this.silentFrames = 0;
  }

  readonly hear = ({ samples, atMs }: Chunk): void => {
    if (!this.isExpecting) return;
    for (let at = 0; at < samples.length; at += this.channels) {
      if (this.isSilent(samples, at)) this.silentFrames += 1;
      else if (this.silentFrames > 0) {
        this.gaps.push({ atMs, lengthMs: (this.silentFrames / this.rate) * 1_000 });
        this.silentFrames = 0;
      }
    }
  };

  private isSilent(samples: Float32Array, at: number): boolean {
    for (let channel = 0; channel < this.channels; channel++) if (samples[at + channel] !== 0) return false;
    return true;
  }
}
