/** Escape first cancels what is open, wherever that is on the page: see `page-keys.ts`. Page: safe. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The event that asks for it; whoever cancels something prevents its default. */
export const CANCEL = 'ttcv-cancel';

/** On an editor or a dialog: Escape, wherever focus is, calls `cancel` while `isOpen` says so. */
export class CancelKey implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly isOpen: () => boolean,
    private readonly cancel: () => void,
    /** `first` for what lies over everything else: it is closed before that. */
    private readonly turn: 'first' | 'then' = 'then',
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(CANCEL, this.onCancel, this.turn === 'first');
  }

  hostDisconnected(): void {
    window.removeEventListener(CANCEL, this.onCancel, this.turn === 'first');
  }

  private readonly onCancel = (event: Event): void => {
    if (event.defaultPrevented || !this.isOpen()) return;
    event.preventDefault();
    this.cancel();
  };
}
