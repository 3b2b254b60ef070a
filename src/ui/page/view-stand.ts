/**
 * Shows one view at a time. A view is made at its first visit and kept, so that nothing typed or open is lost. A view that is not
 * shown is off the document: it costs no frame, and nothing in it hears a key.
 */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ViewName } from '../../app/state/page-state';
import { AppElement } from '../kit/app-element';
import { panelStyles } from '../kit/styles/shared-styles';
import { VIEWS } from './views';

/** The files of an older version of the page are gone from the server once there is a newer one. */
const NOT_LOADED = 'This view did not load. Go to another one and come back, or reload the page.';

@customElement('ttcv-view-stand')
export class ViewStand extends AppElement {
  @state() private shown: ViewName | null = null;
  /** The view that did not load. */
  @state() private missing: ViewName | null = null;
  private readonly made = new Map<ViewName, AppElement>();
  /** How far down the page each view was left. */
  private readonly scrolled = new Map<ViewName, number>();
  private wanted: ViewName | null = null;

  constructor() {
    super();
    this.watch((state) => [state.view]);
  }

  /** Resolves with the view once it is on the page, or with null where another was asked for meanwhile or it did not load. */
  async show(name: ViewName): Promise<AppElement | null> {
    this.wanted = name;
    const made = this.made.get(name) ?? (await this.make(name));
    if (made === null || this.wanted !== name) return null;
    if (this.shown !== name) await this.swap(name);
    await made.updateComplete;
    return made;
  }

  override willUpdate(): void {
    const { view } = this.app.state;
    if (view !== this.wanted) void this.show(view);
  }

  override render() {
    const shown = this.shown === null ? undefined : this.made.get(this.shown);
    return this.missing !== null && this.missing === this.wanted
      ? html`<p role="alert" class="caution">${NOT_LOADED}</p>`
      : shown;
  }

  private async make(name: ViewName): Promise<AppElement | null> {
    try {
      const create = await VIEWS[name].load();
      const element = this.made.get(name) ?? create();
      element.app = this.app;
      this.made.set(name, element);
      return element;
    } catch {
      this.missing = name;
      // The next visit tries again.
      return null;
    }
  }

  private async swap(name: ViewName): Promise<void> {
    if (this.shown !== null) this.scrolled.set(this.shown, window.scrollY);
    this.missing = null;
    this.shown = name;
    await this.updateComplete;
    window.scrollTo(0, this.scrolled.get(name) ?? 0);
  }

  static override styles = [
    panelStyles,
    css`
      p {
        font-weight: 600;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-view-stand': ViewStand;
  }
}
