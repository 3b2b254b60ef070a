/** The positions of the synth's knobs, in the units of its parts. Pure. Any thread: safe. */
import type { Hertz } from '../numbers/units';

export interface SynthControls {
  readonly pitch1: Hertz;
  readonly pitch2: Hertz;
  /** The knobs: 0 to 1. */
  readonly cutoff: number;
  readonly resonance: number;
  readonly level: number;
  readonly lfoRate: number;
  readonly decay: number;
  readonly mix: number;
  /** Notes begun so far: one more is one more attack. */
  readonly notes: number;
  /** The note is held; otherwise it dies away. */
  readonly isHeld: boolean;
}
