/** Chooses the audio interface, and says how to see its name. It warns of a system default, which may be the speakers. */
import { html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { outputName } from '../../app/outputs/output-name';
import { DEMO_DEVICE_ID } from '../../app/state/setup-state';
import { DEFAULT_OUTPUT_ID, type OutputDevice } from '../../domain/devices/output-trail';
import { HOW_TO_ALLOW, NO_OUTPUTS } from '../../domain/devices/output-words';
import { matchProfile } from '../../domain/devices/profiles';
import { AppElement } from '../kit/app-element';
import { toneIcon } from '../kit/icons';
import { KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { hasOutput, isReadOnlyTab } from '../words/sentences';
import { fieldStyles } from './setup-styles';

/** “This time” ends five minutes after the tab went to the background. */
const ASK =
  'Chrome names interfaces only once the microphone is allowed: choose “Allow on every visit”. Nothing is recorded.';

const LABEL_HINTS = {
  unknown: ASK,
  hidden: ASK,
  refused: `Chrome hides the names: only the system default can be chosen, which is the speakers as a rule. ${HOW_TO_ALLOW}`,
  none: NO_OUTPUTS,
  shown: '',
} as const;

/** The interface for modular synthesizers in the list, by its name; undefined where there is none. */
const modularOne = (list: readonly OutputDevice[]): OutputDevice | undefined =>
  list.find(({ label }) => matchProfile(label, 'generic').match === 'label');

@customElement('ttcv-interface-field')
export class InterfaceField extends AppElement {
  @query('.place') private readonly place!: HTMLElement;
  @query('select') private readonly list!: HTMLSelectElement;

  constructor() {
    super();
    this.watch((state) => [state.setup, state.devices, state.session, state.tab]);
    // `Show device names` goes once they are shown.
    this.addController(new KeepFocus(this, () => this.place));
  }

  /** Brings the keyboard to the list. */
  goTo(): void {
    this.list.focus();
  }

  override render() {
    const { devices, setup } = this.app.state;
    const isThere = hasOutput(this.app.state);
    const canReveal = devices.labels !== 'shown' && devices.labels !== 'none';
    const missing = setup.outputLabel === '' ? 'Choose…' : `${setup.outputLabel}: not there`;
    return html`<div class="place" role="group" aria-label="Interface" tabindex="-1">
      <label for="output">Audio interface</label>
      <div class="with-button">
        <select
          id="output"
          ?disabled=${this.isLocked}
          @change=${this.onOutput}
          aria-describedby="output-hint"
        >
          ${isThere ? nothing : html`<option value="" selected>${withoutDirectionMarks(missing)}</option>`}
          ${devices.list.map(
            (device) =>
              html`<option value=${device.id} .selected=${device.id === setup.outputId}>
                ${outputName(devices.list, device.id)}
              </option>`,
          )}
        </select>
        ${
          canReveal
            ? html`<button type="button" @click=${() => void this.app.setup.revealDeviceLabels()}>
                Show device names
              </button>`
            : nothing
        }
      </div>
      <div class="hint" id="output-hint">${this.renderHint()}</div>
    </div>`;
  }

  private renderHint() {
    const { devices, setup } = this.app.state;
    if (setup.outputId === DEFAULT_OUTPUT_ID)
      return html`<span class="caution">${toneIcon('caution')} The system default may be your speakers.</span>
        Show device names, then choose the interface by its name.
        ${devices.labels === 'refused' ? HOW_TO_ALLOW : nothing}`;
    const found = setup.outputId === DEMO_DEVICE_ID && !this.isLocked ? modularOne(devices.list) : undefined;
    if (found === undefined) return LABEL_HINTS[devices.labels];
    const name = outputName(devices.list, found.id);
    return html`<span class="clipped found" title=${name}>${withoutDirectionMarks(name)} is connected.</span>
      <button type="button" @click=${() => this.choose(found.id)}>Use it</button>`;
  }

  private get isLocked(): boolean {
    return this.app.state.session !== 'stopped' || isReadOnlyTab(this.app.state);
  }

  private onOutput(event: Event): void {
    this.app.setup.chooseOutput((event.target as HTMLSelectElement).value);
  }

  /** The button goes with the press. */
  private choose(id: string): void {
    this.app.setup.chooseOutput(id);
    this.goTo();
  }

  static override styles = [panelStyles, buttonStyles, fieldStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-interface-field': InterfaceField;
  }
}
