/** Starts and stops the stream. One button, so that it stays where it is; what comes next is where the keyboard goes. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { DEMO_DEVICE_ID } from '../../app/state/setup-state';
import { AppElement } from '../kit/app-element';
import { goToArm, goToChannel, KeepFocus } from '../kit/keep-focus';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { goLiveHint, hasOutput, hasTwitchChannel, isReadOnlyTab } from '../words/sentences';

@customElement('ttcv-go-live')
export class GoLive extends AppElement {
  @query('.place') private readonly place!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [state.session, state.tab, hasOutput(state), goLiveHint(state)]);
    // `Stop` is disabled as long as the stream is still closing.
    this.addController(new KeepFocus(this, () => this.place));
  }

  override render() {
    const { state } = this.app;
    const { session } = state;
    const isLive = session !== 'stopped';
    const isBlocked = isReadOnlyTab(state) || (!isLive && !hasOutput(state));
    return html`<div class="place" role="group" aria-label="Live" tabindex="-1">
      <button
        type="button"
        class=${isLive ? '' : 'primary'}
        title=${isLive ? '' : goLiveHint(state)}
        ?disabled=${session === 'stopping' || isBlocked}
        @click=${isLive ? this.onStop : this.onGoLive}
      >
        ${isLive ? html`Stop` : html`Go live`}
      </button>
    </div>`;
  }

  /** A second press on the same place would stop. Who has gone elsewhere meanwhile stays there. */
  private async onGoLive(): Promise<void> {
    await this.app.session.goLive();
    const { session, setup } = this.app.state;
    if (this.renderRoot.querySelector('button:focus') === null) return;
    if (session === 'live' && !this.asksForChannel) goToArm(this);
    else if (session === 'live' || setup.twitchChannelFault !== null) goToChannel(this);
  }

  /** An interface that nobody's chat plays. */
  private get asksForChannel(): boolean {
    const { setup, simulation } = this.app.state;
    return setup.outputId !== DEMO_DEVICE_ID && !simulation.running && !hasTwitchChannel(this.app.state);
  }

  private onStop(): void {
    void this.app.session.stop();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .place:focus:not(:focus-visible) {
        outline: none;
      }
      button {
        width: 100%;
        min-height: 44px;
        padding: 0 8px;
        font-size: 16px;
        white-space: nowrap;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-go-live': GoLive;
  }
}
