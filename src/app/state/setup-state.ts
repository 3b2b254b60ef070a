/** The outputs and the channel that a person chooses before going live, and the intents to choose them. */
import type { OutputDevice } from '../../domain/devices/output-trail';

/** The entry of the device list that runs the whole path on a sink of type none. */
export const DEMO_DEVICE_ID = 'demo';
export const DEMO_LABEL = 'Demo (no sound)';

export interface SetupState {
  /** Nobody has gone live or brought a patch in this browser. */
  readonly isFirstVisit: boolean;
  /** Abilities of this browser. */
  readonly abilities: { readonly canChooseOutput: boolean; readonly isolated: boolean };
  readonly setup: {
    readonly twitchChannel: string;
    /** Why the text is no Twitch channel, or null. */
    readonly twitchChannelFault: string | null;
    readonly chatUrl: string | null;
    readonly outputId: string;
    /** Label of the chosen output, kept while it is not in the list. Hostile text. */
    readonly outputLabel: string;
  };
  readonly devices: {
    readonly list: readonly OutputDevice[];
    /** `none`: Chrome lists no output at all. */
    readonly labels: 'unknown' | 'shown' | 'hidden' | 'refused' | 'none';
  };
}

export interface SetupIntents {
  /** While stopped. */
  setTwitchChannel(text: string): void;
  /** While live: reads this Twitch channel from now on, in the place of another one. Refused with a fault when it is none. */
  joinTwitchChannel(text: string): void;
  chooseOutput(id: string): void;
  /** Asks for the microphone permission, the only way to device names in Chrome. */
  revealDeviceLabels(): Promise<void>;
}
