/**
 * Notices that the audio thread renders nothing any more: the interface is suspended, or its sound server hangs. Time is counted
 * in the engine's own ticks, so that a machine that slept or has no core for the engine is no standstill. Engine worker: safe.
 */
export class Standstill {
  private quanta = -1;
  private ticks = 0;

  /** `limitTicks`: so many ticks without a quantum are a standstill. */
  constructor(private readonly limitTicks: number) {}

  /** Returns at which quantum the audio thread stands still, else null. Call it at every tick, with the quanta rendered so far. */
  look(quanta: number): number | null {
    this.ticks = quanta === this.quanta ? this.ticks + 1 : 0;
    this.quanta = quanta;
    return this.ticks >= this.limitTicks ? quanta : null;
  }
}
