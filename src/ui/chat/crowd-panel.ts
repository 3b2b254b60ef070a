/** Sets what viewers may do: limits by preset and by role, the mode vote, ways of writing. Leads to what they are shown. */
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LIMIT_PRESET_NAMES, LIMIT_PRESETS } from '../../domain/limits/limit-presets';
import { AppElement } from '../kit/app-element';
import { formatCount } from '../kit/format';
import { buttonStyles, factStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { chatPanelStyles } from './chat-panel-styles';
import '../form/settings-fold';
import { FOLDS } from './folds';
import { presetName } from './preset-name';

@customElement('ttcv-crowd-panel')
export class CrowdPanel extends AppElement {
  constructor() {
    super();
    this.watch(({ patch, tab }) => [patch.limits, tab]);
  }

  override render() {
    const { state } = this.app;
    const { limits } = state.patch;
    const chosen = presetName(limits);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head"><h2 id="title">What chat may do</h2></div>
      <div class="limits">
        <label for="limits">Limits</label>
        <select
          id="limits"
          aria-describedby="limits-hint"
          ?disabled=${isReadOnlyTab(state)}
          @change=${this.onLimits}
        >
          ${chosen === null ? html`<option value="" .selected=${true}>custom</option>` : nothing}
          ${LIMIT_PRESET_NAMES.map(
            (name) => html`<option value=${name} .selected=${name === chosen}>${name}</option>`,
          )}
        </select>
      </div>
      <dl class="allowance" id="limits-hint">
        <div>
          <dt>One viewer</dt>
          <dd>${limits.userCooldownMs === 0 ? 'no wait' : `every ${limits.userCooldownMs / 1000} s`}</dd>
        </div>
        <div>
          <dt>One variable</dt>
          <dd>${formatCount(limits.variable.perSecond)} per s</dd>
        </div>
        <div>
          <dt>All of chat</dt>
          <dd>${formatCount(limits.system.perSecond)} per s</dd>
        </div>
      </dl>
      <div class="folds">
        ${FOLDS.map((fold) => html`<ttcv-settings-fold .app=${this.app} .fold=${fold}></ttcv-settings-fold>`)}
      </div>
      <button type="button" class="help" @click=${this.onOverlay}>Show overlay</button>
    </section>`;
  }

  private onLimits(event: Event): void {
    const field = event.target as HTMLSelectElement;
    const name = LIMIT_PRESET_NAMES.find((preset) => preset === field.value);
    const { patch } = this.app.state;
    if (name !== undefined) this.app.patch.edit({ ...patch, limits: LIMIT_PRESETS[name] });
    // The field shows the patch as it is now, also where the edit was refused.
    field.value = presetName(this.app.state.patch.limits) ?? '';
  }

  private onOverlay(): void {
    this.app.onAir.popOut();
  }

  static override styles = [panelStyles, buttonStyles, factStyles, chatPanelStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-crowd-panel': CrowdPanel;
  }
}
