/** The `Variables` table: what chat can address, where it stands and who moved it. */
import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { MAX_JACKS } from '../../domain/devices/jack';
import { AppElement } from '../kit/app-element';
import { FrameLoop } from '../kit/frame-loop';
import { LiveCells } from '../kit/live-cells';
import { LookWatch } from '../kit/look-watch';
import { part } from '../kit/required-part';
import { rowMeters } from '../kit/row-meters';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { VoltFigures } from '../kit/volt-figures';
import { isReadOnlyTab } from '../words/sentences';
import { shownVolts } from '../words/shown-volts';
import { RowGauges } from './row-gauges';
import { heldRowStyles, narrowRowStyles } from './narrow-row-styles';
import { HEADINGS, variableRow } from './variable-row';
import { variableRowStyles } from './variable-row-styles';
import { variablesTableStyles } from './variables-table-styles';
import { voltCellStyles } from './volt-cell-styles';

/** Up to so many rows fit the first screen at full size. */
const LARGE_UP_TO = 8;

/** The classes of a table with so many rows. */
const sizeOf = (rows: number): string =>
  rows <= LARGE_UP_TO ? 'few' : rows <= MAX_JACKS ? 'many' : 'many endless';

@customElement('ttcv-variables-table')
export class VariablesTable extends AppElement {
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  /** Index of the variable that somebody went to edit; the count of variables for a new one. */
  private wentTo: number | null = null;
  private readonly cells = new LiveCells();
  private readonly figures = new VoltFigures();
  private readonly asked = new VoltFigures();
  private readonly gauges = new RowGauges();
  /** In a rehearsal where chat's move has come, as a jack would have; beside a jack's volts where chat sent it. */
  private readonly askedVolts = {
    voltsAt: (jackIndex: number): number | null => {
      const meters = rowMeters(this.app);
      return shownVolts(this.app.state) === 'asked' ? meters.askedAt(jackIndex) : meters.targetAt(jackIndex);
    },
  };

  constructor() {
    super();
    this.watch((state) => [state.patch, state.canUndo, state.canRedo, state.tab, shownVolts(state)]);
    this.watch(({ control }) => [control.held, control.locked]);
    this.addController(new FrameLoop(this, (nowMs) => this.draw(nowMs)));
    this.addController(new LookWatch(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.comeBack();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gauges.end();
  }

  override render() {
    const { patch, canUndo, canRedo } = this.app.state;
    const isReadOnly = isReadOnlyTab(this.app.state);
    const shows = shownVolts(this.app.state);
    return html`<section class="panel" aria-labelledby="title" data-shows=${shows}>
      <div class="panel-head">
        <h2 id="title">Variables</h2>
        ${this.renderLegend()}
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
        <button type="button" class="quiet add" ?disabled=${isReadOnly} @click=${this.onAdd}>
          Add variable
        </button>
      </div>
      <div class="rows">
        <table role="table" aria-label="Variables" class=${sizeOf(patch.variables.length)}>
          <thead role="rowgroup" class="unseen">
            <tr role="row">
              ${HEADINGS.map((heading) => html`<th role="columnheader" scope="col">${heading}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${patch.variables.map((variable, index) =>
              variableRow({
                ...{ app: this.app, variable, index, isReadOnly },
                edit: (field) => {
                  if (!isReadOnly) this.open(index, field);
                },
              }),
            )}
          </tbody>
        </table>
        <canvas aria-hidden="true"></canvas>
      </div>
    </section>`;
  }

  /** The canvas has its colours from here. Both sentences share one place: nothing moves when the other one is said. */
  private renderLegend() {
    return html`<p class="muted small legend">
      <span class="key-bar" aria-hidden="true"></span>
      <span class="words">
        <span class="of-jacks">what the jack puts out</span>
        <span class="of-chat">rehearsal: asked, every jack is at 0 V</span>
      </span>
      <span class="key-marker" aria-hidden="true"></span>asked
      <span class="key-rest" aria-hidden="true"></span>rest
    </p>`;
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
    const metered = rows.flatMap((row, at) => {
      const jackIndex = jacks.findIndex(({ jack }) => jack === variables[indexes[at]].jack);
      return jackIndex < 0 ? [] : [{ row, jackIndex, limits: jacks[jackIndex].limits }];
    });
    const figuresOf = (selector: string) =>
      metered.map(({ row, jackIndex }) => ({ jackIndex, figure: part(row, selector), level: null }));
    this.figures.show(figuresOf('.volts-now'));
    this.asked.show(figuresOf('.volts-asked'));
    const colourOf = (selector: string): string =>
      getComputedStyle(part(this.renderRoot, selector)).backgroundColor;
    this.gauges.show(
      this.canvas,
      metered.map((one) => ({ ...one, track: part(one.row, '.track') })),
      {
        ...{ bar: colourOf('.key-bar'), marker: colourOf('.key-marker') },
        zero: getComputedStyle(this.canvas).color,
        isAsked: shownVolts(this.app.state) === 'asked',
      },
    );
  }

  private draw(nowMs: number): void {
    const meters = rowMeters(this.app);
    this.gauges.draw(meters);
    this.cells.draw(this.app.state, nowMs);
    this.figures.draw(meters, nowMs);
    this.asked.draw(this.askedVolts, nowMs);
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

  static override styles = [
    ...[panelStyles, buttonStyles, variablesTableStyles],
    ...[variableRowStyles, voltCellStyles, heldRowStyles, narrowRowStyles],
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-variables-table': VariablesTable;
  }
}
