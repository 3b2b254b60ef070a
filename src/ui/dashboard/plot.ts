/**
 * One chart on a canvas, by uPlot: the only file that knows it. It writes no inline style but by the object model and no markup,
 * as the policy of the page wants it. Page: safe.
 */
import uPlot from 'uplot';
import type { Chart } from './chart-list';
import { markText } from './figure-words';
import { LINE_LOOKS, type LineLook } from './line-looks';
import { PlotData } from './plot-data';
import { linePath, type Places, spreadPath } from './plot-path';
import { linearScale, logScale, type ValueScale } from './scale';
import type { TimeMarks } from './time-marks';

/** Colours and font as CSS has them now. */
export interface PlotLook {
  readonly colours: Readonly<Record<LineLook['colour'], string>>;
  readonly ground: string;
  readonly grid: string;
  /** Tints the space between the lowest and the highest value. */
  readonly spread: string;
  readonly font: string;
}

export interface PlotEvents {
  /** The pointer stands at that share, 0 to 1, of the stretch; null: it has left. */
  onPoint(share: number | null): void;
  /** Somebody drew from one time to another. */
  onSelect(from: number, to: number): void;
}

const VALUE_AXIS_PX = 46;
const TIME_AXIS_PX = 20;
/** A hand that only clicks moves a little. */
const LEAST_DRAG_PX = 6;

export class Plot {
  private data: PlotData;
  private scale: ValueScale = { bottom: 0, top: 1, marks: [] };
  private marks: TimeMarks = { times: [], labels: [] };
  private readonly plot: uPlot;

  constructor(
    private readonly box: HTMLElement,
    private readonly chart: Chart,
    private look: PlotLook,
    private readonly events: PlotEvents,
  ) {
    this.data = new PlotData(chart);
    this.plot = new uPlot(this.options(box), [[], ...chart.lines.map(() => [])], box);
    // Axes have their places from the beginning on: they appear with the first scale.
    this.draw(this.data, [0, 1], this.marks);
    const { over } = this.plot;
    over.addEventListener('pointermove', ({ offsetX }) => events.onPoint(offsetX / over.clientWidth));
    over.addEventListener('pointerleave', () => events.onPoint(null));
  }

  get canvas(): HTMLCanvasElement {
    return this.plot.ctx.canvas;
  }

  /** How many columns it can show: one for every two pixels. */
  get columns(): number {
    return Math.max(1, Math.floor(this.plot.over.clientWidth / 2));
  }

  /** Fills the box that it was made in. */
  fit(): void {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (width > 0 && (width !== this.plot.width || height !== this.plot.height))
      this.plot.setSize({ width, height });
  }

  restyle(look: PlotLook): void {
    this.look = look;
    this.plot.redraw();
  }

  /** Draws what lies between two times. */
  draw(data: PlotData, [from, to]: readonly [number, number], marks: TimeMarks): void {
    const { chart, plot } = this;
    this.data = data;
    this.marks = marks;
    this.scale =
      chart.kind === 'latency'
        ? logScale(data.extremes, chart.leastTop)
        : linearScale(data.extremes, chart.leastTop, this.scale.top, chart.unit);
    const { bottom, top } = this.scale;
    plot.batch(() => {
      plot.setData([data.times, ...data.values], false);
      plot.setScale('y', { min: this.onScale(bottom), max: this.onScale(top) });
      plot.setScale('x', { min: from, max: to });
    });
  }

  /** Stands the cursor at a share of the stretch, or takes it away. */
  point(share: number | null): void {
    const left = share === null ? -10 : share * this.plot.over.clientWidth;
    this.plot.setCursor({ left, top: share === null ? -10 : 0 }, false);
  }

  private options({ clientWidth, clientHeight }: HTMLElement): uPlot.Options {
    const { chart } = this;
    const axis = {
      stroke: () => this.look.colours.muted,
      grid: { stroke: () => this.look.grid, width: 1 },
      ticks: { show: false },
      filter: (_: uPlot, splits: number[]) => splits,
      font: this.look.font,
    };
    return {
      width: clientWidth,
      height: clientHeight,
      padding: [8, 6, 0, 0],
      ms: 1,
      legend: { show: false },
      focus: { alpha: 1 },
      scales: {
        x: { time: false, auto: false },
        y: { auto: false },
      },
      axes: [
        {
          ...axis,
          size: TIME_AXIS_PX,
          gap: 4,
          splits: () => [...this.marks.times],
          values: () => [...this.marks.labels],
        },
        {
          ...{
            ...axis,
            size: VALUE_AXIS_PX,
            gap: 6,
            splits: () => this.scale.marks.map((mark) => this.onScale(mark)),
          },
          values: () => this.scale.marks.map((mark) => markText(mark, chart.unit)),
        },
      ],
      series: [{}, ...chart.lines.map((_, index) => this.seriesAt(index))],
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false, dist: LEAST_DRAG_PX },
      },
      hooks: { setSelect: [(plot) => this.heedSelect(plot)] },
    };
  }

  /** The library's scale is linear: of a latency it has the powers of ten. */
  private onScale(value: number): number {
    return this.chart.kind === 'latency' ? Math.log10(Math.max(value, this.scale.bottom)) : value;
  }

  private seriesAt(index: number): uPlot.Series {
    const { colour, width, dash } = LINE_LOOKS[index];
    return {
      stroke: () => this.look.colours[colour],
      ...(index === 0 ? { fill: () => this.look.spread } : {}),
      ...{ width, dash, points: { show: false }, auto: false, pxAlign: 0 },
      paths: (plot, _, from, to) => this.pathsOf(plot, index, [from, to]),
    };
  }

  private pathsOf(plot: uPlot, index: number, drawn: readonly [number, number]): uPlot.Series.Paths {
    const { times, values, others, columnMs } = this.data;
    const places: Places = {
      x: (time) => plot.valToPos(time, 'x', true),
      y: (value) => plot.valToPos(this.onScale(value), 'y', true),
    };
    return {
      stroke: linePath(times, values[index], columnMs, places, drawn),
      fill: index === 0 && others.length > 0 ? spreadPath(times, values[0], others, columnMs, places) : null,
      clip: null,
      flags: 0,
    };
  }

  private heedSelect(plot: uPlot): void {
    const { left, width } = plot.select;
    if (width < LEAST_DRAG_PX) return;
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.events.onSelect(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'));
  }
}
