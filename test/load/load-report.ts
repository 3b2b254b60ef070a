/** Tells what became of a load, in words and as a judgement. */
import type { Diagnostics } from '../helpers/rigs/product-page';
import type { LogHistogram } from './log-histogram';
import { growthOf, type Growth } from './growth';
import { type Memory, sumOf, underrunsOf, verdictsOf } from './page-figures';

export interface Sent {
  /** Messages that went to the page. */
  readonly sent: number;
  /** Messages that fell due while no page was in chat. */
  readonly unheard: number;
  /** Time of each line, from when it was due until its generator wrote it. */
  readonly generatorLate: LogHistogram;
  /** Time of each frame, from when it was due until it was on its way. */
  readonly late: LogHistogram;
  /** Lines of each frame. */
  readonly frames: LogHistogram;
}

export interface LoadResult extends Sent {
  readonly figures: Diagnostics;
  readonly memory: readonly Memory[];
  readonly complaints: readonly string[];
}

/** The acceptance: L1 and L2 together, 99 of 100, where the engine has a core. */
const MAX_DECISION_MS = 0.25;

const count = (number: number): string => number.toLocaleString('en');
const ms = (number: number): string => number.toFixed(number < 1 ? 3 : 1);
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** p99 of L1 and p99 of L2 together, which is no less than the p99 of their sum is likely to be. */
const decisionMs = ({ latencyMs: { l1, l2 } }: Pick<Diagnostics, 'latencyMs'>): number => l1.p99 + l2.p99;

export const sentLines = ({ sent, unheard, generatorLate, late, frames }: Sent): string[] => [
  `sent       ${count(sent)}${unheard === 0 ? '' : `, and ${count(unheard)} fell due while no page was in chat`}`,
  `on time    a generator wrote a line ${spread(generatorLate)} after it was due; it was on its way to the page after ${spread(late)}`,
  `frames     ${count(frames.count)}; lines in one: p50 ${Math.round(frames.quantile(0.5))}, p99 ${Math.round(frames.quantile(0.99))}, max ${frames.max}`,
];

const spread = (histogram: LogHistogram): string =>
  `p50 ${ms(histogram.quantile(0.5))}, p99 ${ms(histogram.quantile(0.99))}, max ${ms(histogram.max)} ms`;

export function resultLines(result: LoadResult): string[] {
  const { figures, memory } = result;
  const verdicts = verdictsOf(figures);
  const { latencyMs } = figures;
  return [
    ...sentLines(result),
    `received   ${count(figures.counts['received'])}`,
    `decided    ${count(sumOf(verdicts))}: ${Object.entries(verdicts)
      .filter(([, number]) => number > 0)
      .map(([kind, number]) => `${kind} ${count(number)}`)
      .join(', ')}`,
    ...(['l1', 'l2', 'l3', 'l4', 'chatDelivery'] as const).map((name) => latencyLine(name, latencyMs[name])),
    `L1+L2      p99 ${ms(decisionMs(figures))} ms`,
    `ring       ${count(figures.ring.written)} written, ${count(figures.ring.taken)} taken, ${figures.ring.dropped} dropped`,
    `underruns  ${underrunsOf(figures)}`,
    memoryLine('page', memory),
    memoryLine('engine', memory),
  ];
}

const NAMES = { l1: 'L1', l2: 'L2', l3: 'L3', l4: 'L4', chatDelivery: 'delivery' };

const latencyLine = (
  name: keyof typeof NAMES,
  { count: timed, p50, p95, p99, max }: Diagnostics['latencyMs']['l1'],
): string =>
  `${NAMES[name].padEnd(10)} p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, max ${ms(max)} ms of ${count(timed)}`;

function memoryLine(of: 'page' | 'engine', memory: readonly Memory[]): string {
  const growth = growthIn(of, memory);
  const now = memory.at(-1)?.[of] ?? 0;
  const slope =
    growth === null
      ? 'too short to tell a slope'
      : `${megabytes(growth.perMinute)} MB a minute, ${megabytes(growth.grown)} MB from the second third to the last`;
  return `${`${of} MB`.padEnd(10)} ${megabytes(now)}; ${slope}`;
}

const growthIn = (of: 'page' | 'engine', memory: readonly Memory[]): Growth | null =>
  growthOf(memory.map((one) => [one.atMs, one[of]] as const));

/** Everything that is not as it should be, a sentence each. */
export function faultsOf(result: LoadResult, isTimed: boolean): string[] {
  const { sent, figures, memory, complaints } = result;
  const received = figures.counts['received'];
  const decided = sumOf(verdictsOf(figures));
  const decision = decisionMs(figures);
  return [
    ...(received === sent ? [] : [`${count(sent)} were sent and ${count(received)} received`]),
    ...(decided === received
      ? []
      : [`${count(received)} were received and ${count(decided)} have a verdict`]),
    ...(figures.ring.dropped === 0 ? [] : [`${figures.ring.dropped} moves found the ring full`]),
    ...(['page', 'engine'] as const)
      .filter((of) => growthIn(of, memory)?.isFlat === false)
      .map((of) => `the memory of the ${of} grows`),
    ...(isTimed && decision > MAX_DECISION_MS
      ? [`L1+L2 takes ${ms(decision)} ms (p99), and may take ${MAX_DECISION_MS}`]
      : []),
    ...[...new Set([...figures.errors, ...complaints])].map((error) => `the page complains: ${error}`),
  ];
}
