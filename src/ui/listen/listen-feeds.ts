/** Shows and chooses what feeds each input of the synth. It is part of the patch, so undo takes it back. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chosenByHand, feedsOf, withFeed } from '../../domain/listen/feeds';
import {
  LISTEN,
  SYNTH_INPUT_NAMES,
  SYNTH_INPUTS,
  type SynthInput,
} from '../../domain/listen/listen-settings';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { tickStyles } from '../kit/styles/tick-styles';
import { isReadOnlyTab } from '../words/sentences';

/** The value of the choice that feeds an input by nothing. */
const BY_NOTHING = '';

@customElement('ttcv-listen-feeds')
export class ListenFeeds extends AppElement {
  constructor() {
    super();
    this.watch(({ patch, tab }) => [patch.listen, patch.variables, tab]);
  }

  override render() {
    const { listen, variables } = this.app.state.patch;
    const feeds = feedsOf(listen, variables);
    const fed = SYNTH_INPUT_NAMES.filter((input) => feeds[input] !== null).length;
    const { byName } = LISTEN.fields;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">What feeds Listen</h2>
        <div class="spring"></div>
        <span class="muted small">${fed} of ${SYNTH_INPUT_NAMES.length} inputs</span>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          aria-describedby="hint"
          .checked=${live(listen.byName)}
          ?disabled=${isReadOnlyTab(this.app.state)}
          @change=${this.onByName}
        />
        ${byName.label}
      </label>
      <p class="muted small" id="hint">${byName.help}</p>
      ${SYNTH_INPUT_NAMES.map((input) => this.renderInput(input, feeds[input]))}
    </section>`;
  }

  private renderInput(input: SynthInput, index: number | null) {
    const { variables } = this.app.state.patch;
    const onChange = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.feed(input, value === BY_NOTHING ? null : value);
    };
    return html`<div class="line">
      <label for=${input}>${SYNTH_INPUTS[input]}</label>
      <select id=${input} ?disabled=${isReadOnlyTab(this.app.state)} @change=${onChange}>
        <option value=${BY_NOTHING} .selected=${index === null}>Nothing</option>
        ${variables.map(
          ({ name, aliases }, at) =>
            html`<option value=${name} .selected=${at === index}>
              ${name}${aliases.length === 0 ? nothing : `, ${aliases[0]}`}
            </option>`,
        )}
      </select>
    </div>`;
  }

  private feed(input: SynthInput, variable: string | null): void {
    const { patch } = this.app.state;
    this.app.patch.edit({ ...patch, listen: withFeed(patch.listen, patch.variables, input, variable) });
    this.requestUpdate();
  }

  private onByName(event: Event): void {
    const { patch } = this.app.state;
    const byName = (event.target as HTMLInputElement).checked;
    const listen = byName ? { ...patch.listen, byName } : chosenByHand(patch.listen, patch.variables);
    this.app.patch.edit({ ...patch, listen });
    this.requestUpdate();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    tickStyles,
    css`
      p {
        margin: 0 0 8px;
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 12px;
        align-items: center;
        min-height: 48px;
      }
      .line label {
        font-weight: 500;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-listen-feeds': ListenFeeds;
  }
}
