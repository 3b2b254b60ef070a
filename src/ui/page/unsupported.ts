/** For a browser that cannot choose an audio output: what works here, and what needs Chrome. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DEMO_DEVICE_ID } from '../../app/state/setup-state';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

/** Lively, and slow enough to read. */
const DEMO_RATE = 4;

@customElement('ttcv-unsupported')
export class Unsupported extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.session, state.tab]);
  }

  override render() {
    const canStart = this.app.state.session === 'stopped' && this.app.state.tab.role === 'owner';
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">This browser cannot choose an audio output</h2>
      <div class="columns">
        <div>
          <h3>Works here</h3>
          <p>
            The whole demo: simulated or real chat, every rule, the meters and your patch. Volts are computed
            and shown, and go to no output.
          </p>
          <button type="button" class="primary" ?disabled=${!canStart} @click=${this.onDemo}>
            Try the demo
          </button>
        </div>
        <div>
          <h3>Needs Chrome or Edge on a computer</h3>
          <p>
            Sending voltages to your interface. Open this address there; Export patch and Import patch carry
            your patch over.
          </p>
        </div>
      </div>
    </section>`;
  }

  private onDemo(): void {
    this.app.setup.chooseOutput(DEMO_DEVICE_ID);
    this.app.simulation.set({ running: true, perSecond: DEMO_RATE, evening: null });
    void this.app.session.goLive();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .panel {
        border-color: var(--accent-line);
        padding: 20px 24px 24px;
      }
      h2 {
        font-size: 24px;
        line-height: 32px;
      }
      h3 {
        margin: 16px 0 4px;
        font-size: 18px;
      }
      p {
        max-width: 64ch;
        margin: 0 0 16px;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        gap: 0 48px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-unsupported': Unsupported;
  }
}
