/** Histories as alerts see them: nothing known, a quiet chat, and the cause of each alert beside its absence. */
import type { Measured } from '../../../src/domain/watch/alert';
import type { AlertName } from '../../../src/domain/watch/alerts';

type Figure = Parameters<Measured['last']>[0] | Parameters<Measured['window']>[0];

interface Known {
  /** Gauges as they stand; counts as their sum in any window. */
  readonly figures?: Partial<Record<Figure, number>>;
  readonly latencyMs?: number;
  readonly samples?: number;
  readonly hasTalked?: boolean;
  readonly stream?: Partial<Measured['facts']['stream']>;
  readonly errors?: number;
  readonly interruptions?: number;
}

const measured = ({
  figures = {},
  latencyMs = NaN,
  samples = 0,
  hasTalked = false,
  stream = {},
  errors = 0,
  interruptions = 0,
}: Known): Measured => ({
  last: (figure) => figures[figure] ?? NaN,
  window: (figure) => ({ count: figures[figure] === undefined ? 0 : 1, mean: figures[figure] ?? NaN }),
  latency: () => ({ count: samples, p95: latencyMs, p99: latencyMs, mean: latencyMs }),
  facts: {
    hasTalked,
    stream: { isOpen: false, isLost: false, isStill: false, ...stream },
    errors: () => errors,
    interruptions: () => interruptions,
  },
});

export const NOTHING_KNOWN = measured({});

const WELL: Known = {
  figures: {
    ...{ memoryBytes: 80e6, storageShare: 0.01, capacity: 200_000, chatSilentS: 30, clockSkewMs: 300 },
    ...{ ringFill: 0, unsavedS: 0, underruns: 0, dropped: 0, reconnects: 0, decided: 300 },
    ...{ audioLoad: 0.1, busy: 0.02 },
  },
  ...{ latencyMs: 0.2, samples: 300, hasTalked: true, stream: { isOpen: true } },
};

const QUIET_SECONDS = 120;

const QUIET = Array.from({ length: QUIET_SECONDS }, (_, second) =>
  measured({
    ...WELL,
    figures: { ...WELL.figures, chatSilentS: second, decided: 1 },
    ...{ latencyMs: 400, samples: 1 },
  }),
);

/** Somebody writes every two minutes, and the first word after a pause takes long: code was thrown away meanwhile. */
export const quietChat = (second: number): Measured => QUIET[second % QUIET_SECONDS];

const CAUSES: Readonly<Record<AlertName, Known>> = {
  interfaceLost: { stream: { isLost: true } },
  standstill: { stream: { isOpen: true, isStill: true } },
  interruptions: { interruptions: 3 },
  underruns: { figures: { underruns: 2 } },
  dropped: { figures: { dropped: 40 } },
  errorRate: { errors: 5 },
  engineBusy: { figures: { busy: 0.95 } },
  audioLoad: { figures: { audioLoad: 0.9 } },
  ringFill: { figures: { ringFill: 0.7 } },
  latencyP99: { latencyMs: 8 },
  latencyP95: { latencyMs: 6 },
  latencyMean: { latencyMs: 4.5 },
  reconnects: { figures: { reconnects: 4 } },
  chatSilent: { figures: { chatSilentS: 1_000 } },
  capacity: { figures: { capacity: 90 } },
  memory: { figures: { memoryBytes: 600e6 } },
  notKept: { figures: { unsavedS: 12 } },
  storage: { figures: { storageShare: 0.95 } },
  clockSkew: { figures: { clockSkewMs: -9_000 } },
};

/** A history with the cause of the alert and nothing else that is wrong, and one in which all is well. */
export const causeAndWell = (name: AlertName): readonly [cause: Measured, well: Measured] => [
  measured({ ...WELL, ...CAUSES[name], figures: { ...WELL.figures, ...CAUSES[name].figures } }),
  measured(WELL),
];
