/** Forms that viewers may write besides `name: value`, folded: one tick for each. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { GRAMMAR } from '../../domain/language/grammar-settings';
import { formFields } from '../form/described-form';
import { SettingsFold } from '../form/settings-fold';

@customElement('ttcv-grammar-fold')
export class GrammarFold extends SettingsFold {
  protected override readonly section = 'grammar';
  protected override readonly fields = formFields(GRAMMAR.fields);

  override render() {
    const forms = [...this.fields];
    const on = forms.filter(([form]) => this.valueAt(form) === true).length;
    return html`<details>
      <summary>Writing <span class="muted small">${on} of ${forms.length} forms</span></summary>
      <p class="hint" id="hint">A command such as <code>vcf#1.cutoff: 100</code> always works. Besides:</p>
      <div class="forms" role="group" aria-label="What viewers may write" aria-describedby="hint">
        ${forms.map(([form, { help }]) => this.renderTick(form, undefined, html`<code class="muted">${help}</code>`))}
      </div>
    </details>`;
  }

  static override styles = [
    ...SettingsFold.styles,
    css`
      .forms {
        display: grid;
        margin: 8px 0;
      }
      .tick {
        min-height: 36px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-grammar-fold': GrammarFold;
  }
}
