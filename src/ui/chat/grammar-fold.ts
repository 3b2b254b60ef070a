/** What viewers may write besides `name: value`, folded: one tick for each form. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { GrammarSettings } from '../../domain/language/grammar-settings';
import { AppElement } from '../kit/app-element';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';

/** As a viewer writes them. */
const FORMS: readonly (readonly [form: keyof GrammarSettings, label: string, example: string])[] = [
  ['exclamation', 'Exclamation', '!cutoff 90'],
  ['several', 'Several at once', 'a: 1; b: 2'],
  ['ramps', 'Ramps', '90 in 5s'],
  ['relative', 'Changes', '+5, -5'],
  ['percent', 'Percent', '50%'],
  ['volts', 'Volts', '2.5V'],
  ['notes', 'Notes', 'C#4'],
  ['gates', 'Gates', 'on, off, trig, 500ms'],
  ['random', 'Chance', 'random'],
  ['undo', 'Undo', 'undo'],
];

@customElement('ttcv-grammar-fold')
export class GrammarFold extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.patch.grammar, state.tab]);
  }

  override render() {
    const { grammar } = this.app.state.patch;
    const on = FORMS.filter(([form]) => grammar[form]).length;
    return html`<details>
      <summary>Writing <span class="muted small">${on} of ${FORMS.length} forms</span></summary>
      <p class="hint" id="hint">A command such as <code>vcf#1.cutoff: 100</code> always works. Besides:</p>
      <div class="forms" role="group" aria-label="What viewers may write" aria-describedby="hint">
        ${FORMS.map(
          ([form, label, example]) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${live(grammar[form])}
                ?disabled=${isReadOnlyTab(this.app.state)}
                @change=${(event: Event) => {
                  this.onForm(form, (event.target as HTMLInputElement).checked);
                }}
              />
              ${label} <code class="muted">${example}</code>
            </label>`,
        )}
      </div>
    </details>`;
  }

  private onForm(form: keyof GrammarSettings, isOn: boolean): void {
    const { patch } = this.app.state;
    this.app.patch.edit({ ...patch, grammar: { ...patch.grammar, [form]: isOn } });
    this.requestUpdate();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    foldStyles,
    css`
      .forms {
        display: grid;
        margin: 8px 0;
      }
      label {
        display: grid;
        grid-template-columns: 20px auto minmax(0, 1fr);
        gap: 12px;
        align-items: center;
        min-height: 36px;
      }
      input {
        width: 20px;
        height: 20px;
        margin: 0;
      }
      code {
        font-family: var(--mono);
        font-size: 14px;
      }
      label code {
        text-align: right;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-grammar-fold': GrammarFold;
  }
}
