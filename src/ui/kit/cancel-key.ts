/** Escape first cancels what is open, wherever that is on the page: see `page-keys.ts`. Page: safe. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The event that asks for it; whoever cancels something prevents its default. */
export const CANCEL = 'ttcv-cancel';
/** The same, for what lies over everything else and is closed before that. */
export const CANCEL_TOP = 'ttcv-cancel-top';

/** On an editor or a dialog: Escape, wherever focus is, calls `cancel` while `isOpen` says so. */
export class CancelKey implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly isOpen: () => boolean,
    private readonly cancel: () => void,
    private readonly type: typeof CANCEL | typeof CANCEL_TOP = CANCEL,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(this.type, this.onCancel);
  }

  hostDisconnected(): void {
    window.removeEventListener(this.type, this.onCancel);
  }

  private readonly onCancel = (event: Event): void => {
    if (event.defaultPrevented || !this.isOpen()) return;
    event.preventDefault();
    this.cancel();
  };
}
