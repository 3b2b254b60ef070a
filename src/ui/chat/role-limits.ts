/**
 * The finer limits, folded: how long each role waits, a viewer's minute, and what lets all of chat do more or less. A field
 * is kept when it is left or by Enter; what is refused stays in it with the reason.
 */
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { PACED_ROLES, type PacedRole, type PatchLimits } from '../../domain/limits/limit-settings';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import {
  LIMIT_FIELDS,
  type LimitField,
  type LimitGroup,
  limitText,
  paceSentence,
  ROLE_WORDS,
  waitSentence,
  withLimit,
} from './role-limits-fields';
import { roleLimitsStyles } from './role-limits-styles';

interface LimitFault {
  readonly field: LimitField;
  readonly text: string;
  readonly reason: string;
}

@customElement('ttcv-role-limits')
export class RoleLimits extends AppElement {
  @state() private fault: LimitFault | null = null;

  constructor() {
    super();
    this.watch((state) => [state.patch.limits, state.tab]);
    this.addController(
      new CancelKey(
        this,
        () => this.fault !== null,
        () => {
          this.fault = null;
        },
      ),
    );
  }

  override render() {
    const { limits } = this.app.state.patch;
    return html`<details>
      <summary>Roles <span class="muted small">${paceSentence(limits)}</span></summary>
      <div class="roles" role="group" aria-label="How long each role waits">
        <span></span><span>Waits, ×</span><span>Own, s</span><span>Command</span>
        ${PACED_ROLES.map((role) => this.renderRole(role, limits))}
      </div>
      ${this.renderHint(
        'roles',
        'Times the wait of one viewer: 0.5 is half as long. Seconds of a role’s own count instead. First-timers have not written in this Twitch channel before.',
      )}
      <div class="line">${this.renderLabelled('perMinute')}</div>
      ${this.renderHint('minute', 'The most of one viewer in any minute, however they are spread over it.')}
      <div class="line">${this.renderLabelled('from')} ${this.renderLabelled('most')}</div>
      ${this.renderHint(
        'growth',
        'With more active viewers than that, all of chat may do more, so that each keeps the same share.',
      )}
      <div class="tick">
        <input
          id="adaptive"
          type="checkbox"
          aria-describedby="adaptive-hint"
          .checked=${live(limits.adaptive)}
          ?disabled=${isReadOnlyTab(this.app.state)}
          @change=${this.onAdaptive}
        />
        <label for="adaptive">Follow the measured latency</label>
      </div>
      <p class="hint" id="adaptive-hint">
        Bursts of chat may be 1.5 times as large while commands take less than 5 ms, and 0.7 times from 10 ms.
      </p>
    </details>`;
  }

  private renderRole(role: PacedRole, limits: PatchLimits) {
    return html`<span class="role">${ROLE_WORDS[role]}</span>
      ${this.renderField(`${role}Factor`)} ${this.renderField(`${role}Seconds`)}
      <span class="small">${waitSentence(limits, role)}</span>`;
  }

  private renderLabelled(field: LimitField) {
    return html`<label for=${field}>${LIMIT_FIELDS[field].label}</label>${this.renderField(field)}`;
  }

  private renderField(field: LimitField) {
    const { label, empty, group } = LIMIT_FIELDS[field];
    const { limits } = this.app.state.patch;
    const fault = this.fault?.field === field ? this.fault : null;
    return html`<input
      id=${field}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      placeholder=${ifDefined(empty)}
      .value=${live(fault?.text ?? limitText(limits, field))}
      ?disabled=${isReadOnlyTab(this.app.state)}
      aria-label=${label}
      aria-invalid=${fault === null ? 'false' : 'true'}
      aria-describedby="${group}-hint"
      @change=${this.onField}
    />`;
  }

  /** What the fields of a group do, or what is wrong with one of them: in the same place, so that nothing moves. */
  private renderHint(group: LimitGroup, sentence: string) {
    const fault = this.fault !== null && LIMIT_FIELDS[this.fault.field].group === group ? this.fault : null;
    return html`<div class="hint" id="${group}-hint">
      <span class=${fault === null ? '' : 'beneath'}>${sentence}</span>
      <span class="bad" role="alert">${fault?.reason}</span>
    </div>`;
  }

  private onField(event: Event): void {
    const { id, value: text } = event.target as HTMLInputElement;
    const field = id as LimitField;
    const { patch } = this.app.state;
    this.fault = null;
    if (text.trim() === limitText(patch.limits, field)) return;
    const limits = withLimit(patch.limits, field, text);
    if (limits === null || this.app.patch.edit({ ...patch, limits }).length > 0)
      this.fault = { field, text, reason: `${LIMIT_FIELDS[field].label}: ${LIMIT_FIELDS[field].expects}` };
  }

  private onAdaptive(event: Event): void {
    const { patch } = this.app.state;
    const adaptive = (event.target as HTMLInputElement).checked;
    this.app.patch.edit({ ...patch, limits: { ...patch.limits, adaptive } });
    this.requestUpdate();
  }

  static override styles = [panelStyles, buttonStyles, foldStyles, roleLimitsStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-role-limits': RoleLimits;
  }
}
