/** Names the Twitch channel. While live it joins another one in the place of the one before, and nothing of that arms. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { channelStyles, fieldStyles } from './setup-styles';

@customElement('ttcv-channel-field')
export class ChannelField extends AppElement {
  /** Only while live: what is typed and not joined, or null for the channel that was. */
  @state() private draft: string | null = null;
  @query('input') private readonly field!: HTMLInputElement;

  constructor() {
    super();
    this.watch((state) => [state.setup, state.session, state.tab, state.chat.state, state.chat.reason]);
  }

  /** Brings the keyboard to the field. */
  goTo(): void {
    this.field.focus();
  }

  override render() {
    const { setup, session } = this.app.state;
    const isLive = session === 'live';
    const fault = setup.twitchChannelFault ?? this.refusal;
    return html`<form ?data-live=${isLive} @submit=${this.onSubmit}>
      <label for="twitch-channel">Twitch channel</label>
      <div class="with-button">
        <input
          id="twitch-channel"
          type="text"
          placeholder=${isLive ? 'Twitch channel' : 'name or twitch.tv/name'}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${(isLive ? this.draft : null) ?? setup.twitchChannel}
          ?disabled=${session === 'starting' || session === 'stopping' || isReadOnlyTab(this.app.state)}
          aria-invalid=${setup.twitchChannelFault === null ? 'false' : 'true'}
          aria-describedby="channel-hint"
          @input=${this.onInput}
        />
        ${isLive ? html`<button ?disabled=${isReadOnlyTab(this.app.state)}>Join chat</button>` : nothing}
      </div>
      <div class="hint ${fault === null ? '' : 'bad'}" id="channel-hint">
        ${withoutDirectionMarks(fault ?? this.hint)}
      </div>
    </form>`;
  }

  /** Why Twitch did not let this page in, as long as it does not. */
  private get refusal(): string | null {
    const { chat, session } = this.app.state;
    return session !== 'live' || chat.state === 'connected' || chat.state === 'off' ? null : chat.reason;
  }

  private get hint(): string {
    const { setup, session } = this.app.state;
    if (setup.chatUrl !== null) return `Chat comes from ${setup.chatUrl}, not from Twitch.`;
    if (session === 'live') return 'Read from there at once; arms nothing.';
    return 'Read without an account.';
  }

  private onInput(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    if (this.app.state.session === 'live') this.draft = text;
    else this.app.setup.setTwitchChannel(text);
  }

  /** While stopped, Enter in the field goes nowhere: going live is the one button of the header. */
  private onSubmit(event: Event): void {
    event.preventDefault();
    const { session, setup } = this.app.state;
    if (session !== 'live') return;
    this.app.setup.joinTwitchChannel(this.draft ?? setup.twitchChannel);
    if (this.app.state.setup.twitchChannelFault === null) this.draft = null;
  }

  static override styles = [panelStyles, buttonStyles, fieldStyles, channelStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-channel-field': ChannelField;
  }
}
