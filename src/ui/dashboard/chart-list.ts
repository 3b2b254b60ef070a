/** The charts of the dashboard, in their order. A new one is a line here. Pure. */
import type { LatencyColumns, ValueColumns } from '../../domain/watch/chart';
import {
  type CountName,
  FIGURES,
  type FigureName,
  type FigureUnit,
  type GaugeName,
  type WatchedLatency,
} from '../../domain/watch/figures';

/** A line follows a statistic of a latency, or the highest or lowest value of any other figure. */
export type LineOf = Exclude<keyof LatencyColumns | keyof ValueColumns, 'figure'>;

export interface ChartLine {
  readonly figure: FigureName;
  readonly of: LineOf;
  readonly label: string;
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  /** Says in one sentence what the chart shows. */
  readonly help: string;
  readonly kind: 'latency' | 'count' | 'gauge';
  readonly unit: FigureUnit;
  /** Six at most. The first one has the accent. */
  readonly lines: readonly ChartLine[];
  /** The top of the scale is never below this. */
  readonly leastTop: number;
}

export interface ChartGroup {
  readonly title: string;
  readonly charts: readonly Chart[];
}

const STATISTICS: Readonly<Record<Exclude<LineOf, 'count' | 'min'>, string>> = {
  ...{ p99: 'p99', p95: 'p95', p50: 'p50', mean: 'avg', max: 'max' },
};

const latency = (figure: WatchedLatency): Chart => {
  const { label, help, unit } = FIGURES[figure];
  return {
    ...{ id: figure, title: label, help, kind: 'latency', unit, leastTop: 1 },
    lines: Object.entries(STATISTICS).map(([of, name]) => ({ figure, of: of as LineOf, label: name })),
  };
};

const counts = (title: string, help: string, figures: readonly CountName[]): Chart => ({
  ...{ id: figures[0], title, help, kind: 'count', unit: 'perSecond', leastTop: 1 },
  lines: figures.map((figure) => ({ figure, of: 'max', label: FIGURES[figure].label })),
});

const gauges = (
  figures: readonly GaugeName[],
  leastTop: number,
  title?: string,
  of: LineOf = 'max',
): Chart => {
  const [first] = figures;
  const { label, unit, help } = FIGURES[first];
  return {
    ...{ id: first, title: title ?? label, kind: 'gauge', unit, leastTop },
    help: figures.map((figure) => FIGURES[figure].help).join(' ') || help,
    lines: figures.map((figure) => ({ figure, of, label: FIGURES[figure].label })),
  };
};

const MEGABYTE = 1e6;

export const CHART_GROUPS: readonly ChartGroup[] = [
  {
    title: 'From chat to volts',
    charts: (['l1', 'l2', 'l3', 'l4', 'chatDelivery'] as const).map(latency),
  },
  {
    title: 'Chat',
    charts: [
      counts('Messages', 'Messages that came, and the commands among them.', ['received', 'decided']),
      counts('Played and chatted', 'Commands that play, those that had to wait, and plain talk.', [
        ...(['accepted', 'coalesced', 'chatter'] as const),
      ]),
      counts('Refused, by reason', 'Commands that do not play, by the reason.', [
        ...(['limited', 'invalid', 'unknown', 'outOfRange', 'blocked', 'paused'] as const),
      ]),
      gauges(['viewers'], 5),
      gauges(['limitFactor'], 1, undefined, 'min'),
      gauges(['chatSilentS'], 10),
    ],
  },
  {
    title: 'Sound and this computer',
    charts: [
      gauges(['busy', 'audioLoad'], 1, 'Load'),
      gauges(['ringFill'], 1),
      gauges(['jacksMoving'], 4),
      counts(
        'Interruptions',
        'Dropouts of the interface, moves that found the ring full, and new lines to chat.',
        [...(['underruns', 'dropped', 'reconnects'] as const)],
      ),
      gauges(['memoryBytes'], 100 * MEGABYTE),
      gauges(['storedBytes'], MEGABYTE),
      gauges(['storageShare'], 1),
      gauges(['unsavedS'], 10),
      gauges(['clockSkewMs'], 1000),
    ],
  },
];
