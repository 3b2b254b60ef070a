/** One chart: its name, the figures of its lines, the canvas and a sentence; or a table of the same numbers. */
import { html, nothing, svg } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import { AppElement } from '../kit/app-element';
import { LookWatch } from '../kit/look-watch';
import { writeNotKnown } from '../kit/not-known';
import { panelStyles } from '../kit/styles/shared-styles';
import type { Chart } from './chart-list';
import { chartStyles } from './chart-styles';
import { chartTable, TABLE_ROWS } from './chart-table';
import { figureNumber, UNIT_WORDS } from './figure-words';
import { LINE_LOOKS, type LineLook } from './line-looks';
import { Plot, type PlotLook } from './plot';
import { PlotData, statisticOf } from './plot-data';
import { plotStyles } from './plot-styles';
import { nothingWords, SENTENCE_EVERY_MS, sentenceOf } from './sentence';
import { timeMarks } from './time-marks';
import { endOf, startOf, type TimeWindow } from './time-window';

const KEY = { width: 18, height: 8 };

/** A person's acts on one chart are for all of them. */
export interface ChartEvents {
  onPoint(share: number | null): void;
  onSelect(from: number, to: number): void;
}

/** The stretch that a picture shows, and what time it is. */
export interface Moment {
  readonly window: TimeWindow;
  readonly now: number;
  /** The cursor's place, as a share of the stretch; null: there is none. */
  readonly cursor: number | null;
}

/** A piece of the line, to find it by. */
const keyOf = ({ colour, width, dash }: LineLook) =>
  html`<svg class="key ${colour}" width=${KEY.width} height=${KEY.height} aria-hidden="true">
    ${svg`<line x1="0" x2=${KEY.width} y1="4" y2="4" stroke="currentColor" stroke-width=${width + 0.5} stroke-dasharray=${dash.join(' ')} />`}
  </svg>`;

@customElement('ttcv-chart')
export class ChartPanel extends AppElement {
  @property({ attribute: false }) chart!: Chart;
  @property({ attribute: false }) events!: ChartEvents;
  @property({ type: Boolean }) asTable = false;
  @query('.plot') private readonly box!: HTMLElement;
  @query('.sentence') private readonly sentenceBox!: HTMLElement;
  @query('.nothing') private readonly nothingBox!: HTMLElement;
  @queryAll('dd') private readonly figures!: NodeListOf<HTMLElement>;
  private plot: Plot | null = null;
  private data: PlotData | null = null;
  /** The whole stretch in one column. */
  private whole: ChartColumns['series'] = [];
  private cursor: number | null = null;
  private written: (string | undefined)[] = [];
  private toldAt = -Infinity;

  constructor() {
    super();
    this.watch((state) => [state.theme]);
    this.addController(new LookWatch(this));
  }

  /** How many columns it shows. */
  get columns(): number {
    return this.asTable ? TABLE_ROWS : this.plotNow().columns;
  }

  /** Its question to the history. */
  requestOf({ spanMs, endsAt }: TimeWindow, columns: number): ChartRequest {
    return { figures: [...new Set(this.chart.lines.map(({ figure }) => figure))], spanMs, endsAt, columns };
  }

  /** Shows what the history answered. */
  draw(columns: ChartColumns, moment: Moment): void {
    const { window, now } = moment;
    this.data ??= new PlotData(this.chart);
    this.data.take(columns);
    this.nothingBox.textContent = this.data.isEmpty ? nothingWords(window) : '';
    if (this.asTable) this.requestUpdate();
    else this.plotNow().draw(this.data, [startOf(window, now), endOf(window, now)], timeMarks(window, now));
    this.point(moment);
  }

  /** Stands the cursor, and writes the figures under it. */
  point({ cursor, window, now }: Moment): void {
    this.cursor = cursor;
    if (!this.asTable) this.plot?.point(cursor);
    const at = this.data?.indexAt(startOf(window, now) + (cursor ?? 0) * window.spanMs) ?? -1;
    this.write((line) => (cursor === null ? this.newest(line) : (this.data?.values[line][at] ?? null)));
  }

