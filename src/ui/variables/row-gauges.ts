/**
 * The meters of the rows that are in view or near to it, on one canvas. One over all of 256 rows would take more memory than the
 * whole page.
 */
import type { JackLimits } from '../../domain/devices/jack';
import { GaugeCanvas, type GaugeLook, type GaugeVolts } from '../kit/gauge-canvas';

/** A row that comes nearer than this is drawn before it is seen. */
const NEAR_PX = 400;

export interface RowGauge {
  readonly row: HTMLElement;
  readonly track: HTMLElement;
  readonly jackIndex: number;
  readonly limits: JackLimits;
}

export class RowGauges {
  private readonly canvas = new GaugeCanvas();
  private readonly near = new Set<Element>();
  private rows: readonly RowGauge[] = [];
  private over: HTMLCanvasElement | null = null;
  private look: GaugeLook = { bar: '', zero: '', marker: '', isAsked: false };
  private readonly observer = new IntersectionObserver((entries) => this.onView(entries), {
    rootMargin: `${NEAR_PX}px 0px`,
  });

  /** Call when rows, their places or the look are new. `over` lies in the rows' own box, which it is placed in. */
  show(over: HTMLCanvasElement, rows: readonly RowGauge[], look: GaugeLook): void {
    const isNew = rows.length !== this.rows.length || rows.some(({ row }, at) => row !== this.rows[at].row);
    this.over = over;
    this.rows = rows;
    this.look = look;
    if (isNew) {
      this.observer.disconnect();
      this.near.clear();
      for (const { row } of rows) this.observer.observe(row);
    } else this.place();
  }

  draw(meters: GaugeVolts): void {
    this.canvas.draw(meters);
  }

  /** Call when the component leaves the page; `show` begins anew. */
  end(): void {
    this.observer.disconnect();
    this.rows = [];
  }

  private onView(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
    }
    this.place();
  }

  /** Lays the canvas over the rows that are near. */
  private place(): void {
    const { over } = this;
    const box = over?.parentElement;
    if (over === null || box === null || box === undefined) return;
    // A track that makes way for the slider of a hand has no box.
    const rows = this.rows.filter(({ row, track }) => this.near.has(row) && track.clientWidth > 0);
    const tracks = rows.map(({ track }) => track.getBoundingClientRect());
    const origin = box.getBoundingClientRect();
    const top = Math.min(...tracks.map((track) => track.top));
    const bottom = Math.max(...tracks.map((track) => track.bottom));
    const isEmpty = rows.length === 0;
    over.style.top = `${isEmpty ? 0 : top - origin.top}px`;
    over.style.height = `${isEmpty ? 0 : bottom - top}px`;
    const gauges = rows.map(({ jackIndex, limits }, at) => {
      const { left, top: y, width, height } = tracks[at];
      return { jackIndex, limits, x: left - origin.left, y: y - top, width, height };
    });
    this.canvas.show(over, gauges, this.look);
  }
}
