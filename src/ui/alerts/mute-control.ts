/** The choice for how long an alert, or all of them, are muted. */
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { AlertName } from '../../domain/watch/alerts';
import type { EVERY_ALERT } from '../../domain/watch/watch-settings';
import { AppElement } from '../kit/app-element';
import { formatTime } from '../kit/format';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { mutedUntil, type MuteName, MUTES, muteUntil, settingsOf } from './alert-words';

/** A mute ends by itself: the choice follows some seconds later. */
const LOOK_EVERY_MS = 5_000;
const NOT_MUTED = 'not';
const MUTED = 'muted';

@customElement('ttcv-mute-control')
export class MuteControl extends AppElement {
  @property() name: AlertName | typeof EVERY_ALERT = 'all';
  @property() label = '';
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.watch(({ watchBy, tab }) => [watchBy, tab]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => this.requestUpdate(), LOOK_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const until = mutedUntil(settingsOf(this.app.state.watchBy), this.name, nowOf());
    return html`<select
      aria-label=${this.label}
      ?disabled=${isReadOnlyTab(this.app.state)}
      @change=${this.onChange}
    >
      <option value=${NOT_MUTED} .selected=${until === null}>Not muted</option>
      ${
        until === null
          ? null
          : html`<option value=${MUTED} .selected=${true}>Muted until ${formatTime(until)}</option>`
      }
      ${Object.entries(MUTES).map(
        ([mute, words]) => html`<option value=${mute} .selected=${false}>Mute for ${words}</option>`,
      )}
    </select>`;
  }

  private onChange(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value === NOT_MUTED) this.app.alerts.mute(this.name, 0 as EpochMilliseconds);
    else if (value !== MUTED) this.app.alerts.mute(this.name, muteUntil(value as MuteName, nowOf()));
    this.requestUpdate();
  }

  static override styles = [panelStyles, buttonStyles];
}

const nowOf = (): EpochMilliseconds => Date.now() as EpochMilliseconds;

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-mute-control': MuteControl;
  }
}
