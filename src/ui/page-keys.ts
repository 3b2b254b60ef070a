/**
 * Keys that work anywhere on the page: Ctrl+. and Escape are Panic, Ctrl+Z and Ctrl+Shift+Z undo and redo the patch.
 * Escape first cancels what is open: `CancelKey` asks for that by preventing the default of the `ttcv-cancel` event.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../app/state';

const CANCEL = 'ttcv-cancel';

/** On an editor or a dialog: Escape, wherever focus is, calls `cancel` while `isOpen` says so. */
export class CancelKey implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly isOpen: () => boolean,
    private readonly cancel: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(CANCEL, this.onCancel);
  }

  hostDisconnected(): void {
    window.removeEventListener(CANCEL, this.onCancel);
  }

  private readonly onCancel = (event: Event): void => {
    if (event.defaultPrevented || !this.isOpen()) return;
    event.preventDefault();
    this.cancel();
  };
}

const TEXT_FIELDS = 'textarea, input:not([type=checkbox], [type=range], [type=file])';

/** Whether the key would edit text where it was pressed; looks through shadow roots. */
const isInTextField = (event: KeyboardEvent): boolean => {
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches(TEXT_FIELDS);
};

/** On the page element. Listens in the capture phase: no component can swallow Panic. */
export class PageKeys implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & { readonly app: App }) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.onKeyDown, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.onKeyDown, { capture: true });
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    // Escape and the rest belong to the input method while it composes.
    if (event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === '.') {
      event.preventDefault();
      this.host.app.panic();
    } else if (event.key === 'Escape') {
      const cancel = new Event(CANCEL, { cancelable: true });
      window.dispatchEvent(cancel);
      if (cancel.defaultPrevented) event.preventDefault();
      else this.host.app.panic();
    } else if (command && event.key.toLowerCase() === 'z' && !isInTextField(event)) {
      event.preventDefault();
      if (event.shiftKey) this.host.app.redo();
      else this.host.app.undo();
    }
  };
}
