/** Whether a soak went well. */
import { growthOf, middle } from '../growth';
import type { Memory } from '../page-figures';

/** The findings of a soak, from its beginning to its end. */
export interface Soaked {
  readonly memory: readonly Memory[];
  /** Milliseconds from chat frame to sink of every probe, oldest first. */
  readonly probesMs: readonly number[];
  readonly unheardProbes: number;
  readonly gapsOfProduct: number;
  /** Messages that were sent and not counted, or counted and not sent. */
  readonly miscounted: number;
  readonly lostSettings: readonly string[];
  readonly complaints: readonly string[];
}

/** Medians of so many probes are compared, so that one slow one is none. */
const IN_A_BATCH = 10;
const MIN_BATCHES = 6;
/** A later median may be so much above an earlier one: a fifth, and a step of the sink. */
const MAX_DRIFT = { factor: 1.2, plusMs: 5 };

export interface Drift {
  /** Medians of the first and of the last third, in milliseconds. */
  readonly firstMs: number;
  readonly lastMs: number;
  readonly isSteady: boolean;
}

/** Null with too few probes to tell. */
export function driftOf(probesMs: readonly number[]): Drift | null {
  const batches = Math.floor(probesMs.length / IN_A_BATCH);
  if (batches < MIN_BATCHES) return null;
  const medians = Array.from({ length: batches }, (_, nth) =>
    middle(probesMs.slice(nth * IN_A_BATCH, (nth + 1) * IN_A_BATCH)),
  );
  const third = Math.floor(batches / 3);
  const [firstMs, lastMs] = [middle(medians.slice(0, third)), middle(medians.slice(-third))];
  return { firstMs, lastMs, isSteady: lastMs <= MAX_DRIFT.factor * firstMs + MAX_DRIFT.plusMs };
}

/** Everything that is not as it should be, a sentence each. */
export function faultsOfSoak(soaked: Soaked): string[] {
  const { memory, probesMs, unheardProbes, gapsOfProduct, miscounted, lostSettings, complaints } = soaked;
  const drift = driftOf(probesMs);
  return [
    ...(['page', 'engine'] as const)
      .filter((of) => growthOf(memory.map((one) => [one.atMs, one[of]]))?.isFlat === false)
      .map((of) => `the memory of the ${of} grows`),
    ...(drift?.isSteady === false
      ? [
          `commands reach the sink later: ${drift.firstMs.toFixed(1)} ms at first, ${drift.lastMs.toFixed(1)} at last`,
        ]
      : []),
    ...(unheardProbes === 0 ? [] : [`${unheardProbes} commands never reached the sink`]),
    ...(gapsOfProduct === 0 ? [] : [`${gapsOfProduct} underruns that the machine does not explain`]),
    ...(miscounted === 0 ? [] : [`${miscounted} messages are counted wrong`]),
    ...lostSettings.map((setting) => `lost after the reload: ${setting}`),
    ...[...new Set(complaints)].map((complaint) => `the page complains: ${complaint}`),
  ];
}
