/** One variable for a viewer: its controls, and the command that they make. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { GrammarSettings } from '../../domain/language/grammar-settings';
import type { Range } from '../../domain/numbers/range';
import type { Variable } from '../../domain/patch/patch';
import { type CommandWriter, shortestWord } from '../../domain/patch/viewers-command';
import {
  type Choice,
  noteAsk,
  type ViewersControls,
  viewersControls,
} from '../../domain/patch/viewers-controls';
import { keepTyped } from '../kit/keep-typed';
import './note-keys';
import { playVariableStyles } from './play-variable-styles';
import { about, crowdOf } from './viewers-words';

/** A command that a viewer wants in the clipboard. */
export type CopyEvent = CustomEvent<string>;

@customElement('ttcv-play-variable')
export class PlayVariable extends LitElement {
  @property({ attribute: false }) variable!: Variable;
  @property({ attribute: false }) grammar!: GrammarSettings;
  @property({ attribute: false }) writer!: CommandWriter;
  /** Whether the crowds of variables differ: then each says its own. */
  @property({ type: Boolean }) saysCrowd = false;
  @state() private value = 0;
  @state() private way = '';
  private controls!: ViewersControls;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('variable') && !changed.has('grammar')) return;
    const { min, max } = this.variable.values;
    this.value = Math.floor((min + max) / 2);
    this.way = '';
    this.controls = viewersControls(this.variable, this.grammar);
  }

  override render() {
    const { variable, controls } = this;
    const word = shortestWord(variable);
    const { slider, notes, choices, ways } = controls;
    return html`<article aria-labelledby="word">
      <h2 id="word">${word}</h2>
      <p class="muted small about">${about(variable)}</p>
      ${this.saysCrowd ? html`<p class="muted small">${crowdOf(variable)}</p>` : nothing}
      ${ways.length > 1 ? this.renderWays(ways) : nothing}
      ${
        notes.length === 0
          ? nothing
          : html`<ttcv-note-keys .notes=${notes} .word=${word} @note=${this.onNote}></ttcv-note-keys>`
      }
      ${slider === null ? nothing : this.renderSlider(slider, word)}
      ${choices.length === 0 ? nothing : this.renderChoices(choices, word)}
    </article>`;
  }

  private renderWays(ways: readonly Choice[]) {
    return html`<label class="ways"
      >Moves there
      <select @change=${this.onWay}>
        ${ways.map(({ label, ask }) => html`<option value=${ask} .selected=${ask === this.way}>${label}</option>`)}
      </select></label
    >`;
  }

  private renderSlider({ min, max }: Range, word: string) {
    const { value } = this;
    const command = this.writer.write(this.variable, `${value}${this.way}`);
    const step = (by: number, label: string, sign: string) =>
      html`<button
        type="button"
        aria-label=${`${label}, ${word}`}
        ?disabled=${value + by < min || value + by > max}
        @click=${() => (this.value = value + by)}
      >
        ${sign}
      </button>`;
    return html`<div class="slider">
        ${step(-1, 'One less', '−')}
        <input
          type="range"
          aria-label=${word}
          min=${min}
          max=${max}
          .value=${live(`${value}`)}
          @input=${this.onSlide}
        />
        ${step(1, 'One more', '+')}
        <input
          type="number"
          inputmode="numeric"
          aria-label=${`${word}, typed`}
          min=${min}
          max=${max}
          .value=${keepTyped(`${value}`)}
          @change=${this.onType}
        />
      </div>
      ${command === null ? nothing : this.renderCommand(command)}`;
  }

  private renderCommand(command: string) {
    return html`<div class="command">
      <code>${command}</code>
      <button
        type="button"
        class="primary"
        aria-label=${`Copy ${command}`}
        @click=${() => this.copy(command)}
      >
        Copy
      </button>
    </div>`;
  }

  private renderChoices(choices: readonly Choice[], word: string) {
    return html`<div class="choices" role="group" aria-label=${`Choices of ${word}`}>
      ${choices.map(({ label, ask }) => {
        const command = this.writer.write(this.variable, ask);
        return command === null
          ? nothing
          : html`<button type="button" title=${command} @click=${() => this.copy(command)}>${label}</button>`;
      })}
    </div>`;
  }

  private onSlide(event: Event): void {
    this.value = Number((event.target as HTMLInputElement).value);
  }

  /** A number beyond the range becomes its end; anything else is taken back. */
  private onType(event: Event): void {
    const { min, max } = this.variable.values;
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    this.value = Number.isNaN(typed) ? this.value : Math.min(Math.max(Math.round(typed), min), max);
    this.requestUpdate();
  }

  private onWay(event: Event): void {
    this.way = (event.target as HTMLSelectElement).value;
  }

  private onNote({ detail }: CustomEvent<number>): void {
    const command = this.writer.write(this.variable, `${noteAsk(detail)}${this.way}`);
    if (command !== null) this.copy(command);
  }

  private copy(command: string): void {
    const event: CopyEvent = new CustomEvent('copy-command', {
      detail: command,
      bubbles: true,
      composed: true,
    });
    this.dispatchEvent(event);
  }

  static override styles = playVariableStyles;
}
