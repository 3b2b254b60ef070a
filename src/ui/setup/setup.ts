/** The three steps to live sound. While live they fold to one row; `Show setup` opens them again. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { outputName } from '../../app/outputs/output-name';
import { HOW_TO_ALLOW, NO_OUTPUTS } from '../../domain/devices/output-words';
import { AppElement } from '../kit/app-element';
import { doneIcon } from '../kit/icons';
import { KeepFocus } from '../kit/keep-focus';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import {
  goLiveHint,
  hasOutput,
  hasTwitchChannel,
  isReadOnlyTab,
  nextStep,
  type Step,
} from '../words/sentences';
import { setupStyles } from './setup-styles';

const ORDER: readonly Step[] = ['output', 'twitchChannel', 'goLive', 'arm', 'play'];

const ASK =
  'Chrome names the interfaces only after you allow the microphone; choose “Allow on every visit”, since “this time” ends ' +
  'five minutes after the tab went to the background. Nothing is recorded.';

const LABEL_HINTS = {
  unknown: ASK,
  hidden: ASK,
  refused: `Chrome hides the names: only the system default can be chosen, which is the speakers as a rule. ${HOW_TO_ALLOW}`,
  none: NO_OUTPUTS,
  shown: '',
} as const;

@customElement('ttcv-setup')
export class Setup extends AppElement {
  /** Only while live, when the steps are folded. */
  @state() private unfolded = false;
  @query('section') private readonly panel!: HTMLElement;
  @query('#twitch-channel') private readonly channel!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [
      state.setup,
      state.devices,
      state.session,
      state.tab,
      state.simulation.running,
      state.armed,
    ]);
    this.addController(new KeepFocus(this, () => this.panel));
  }

  /** Brings the keyboard to the Twitch channel. */
  goToChannel(): void {
    this.unfolded = true;
    void this.updateComplete.then(() => this.channel.focus());
  }

  override render() {
    const folded = this.isFolded();
    return html`<section class="panel" tabindex="-1" aria-labelledby="title" ?data-folded=${folded}>
      <div class="panel-head">
        <h2 id="title">Setup</h2>
        <div class="spring"></div>
        ${
          this.app.state.session === 'stopped'
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-expanded=${folded ? 'false' : 'true'}
                aria-controls="steps"
                @click=${this.onFold}
              >
                ${folded ? 'Show setup' : 'Hide setup'}
              </button>`
        }
      </div>
      <ol id="steps">
        ${this.renderStep(1, 'output', 'Interface', this.renderOutput())}
        ${this.renderStep(2, 'twitchChannel', 'Chat', this.renderTwitchChannel())}
        ${this.renderStep(3, 'goLive', 'Live', this.renderGoLive())}
      </ol>
    </section>`;
  }

  private renderStep(number: number, step: Step, title: string, body: TemplateResult) {
    const progress = this.progressOf(step);
    return html`<li
      class="step"
      data-progress=${progress}
      aria-current=${progress === 'current' ? 'step' : 'false'}
    >
      <span class="badge" aria-hidden="true">${progress === 'done' ? doneIcon : number}</span>
      <span class="title"><span class="unseen">Step ${number}, ${progress}: </span>${title}</span>
      <div class="body">${body}</div>
    </li>`;
  }

  private renderOutput() {
    const { devices, setup, session } = this.app.state;
    const isThere = hasOutput(this.app.state);
    const canReveal = devices.labels !== 'shown' && devices.labels !== 'none';
    const missing = setup.outputLabel === '' ? 'Choose…' : `${setup.outputLabel}: not there`;
    return html`<span class="summary clipped"
        >${isThere ? outputName(devices.list, setup.outputId) : missing}</span
      >
      <div class="details">
        <label for="output">Audio interface</label>
        <select
          id="output"
          ?disabled=${session !== 'stopped' || isReadOnlyTab(this.app.state)}
          @change=${this.onOutput}
          aria-describedby="output-hint"
        >
          ${isThere ? nothing : html`<option value="" selected>${missing}</option>`}
          ${devices.list.map(
            (device) =>
              html`<option value=${device.id} .selected=${device.id === setup.outputId}>
                ${outputName(devices.list, device.id)}
              </option>`,
          )}
        </select>
        <div class="hint" id="output-hint">${LABEL_HINTS[devices.labels]}</div>
        ${
          canReveal
            ? html`<button type="button" @click=${() => void this.app.setup.revealDeviceLabels()}>
                Show device names
              </button>`
            : nothing
        }
      </div>`;
  }

  private renderTwitchChannel() {
    const { setup, session, simulation } = this.app.state;
    const fault = setup.twitchChannelFault;
    const summary =
      setup.twitchChannel !== '' ? setup.twitchChannel : simulation.running ? 'Demo crowd' : 'none';
    const relay = setup.chatUrl === null ? '' : `Chat comes from ${setup.chatUrl}, not from Twitch.`;
    return html`<span class="summary clipped">${summary}</span>
      <div class="details">
        <label for="twitch-channel">Twitch channel</label>
        <input
          id="twitch-channel"
          type="text"
          placeholder="name or twitch.tv/name"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${setup.twitchChannel}
          ?disabled=${session !== 'stopped' || isReadOnlyTab(this.app.state)}
          aria-invalid=${fault === null ? 'false' : 'true'}
          aria-describedby="channel-hint"
          @input=${this.onTwitchChannel}
        />
        <div class="hint ${fault === null ? '' : 'bad'}" id="channel-hint">
          ${fault ?? (relay || 'Read without an account. Demo works without one.')}
        </div>
      </div>`;
  }

  private renderGoLive() {
    return html`<div class="details">
      <div class="hint">${goLiveHint(this.app.state)}</div>
    </div>`;
  }

  private isFolded(): boolean {
    return this.app.state.session !== 'stopped' && !this.unfolded;
  }

  private progressOf(step: Step): 'done' | 'current' | 'to do' {
    const next = nextStep(this.app.state);
    if (step === next) return 'current';
    if (step === 'twitchChannel' && this.app.state.session === 'stopped') {
      return hasTwitchChannel(this.app.state) ? 'done' : 'to do';
    }
    if (step === 'output' && !hasOutput(this.app.state)) return 'to do';
    return ORDER.indexOf(step) < ORDER.indexOf(next) ? 'done' : 'to do';
  }

  private onFold(): void {
    this.unfolded = !this.unfolded;
  }

  private onOutput(event: Event): void {
    this.app.setup.chooseOutput((event.target as HTMLSelectElement).value);
  }

  private onTwitchChannel(event: Event): void {
    this.app.setup.setTwitchChannel((event.target as HTMLInputElement).value);
  }

  static override styles = [panelStyles, buttonStyles, setupStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-setup': Setup;
  }
}
