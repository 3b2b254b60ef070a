/**
 * Moves the keyboard to the next sensible place after an act. An update may remove, hide or disable the element with the focus;
 * the focus would fall back to the document, and the next press go nowhere.
 */
import type { LitElement, ReactiveController } from 'lit';

const GO_TO = 'ttcv-go-to';

/**
 * `arm`: what comes before arming. `channel`: the field of the Twitch channel. `interface`: the list of interfaces. `try`: the field
 * `Try a command`. `view`: what is shown, past everything else.
 */
export type Place = 'arm' | 'channel' | 'interface' | 'try' | 'view';

const goTo = (from: EventTarget, place: Place): void => {
  from.dispatchEvent(new CustomEvent(GO_TO, { detail: place, bubbles: true, composed: true }));
};

/** Takes the keyboard to the panel `Arm`, on no control of it: a press that comes too late ticks and arms nothing. */
export const goToArm = (from: EventTarget): void => goTo(from, 'arm');

/** Takes the keyboard to the field of the Twitch channel. */
export const goToChannel = (from: EventTarget): void => goTo(from, 'channel');

/** Takes the keyboard to the view that is shown, on no control of it. */
export const goToView = (from: EventTarget): void => goTo(from, 'view');

/** Ends a show of the Demo crowd, and takes the keyboard to the list of interfaces. */
export const connectInterface = (from: EventTarget): void => goTo(from, 'interface');

/** Takes the keyboard to `Try a command`, with a command in it that Enter sends. */
export const goToTry = (from: EventTarget): void => goTo(from, 'try');

/** On the page, which alone knows where the places are. */
export class Guide implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    private readonly go: (place: Place) => Promise<void>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener(GO_TO, this.onGo);
  }

  hostDisconnected(): void {
    this.host.removeEventListener(GO_TO, this.onGo);
  }

  private readonly onGo = (event: Event): void => {
    void this.go((event as CustomEvent<Place>).detail);
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