  /** Takes the figures of the whole stretch, and tells them in a sentence now and then. */
  sum({ series }: ChartColumns, { window }: Moment, nowMs: number): void {
    this.whole = series;
    if (this.cursor === null) this.write((line) => this.newest(line));
    if (nowMs - this.toldAt < SENTENCE_EVERY_MS) return;
    this.toldAt = nowMs;
    const { sentenceBox, chart, data } = this;
    sentenceBox.textContent = sentenceOf(chart, series, data?.unknownMs ?? 0, window);
    this.nameCanvas();
  }

  /** Its sentence is of before: it shows another stretch. */
  renew(): void {
    this.toldAt = -Infinity;
  }

  /** For a picture of it. Null while it was never in view, or is folded away. */
  get picture(): { readonly canvas: HTMLCanvasElement; readonly look: PlotLook } | null {
    if (this.plot === null || this.box.clientWidth === 0) return null;
    return { canvas: this.plot.canvas, look: this.look() };
  }

  override render() {
    const { chart, data, asTable } = this;
    const { title, help, unit, lines } = chart;
    return html`<article aria-labelledby="title">
      <h4 id="title">
        ${title}${UNIT_WORDS[unit] === '' ? nothing : html` <span class="muted">${UNIT_WORDS[unit]}</span>`}
      </h4>
      <p class="muted help">${help}</p>
      <dl data-lines=${lines.length}>
        ${lines.map(
          ({ label }, index) =>
            html`<div>
              <dt>${keyOf(LINE_LOOKS[index])} ${label}</dt>
              <dd></dd>
            </div>`,
        )}
      </dl>
      <div class="place" ?hidden=${asTable}>
        <div class="plot"></div>
        <p class="muted nothing" aria-hidden="true"></p>
      </div>
      ${asTable && data !== null ? chartTable(chart, data) : nothing}
      <p class="muted sentence"></p>
    </article>`;
  }

  override updated(): void {
    if (this.plot === null || this.asTable) return;
    this.plot.fit();
    this.plot.restyle(this.look());
  }

  /** The figure without a cursor: a latency's is that of the whole stretch, others show the newest. The running second may have none yet. */
  private newest(line: number): number | null {
    const { chart, data, whole } = this;
    const { figure, of } = chart.lines[line];
    if (chart.kind === 'latency') {
      const value =
        statisticOf(
          whole.find((series) => series.figure === figure),
          of,
        ).at(0) ?? NaN;
      return Number.isNaN(value) ? null : value;
    }
    const values = data?.values[line] ?? [];
    return values.at(-1) ?? values.at(-2) ?? null;
  }

  private write(valueOf: (line: number) => number | null): void {
    for (const [line, figure] of this.figures.entries()) {
      const value = valueOf(line);
      const text = value === null ? '' : figureNumber(value, this.chart.unit);
      if (text === this.written[line]) continue;
      this.written[line] = text;
      if (value === null) writeNotKnown(figure);
      else figure.textContent = text;
    }
  }

  /** Made when it is first needed, so that charts out of sight cost nothing. */
  private plotNow(): Plot {
    if (this.plot !== null) return this.plot;
    this.plot = new Plot(this.box, this.chart, this.look(), this.events);
    this.plot.canvas.setAttribute('role', 'img');
    this.nameCanvas();
    return this.plot;
  }

  private nameCanvas(): void {
    const name = `${this.chart.title}. ${this.sentenceBox.textContent}`;
    this.plot?.canvas.setAttribute('aria-label', name.trim());
  }

  private look(): PlotLook {
    // Colours as they have come out, in this theme; see `plotStyles`.
    const style = getComputedStyle(this.box);
    return {
      colours: { accent: style.caretColor, text: style.color, muted: style.columnRuleColor },
      ...{ ground: style.outlineColor, grid: style.textDecorationColor },
      spread: style.getPropertyValue('text-emphasis-color'),
      font: `12px ${style.fontFamily}`,
    };
  }

  static override styles = [panelStyles, plotStyles, chartStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-chart': ChartPanel;
  }
}
