/**
 * Keeps the charts in view fresh: asks for one of them a frame and draws one a frame, each every 100 ms. Nothing is asked or drawn
 * for a chart out of sight, and nothing at all in a hidden tab. Page: safe.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../../app/state/state';
import type { ChartColumns } from '../../domain/watch/chart';
import { FrameLoop, TEXT_EVERY_MS } from '../kit/frame-loop';
import type { ChartPanel, Moment } from './chart-panel';
import { DrawTurns } from './draw-turns';
import { SENTENCE_EVERY_MS } from './sentence';

/** The figures of a whole stretch: faster than once a second nobody reads them. */
const SUM_EVERY_MS = 1_000;
const SUM_FRAMES = 3;
/** A chart that comes nearer than this is drawn before it is seen. */
const NEAR_PX = 100;

type Turns = DrawTurns<ChartPanel, ChartColumns>;

export interface ChartShow extends ReactiveControllerHost {
  readonly app: App;
  readonly moment: Moment;
  /** Tables are read, not watched: they change no more often than a sentence does. */
  readonly asTables: boolean;
}

export class ChartLoop implements ReactiveController {
  private readonly turns: Turns = new DrawTurns();
  private readonly sums: Turns = new DrawTurns();
  private readonly inView = new Set<ChartPanel>();
  private charts: readonly ChartPanel[] = [];
  private cursor: number | null = null;
  private frames = 0;
  private readonly observer = new IntersectionObserver((entries) => this.heedView(entries), {
    rootMargin: `${NEAR_PX}px 0px`,
  });

  constructor(private readonly host: ChartShow) {
    host.addController(this);
    new FrameLoop(host, (nowMs) => this.onFrame(nowMs));
  }

  hostConnected(): void {
    for (const chart of this.charts) this.observer.observe(chart);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    this.inView.clear();
  }

  /** Call after every render. */
  show(charts: readonly ChartPanel[]): void {
    if (charts.length === this.charts.length) return;
    this.charts = charts;
    this.observer.disconnect();
    this.inView.clear();
    for (const chart of charts) this.observer.observe(chart);
  }

  /** Every chart is due: another stretch is shown. */
  renew(): void {
    this.turns.renew();
    this.sums.renew();
    for (const chart of this.charts) chart.renew();
  }

  private heedView(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const chart = this.charts.find((one) => one === target);
      if (chart === undefined) continue;
      if (isIntersecting) this.inView.add(chart);
      else this.inView.delete(chart);
    }
  }

  private onFrame(nowMs: number): void {
    const { host, inView } = this;
    if (inView.size === 0) return;
    const { moment } = host;
    this.askNext(nowMs);
    const next = this.turns.nextToDraw(inView);
    next?.chart.draw(next.answer, moment);
    const sum = this.sums.nextToDraw(inView);
    sum?.chart.sum(sum.answer, moment, nowMs);
    if (moment.cursor === this.cursor) return;
    this.cursor = moment.cursor;
    for (const chart of inView) chart.point(moment);
  }

  /** One question a frame: the engine has other things to do. */
  private askNext(nowMs: number): void {
    const { host, inView } = this;
    const isStill = host.asTables || host.moment.window.endsAt !== null;
    this.frames++;
    // Every third frame is for the sums: on a slow machine some chart is always due, and they would never come.
    if (this.frames % SUM_FRAMES === 0) {
      const sum = this.sums.nextToAsk(inView, nowMs, isStill ? SENTENCE_EVERY_MS : SUM_EVERY_MS);
      if (sum !== null) {
        void this.ask(this.sums, sum, 1);
        return;
      }
    }
    const due = this.turns.nextToAsk(inView, nowMs, isStill ? SENTENCE_EVERY_MS : TEXT_EVERY_MS);
    if (due !== null) void this.ask(this.turns, due, due.columns);
  }

  private async ask(turns: Turns, chart: ChartPanel, columns: number): Promise<void> {
    const question = turns.questionOf(chart);
    const { app, moment } = this.host;
    const answer = await app.watch.readChart(chart.requestOf(moment.window, columns));
    turns.answer(chart, question, answer, performance.now());
  }
}
