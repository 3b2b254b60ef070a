/**
 * Bars and markers of all meters, drawn on one canvas at display rate. An element for each would cost the page a style and a
 * layer of its own: ninety-six of them a frame with 32 jacks, and twice the time.
 */
import type { Meters } from '../../app/state/state';
import { fractionOf, type MeterScale } from '../kit/meter-scale';

/** One meter: where it lies on the canvas, in CSS pixels, and what its height stands for. */
export interface Gauge {
  readonly jackIndex: number;
  readonly scale: MeterScale;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GaugeColours {
  readonly bar: string;
  readonly zero: string;
  readonly marker: string;
}

/** The same sizes as `.track` has. */
const CORNER_PX = 6;
const ZERO_PX = 1;
const MARKER_PX = 3;
/** Steps over the length of a meter: finer than a pixel on the tallest one; an equal picture is not drawn again. */
const STEPS = 1000;
/** In place of steps: there is nothing to draw, not even a line at 0 V. */
const NOT_KNOWN = -1;
/** In place of steps: nothing was drawn yet. */
const NOT_DRAWN = -2;

const stepsOf = (scale: MeterScale, volts: number | null): number =>
  volts === null ? NOT_KNOWN : Math.round(fractionOf(scale, volts) * STEPS);

export class GaugeCanvas {
  private context: CanvasRenderingContext2D | null = null;
  private gauges: readonly Gauge[] = [];
  private insides = new Path2D();
  private colours: GaugeColours = { bar: '', zero: '', marker: '' };
  /** The ends of bar and marker, in steps, one after the other for each gauge. */
  private drawn = new Int32Array(0);

  /** Call when the gauges, their places, the size of the canvas or the colours are new. */
  show(canvas: HTMLCanvasElement, gauges: readonly Gauge[], colours: GaugeColours): void {
    this.gauges = gauges;
    this.colours = colours;
    this.drawn = new Int32Array(2 * gauges.length).fill(NOT_DRAWN);
    canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
    canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
    this.context = canvas.getContext('2d');
    this.context?.scale(devicePixelRatio, devicePixelRatio);
    this.insides = new Path2D();
    for (const { x, y, width, height } of gauges) this.insides.roundRect(x, y, width, height, CORNER_PX);
  }

  draw(meters: Meters): void {
    if (!this.take(meters) || this.context === null) return;
    const { canvas } = this.context;
    this.context.clearRect(0, 0, canvas.width, canvas.height);
    // Clipped after clearing: under a smooth edge, clearing would leave a shadow of every bar that was there.
    this.context.save();
    this.context.clip(this.insides);
    for (let at = 0; at < this.gauges.length; at++) this.drawGauge(this.context, at);
    this.context.restore();
  }

  /** Returns whether anything has moved since the last picture. */
  private take(meters: Meters): boolean {
    let hasMoved = false;
    for (let at = 0; at < this.gauges.length; at++) {
      const { jackIndex, scale } = this.gauges[at];
      const bar = stepsOf(scale, meters.voltsAt(jackIndex));
      const marker = stepsOf(scale, meters.targetAt(jackIndex));
      if (bar === this.drawn[2 * at] && marker === this.drawn[2 * at + 1]) continue;
      this.drawn[2 * at] = bar;
      this.drawn[2 * at + 1] = marker;
      hasMoved = true;
    }
    return hasMoved;
  }

  private drawGauge(context: CanvasRenderingContext2D, at: number): void {
    const { scale, x, y, width, height } = this.gauges[at];
    if (this.drawn[2 * at] === NOT_KNOWN || this.drawn[2 * at + 1] === NOT_KNOWN) return;
    const zero = y + height * (1 - scale.zero);
    const bar = y + height * (1 - this.drawn[2 * at] / STEPS);
    const marker = y + height * (1 - this.drawn[2 * at + 1] / STEPS);
    context.fillStyle = this.colours.bar;
    context.fillRect(x, Math.min(bar, zero), width, Math.abs(bar - zero));
    context.fillStyle = this.colours.zero;
    context.fillRect(x, zero - ZERO_PX, width, ZERO_PX);
    context.fillStyle = this.colours.marker;
    context.fillRect(x, marker - MARKER_PX / 2, width, MARKER_PX);
  }
}
