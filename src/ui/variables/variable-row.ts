/** A row of the `Variables` table: a variable, its jack with its meter, and what chat and the streamer do with it. */
import { html, nothing } from 'lit';
import { join } from 'lit/directives/join.js';
import type { App } from '../../app/state/state';
import type { Jack } from '../../domain/devices/jack';
import type { Variable } from '../../domain/patch/patch';
import type { HeldVariable } from '../../shared/reports/control-report';
import { formatChosenVolts, formatRange, formatVoltRange } from '../kit/format';
import { meterScale } from '../kit/meter-scale';
import './hand-buttons';
import './hold-slider';

/** In the order of a row's cells. */
export const HEADINGS = [
  'Variable',
  'Jack',
  'Meter',
  'Kind',
  'Range',
  'Crowd mode',
  'Value now',
  'Volts now',
  'Asked volts',
  'Set by',
  'Decision',
  'Hold, lock and edit',
] as const;

export interface VariableRow {
  readonly app: App;
  readonly variable: Variable;
  /** In the patch. */
  readonly index: number;
  readonly isReadOnly: boolean;
  /** Goes to the variable's settings, to one of them. */
  edit(field: string): void;
}

export function variableRow({ app, variable, index, isReadOnly, edit }: VariableRow) {
  const { patch, control } = app.state;
  const jack = patch.jacks.find((one) => one.jack === variable.jack);
  const held = control.held.find((one) => one.name === variable.name);
  const opens = (field: string) => () => {
    edit(field);
  };
  return html`<tr
    role="row"
    data-row=${index}
    data-name=${variable.name}
    data-hand=${held === undefined ? nothing : held.isReleased ? 'let-go' : 'held'}
  >
    <th role="rowheader" scope="row" data-heading="Variable" @dblclick=${opens('variable.name')}>
      <span class="name clipped" title=${variable.name}>${variable.name}</span>
      <span class="aliases muted clipped" title=${variable.aliases.join(', ')}>
        ${join(
          variable.aliases.map((alias) => html`<bdi>${alias}</bdi>`),
          ', ',
        )}
      </span>
    </th>
    <td role="cell" data-heading="Jack" @dblclick=${opens('variable.jack')}>
      <b>${variable.jack}</b>
      <span class="label muted" title=${jack?.label ?? ''}><bdi>${jack?.label}</bdi></span>
    </td>
    <td role="cell" data-heading="Meter">
      ${jack === undefined ? nothing : meter(jack)}
      ${
        held === undefined
          ? nothing
          : html`<ttcv-hold-slider .app=${app} .variable=${variable} .held=${held}></ttcv-hold-slider>`
      }
    </td>
    <td role="cell" data-heading="Kind" class="muted" @dblclick=${opens('variable.kind')}>
      ${variable.kind}
    </td>
    <td
      role="cell"
      data-heading="Range"
      class="muted clipped"
      title=${limitsText(jack)}
      @dblclick=${opens('variable.volts.min')}
    >
      ${formatVoltRange(variable.volts)} V for ${formatRange(variable.values)}
    </td>
    <td role="cell" data-heading="Crowd mode" class="muted clipped" @dblclick=${opens('variable.crowd.mode')}>
      ${variable.crowd.mode}
    </td>
    <td role="cell" data-heading="Value now"><div class="value-now"></div></td>
    <td role="cell" data-heading="Volts now">
      <span class="figure volts-now"></span> V<span class="where"> at the jack</span>
    </td>
    <td role="cell" data-heading="Asked volts">
      <span class="figure volts-asked"></span> V<span class="where"> asked</span>
    </td>
    <td role="cell" data-heading="Set by"><div class="set-by clipped"></div></td>
    <td role="cell" data-heading="Decision" class="clipped">
      <span class="hand-word">${handWord(held, control.locked.includes(variable.name))}</span
      ><span class="tally"></span>
    </td>
    <td role="cell" data-heading="Hold, lock and edit" class="edit">
      <ttcv-hand-buttons .app=${app} .variable=${variable} .index=${index}></ttcv-hand-buttons>
      <button type="button" class="quiet open" ?disabled=${isReadOnly} @click=${opens('variable.name')}>
        Edit<span class="unseen"> ${variable.name}</span>
      </button>
    </td>
  </tr>`;
}

/** The canvas of the table draws on the track. */
function meter({ limits }: Jack) {
  const { bottom, top } = meterScale(limits);
  return html`<div class="meter">
    <span aria-hidden="true" class="end muted">${formatChosenVolts(bottom)}</span><span class="track"></span
    ><span aria-hidden="true" class="end muted">${formatChosenVolts(top)}</span>
    <span class="unseen">${limitsText({ limits })}, rests at ${formatChosenVolts(limits.rest)} V</span>
  </div>`;
}

const limitsText = (jack: Pick<Jack, 'limits'> | undefined): string =>
  jack === undefined ? '' : `The jack keeps to ${formatVoltRange(jack.limits)} V`;

/** Who else than chat decides; empty while chat does. */
function handWord(held: HeldVariable | undefined, isLocked: boolean): string {
  if (held !== undefined) return held.isReleased ? 'let go ' : 'in your hand ';
  return isLocked ? 'locked ' : '';
}
