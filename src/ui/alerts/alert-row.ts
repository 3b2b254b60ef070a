/** One alert: how it stands, its figure, its mute, and its settings behind `Edit`. */
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type AlertName, ALERTS } from '../../domain/watch/alerts';
import { WATCH } from '../../domain/watch/watch-settings';
import { faultOfText, textOf, valueOf } from '../form/described-field';
import { withSetting } from '../form/described-form';
import { drawField } from '../form/field-control';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { toneIcon } from '../kit/icons';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { alertRowStyles } from './alert-row-styles';
import { settingsOf, signOf } from './alert-words';
import './mute-control';

@customElement('ttcv-alert-row')
export class AlertRow extends AppElement {
  @property() name!: AlertName;
  @state() private isOpen = false;
  /** A text that was typed and cannot be kept. */
  @state() private refused: {
    readonly setting: string;
    readonly text: string;
    readonly reason: string;
  } | null = null;

  constructor() {
    super();
    this.watch(({ alerts, watchBy, tab }) => [this.viewIn(alerts), watchBy, tab]);
    const cancel = (): void => {
      this.refused = null;
    };
    this.addController(new CancelKey(this, () => this.refused !== null, cancel));
  }

  override render() {
    const { label, help } = ALERTS[this.name].words;
    const { state } = this.app;
    const settings = settingsOf(state.watchBy).alerts[this.name];
    const view = this.viewIn(state.alerts);
    const { tone, word } = isReadOnlyTab(state) ? signOf(undefined, true) : signOf(view, settings.isOn);
    const level = ALERTS[this.name].level === null ? '' : this.levelWords(settings.level ?? 0);
    return html`<div class="row" data-state=${view?.state ?? 'noData'} data-name=${this.name}>
        <span class="sign ${tone}">${toneIcon(tone)} ${word}</span>
        <span class="name"><b>${label}</b> <span class="muted small">${level}</span></span>
        <span class="figure">${settings.isOn ? (view?.figure ?? 'not measured') : '–'}</span>
        <ttcv-mute-control .app=${this.app} .name=${this.name} .label=${`Mute ${label}`}></ttcv-mute-control>
        <button
          type="button"
          class="quiet"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          @click=${this.onEdit}
        >
          ${this.isOpen ? 'Close' : 'Edit'}<span class="unseen"> ${label}</span>
        </button>
      </div>
      ${this.isOpen ? this.renderSettings(help) : nothing}`;
  }

  private renderSettings(help: string) {
    return html`<div
      class="settings"
      role="group"
      aria-label=${`Settings of ${ALERTS[this.name].words.label}`}
    >
      ${Object.keys(this.fields).map((setting) => this.renderField(setting))}
      <p class="hint small" id="fault">
        ${
          this.refused === null
            ? html`<span class="muted">${help}</span>`
            : html`<span class="bad" role="alert">${this.refused.reason}</span>`
        }
      </p>
    </div>`;
  }

  private renderField(setting: string) {
    const isWrong = this.refused?.setting === setting;
    return drawField(this.fields[setting], {
      ...{ name: setting, isWrong, isReadOnly: isReadOnlyTab(this.app.state) },
      text: isWrong ? (this.refused?.text ?? '') : this.textAt(setting),
      onChange: this.onChange,
    });
  }

  private get fields() {
    return WATCH.alerts.fields[this.name].fields;
  }

  private viewIn(alerts: typeof this.app.state.alerts) {
    return alerts.find(({ name }) => name === this.name);
  }

  private levelWords(level: number): string {
    const { isFloor, figure } = ALERTS[this.name];
    return `${isFloor === true ? 'raised at or below' : 'raised at'} ${figure(level)}`;
  }

  private textAt(setting: string): string {
    const settings = settingsOf(this.app.state.watchBy).alerts[this.name];
    return textOf(this.fields[setting], (settings as unknown as Record<string, unknown>)[setting]);
  }

  private readonly onChange = (setting: string, text: string): void => {
    const field = this.fields[setting];
    const reason = faultOfText(field, text);
    this.refused = reason === null ? null : { setting, text, reason };
    if (reason !== null || text.trim() === this.textAt(setting)) return;
    const settings = settingsOf(this.app.state.watchBy);
    const next = withSetting(settings, `alerts.${this.name}.${setting}`, valueOf(field, text));
    this.app.alerts.keep(JSON.stringify(next));
  };

  private onEdit(): void {
    this.isOpen = !this.isOpen;
    this.refused = null;
  }

  static override styles = [panelStyles, buttonStyles, alertRowStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-alert-row': AlertRow;
  }
}
