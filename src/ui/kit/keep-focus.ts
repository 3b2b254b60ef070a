/**
 * Moves the keyboard to the next sensible place after an act. An update may remove, hide or disable the element with the focus;
 * the focus would fall back to the document, and the next press go nowhere.
 */
import type { LitElement, ReactiveController } from 'lit';

const GO_TO_ARM = 'ttcv-go-to-arm';

/** Takes the keyboard to the panel `Arm`, on no control of it: a press that comes too late ticks and arms nothing. */
export const goToArm = (from: EventTarget): void => {
  from.dispatchEvent(new Event(GO_TO_ARM, { bubbles: true, composed: true }));
};

/** On the page, which alone knows where that is. */
export class ArmGuide implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    private readonly go: () => Promise<void>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener(GO_TO_ARM, this.onGo);
  }

  hostDisconnected(): void {
    this.host.removeEventListener(GO_TO_ARM, this.onGo);
  }

  private readonly onGo = (): void => {
    void this.go();
  };
}

/** On a component whose controls come and go. `refuge` is told by a name and takes no press. */
export class KeepFocus implements ReactiveController {
  private held: Element | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly refuge: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.held = this.host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const { held } = this;
    this.held = null;
    if (held !== null && !canHoldFocus(held)) this.refuge()?.focus();
  }
}

const canHoldFocus = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled');
