/** Whether chat votes on anarchy or democracy, folded, and what the vote takes. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MODE_VOTE } from '../../domain/crowd/mode-vote-settings';
import { findVariable } from '../../domain/patch/find-variable';
import { formFields } from '../form/described-form';
import { SettingsFold } from '../form/settings-fold';

const LINES = ['toDemocracy', 'toAnarchy', 'halfLifeMs', 'leastVoters', 'variables'];

@customElement('ttcv-mode-vote-fold')
export class ModeVoteFold extends SettingsFold {
  protected override readonly section = 'crowdSwitch';
  protected override readonly fields = formFields(MODE_VOTE.fields);
  /** A field shows the vote that holds, whatever was refused. */
  protected override readonly keepsRefusedText = false;

  override render() {
    const { on } = this.app.state.patch.crowdSwitch;
    return html`<details>
      <summary>Vote on the mode <span class="muted small">${on ? 'on' : 'off'}</span></summary>
      ${this.renderTick('on', 'hint')} ${LINES.map((name) => this.renderLine(name, 'hint'))}
      ${this.renderHint(
        'hint',
        html`Viewers write <code>anarchy</code> or <code>democracy</code>; moderators can fix a side.`,
      )}
    </details>`;
  }

  /** Variables may be called by their aliases here. */
  protected override onText(name: string, hint: string, text: string): void {
    if (name !== 'variables') {
      super.onText(name, hint, text);
      return;
    }
    const words = text.split(',').map((word) => word.trim());
    const found = words
      .filter((word) => word !== '')
      .map((word) => [word, findVariable(this.app.state.patch, word)] as const);
    const unknown = found.find(([, variable]) => variable === null);
    if (unknown !== undefined) this.refuse(name, hint, `No variable is called ${unknown[0]}.`, text);
    else this.keep(name, hint, [...new Set(found.map(([, variable]) => variable?.name))]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-mode-vote-fold': ModeVoteFold;
  }
}
