/** The last row of the page: how well it runs, whether the patch is saved, how to mute, and the file for a bug report. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { formatCount, formatMilliseconds } from '../kit/format';
import { toneIcon } from '../kit/icons';
import { KeepFocus } from '../kit/keep-focus';
import { openOnDemand } from './on-demand';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import '../stage/window-buttons';
import { chatToVolts } from '../words/chat-to-volts';
import { keptWords, updateOffer } from '../words/hosting-words';

/** Figures to compare, not to follow. */
const EVERY_MS = 1000;

const SAVED_WORDS = {
  saved: { text: 'Saved', tone: 'good' },
  saving: { text: 'Saving…', tone: 'neutral' },
  memory: { text: 'Not saved: kept in memory', tone: 'caution' },
} as const;

@customElement('ttcv-foot')
export class PageFoot extends AppElement {
  @query('.download') private readonly download!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [state.saved, state.listen.isOn, keptWords(state), updateOffer(state)]);
    this.watch((state) => [chatToVolts(state.latencyMs), state.dropouts], EVERY_MS);
    // The button that mutes goes with the sound.
    this.addController(new KeepFocus(this, () => this.download));
  }

  override render() {
    const { state } = this.app;
    const saved = SAVED_WORDS[state.saved];
    const sum = chatToVolts(state.latencyMs);
    return html`<footer>
      <span
        class="delay"
        title="From chat’s message to the converter: the 95th percentiles of L1 to L4, added"
        >Chat to volts <b>${sum === null ? '–' : `${formatMilliseconds(sum)} ms`}</b></span
      >
      <span title="Times that the interface ran dry since the stream was opened"
        >Dropouts <b>${state.dropouts === null ? '–' : formatCount(state.dropouts)}</b></span
      >
      <span class="saved"
        ><span class="unseen">Patch: </span
        ><span class="value ${saved.tone}">${toneIcon(saved.tone)} <span>${saved.text}</span></span></span
      >
      ${this.renderHosting()}
      <div class="spring"></div>
      <ttcv-window-buttons .app=${this.app}></ttcv-window-buttons>
      ${state.listen.isOn ? html`<button type="button" class="quiet mute" @click=${this.onMute}>Mute the synth</button>` : nothing}
      <button type="button" class="quiet download" @click=${this.onDownload}>Download diagnostics</button>
      <button type="button" class="quiet" aria-keyshortcuts="?" @click=${this.onKeys}>
        Keys <kbd aria-hidden="true">?</kbd>
      </button>
    </footer>`;
  }

  private renderHosting() {
    const { state } = this.app;
    const kept = keptWords(state);
    const offer = updateOffer(state);
    return html`${
        kept === null
          ? nothing
          : html`<span class="kept" title="This browser keeps every file of the page. Chat needs a network."
              >${kept}</span
            >`
      }<span class="update" role="status"
        >${offer === null ? nothing : offer === 'text' ? 'Update ready: after Stop' : 'Update ready'}</span
      >${offer === 'button' ? html`<button type="button" class="quiet" @click=${this.onUpdate}>Update now</button>` : nothing}`;
  }

  private onUpdate(): void {
    void this.app.hosting.update();
  }

  private onMute(): void {
    this.app.listen.turn(false);
  }

  private onDownload(): void {
    this.app.diagnostics.save();
  }

  private onKeys(): void {
    void openOnDemand('openKeys', this.app);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      footer {
        display: flex;
        align-items: center;
        gap: 4px 24px;
        height: 28px;
        padding: 0 16px;
        border-top: 1px solid var(--line);
        background: var(--ground);
        color: var(--muted);
        font-size: 13px;
        line-height: 20px;
        white-space: nowrap;
      }
      /* There for who listens, and no gap for who looks. */
      .update:empty {
        position: absolute;
      }
      b {
        font-weight: 600;
      }
      /* The width is that of the longest words and figures: their neighbours do not move when they change. */
      .delay {
        min-width: 148px;
      }
      .saved {
        min-width: 200px;
      }
      button {
        min-height: 28px;
        padding: 0 8px;
        font-size: 13px;
      }
      @media (max-width: 1000px) {
        footer {
          gap: 4px 8px;
        }
        .saved {
          min-width: 0;
        }
      }
      /* One row has no room for all of it. */
      @media (max-width: 1000px) and (min-width: 841px) and (min-height: 561px) {
        .kept,
        .update:has(+ button) {
          display: none;
        }
      }
      @media (max-width: 840px), (max-height: 560px) {
        footer {
          flex-wrap: wrap;
          height: auto;
        }
        button {
          min-height: 44px;
          margin: 0;
        }
        /* It would make a row of its own, and move what stands above. */
        .mute {
          display: none;
        }
      }
      /* The buttons share one row. */
      @media (max-width: 480px) {
        footer {
          padding: 0 8px;
        }
        .spring {
          display: none;
        }
        button {
          padding: 0 4px;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-foot': PageFoot;
  }
}
