/**
 * Fades to nothing, in a straight line, the level that a channel still held when its jack was edited, replaced or removed: no
 * edit makes a step. In levels. Audio thread: safe, does not allocate.
 */
export class Remainder {
  /** The level of the last frame. */
  private level = 0;
  private perFrame = 0;
  private framesLeft = 0;

  /** `frames` until it is over, one ramp at most; with 0 there is none. Any level but a number counts as none. */
  start(level: number, frames: number): void {
    const isSomething = frames > 0 && level - level === 0;
    this.framesLeft = isSomething ? frames : 0;
    this.level = isSomething ? level : 0;
    this.perFrame = isSomething ? level / frames : 0;
  }

  get isOver(): boolean {
    return this.framesLeft <= 0;
  }

  /** The level of the next frame; 0 when it is over. */
  next(): number {
    this.framesLeft--;
    this.level = this.framesLeft > 0 ? this.level - this.perFrame : 0;
    return this.level;
  }
}
