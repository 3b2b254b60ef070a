/** A row of the list of settings: what chat says for a variable, what it becomes, and who decides. */
import { html, nothing } from 'lit';
import { join } from 'lit/directives/join.js';
import type { Patch, Variable } from '../../domain/patch/patch';
import { formatRange, formatVoltRange } from '../kit/format';
import { VARIABLE } from '../../domain/patch/variable';

export const COLUMNS = [
  'Variable',
  'Jack',
  'Kind',
  'Values',
  'Volts',
  'Crowd mode',
  'Who may move it',
] as const;

interface SettingsRow {
  readonly patch: Patch;
  readonly variable: Variable;
  readonly index: number;
  readonly isReadOnly: boolean;
  readonly isOpen: boolean;
  /** Opens the inspector at a field. */
  edit(field: string): void;
  duplicate(): void;
}

export function settingsRow({ patch, variable, index, isReadOnly, isOpen, edit, duplicate }: SettingsRow) {
  const jack = patch.jacks.find((one) => one.jack === variable.jack);
  const cell = (column: string, field: string, first: unknown, second: unknown = nothing) =>
    html`<td role="cell" data-column=${column} @dblclick=${isReadOnly ? null : () => edit(field)}>
      <div class="clipped">${first}</div>
      ${second === nothing ? nothing : html`<div class="second clipped">${second}</div>`}
    </td>`;
  return html`<tr role="row" class=${isOpen ? 'open-row' : ''} data-row=${index} data-name=${variable.name}>
    <th
      role="rowheader"
      scope="row"
      data-column="Variable"
      @dblclick=${isReadOnly ? null : () => edit('variable.name')}
    >
      <div class="name clipped" title=${variable.name}>${variable.name}</div>
      <div class="second clipped" title=${variable.aliases.join(', ')}>
        ${join(
          variable.aliases.map((alias) => html`<bdi>${alias}</bdi>`),
          ', ',
        )}
      </div>
    </th>
    ${cell('Jack', 'variable.jack', html`<b>${variable.jack}</b> <bdi>${jack?.label}</bdi>`, jack === undefined ? nothing : `${formatVoltRange(jack.limits)} V at most`)}
    ${cell('Kind', 'variable.kind', variable.kind)}
    ${cell('Values', 'variable.values.min', formatRange(variable.values))}
    ${cell('Volts', 'variable.volts.min', `${formatVoltRange(variable.volts)} V`)}
    ${cell('Crowd mode', 'variable.crowd.mode', variable.crowd.mode)}
    ${cell('Who may move it', 'variable.who', VARIABLE.who.choices[variable.who])}
    <td role="cell" data-column="Acts" class="acts">
      <button
        type="button"
        class="quiet open"
        data-name=${variable.name}
        aria-expanded=${isOpen ? 'true' : 'false'}
        ?disabled=${isReadOnly}
        @click=${() => edit('variable.name')}
      >
        Edit<span class="unseen"> ${variable.name}</span>
      </button>
      <button type="button" class="quiet" ?disabled=${isReadOnly} @click=${duplicate}>
        Duplicate<span class="unseen"> ${variable.name}</span>
      </button>
    </td>
  </tr>`;
}
