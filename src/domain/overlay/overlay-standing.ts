/** The outputs' state in one word for viewers, by what the audio thread published: never by what somebody asked of it. Pure. */
import type { OverlayStanding } from './overlay-state';

export interface OutputsSeen {
  /** The audio thread's fade; null without a stream. */
  readonly fade: 'closed' | 'opening' | 'open' | 'closing' | null;
  /** The audio thread has stood still, or has thrown, or its interface is gone; also after the stream ended by that. */
  readonly isLost: boolean;
  readonly isPaused: boolean;
  /** There was a panic a moment ago. */
  readonly isPanicFresh: boolean;
}

/** While the jacks may be away from 0 V it is `armed`, or `paused`: it is `panic` only once the audio thread follows. */
export function overlayStanding({ fade, isLost, isPaused, isPanicFresh }: OutputsSeen): OverlayStanding {
  if (isLost) return 'lost';
  if (fade === null) return 'off';
  if (isPanicFresh && (fade === 'closed' || fade === 'closing')) return 'panic';
  if (isPaused) return 'paused';
  return fade === 'closed' ? 'rehearsal' : 'armed';
}
