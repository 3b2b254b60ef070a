/** Overlays: what viewers see of the show in the stream's picture, and the intents for it. */
import type { OverlayOptions } from '../../domain/overlay/overlay-options';

export interface OnAirState {
  /** The look of overlays that are opened from here. Kept on this computer: a patch is for any stream. */
  readonly overlayLook: OverlayOptions;
  readonly canUndoOverlay: boolean;
}

/** `page`: where this page is. `thisComputer`: where `npm start` serves it. */
export type OverlayPlace = 'page' | 'thisComputer';

export interface OnAirIntents {
  setOverlay(look: OverlayOptions): void;
  /** Takes the last change of the look back. */
  undoOverlay(): void;
  copyOverlayAddress(place: OverlayPlace): Promise<void>;
  /** Opens the overlay in a window of its own, to be captured. */
  popOut(): void;
  /** Shows or hides every overlay, wherever it is. */
  showOverlay(isShown: boolean): void;
}
