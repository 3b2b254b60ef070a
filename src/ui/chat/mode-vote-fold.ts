/** Whether chat votes on anarchy or democracy, folded, and what the vote takes. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ModeVoteSettings } from '../../domain/crowd/mode-vote-settings';
import { milliseconds } from '../../domain/numbers/units';
import { findVariable } from '../../domain/patch/find-variable';
import { type FieldAt, toDraftFault } from '../form/fault-words';
import { AppElement } from '../kit/app-element';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';

type NumberField = 'toDemocracy' | 'toAnarchy' | 'halfLifeMs' | 'leastVoters';

/** `per`: how many of the setting's own unit one of the field's is. */
const FIELDS: readonly { readonly field: NumberField; readonly label: string; readonly per: number }[] = [
  { field: 'toDemocracy', label: 'Votes for democracy, %', per: 0.01 },
  { field: 'toAnarchy', label: 'Votes back to anarchy, %', per: 0.01 },
  { field: 'halfLifeMs', label: 'A vote halves in, s', per: 1000 },
  { field: 'leastVoters', label: 'Least voters', per: 1 },
];

const fieldAt: FieldAt<NumberField> = (path) =>
  FIELDS.find(({ field }) => path === `crowdSwitch.${field}`) ?? null;

/** What a fraction of two decimals makes of 0.07 × 100. */
const shown = (value: number): number => Number(value.toFixed(3));

@customElement('ttcv-mode-vote-fold')
export class ModeVoteFold extends AppElement {
  @state() private fault = '';

  constructor() {
    super();
    this.watch((state) => [state.patch.crowdSwitch, state.tab]);
  }

  override render() {
    const { crowdSwitch } = this.app.state.patch;
    const locked = isReadOnlyTab(this.app.state);
    return html`<details>
      <summary>Vote on the mode <span class="muted small">${crowdSwitch.on ? 'on' : 'off'}</span></summary>
      <label class="tick">
        <input
          type="checkbox"
          aria-describedby="hint"
          .checked=${live(crowdSwitch.on)}
          ?disabled=${locked}
          @change=${this.onTick}
        />
        Chat votes anarchy or democracy
      </label>
      ${FIELDS.map(
        ({ field, label, per }) =>
          html`<div class="line">
            <label for=${field}>${label}</label>
            <input
              id=${field}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              aria-describedby="hint"
              .value=${live(String(shown(crowdSwitch[field] / per)))}
              ?disabled=${locked}
              @change=${(event: Event) => {
                this.onNumber(field, (event.target as HTMLInputElement).value, per);
              }}
            />
          </div>`,
      )}
      <div class="names">
        <label for="variables">Variables, separated by commas</label>
        <input
          id="variables"
          type="text"
          autocomplete="off"
          spellcheck="false"
          placeholder="every one"
          aria-describedby="hint"
          .value=${live(crowdSwitch.variables.join(', '))}
          ?disabled=${locked}
          @change=${this.onVariables}
        />
      </div>
      <div id="hint">
        <p class="hint">
          Viewers write <code>anarchy</code> or <code>democracy</code>; moderators can fix a side.
        </p>
        <p class="fault bad" role="alert">${this.fault}</p>
      </div>
    </details>`;
  }

  private onTick(event: Event): void {
    this.edit({ on: (event.target as HTMLInputElement).checked });
  }

  private onNumber(field: NumberField, text: string, per: number): void {
    const value = text.trim() === '' ? NaN : Number(text) * per;
    this.edit(field === 'halfLifeMs' ? { halfLifeMs: milliseconds(value) } : { [field]: value });
  }

  private onVariables(event: Event): void {
    const words = (event.target as HTMLInputElement).value.split(',').map((word) => word.trim());
    const names = new Set<string>();
    for (const word of words) {
      if (word === '') continue;
      const variable = findVariable(this.app.state.patch, word);
      if (variable === null) {
        this.fault = `No variable is called ${word}.`;
        return;
      }
      names.add(variable.name);
    }
    this.edit({ variables: [...names] });
  }

  private edit(change: Partial<ModeVoteSettings>): void {
    const { patch } = this.app.state;
    const next = { ...patch, crowdSwitch: { ...patch.crowdSwitch, ...change } };
    const faults = this.app.patch.edit(next);
    this.fault = faults.length === 0 ? '' : toDraftFault(faults, next, fieldAt).reason;
    this.requestUpdate();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    foldStyles,
    css`
      .tick,
      .line {
        display: grid;
        gap: 12px;
        align-items: center;
        min-height: 44px;
      }
      .tick {
        grid-template-columns: 20px 1fr;
      }
      .line {
        grid-template-columns: minmax(0, 1fr) 88px;
      }
      .tick input {
        width: 20px;
        height: 20px;
        margin: 0;
      }
      .line input {
        width: 100%;
        box-sizing: border-box;
        text-align: right;
      }
      .names {
        display: grid;
        gap: 4px;
      }
      code {
        font-family: var(--mono);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-mode-vote-fold': ModeVoteFold;
  }
}
