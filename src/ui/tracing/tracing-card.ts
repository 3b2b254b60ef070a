/** Traces of single commands: where they go, how many, and whether they arrive. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { TRACED_ONE_OF } from '../../app/watch/tracing-work';
import { COLLECTOR } from '../../domain/watch/collector-address';
import { AppElement } from '../kit/app-element';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { tracingAdvice, tracingSentence } from '../words/tracing-words';

@customElement('ttcv-tracing-card')
export class TracingCard extends AppElement {
  constructor() {
    super();
    this.watch(({ tracing, tab }) => [tracing, tab]);
  }

  override render() {
    const { tracing } = this.app.state;
    const isOff = isReadOnlyTab(this.app.state);
    const { text, tone } = tracingSentence(tracing);
    const advice = tracingAdvice(tracing, location.origin);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Tracing</h2>
        <div class="spring"></div>
        <output class="small ${tone}" aria-label="Tracing state">${text}</output>
      </div>
      <p class="muted small">
        Shows what single commands wait for. It sends times, jack numbers, verdicts and crowd modes to an
        OpenTelemetry collector on this computer, at most five commands a second. No chat text, no names, no
        ids.
      </p>
      <form @submit=${this.onStart}>${this.renderFields(isOff)} ${this.renderActs(isOff)}</form>
      <p class="advice small ${advice?.tone ?? ''}" role="status" aria-label="What to do about tracing">
        ${advice === null ? nothing : withoutDirectionMarks(advice.text)}
      </p>
    </section>`;
  }

  private renderFields(isOff: boolean) {
    const { address, addressFault, oneOf, isInPanel } = this.app.state.tracing;
    return html`<label for="collector">Collector</label>
      <input
        id="collector"
        type="text"
        placeholder=${COLLECTOR}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${live(address)}
        ?disabled=${isOff}
        aria-invalid=${addressFault === null ? 'false' : 'true'}
        aria-describedby="collector-fault"
        @input=${this.onAddress}
      />
      <div class="fault bad small" id="collector-fault">${addressFault}</div>
      <label for="one-of">One command of</label>
      <select id="one-of" .value=${live(String(oneOf))} ?disabled=${isOff} @change=${this.onOneOf}>
        ${TRACED_ONE_OF.map((choice) => html`<option ?selected=${choice === oneOf}>${choice}</option>`)}
      </select>
      <label class="tick">
        <input type="checkbox" .checked=${live(isInPanel)} ?disabled=${isOff} @change=${this.onPanel} />
        Draw tracks in the browser’s performance panel
      </label>`;
  }

  private renderActs(isOff: boolean) {
    const { collector, permission } = this.app.state.tracing;
    const isOn = collector !== null;
    const isWanted = isOn || permission === 'asked';
    return html`<div class="acts">
      <button ?disabled=${isOff}>${isOn ? 'Start anew' : 'Start tracing'}</button>
      <button type="button" ?disabled=${isOff || !isWanted} @click=${this.onStop}>Stop tracing</button>
    </div>`;
  }

  private onAddress(event: Event): void {
    this.app.tracing.setAddress((event.target as HTMLInputElement).value);
  }

  private onOneOf(event: Event): void {
    this.app.tracing.sampleOneOf(Number((event.target as HTMLSelectElement).value));
  }

  private onPanel(event: Event): void {
    this.app.tracing.showInPanel((event.target as HTMLInputElement).checked);
  }

  private onStart(event: Event): void {
    event.preventDefault();
    void this.app.tracing.start();
  }

  private onStop(): void {
    this.app.tracing.stop();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      p {
        margin: 0 0 12px;
        overflow-wrap: anywhere;
      }
      output {
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      form {
        display: grid;
        grid-template-columns: 160px minmax(0, 1fr);
        gap: 8px 12px;
        align-items: center;
      }
      input:not([type='checkbox']),
      select,
      button {
        min-height: 44px;
      }
      select {
        justify-self: start;
        width: auto;
        min-width: 96px;
      }
      .fault,
      .tick,
      .acts {
        grid-column: 2;
      }
      .fault:empty {
        display: none;
      }
      .tick {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 12px;
        align-items: center;
        min-height: 44px;
        font-weight: 400;
      }
      .tick input {
        width: 20px;
        height: 20px;
        margin: 0;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .advice {
        min-height: 40px;
        margin: 12px 0 0;
      }
      @media (max-width: 480px) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
        .fault,
        .tick,
        .acts {
          grid-column: 1;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-tracing-card': TracingCard;
  }
}
