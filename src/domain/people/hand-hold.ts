/**
 * A variable in the streamer's hand. While it is held chat's values do not reach it; once released chat takes over softly, as a
 * knob does that stands elsewhere than its value (MIDI soft take-over), so that letting go is not a jump. One per variable.
 * Engine worker: safe.
 */
import { milliseconds, type Milliseconds } from '../numbers/units';

/** `released`: chat has not found the value yet. */
export type HandHoldState = 'free' | 'held' | 'released';

/** Long enough for a chat to see that it may and to find the value, short enough that nobody thinks it broken. */
const TAKES_OVER_AFTER_MS = milliseconds(10_000);

export class HandHold {
  private heldValue: number | null = null;
  private releasedAt: Milliseconds | null = null;
  /** The place of chat's knob: what chat asked for last, whether it played or not. */
  private chatValue: number | null = null;

  /** `takesOverAfterMs`: from the release until chat has the variable in any case. */
  constructor(private readonly takesOverAfterMs = TAKES_OVER_AFTER_MS) {}

  /** Takes the variable, or moves it in the hand. */
  take(value: number): void {
    this.heldValue = value;
    this.releasedAt = null;
  }

  /** Lets go; without effect when nothing is held. */
  release(now: Milliseconds): void {
    if (this.heldValue !== null) this.releasedAt ??= now;
  }

  /** Whether the value that chat decided on plays. After a release the first one that reaches or crosses the held value does. */
  admits(value: number, now: Milliseconds): boolean {
    const before = this.chatValue;
    this.chatValue = value;
    const state = this.stateAt(now);
    if (state === 'held') return false;
    if (state === 'released' && !this.meets(before, value)) return false;
    this.heldValue = this.releasedAt = null;
    return true;
  }

  /** The value that is held; null when none is, or it was let go of. */
  get inHand(): number | null {
    return this.releasedAt === null ? this.heldValue : null;
  }

  stateAt(now: Milliseconds): HandHoldState {
    if (this.heldValue === null) return 'free';
    if (this.releasedAt === null) return 'held';
    return now - this.releasedAt >= this.takesOverAfterMs ? 'free' : 'released';
  }

  /** The value that the streamer set, until chat has taken over; null when free. */
  valueAt(now: Milliseconds): number | null {
    return this.stateAt(now) === 'free' ? null : this.heldValue;
  }

  private meets(before: number | null, value: number): boolean {
    const held = Number(this.heldValue);
    if (value === held) return true;
    return before !== null && Math.sign(before - held) !== Math.sign(value - held);
  }
}
