/**
 * How far a jack's move has come, in frames: first the way to the target, then the hold, then the turn to `then`. Counted, never
 * read off a clock, whether the jack may leave 0 V or not. Audio thread: safe, does not allocate.
 */
import { CURVATURE, MAX_MOVE_SECONDS, type Move } from '../../src/domain/voltage/move';
import { type Frames, framesIn, type Hertz, type Seconds, seconds } from '../../src/domain/numbers/units';

export class MoveClock {
  /** Frames left of the way, 0 when it is over, and of the hold. */
  private wayFrames = 0;
  private holdFrames = Infinity;
  /** Time constants of the exponential that pass in a frame; 0 is a straight line. */
  private perFrame = 0;

  constructor(private readonly sampleRate: Hertz) {}

  /**
   * The next frame is the move's first. A time that is too long or negative is cut; the numbers are finite. Returns true when
   * it takes no time at all: the jack goes to `then`.
   */
  start({ overSeconds, shape, holdSeconds }: Move): boolean {
    this.wayFrames = this.framesOf(overSeconds);
    this.holdFrames = holdSeconds === Infinity ? Infinity : this.framesOf(holdSeconds);
    this.perFrame = shape === 'exponential' && this.wayFrames > 0 ? CURVATURE / this.wayFrames : 0;
    return this.pass(0);
  }

  /** No more than `frames`, at least 1: for so many frames nothing turns. */
  untilTurn(frames: number): number {
    const left = this.wayFrames > 0 ? this.wayFrames : this.holdFrames;
    return left < frames ? left : frames;
  }

  /** Counts frames. Returns true when the hold ended with or in them: from the next frame on the jack goes to `then`. */
  pass(frames: number): boolean {
    const beyond = frames - this.wayFrames;
    if (beyond < 0) {
      this.wayFrames -= frames;
      return false;
    }
    this.wayFrames = 0;
    this.holdFrames -= beyond;
    if (this.holdFrames > 0) return false;
    this.holdFrames = Infinity;
    return true;
  }

  /** How much of what is left of the way, 0 to 1, the next frames cover; all of it when the way takes no time. */
  share(frames: number): number {
    const { wayFrames, perFrame } = this;
    if (!(wayFrames > frames)) return 1;
    return perFrame === 0
      ? frames / wayFrames
      : Math.expm1(-perFrame * frames) / Math.expm1(-perFrame * wayFrames);
  }

  /** The share of one frame's step that is left in the next: 1 on a straight line. */
  get decay(): number {
    return this.wayFrames > 0 ? Math.exp(-this.perFrame) : 1;
  }

  private framesOf(duration: Seconds): Frames {
    return framesIn(seconds(Math.min(MAX_MOVE_SECONDS, Math.max(0, duration))), this.sampleRate);
  }
}
