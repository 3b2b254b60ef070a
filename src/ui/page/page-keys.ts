/**
 * Keys that work anywhere on the page: Ctrl+. and Escape are Panic, Ctrl+Z and Ctrl+Shift+Z undo and redo the patch, Alt with a
 * digit goes to a view.
 * Escape first cancels what is open: `CancelKey` asks for that by preventing the default of the `ttcv-cancel` event. Then it
 * leaves the field or list that has the focus. Only the next press is Panic.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { VIEW_NAMES } from '../../app/state/page-state';
import type { App } from '../../app/state/state';
import { CANCEL } from '../kit/cancel-key';

const TEXT_FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file], [type=button], [type=color]), [contenteditable]';
/** People leave these with Escape. A button, a switch and a slider are not among them: there is nothing to leave. */
const LEAVABLE = `${TEXT_FIELDS}, select, [role=listbox], [role=option], [role=combobox], [role=searchbox], [role=textbox]`;

/** The element in which the key was pressed, through shadow roots. */
const targetOf = (event: KeyboardEvent): EventTarget | undefined => event.composedPath()[0];

/** Whether the key would edit text where it was pressed. */
const isInTextField = (event: KeyboardEvent): boolean => {
  const target = targetOf(event);
  return target instanceof Element && target.matches(TEXT_FIELDS);
};

/** Takes the focus out of a field or list; the text stays. Returns whether there was one to leave. */
function leaveField(event: KeyboardEvent): boolean {
  const target = targetOf(event);
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(LEAVABLE) === null) return false;
  target.blur();
  return true;
}

/** On the page element. Listens in the capture phase: no component can swallow Panic. */
export class PageKeys implements ReactiveController {
  /** The press of Escape that goes on has cancelled or left something: held down, it is no Panic. */
  private escapeSpent = false;

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
      this.host.app.panics.panic();
    } else if (event.key === 'Escape') {
      this.onEscape(event);
    } else if (command && event.key.toLowerCase() === 'z' && !isInTextField(event)) {
      event.preventDefault();
      if (event.shiftKey) this.host.app.patch.redo();
      else this.host.app.patch.undo();
    } else if (event.altKey && !command && !isInTextField(event)) {
      this.onDigit(event);
    }
  };

  /** By the key and not by what it writes: with Alt, some layouts write other signs. */
  private onDigit(event: KeyboardEvent): void {
    const view = VIEW_NAMES.find((_, index) => event.code === `Digit${index + 1}`);
    if (view === undefined) return;
    event.preventDefault();
    this.host.app.page.showView(view);
  }

  private onEscape(event: KeyboardEvent): void {
    if (event.repeat && this.escapeSpent) return;
    const cancel = new Event(CANCEL, { cancelable: true });
    window.dispatchEvent(cancel);
    if (cancel.defaultPrevented) event.preventDefault();
    this.escapeSpent = cancel.defaultPrevented || leaveField(event);
    if (!this.escapeSpent) this.host.app.panics.panic();
  }
}
