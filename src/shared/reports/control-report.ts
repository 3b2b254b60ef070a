export interface HeldVariable {
  readonly name: string;
  readonly value: number;
  readonly isReleased: boolean;
}

/** Decisions of the streamer and the moderators for this show, as the page shows them. */
export interface ControlStatus {
  readonly paused: boolean;
  /** Names of variables. */
  readonly locked: readonly string[];
  /** Variables in the streamer's hand, and those that it has let go of and that chat has not taken over yet. */
  readonly held: readonly HeldVariable[];
  /** False while overlays show nothing. */
  readonly overlayShown: boolean;
}

export interface ControlReport {
  readonly control: ControlStatus;
}
