/** Redraws a component that paints by itself when what CSS would follow by itself has changed: its size, the theme, the zoom. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const THEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

export class LookWatch implements ReactiveController {
  private readonly themes = THEMES.map((query) => matchMedia(query));
  private readonly sizes: ResizeObserver;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    // A zoomed page has other sizes, too.
    this.sizes = new ResizeObserver(this.onChange);
    host.addController(this);
  }

  hostConnected(): void {
    this.sizes.observe(this.host);
    for (const theme of this.themes) theme.addEventListener('change', this.onChange);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
    for (const theme of this.themes) theme.removeEventListener('change', this.onChange);
  }

  private readonly onChange = (): void => {
    this.host.requestUpdate();
  };
}
