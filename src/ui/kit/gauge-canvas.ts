/**
 * Bars and marks of all meters of a component, drawn on one canvas at display rate. An element for each would cost the page a
 * style and a layer of its own: ninety-six of them a frame with 32 jacks, and twice the time.
 */
import type { Meters } from '../../app/state/state';
import type { JackLimits } from '../../domain/devices/jack';
import { fractionOf, type MeterScale, meterScale } from './meter-scale';

/** One meter: where it lies on the canvas, in CSS pixels. It fills from the left. */
export interface Gauge {
  readonly jackIndex: number;
  readonly limits: JackLimits;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type GaugeVolts = Pick<Meters, 'voltsAt' | 'targetAt' | 'askedAt'>;

export interface GaugeLook {
  readonly bar: string;
  readonly zero: string;
  readonly marker: string;
  /** The bar is what chat asks for while every jack is at 0 V: hatched and outlined, to be told apart without colour. */
  readonly isAsked: boolean;
}

/** The same as a track has. */
const CORNER_PX = 4;
const ZERO_PX = 1;
const MARKER_PX = 3;
const LIMIT_PX = 2;
const OUTLINE_PX = 2;
/** The share of a meter's height that the mark of its rest takes. */
const REST_SHARE = 0.3;
const HATCH_PX = 8;
/** Steps over the length of a meter: finer than a pixel on the longest one; an equal picture is not drawn again. */
const STEPS = 2000;
/** In place of steps: there is nothing to draw, not even a line at 0 V. */
const NOT_KNOWN = -1;
/** In place of steps: nothing was drawn yet. */
const NOT_DRAWN = -2;

const stepsOf = (scale: MeterScale, volts: number | null): number =>
  volts === null ? NOT_KNOWN : Math.round(fractionOf(scale, volts) * STEPS);

export class GaugeCanvas {
  private context: CanvasRenderingContext2D | null = null;
  private gauges: readonly Gauge[] = [];
  private scales: readonly MeterScale[] = [];
  private insides = new Path2D();
  private look: GaugeLook = { bar: '', zero: '', marker: '', isAsked: false };
  private hatch: CanvasPattern | null = null;
  /** The ends of bar and marker, in steps, one after the other for each gauge. */
  private drawn = new Int32Array(0);
  private readonly moved: number[] = [];

  /** Call when the gauges, their places, the size of the canvas or the colours are new. */
  show(canvas: HTMLCanvasElement, gauges: readonly Gauge[], look: GaugeLook): void {
    this.gauges = gauges;
    this.scales = gauges.map(({ limits }) => meterScale(limits));
    this.look = look;
    this.drawn = new Int32Array(2 * gauges.length).fill(NOT_DRAWN);
    canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
    canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
    this.context = canvas.getContext('2d');
    this.context?.scale(devicePixelRatio, devicePixelRatio);
    const needsHatch = look.isAsked && gauges.length > 0;
    this.hatch = this.context && needsHatch ? hatchOf(this.context, look.bar) : null;
    this.insides = new Path2D();
    for (const { x, y, width, height } of gauges) this.insides.roundRect(x, y, width, height, CORNER_PX);
  }

  draw(meters: GaugeVolts): void {
    const { context, gauges, moved } = this;
    if (context === null) return;
    moved.length = 0;
    for (let at = 0; at < gauges.length; at++) if (this.take(at, meters)) moved.push(at);
    if (moved.length === 0) return;
    for (const at of moved) clear(context, gauges[at]);
    // Clipped after clearing: under a smooth edge, clearing would leave a shadow of every bar that was there.
    context.save();
    context.clip(this.insides);
    for (const at of moved) this.drawGauge(context, at);
    context.restore();
  }

  /** Returns whether the gauge has moved since the last picture. */
  private take(at: number, meters: GaugeVolts): boolean {
    const { jackIndex } = this.gauges[at];
    const marker = stepsOf(this.scales[at], meters.targetAt(jackIndex));
    const volts = this.look.isAsked ? meters.askedAt(jackIndex) : meters.voltsAt(jackIndex);
    const bar = stepsOf(this.scales[at], volts);
    if (bar === this.drawn[2 * at] && marker === this.drawn[2 * at + 1]) return false;
    this.drawn[2 * at] = bar;
    this.drawn[2 * at + 1] = marker;
    return true;
  }

  private drawGauge(context: CanvasRenderingContext2D, at: number): void {
    const { look } = this;
    const gauge = this.gauges[at];
    const { limits } = gauge;
    const scale = this.scales[at];
    if (this.drawn[2 * at] === NOT_KNOWN || this.drawn[2 * at + 1] === NOT_KNOWN) return;
    const bar = this.drawn[2 * at] / STEPS;
    context.fillStyle = this.hatch ?? look.bar;
    fill(context, gauge, Math.min(bar, scale.zero), Math.max(bar, scale.zero), 1);
    if (look.isAsked) outline(context, gauge, Math.min(bar, scale.zero), Math.max(bar, scale.zero), look.bar);
    context.fillStyle = look.zero;
    mark(context, gauge, scale.zero, ZERO_PX, 1);
    // A limit is not the end of a scale that goes on to 0 V.
    if (limits.min > 0) mark(context, gauge, fractionOf(scale, limits.min), LIMIT_PX, 1);
    if (limits.max < 0) mark(context, gauge, fractionOf(scale, limits.max), LIMIT_PX, 1);
    context.fillStyle = look.marker;
    mark(context, gauge, fractionOf(scale, limits.rest), MARKER_PX, REST_SHARE);
    mark(context, gauge, this.drawn[2 * at + 1] / STEPS, MARKER_PX, 1);
  }
}

/** A pixel more on every side: a smooth edge lies between two. */
function clear(context: CanvasRenderingContext2D, { x, y, width, height }: Gauge): void {
  context.clearRect(x - 1, y - 1, width + 2, height + 2);
}

/** Fills from one fraction of the length to another, over a share of the height from its lower edge. */
function fill(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Gauge,
  from: number,
  to: number,
  share: number,
): void {
  context.fillRect(x + from * width, y + height * (1 - share), (to - from) * width, height * share);
}

/** Draws a line across the meter, kept whole at both ends of it. */
function mark(
  context: CanvasRenderingContext2D,
  gauge: Gauge,
  fraction: number,
  thickPx: number,
  share: number,
): void {
  const thick = thickPx / Math.max(gauge.width, thickPx);
  const from = Math.min(Math.max(fraction - thick / 2, 0), 1 - thick);
  fill(context, gauge, from, from + thick, share);
}

function outline(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Gauge,
  from: number,
  to: number,
  colour: string,
): void {
  if (from === to) return;
  const inset = OUTLINE_PX / 2;
  context.strokeStyle = colour;
  context.lineWidth = OUTLINE_PX;
  context.strokeRect(x + from * width, y + inset, (to - from) * width, height - 2 * inset);
}

/** Diagonal stripes, drawn at the screen's own resolution. */
function hatchOf(context: CanvasRenderingContext2D, colour: string): CanvasPattern | null {
  const side = Math.round(HATCH_PX * devicePixelRatio);
  const tile = new OffscreenCanvas(side, side);
  const drawing = tile.getContext('2d');
  if (drawing === null) return null;
  drawing.strokeStyle = colour;
  drawing.lineWidth = side / 4;
  for (const shift of [-side, 0, side]) {
    drawing.moveTo(shift, side);
    drawing.lineTo(shift + side, 0);
  }
  drawing.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / devicePixelRatio));
  return pattern;
}
