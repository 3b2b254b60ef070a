/**
 * The dashboard: an hour of figures in small charts, whose cursors, stretch and pause go together. Loaded at the first look at Log;
 * the show needs none of it.
 */
import { html } from 'lit';
import { customElement, queryAll, state } from 'lit/decorators.js';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import { AppElement } from '../kit/app-element';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { CHART_GROUPS } from './chart-list';
import { ChartLoop } from './chart-loop';
import type { ChartEvents, ChartPanel, Moment } from './chart-panel';
import './chart-panel';
import { dashboardStyles } from './dashboard-styles';
import { limitsSentence } from './limits-words';
import { saveCsv, savePicture } from './save';
import { showBar, timeBar, type TimeAct } from './time-bar';
import { between, RANGES, scaled, startOf, type TimeWindow } from './time-window';
import { windowWords } from './window-words';

const [FIRST_RANGE] = RANGES;

@customElement('ttcv-dashboard')
export class Dashboard extends AppElement {
  @state() private window: TimeWindow = { spanMs: FIRST_RANGE.spanMs, endsAt: null };
  /** The range that was chosen: where `Back to now` goes. */
  @state() private rangeMs: number = FIRST_RANGE.spanMs;
  @state() asTables = false;
  @state() private isSaving = false;
  @queryAll('ttcv-chart') private readonly charts!: NodeListOf<ChartPanel>;
  /** On a phone the first group is a long way to scroll: the others wait folded. */
  private readonly isNarrow = matchMedia('(max-width: 640px)').matches;
  private cursor: number | null = null;
  private readonly loop = new ChartLoop(this);
  private readonly events: ChartEvents = {
    onPoint: (share) => {
      this.cursor = share;
    },
    onSelect: (from, to) => this.look(between(from, to, Date.now())),
  };

  constructor() {
    super();
    this.watch((state) => [isReadOnlyTab(state), limitsSentence(state.glance)]);
  }

  get moment(): Moment {
    return { window: this.window, now: Date.now(), cursor: this.cursor };
  }

  override render() {
    return html`<section class="panel" aria-labelledby="title">
      ${isReadOnlyTab(this.app.state) ? this.renderForReader() : this.renderCharts()}
    </section>`;
  }

  override updated(): void {
    this.loop.show([...this.charts]);
  }

  private renderForReader() {
    return html`<div class="panel-head"><h2 id="title">Dashboard</h2></div>
      <p>
        The figures are those of the tab that drives the outputs, and are shown there: open Log in that tab.
        In this one nothing is measured.
      </p>`;
  }

  private renderCharts() {
    const { app, window, rangeMs, asTables, isSaving } = this;
    return html`<div class="panel-head">
        <h2 id="title">Dashboard</h2>
        <p class="muted small">${windowWords(window)}</p>
        <span class="spring"></span>
        ${showBar({ asTables, isSaving }, this.act)}
      </div>
      ${timeBar({ window, rangeMs, asTables }, this.act, () => this.moment)}
      <p class="limits">${limitsSentence(app.state.glance)}</p>
      ${CHART_GROUPS.map(
        ({ title, charts }, index) =>
          html`<details ?open=${index === 0 || !this.isNarrow}>
            <summary>
              <h3>${title}</h3>
              <span class="muted small">${charts.length} charts</span>
            </summary>
            <div class="charts">
              ${charts.map(
                (chart) =>
                  html`<ttcv-chart
                    .app=${app}
                    .chart=${chart}
                    .events=${this.events}
                    .asTable=${asTables}
                  ></ttcv-chart>`,
              )}
            </div>
          </details>`,
      )}`;
  }

  private readonly act: TimeAct = {
    choose: (spanMs) => {
      this.rangeMs = spanMs;
      this.look({ spanMs, endsAt: null });
    },
    pause: () => {
      const { endsAt } = this.window;
      const now = Date.now() as EpochMilliseconds;
      if (endsAt === null) this.look({ ...this.window, endsAt: now });
      else this.look({ spanMs: this.rangeMs, endsAt: null });
    },
    zoom: (factor) => {
      const { window, now, cursor } = this.moment;
      const around = cursor === null ? null : startOf(window, now) + cursor * window.spanMs;
      this.look(scaled(window, factor, around, now));
    },
    goBack: () => this.look({ spanMs: this.rangeMs, endsAt: null }),
    point: this.events.onPoint,
    showTables: (asTables) => {
      this.asTables = asTables;
      this.loop.renew();
    },
    saveCsv: () => void this.save(() => saveCsv(this.app, this.window)),
    savePicture: () => void this.save(() => savePicture([...this.charts], windowWords(this.window))),
  };

  private async save(saves: () => Promise<boolean>): Promise<void> {
    this.isSaving = true;
    const isSaved = await saves();
    this.isSaving = false;
    if (!isSaved) this.app.page.tell('Nothing was saved: there are no figures at this moment. Try again.');
  }

  private look(window: TimeWindow): void {
    this.window = window;
    this.loop.renew();
  }

  static override styles = [panelStyles, buttonStyles, foldStyles, dashboardStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-dashboard': Dashboard;
  }
}
