/**
 * Shows what a file or link would bring, before it does. The dialog is not modal: Panic stays in reach while it is open.
 * Focus goes to it when it opens and back when it closes.
 */
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ImportPreview } from '../../app/state/patch-state';
import { type Jack, MAX_JACKS } from '../../domain/devices/jack';
import { jackCaution } from '../../domain/devices/jack-caution';
import { profileById } from '../../domain/devices/profiles';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { formatChosenVolts, formatVoltRange } from '../kit/format';
import { toneIcon } from '../kit/icons';
import { importDialogStyles } from './import-dialog-styles';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { PatchDrop } from './patch-drop';
import { warningSentence } from './warning-words';

type PatchPreview = Extract<ImportPreview, { kind: 'patch' }>;
type RefusedPreview = Extract<ImportPreview, { kind: 'refused' }>;

/** A hostile file can have faults without end; a person reads the first ones. */
const SHOWN_FAULTS = 50;

@customElement('ttcv-import-dialog')
export class ImportDialog extends AppElement {
  private shown: ImportPreview | null = null;
  private focusedBefore: HTMLElement | null = null;
  private readonly drop = new PatchDrop(this);

  constructor() {
    super();
    this.watch((state) => [state.importPreview, state.armed]);
    this.addController(
      new CancelKey(
        this,
        () => this.app.state.importPreview !== null,
        () => {
          this.app.patch.dismissImport();
        },
      ),
    );
  }

  override render() {
    const preview = this.app.state.importPreview;
    if (this.drop.isOver)
      return html`<div class="shade over"><p>Drop a patch to look at it. Nothing changes yet.</p></div>`;
    if (preview === null) return null;
    return html`<div class="shade" @click=${this.onDismiss}></div>
      <div class="dialog" role="dialog" aria-labelledby="title" tabindex="-1">
        ${preview.kind === 'patch' ? this.renderPatch(preview) : this.renderRefusal(preview)}
      </div>`;
  }

  private renderPatch({ patch, source, warnings, unkept }: PatchPreview) {
    return html`<h2 id="title">Use this patch?</h2>
      <p class="muted">
        From <bdi class="source">${source}</bdi>. Nothing has changed yet. It never arms the outputs.
      </p>
      <dl>
        <dt>Name</dt>
        <dd class="clipped" title=${patch.name}>${patch.name}</dd>
        <dt>Made for</dt>
        <dd>${profileById(patch.device.profile).name}</dd>
        <dt>Jacks</dt>
        <dd>${patch.jacks.length} of at most ${MAX_JACKS}</dd>
        <dt>Variables</dt>
        <dd>${patch.variables.length}</dd>
      </dl>
      <div class="list" tabindex="0" role="region" aria-label="Variables of this patch">
        <table>
          <thead>
            <tr>
              <th scope="col">Variable</th>
              <th scope="col">Jack</th>
              <th scope="col">Range</th>
            </tr>
          </thead>
          <tbody>
            ${patch.variables.map(
              (variable) =>
                html`<tr>
                  <td class="clipped mono">${variable.name}</td>
                  <td>${variable.jack}</td>
                  <td>${formatVoltRange(variable.volts)} V</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h3 id="jacks">What it lets each jack do</h3>
      <div class="list" tabindex="0" role="region" aria-labelledby="jacks">
        <table>
          <thead>
            <tr>
              <th scope="col">Jack</th>
              <th scope="col">Limits</th>
              <th scope="col">Rest, once armed</th>
              <th scope="col">Look</th>
            </tr>
          </thead>
          <tbody>
            ${patch.jacks.map((jack) => this.renderJack(jack))}
          </tbody>
        </table>
      </div>
      ${warnings.map(
        (warning) =>
          html`<p class="fault caution">
            ${toneIcon('caution')} <bdi>${withoutDirectionMarks(warningSentence(warning, patch))}</bdi>
          </p>`,
      )}
      ${
        this.app.state.armed
          ? html`<p class="fault caution">
              ${toneIcon('caution')} The outputs are armed: these limits count as soon as you use it.
            </p>`
          : nothing
      }
      ${
        unkept === null
          ? nothing
          : html`<p role="alert" class="fault bad">
              ${toneIcon('bad')} Your patch cannot be kept in the library. ${unkept} You can use this one all
              the same: Undo brings yours back until the page closes.
            </p>`
      }
      <div class="buttons">
        <button type="button" class="primary" @click=${this.onAccept}>
          ${unkept === null ? 'Use this patch' : 'Use it without keeping mine'}
        </button>
        <button type="button" @click=${this.onDismiss}>Keep mine</button>
      </div>`;
  }

  private renderJack(jack: Jack) {
    const caution = jackCaution(jack);
    return html`<tr>
      <td class="clipped">${jack.jack} <bdi>${withoutDirectionMarks(jack.label)}</bdi></td>
      <td>${formatVoltRange(jack.limits)} V</td>
      <td>${formatChosenVolts(jack.limits.rest)} V</td>
      <td>
        ${caution === null ? nothing : html`<span class="caution">${toneIcon('caution')} ${caution}</span>`}
      </td>
    </tr>`;
  }

  private renderRefusal({ source, faults }: RefusedPreview) {
    return html`<h2 id="title">This patch cannot be used</h2>
      <p class="muted">From <bdi class="source">${source}</bdi>. Nothing has changed; your patch plays on.</p>
      <div class="list" tabindex="0" role="region" aria-label="What is wrong with it">
        <table>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            ${faults.slice(0, SHOWN_FAULTS).map(
              ({ path, reason }) =>
                html`<tr>
                  <td class="mono"><bdi>${path}</bdi></td>
                  <td><bdi>${reason}</bdi></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${faults.length > SHOWN_FAULTS ? html`<p class="muted">and ${faults.length - SHOWN_FAULTS} more</p>` : null}
      <div class="buttons">
        <button type="button" class="primary" @click=${this.onDismiss}>Close</button>
      </div>`;
  }

  protected override updated(): void {
    const preview = this.app.state.importPreview;
    if (preview === this.shown) return;
    if (this.shown === null) {
      this.focusedBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
    this.shown = preview;
    if (preview === null) this.focusedBefore?.focus();
    else this.renderRoot.querySelector<HTMLElement>('[role=dialog]')?.focus();
  }

  private onAccept(): void {
    void this.app.patch.acceptImport();
  }

  private onDismiss(): void {
    this.app.patch.dismissImport();
  }

  static override styles = [panelStyles, buttonStyles, importDialogStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-import-dialog': ImportDialog;
  }
}
