/** Overlays: what viewers see of the show in the stream's picture, and the intents for it. */

export interface OnAirIntents {
  /** Opens the overlay in a window of its own, to be captured. */
  popOut(): void;
  /** Shows or hides every overlay, wherever it is. */
  showOverlay(isShown: boolean): void;
}
