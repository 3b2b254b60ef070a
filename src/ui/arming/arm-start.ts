/**
 * Chooses where the jacks start when they are armed, and lists which of them that moves. It reads the audio thread four times a
 * second. Every jack has a place of its own in the list, so that nothing moves on the page while chat rehearses.
 */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ArmStart } from '../../app/state/session-state';
import type { Jack } from '../../domain/devices/jack';
import { AppElement } from '../kit/app-element';
import { formatVolts } from '../kit/format';
import { FrameLoop } from '../kit/frame-loop';
import { part } from '../kit/required-part';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { armStarts, leavesZero, listsMoves, MOVES_EVERY_MS } from './arm-moves';

const STARTS: readonly (readonly [ArmStart, string, string])[] = [
  ['here', 'From here: where chat has put the jacks', 'Values set by hand count as well.'],
  [
    'rest',
    'From rest: every jack starts at its rest',
    'Forgets what chat and your hand have set, and open votes. Locks stay.',
  ],
];

@customElement('ttcv-arm-start')
export class ArmStartChoice extends AppElement {
  private writtenAt = -Infinity;

  constructor() {
    super();
    this.watch((state) => [state.armStart, state.patch.jacks, listsMoves(state)]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        if (nowMs - this.writtenAt < MOVES_EVERY_MS) return;
        this.writtenAt = nowMs;
        this.write();
      }),
    );
  }

  override render() {
    return html`<fieldset>
        <legend class="small">Where the jacks start</legend>
        ${STARTS.map((one) => this.renderStart(...one))}
      </fieldset>
      <ul class="small" aria-label="Jacks that arming moves">
        ${this.app.state.patch.jacks.map((jack) => this.renderJack(jack))}
      </ul>`;
  }

  private renderStart(start: ArmStart, text: string, hint: string) {
    return html`<div class="start">
      <input
        type="radio"
        name="start"
        id=${start}
        .checked=${live(this.app.state.armStart === start)}
        aria-describedby="hint-${start}"
        @change=${() => this.app.arming.chooseStart(start)}
      />
      <label for=${start}>${text}</label>
      <span class="hint small" id="hint-${start}">${hint}</span>
    </div>`;
  }

  private renderJack({ jack, label }: Jack) {
    return html`<li>
      <span class="number"><span class="unseen">Jack </span>${jack}</span>
      <span class="clipped" title=${label}>${label}</span>
      <span class="volts"></span>
    </li>`;
  }

  /** A change of the choice, or of what the list is of, shows at once. */
  protected override updated(): void {
    this.write();
  }

  private write(): void {
    const starts = armStarts(this.app);
    this.renderRoot.querySelectorAll('li').forEach((item, jackIndex) => {
      const volts = starts.at(jackIndex) ?? 0;
      const moves = leavesZero(volts);
      item.toggleAttribute('data-moves', moves);
      setText(part(item, '.volts'), moves ? `${formatVolts(volts)} V` : '');
    });
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      fieldset {
        margin: 8px 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        color: var(--muted);
        font-weight: 600;
      }
      .start {
        display: grid;
        grid-template-columns: 24px 1fr;
        gap: 0 12px;
        align-items: center;
        padding: 4px 0;
        line-height: 20px;
      }
      .start label {
        padding: 4px 0;
        font-size: 15px;
        font-weight: 500;
        cursor: pointer;
      }
      .start input {
        width: 20px;
        height: 20px;
        margin: 0;
      }
      .hint {
        grid-column: 2;
        color: var(--muted);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0 16px;
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 2ch minmax(0, 1fr) auto;
        gap: 8px;
        min-height: 20px;
        font-variant-numeric: tabular-nums;
      }
      /* Keeps its place, and says nothing to anybody. */
      li:not([data-moves]) {
        visibility: hidden;
      }
      .number {
        font-weight: 600;
        text-align: end;
      }
      .clipped {
        color: var(--muted);
      }
    `,
  ];
}

/** Writes only what changed: every write costs layout. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-arm-start': ArmStartChoice;
  }
}
