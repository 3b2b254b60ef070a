/**
 * The head of Play's chat column: on a first visit what the product is and the three ways to begin, later the set-up. While live
 * it is one row of controls. Nothing here goes live, joins or arms by itself.
 */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { parseTwitchChannel } from '../../domain/chat/twitch-channel';
import { DEFAULT_OUTPUT_ID } from '../../domain/devices/output-trail';
import { type StarterId, STARTERS } from '../../domain/patch/starters';
import { AppElement } from '../kit/app-element';
import { KeepFocus } from '../kit/keep-focus';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import type { ChannelField } from './channel-field';
import './channel-field';
import type { InterfaceField } from './interface-field';
import './interface-field';
import { setupStyles } from './setup-styles';

@customElement('ttcv-setup')
export class Setup extends AppElement {
  /** Only while live: the field of the Twitch channel is open. */
  @state() private isChannelOpen = false;
  @query('section') private readonly panel!: HTMLElement;
  @query('ttcv-channel-field') private readonly channel!: ChannelField | null;
  @query('ttcv-interface-field') private readonly interfaces!: InterfaceField | null;

  constructor() {
    super();
    this.watch((state) => [
      ...[state.setup, state.session, state.tab, state.chat.state, state.chat.twitchChannel],
      ...[state.simulation.running, state.isFirstVisit, state.isDemoShow],
    ]);
    this.addController(new KeepFocus(this, () => this.panel));
  }

  /** Brings the keyboard to what stands in the way of going live: the Twitch channel. */
  goToChannel(): void {
    this.isChannelOpen = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.channel?.goTo());
  }

  override render() {
    const { isFirstVisit, session } = this.app.state;
    const isStopped = session === 'stopped';
    const isFirst = isFirstVisit && isStopped && !isReadOnlyTab(this.app.state);
    return html`<section
      class="panel"
      tabindex="-1"
      aria-labelledby="title"
      ?data-first=${isFirst}
      ?data-live=${!isStopped}
    >
      ${isFirst ? this.renderPromise() : this.renderHead()}
      ${isStopped ? this.renderFields(isFirst) : this.renderLive()}
      ${isFirst ? this.renderPatches() : nothing}
    </section>`;
  }

  private renderPromise() {
    return html`<h2 id="title">Let chat play your modular.</h2>
      <p>
        Viewers type <code>!cutoff 90</code> in your Twitch chat, and a jack of your audio interface puts out
        the volts.
      </p>
      <div class="demo">${this.renderDemo()}</div>
      <p class="small muted">Hear and see it now: no hardware, no account.</p>`;
  }

  private renderHead() {
    return html`<div class="panel-head">
      <h2 id="title">Setup</h2>
      <div class="spring"></div>
      ${this.renderDemo()} ${this.renderChannel()} ${this.renderConnect()}
    </div>`;
  }

  private renderDemo() {
    const { running } = this.app.state.simulation;
    return html`<button
      type="button"
      class=${this.app.state.isFirstVisit && this.app.state.session === 'stopped' ? 'primary' : ''}
      aria-pressed=${running ? 'true' : 'false'}
      ?disabled=${isReadOnlyTab(this.app.state)}
      @click=${this.onDemo}
    >
      <span aria-hidden="true">${running ? '●' : '○'}</span> Demo crowd
    </button>`;
  }

  private renderFields(isFirst: boolean) {
    const { app } = this;
    return html`${isFirst ? html`<h3>Your interface and channel</h3>` : nothing}
      <ttcv-interface-field .app=${app}></ttcv-interface-field>
      <ttcv-channel-field .app=${app}></ttcv-channel-field>`;
  }

  /** A show of the demo gives way to what the person has. */
  private renderConnect() {
    const { isDemoShow, session } = this.app.state;
    return isDemoShow && session === 'live'
      ? html`<button type="button" @click=${() => void this.connectInterface()}>Connect my interface</button>`
      : nothing;
  }

  /** A channel can be named here: live on what the person has. */
  private get namesChannel(): boolean {
    const { isDemoShow, session, tab } = this.app.state;
    return tab.role !== 'reader' && session === 'live' && !isDemoShow;
  }

  /** Live without a channel: its field stands in the row of controls. With one, the engine is about to join it. */
  private get hasNoChannel(): boolean {
    const { chat, setup } = this.app.state;
    return chat.state === 'off' && !parseTwitchChannel(setup.twitchChannel).ok;
  }

  /** In the row of controls: the field itself where nobody chats, else a button that opens it below. */
  private renderChannel() {
    if (!this.namesChannel) return nothing;
    if (this.hasNoChannel) return this.renderChannelField();
    return html`<button
      type="button"
      aria-expanded=${this.isChannelOpen ? 'true' : 'false'}
      @click=${this.onOpenChannel}
    >
      Change channel
    </button>`;
  }

  private renderChannelField() {
    return html`<ttcv-channel-field .app=${this.app}></ttcv-channel-field>`;
  }

  private renderLive() {
    const { isDemoShow, setup, tab } = this.app.state;
    if (tab.role === 'reader' || isDemoShow) return nothing;
    // A stream to nobody knows what: its name is still to be shown. It has its place before the stream has opened.
    const isUnnamed = setup.outputId === DEFAULT_OUTPUT_ID;
    const isOpen = this.namesChannel && this.isChannelOpen && !this.hasNoChannel;
    return html`${isOpen ? this.renderChannelField() : nothing}
    ${isUnnamed ? html`<ttcv-interface-field .app=${this.app}></ttcv-interface-field>` : nothing}`;
  }

  /** Each is only shown first: the preview asks. */
  private renderPatches() {
    const { library, state } = this.app;
    const others = Object.entries(STARTERS).filter(([, { patch }]) => patch.name !== state.patch.name);
    return html`<h3>Open a patch</h3>
      <div class="patches">
        ${others.map(
          ([id, { patch }]) =>
            html`<button
              type="button"
              @click=${() => {
                library.openStarter(id as StarterId);
              }}
            >
              ${patch.name}
            </button>`,
        )}
      </div>`;
  }

  private onDemo(): void {
    const { simulation } = this.app.state;
    this.app.simulation.set({ ...simulation, running: !simulation.running });
  }

  private onOpenChannel(): void {
    if (this.isChannelOpen) this.isChannelOpen = false;
    else this.goToChannel();
  }

  /** Ends a show of the demo, and brings the keyboard to the list of interfaces. */
  async connectInterface(): Promise<void> {
    this.app.simulation.set({ ...this.app.state.simulation, running: false });
    await this.app.session.stop();
    await this.updateComplete;
    this.interfaces?.goTo();
  }

  static override styles = [panelStyles, buttonStyles, setupStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-setup': Setup;
  }
}
