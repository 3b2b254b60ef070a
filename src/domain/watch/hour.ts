/** Sums up what every figure was in the last hour. Any thread: safe. */
import type { LatencyWindow, ValueSummary } from './chart';
import { type FigureName, FIGURES, isCount, isGauge } from './figures';
import type { History } from './history';

export type HourOfFigures = Readonly<Record<FigureName, ValueSummary | LatencyWindow>>;

const HOUR_S = 3_600;
const NAMES = Object.keys(FIGURES) as readonly FigureName[];

/** Sums are read figure by figure; `pause` comes before each, so that a thread with more urgent work does it first. */
export async function hourOf(history: () => History, pause: () => Promise<void>): Promise<HourOfFigures> {
  const sums: [FigureName, ValueSummary | LatencyWindow][] = [];
  for (const name of NAMES) {
    await pause();
    const known = history();
    sums.push([
      name,
      isGauge(name) || isCount(name) ? known.window(name, HOUR_S) : known.latency(name, HOUR_S),
    ]);
  }
  return Object.fromEntries(sums) as Record<FigureName, ValueSummary | LatencyWindow>;
}
