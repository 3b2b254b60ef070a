/** The page that viewers open to make commands, and the intents to hand them its link. */

export interface ViewersPageState {
  readonly viewersPage: {
    /** The address as the streamer typed it; empty for this page's own. */
    readonly typed: string;
    /** Why it is none, or null. */
    readonly fault: string | null;
    /** Whether only this computer, or its network, can open it. */
    readonly isOnlyHere: boolean;
    /** With the patch as it is; null until it is made, and while the address is none. */
    readonly link: string | null;
  };
}

export interface ViewersPageIntents {
  /** Takes the address of a copy of this program that viewers can open, and remembers it. Empty: this page's own. */
  setAddress(text: string): void;
  copyLink(): Promise<void>;
  /** A sentence with the link, for chat or for a bot. */
  copyChatLine(): Promise<void>;
}
