/** Triggers of viewers' support, as sentences; a row opens to be edited. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Patch } from '../../domain/patch/patch';
import { MAX_TRIGGERS, type SupportTrigger } from '../../domain/support/support-trigger';
import { exampleTrigger } from '../../domain/support/trigger-example';
import { faultSentence } from '../form/fault-words';
import { AppElement } from '../kit/app-element';
import { toneIcon } from '../kit/icons';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { supportPanelStyles } from './support-panel-styles';
import { withoutTrigger } from './trigger-draft';
import type { TriggerEditor } from './trigger-editor';
import './trigger-editor';
import { actionSentence, causeSentence, cooldownSentence } from './trigger-sentences';

@customElement('ttcv-support-panel')
export class SupportPanel extends AppElement {
  /** Index of the trigger being edited, the count of triggers for a new one, null for none. */
  @state() private editing: number | null = null;
  @state() private fault = '';
  @query('ttcv-trigger-editor') private readonly editor!: TriggerEditor | null;
  /** How many triggers there were when the editor opened. */
  private openedAmong = 0;

  constructor() {
    super();
    this.watch((state) => [state.patch.triggers, state.patch.variables, state.tab]);
  }

  protected override willUpdate(): void {
    // Undo or an import took or brought triggers: what was opened may be another one now.
    if (this.app.state.patch.triggers.length !== this.openedAmong) this.editing = null;
  }

  override render() {
    const { triggers } = this.app.state.patch;
    const isReadOnly = isReadOnlyTab(this.app.state);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Support</h2>
        <span class="muted small"
          >${triggers.length === 0 ? '' : `${triggers.length} of ${MAX_TRIGGERS}`}</span
        >
        <div class="spring"></div>
        <button
          type="button"
          class="add"
          ?disabled=${isReadOnly || triggers.length >= MAX_TRIGGERS}
          @click=${this.onAdd}
        >
          Add trigger
        </button>
      </div>
      ${triggers.length === 0 && this.editing === null ? this.renderNone(isReadOnly) : this.renderList(triggers, isReadOnly)}
      <p class="fault bad" role="alert">${this.fault}</p>
    </section>`;
  }

  private renderNone(isReadOnly: boolean) {
    const { on, do: action } = exampleTrigger(this.app.state.patch);
    return html`<p class="muted small">
        What viewers give can play too: cheers, channel point rewards, subscriptions, gifts and raids each set
        off what you choose, within the limits of the jacks. For example:
      </p>
      <div class="row">
        ${renderSentence(causeSentence(on), actionSentence(action))}
        <button type="button" ?disabled=${isReadOnly} @click=${this.onExample}>Add this example</button>
      </div>`;
  }

  private renderList(triggers: readonly SupportTrigger[], isReadOnly: boolean) {
    return html`<ul aria-label="Triggers">
      ${triggers.map((trigger, index) =>
        index === this.editing ? this.renderEditor(index) : this.renderTrigger(trigger, index, isReadOnly),
      )}
      ${this.editing === triggers.length ? this.renderEditor(this.editing) : nothing}
    </ul>`;
  }

  private renderTrigger(trigger: SupportTrigger, index: number, isReadOnly: boolean) {
    const cause = causeSentence(trigger.on);
    const action = actionSentence(trigger.do);
    return html`<li class="row" data-row=${index}>
      ${renderSentence(cause, action)}
      <div class="second">
        <div class="clipped small" title=${trigger.name}>${trigger.name}</div>
        <div class="muted small">${cooldownSentence(trigger)}</div>
        ${this.isLost(trigger) ? html`<div class="caution small">${toneIcon('caution')} no such variable: does nothing</div>` : nothing}
      </div>
      <div class="buttons">
        <button
          type="button"
          class="quiet edit"
          ?disabled=${isReadOnly}
          @click=${() => {
            this.open(index);
          }}
        >
          Edit<span class="unseen"> ${cause}: ${action}</span>
        </button>
        <button
          type="button"
          class="quiet remove"
          ?disabled=${isReadOnly}
          @click=${() => {
            void this.onRemove(index);
          }}
        >
          Remove<span class="unseen"> ${cause}: ${action}</span>
        </button>
      </div>
    </li>`;
  }

  private renderEditor(index: number) {
    return html`<li class="editing">
      <ttcv-trigger-editor .app=${this.app} .index=${index} @ttcv-close=${this.onClose}></ttcv-trigger-editor>
    </li>`;
  }

  private isLost({ do: action }: SupportTrigger): boolean {
    if (!('variable' in action) || action.variable === null) return false;
    return this.app.state.patch.variables.every(({ name }) => name !== action.variable);
  }

  private edit(next: Patch): void {
    const [fault] = this.app.patch.edit(next);
    this.fault = fault === undefined ? '' : faultSentence(fault, next);
  }

  private open(index: number): void {
    if (this.editor?.holdsChange() === true) return;
    this.fault = '';
    this.openedAmong = this.app.state.patch.triggers.length;
    this.editing = index;
  }

  private onAdd(): void {
    this.open(this.app.state.patch.triggers.length);
  }

  private async onExample(): Promise<void> {
    const { patch } = this.app.state;
    this.edit({ ...patch, triggers: [exampleTrigger(patch)] });
    await this.focusOn(0, '.edit');
  }

  private async onRemove(index: number): Promise<void> {
    if (this.editor?.holdsChange() === true) return;
    this.editing = null;
    this.edit(withoutTrigger(this.app.state.patch, index));
    await this.focusOn(index, '.remove');
  }

  private async onClose(): Promise<void> {
    const was = this.editing ?? 0;
    this.editing = null;
    await this.focusOn(was, '.edit');
  }

  /** The button of that row, or of the last one when it is gone, or `Add trigger` when none is left. */
  private async focusOn(row: number, button: '.edit' | '.remove'): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>(`[data-row] ${button}`);
    (
      buttons.item(Math.min(row, buttons.length - 1)) ?? this.renderRoot.querySelector<HTMLElement>('.add')
    )?.focus();
  }

  static override styles = [panelStyles, buttonStyles, supportPanelStyles];
}

const renderSentence = (cause: string, action: string) =>
  html`<div class="sentence">
    <span class="cause" title=${cause}>${cause}</span>
    <span class="action"><span class="arrow" aria-hidden="true">→</span><span>${action}</span></span>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-support-panel': SupportPanel;
  }
}
