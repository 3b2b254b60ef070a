/** The keys of one octave at a time, for the notes that a variable can play. */
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { noteAsk } from '../../domain/patch/viewers-controls';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

const OCTAVE = 12;
/** The places at which the keys from C to B begin, in halves of a white key from 1. */
const COLUMNS = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13];
const BLACK = new Set([1, 3, 6, 8, 10]);

@customElement('ttcv-note-keys')
export class NoteKeys extends LitElement {
  /** MIDI numbers, lowest first; never empty. */
  @property({ attribute: false }) notes!: readonly number[];
  @property() word = '';
  @state() private octave: number | null = null;

  override render() {
    const { notes } = this;
    const lowest = Math.floor(notes[0] / OCTAVE);
    const highest = Math.floor(notes[notes.length - 1] / OCTAVE);
    const middle = Math.floor(notes[Math.floor(notes.length / 2)] / OCTAVE);
    const octave = Math.min(Math.max(this.octave ?? middle, lowest), highest);
    const turn = (by: number, label: string, sign: string) =>
      html`<button
        type="button"
        aria-label=${label}
        ?disabled=${octave + by < lowest || octave + by > highest}
        @click=${() => (this.octave = octave + by)}
      >
        ${sign}
      </button>`;
    return html`<div role="group" aria-label="Notes of ${this.word}">
      <div class="octaves">
        ${turn(-1, 'Octave down', '−')}
        <span class="muted"
          >${noteAsk(octave * OCTAVE)} to ${noteAsk(Math.min(octave * OCTAVE + 11, 127))}</span
        >
        ${turn(1, 'Octave up', '+')}
      </div>
      <div class="keys">
        ${COLUMNS.map((column, semitone) => this.renderKey(octave * OCTAVE + semitone, column, BLACK.has(semitone)))}
      </div>
    </div>`;
  }

  private renderKey(note: number, column: number, isBlack: boolean) {
    if (note > 127) return nothing;
    return html`<button
      type="button"
      class=${isBlack ? `black c${column}` : `white c${column}`}
      ?disabled=${!this.notes.includes(note)}
      @click=${() => this.dispatchEvent(new CustomEvent('note', { detail: note }))}
    >
      ${noteAsk(note)}
    </button>`;
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .octaves {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        margin-bottom: 8px;
      }
      button {
        min-width: 44px;
        min-height: 44px;
        padding: 0 2px;
      }
      /* Fourteen halves of a white key. */
      .keys {
        display: grid;
        grid-template-columns: repeat(14, minmax(0, 1fr));
        gap: 4px 0;
      }
      .keys button {
        min-width: 0;
        min-height: 56px;
        border-radius: 6px;
        font-size: 14px;
      }
      .black {
        grid-row: 1;
        background: #17181a;
        color: #f3f1ec;
      }
      .white {
        grid-row: 2;
        background: #f3f1ec;
        color: #17181a;
      }
      .keys button:disabled {
        background: var(--well);
        color: var(--muted);
      }
    `,
    unsafeCSS(COLUMNS.map((column) => `.c${column} { grid-column: ${column} / span 2; }`).join('')),
  ];
}
