/**
 * Moves bars, markers and figures without Lit: at display rate only transforms change, which need no layout; text changes
 * at most ten times a second, inside boxes of fixed size.
 */
import type { Meters } from '../app/state';
import { formatVolts } from './format';
import { TEXT_EVERY_MS } from './frame-loop';
import { fractionOf, type MeterScale } from './meter-scale';

/** One meter on the page. `axis` is the direction in which the bar grows. */
export interface MeterView {
  readonly jackIndex: number;
  readonly scale: MeterScale;
  readonly axis: 'x' | 'y';
  readonly bar: HTMLElement;
  readonly marker: HTMLElement | null;
  readonly figure: HTMLElement;
}

/** Steps over the length of a meter: finer than a pixel on the tallest one, and equal positions cost nothing. */
const STEPS = 1000;

export class MeterDrawing {
  private views: readonly MeterView[] = [];
  private bars = new Int32Array(0);
  private markers = new Int32Array(0);
  private figures: string[] = [];
  private textAt = -Infinity;

  /** Call after every render: elements may be new. */
  show(views: readonly MeterView[]): void {
    this.views = views;
    this.bars = new Int32Array(views.length).fill(-1);
    this.markers = new Int32Array(views.length).fill(-1);
    this.figures = views.map(() => '');
    this.textAt = -Infinity;
  }

  draw(meters: Meters, nowMs: number): void {
    const isTextDue = nowMs - this.textAt >= TEXT_EVERY_MS;
    if (isTextDue) this.textAt = nowMs;
    for (let index = 0; index < this.views.length; index++) {
      const view = this.views[index];
      const volts = meters.voltsAt(view.jackIndex);
      this.moveBar(index, view, volts);
      if (view.marker !== null) this.moveMarker(index, view, view.marker, meters.targetAt(view.jackIndex));
      if (isTextDue) this.write(index, view, volts);
    }
  }

  private moveBar(index: number, view: MeterView, volts: number): void {
    const position = Math.round(fractionOf(view.scale, volts) * STEPS);
    if (position === this.bars[index]) return;
    this.bars[index] = position;
    const zero = view.scale.zero * STEPS;
    const start = (Math.min(position, zero) / STEPS) * 100;
    const length = Math.abs(position - zero) / STEPS;
    view.bar.style.transform =
      view.axis === 'y'
        ? `translateY(${-start}%) scaleY(${length})`
        : `translateX(${start}%) scaleX(${length})`;
  }

  private moveMarker(index: number, view: MeterView, marker: HTMLElement, target: number): void {
    const position = Math.round(fractionOf(view.scale, target) * STEPS);
    if (position === this.markers[index]) return;
    this.markers[index] = position;
    marker.style.transform = `translateY(${(-position / STEPS) * 100}%)`;
  }

  private write(index: number, view: MeterView, volts: number): void {
    const figure = formatVolts(volts);
    if (figure === this.figures[index]) return;
    this.figures[index] = figure;
    view.figure.textContent = figure;
  }
}
