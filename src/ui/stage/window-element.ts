/** The base of the small windows: Escape and Ctrl+. are Panic, for nothing is open here that Escape would cancel. */
import { SmallAppElement } from '../kit/app-element';

export abstract class WindowElement extends SmallAppElement {
  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKeyDown, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKeyDown, { capture: true });
  }

  protected onPanic(): void {
    this.app.panics.panic();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isPanic = event.key === 'Escape' || ((event.ctrlKey || event.metaKey) && event.key === '.');
    if (!isPanic) return;
    event.preventDefault();
    this.onPanic();
  };
}
