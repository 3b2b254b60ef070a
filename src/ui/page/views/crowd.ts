/** The view of what viewers may do and see. Layout only. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../chat/crowd-panel';
import { AppElement } from '../../kit/app-element';
import '../../on-air/viewers-see';
import '../../on-air/obs-card';
import '../../on-air/viewers-card';
import '../../people/people-panel';
import '../../simulation/simulation-panel';
import '../../support/support-panel';
import { viewStyles } from './view-styles';

@customElement('ttcv-crowd-view')
class CrowdView extends AppElement {
  override render() {
    const { app } = this;
    return html`<div class="halves">
        <ttcv-crowd-panel .app=${app}></ttcv-crowd-panel>
        <div class="side">
          <ttcv-people-panel .app=${app}></ttcv-people-panel>
          <ttcv-simulation-panel .app=${app}></ttcv-simulation-panel>
        </div>
      </div>
      <ttcv-viewers-see .app=${app}></ttcv-viewers-see>
      <ttcv-viewers-card .app=${app}></ttcv-viewers-card>
      <ttcv-obs-card .app=${app}></ttcv-obs-card>
      <ttcv-support-panel .app=${app}></ttcv-support-panel>`;
  }

  static override styles = viewStyles;
}

export const create = (): AppElement => new CrowdView();

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-crowd-view': CrowdView;
  }
}
