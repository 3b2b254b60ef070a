/** The finer limits, folded: how long each role waits, a viewer's minute, and what lets all of chat do more or less. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LIMITS, PACED_ROLES, type PacedRole } from '../../domain/limits/limit-settings';
import { formFields } from '../form/described-form';
import { SettingsFold } from '../form/settings-fold';
import type { AnyField } from '../../domain/settings/described';
import { paceSentence, waitSentence } from './role-waits';

const { fields } = LIMITS;

/** `VIPs, times the wait`: the columns of a role have no label of their own to see. */
function fieldsOfRole(role: PacedRole): (readonly [string, AnyField])[] {
  const { label, fields: pace } = fields.roles.fields[role];
  return Object.entries(pace).map(([name, field]) => [
    `roles.${role}.${name}`,
    { ...field, label: `${label}, ${field.label}` },
  ]);
}

@customElement('ttcv-role-limits')
export class RoleLimits extends SettingsFold {
  protected override readonly section = 'limits';
  protected override readonly fields = new Map([
    ...formFields(LIMITS.fields),
    ...PACED_ROLES.flatMap(fieldsOfRole),
  ]);

  override render() {
    return html`<details>
      <summary>Roles <span class="muted small">${paceSentence(this.app.state.patch.limits)}</span></summary>
      <div class="roles" role="group" aria-label="How long each role waits">
        <span></span><span>Waits, ×</span><span>Own, s</span><span>Command</span>
        ${PACED_ROLES.map((role) => this.renderRole(role))}
      </div>
      ${this.renderHint(
        'roles-hint',
        'Times the wait of one viewer: 0.5 is half as long. Seconds of a role’s own count instead. First-timers have not written in this Twitch channel before.',
      )}
      ${this.renderLine('perMinute', 'minute-hint')} ${this.renderHint('minute-hint', fields.perMinute.help)}
      ${this.renderLine('followViewers.from', 'growth-hint')}
      ${this.renderLine('followViewers.most', 'growth-hint')}
      ${this.renderHint(
        'growth-hint',
        'With more active viewers than that, all of chat may do more, so that each keeps the same share.',
      )}
      ${this.renderTick('adaptive', 'adaptive-hint')}
      ${this.renderHint('adaptive-hint', fields.adaptive.help)}
    </details>`;
  }

  private renderRole(role: PacedRole) {
    return html`<span class="role">${fields.roles.fields[role].label}</span>
      ${this.renderInput(`roles.${role}.cooldownFactor`, 'roles-hint')}
      ${this.renderInput(`roles.${role}.cooldownMs`, 'roles-hint')}
      <span class="small">${waitSentence(this.app.state.patch.limits, role)}</span>`;
  }

  static override styles = [
    ...SettingsFold.styles,
    css`
      details {
        border-bottom: 1px solid var(--line);
      }
      [open] {
        padding-bottom: 12px;
      }
      .roles {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 60px 64px 92px;
        gap: 4px 8px;
        align-items: center;
        font-size: 14px;
        line-height: 20px;
      }
      .roles > :nth-child(-n + 4) {
        color: var(--muted);
      }
      .role {
        font-size: 15px;
        font-weight: 600;
      }
      input:not([type='checkbox']) {
        min-height: 36px;
        padding: 0 8px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-role-limits': RoleLimits;
  }
}
