/** The `Variables` table: what chat can address, where it goes and where it stands. */
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { join } from 'lit/directives/join.js';
import type { Variable } from '../../domain/patch/patch';
import { AppElement } from '../kit/app-element';
import { formatRange } from '../kit/format';
import type { HeldVariable } from '../../shared/reports/control-report';
import { FrameLoop } from '../kit/frame-loop';
import './hand-buttons';
import './hold-row';
import { LiveCells } from '../kit/live-cells';
import { meterScale } from '../kit/meter-scale';
import { part } from '../kit/required-part';
import { rowMeters } from '../kit/row-meters';
import { isReadOnlyTab } from '../words/sentences';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { variablesTableStyles } from './variables-table-styles';
import { VoltFigures } from '../kit/volt-figures';

const HEADINGS = [
  'Variable',
  'Jack',
  'Kind',
  'Range',
  'Crowd mode',
  'Value now',
  'Volts now',
  'Set by',
] as const;

@customElement('ttcv-variables-table')
export class VariablesTable extends AppElement {
  /** Index of the variable that somebody went to edit; the count of variables for a new one. */
  private wentTo: number | null = null;
  private readonly cells = new LiveCells();
  private readonly figures = new VoltFigures();

  constructor() {
    super();
    this.watch((state) => [state.patch, state.canUndo, state.canRedo, state.tab, state.control.held]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        this.cells.draw(this.app.state, nowMs);
        this.figures.draw(rowMeters(this.app), nowMs);
      }),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.comeBack();
  }

  override render() {
    const { patch, canUndo, canRedo } = this.app.state;
    const isReadOnly = isReadOnlyTab(this.app.state);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Variables</h2>
        <div class="spring"></div>
        <button
          type="button"
          class="quiet"
          ?disabled=${!canUndo || isReadOnly}
          @click=${() => this.app.patch.undo()}
        >
          Undo
        </button>
        <button
          type="button"
          class="quiet"
          ?disabled=${!canRedo || isReadOnly}
          @click=${() => this.app.patch.redo()}
        >
          Redo
        </button>
        <button type="button" class="add" ?disabled=${isReadOnly} @click=${this.onAdd}>Add variable</button>
      </div>
      <div class="scroll" role="region" aria-label="Variables, scrolls sideways" tabindex="0">
        <table role="table" aria-label="Variables">
          <thead role="rowgroup">
            <tr role="row">
              ${HEADINGS.map(
                (heading) =>
                  html`<th role="columnheader" scope="col" data-heading=${heading}>${heading}</th>`,
              )}
              <th role="columnheader" scope="col" class="edit">
                <span class="unseen">Hold, lock and edit</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${patch.variables.map((variable, index) => this.renderRow(variable, index, isReadOnly))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private renderRow(variable: Variable, index: number, isReadOnly: boolean) {
    const jack = this.app.state.patch.jacks.find(({ jack }) => jack === variable.jack);
    const held = this.app.state.control.held.find(({ name }) => name === variable.name);
    const edit = (field: string) => () => {
      if (!isReadOnly) this.open(index, field);
    };
    return html`<tr role="row" data-row=${index} data-name=${variable.name}>
        <th role="rowheader" scope="row" @dblclick=${edit('variable.name')}>
          <div class="name clipped" title=${variable.name}>${variable.name}</div>
          <div class="second clipped" title=${variable.aliases.join(', ')}>
            ${join(
              variable.aliases.map((alias) => html`<bdi>${alias}</bdi>`),
              ', ',
            )}
          </div>
        </th>
        <td role="cell" data-heading="Jack" @dblclick=${edit('variable.jack')}>
          <div class="clipped"><b>${variable.jack}</b> <bdi>${jack?.label}</bdi></div>
          <div class="second clipped">
            ${jack === undefined ? nothing : `${formatRange(jack.limits)} V at most`}
          </div>
        </td>
        <td role="cell" data-heading="Kind" @dblclick=${edit('variable.kind')}>${variable.kind}</td>
        <td role="cell" data-heading="Range" @dblclick=${edit('variable.volts.min')}>
          <div class="clipped">${formatRange(variable.volts)} V</div>
          <div class="second clipped">for ${formatRange(variable.values)}</div>
        </td>
        <td role="cell" data-heading="Crowd mode" @dblclick=${edit('variable.crowd.mode')}>
          <div class="clipped">${variable.crowd.mode}</div>
          <div class="tally second clipped"></div>
        </td>
        <td role="cell" data-heading="Value now" class="number"><div class="now value-now"></div></td>
        <td role="cell" data-heading="Volts now" class="number">
          <div class="now"><span class="volts-now"></span> V</div>
          <div class="level" aria-hidden="true"><div class="bar"></div></div>
        </td>
        <td role="cell" data-heading="Set by"><div class="set-by clipped"></div></td>
        <td role="cell" class="edit">
          <ttcv-hand-buttons .app=${this.app} .variable=${variable} .index=${index}></ttcv-hand-buttons>
          <button type="button" class="quiet open" ?disabled=${isReadOnly} @click=${edit('variable.name')}>
            Edit<span class="unseen"> ${variable.name}</span>
          </button>
        </td>
      </tr>
      ${held === undefined ? nothing : this.renderHold(variable, held)}`;
  }

  private renderHold(variable: Variable, held: HeldVariable) {
    return html`<tr role="row" class="editing">
      <td role="cell" colspan=${HEADINGS.length + 1} class="editor">
        <ttcv-hold-row .app=${this.app} .variable=${variable} .held=${held}></ttcv-hold-row>
      </td>
    </tr>`;
  }

  protected override updated(): void {
    const { variables, jacks } = this.app.state.patch;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
    const indexes = rows.map((row) => Number(row.dataset['row']));
    this.cells.show(
      rows.map((row, at) => ({
        index: indexes[at],
        row,
        value: part(row, '.value-now'),
        setBy: part(row, '.set-by'),
        tally: part(row, '.tally'),
      })),
    );
    this.figures.show(
      rows.flatMap((row, at) => {
        const jackIndex = jacks.findIndex(({ jack }) => jack === variables[indexes[at]].jack);
        if (jackIndex < 0) return [];
        const level = { bar: part(row, '.bar'), scale: meterScale(jacks[jackIndex].limits) };
        return [{ jackIndex, figure: part(row, '.volts-now'), level }];
      }),
    );
  }

  private open(index: number, field: string): void {
    this.wentTo = index;
    this.app.page.inspect({ index, field });
  }

  private onAdd(): void {
    this.open(this.app.state.patch.variables.length, 'variable.name');
  }

  /** Back from editing, the keyboard is where it was. */
  private async comeBack(): Promise<void> {
    await this.updateComplete;
    const { wentTo } = this;
    if (wentTo === null || this.app.state.inspected !== null) return;
    this.wentTo = null;
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-row="${wentTo}"] .open`);
    (button ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
  }

  static override styles = [panelStyles, buttonStyles, variablesTableStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-variables-table': VariablesTable;
  }
}
