/** The view of where it goes: the built-in synth and what feeds it. Layout only. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../../kit/app-element';
import '../../listen/listen-feeds';
import '../../listen/listen-panel';
import { viewStyles } from './view-styles';

@customElement('ttcv-rig-view')
class RigView extends AppElement {
  override render() {
    const { app } = this;
    return html`<div class="halves">
      <ttcv-listen-panel .app=${app}></ttcv-listen-panel>
      <ttcv-listen-feeds .app=${app}></ttcv-listen-feeds>
    </div>`;
  }

  static override styles = viewStyles;
}

export const create = (): AppElement => new RigView();

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-rig-view': RigView;
  }
}
