/** The form of the overlay's look. Each setting is kept when its field is left; a fault stands below the fields, in a place of its own. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  OVERLAY_SETTINGS,
  optionsOfSettings,
  settingsOfOptions,
} from '../../domain/overlay/overlay-settings';
import type { AnyField } from '../../domain/settings/described';
import { faultOfText, textOf, valueOf } from '../form/described-field';
import { draftOf, formFields, settingAt, withSetting } from '../form/described-form';
import { drawField } from '../form/field-control';
import { settingsFoldStyles } from '../form/settings-fold-styles';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';

interface Refusal {
  readonly name: string;
  readonly text: string;
  readonly reason: string;
}

@customElement('ttcv-overlay-form')
export class OverlayForm extends AppElement {
  @state() private refusal: Refusal | null = null;

  constructor() {
    super();
    this.watch(({ overlayLook, canUndoOverlay, tab }) => [overlayLook, canUndoOverlay, tab]);
  }

  override render() {
    const { overlayLook, canUndoOverlay } = this.app.state;
    const settings = settingsOfOptions(overlayLook);
    const fields = formFields(OVERLAY_SETTINGS, draftOf(OVERLAY_SETTINGS, settings));
    const isReadOnly = isReadOnlyTab(this.app.state);
    return html`<div class="part" role="group" aria-label="Look of the overlay">
        ${[...fields].map(([name, field]) =>
          drawField(field, {
            ...{ name, isReadOnly, isWrong: this.refusal?.name === name },
            text: this.refusal?.name === name ? this.refusal.text : textOf(field, settingAt(settings, name)),
            onChange: (_, text) => this.keep(name, field, text),
          }),
        )}
      </div>
      <div class="end">
        <p class="bad" role="alert" id="fault">${this.refusal?.reason}</p>
        <button type="button" ?disabled=${!canUndoOverlay || isReadOnly} @click=${this.onUndo}>
          Undo change of the overlay
        </button>
      </div>`;
  }

  private keep(name: string, field: AnyField, text: string): void {
    const { overlayLook, patch } = this.app.state;
    const reason = faultOfText(field, text, patch);
    if (reason !== null) {
      this.refusal = { name, text, reason };
      return;
    }
    const settings = withSetting(settingsOfOptions(overlayLook), name, valueOf(field, text, patch));
    const look = optionsOfSettings(settings, overlayLook);
    this.refusal = look === null ? { name, text: 'true', reason: 'Parts: choose at least one.' } : null;
    if (look !== null) this.app.onAir.setOverlay(look);
    this.requestUpdate();
  }

  private onUndo(): void {
    this.refusal = null;
    this.app.onAir.undoOverlay();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    settingsFoldStyles,
    css`
      .part .field.choice {
        display: grid;
        grid-template-columns: 88px minmax(0, 1fr);
        gap: 12px;
      }
      .part .field.choice select {
        width: 100%;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-height: 44px;
        margin-top: 8px;
      }
      .end p {
        margin: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-overlay-form': OverlayForm;
  }
}
