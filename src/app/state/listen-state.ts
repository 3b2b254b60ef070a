/** The built-in synth's switch, and the intents to turn it on and up. */
import type { OutputDevice } from '../../domain/devices/output-trail';

/** A person turns it up: nobody's ears are met by more. */
export const FIRST_VOLUME = 0.3;

export interface ListenState {
  readonly listen: {
    readonly isOn: boolean;
    /** 0 to 1. */
    readonly volume: number;
    /** Why the synth cannot play and what to do, or null. */
    readonly obstacle: string | null;
    /** The speakers that a person chose, or null for those of the system. */
    readonly speakersId: string | null;
    /** Those that can be chosen. Hostile text. */
    readonly speakers: readonly OutputDevice[];
  };
}

export interface ListenIntents {
  /** Only ever by a person's click: a page may not begin to sound by itself. */
  turn(on: boolean): void;
  setVolume(volume: number): void;
  /** Null is the system's own choice. */
  chooseSpeakers(id: string | null): void;
}
