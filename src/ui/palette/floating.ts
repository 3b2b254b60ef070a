/**
 * An element that lies over the page for a moment: the keyboard goes into it, and back to where it was. Escape closes it before anything else
 * that is open; a press beside it does, too. It is not modal: Panic stays in reach. Page: safe.
 */
import type { LitElement, ReactiveController } from 'lit';
import { CANCEL_TOP, CancelKey } from '../kit/cancel-key';
import { findControl, focusedElement } from '../kit/reach';

/** Takes the keyboard where the place it came from is gone. */
const REFUGE = 'What comes next';

export class Floating implements ReactiveController {
  private readonly before = focusedElement();

  constructor(private readonly host: LitElement) {
    host.addController(this);
    new CancelKey(
      host,
      () => true,
      () => this.close(),
      CANCEL_TOP,
    );
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.onPress, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.onPress, { capture: true });
  }

  /** Takes it off the page, and the keyboard back. */
  close(): void {
    this.host.remove();
    this.giveBack();
  }

  /** Gives the keyboard back to where it was, or to a place near it. */
  giveBack(): void {
    const { before } = this;
    before?.focus();
    if (focusedElement() === null && before !== null) findControl(REFUGE)?.focus();
  }

  private readonly onPress = (event: PointerEvent): void => {
    // The press itself brings the keyboard to what is pressed.
    if (!event.composedPath().includes(this.host)) this.host.remove();
  };
}
