/** The view of what chat can move and what it becomes. Layout only. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../../kit/app-element';
import '../../inspector/variable-settings';
import '../../patch/patch-menu';
import { viewStyles } from './view-styles';

@customElement('ttcv-patch-view')
class PatchView extends AppElement {
  override render() {
    const { app } = this;
    return html`<ttcv-patch-menu .app=${app}></ttcv-patch-menu>
      <ttcv-variable-settings .app=${app}></ttcv-variable-settings>`;
  }

  static override styles = viewStyles;
}

export const create = (): AppElement => new PatchView();

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-patch-view': PatchView;
  }
}
