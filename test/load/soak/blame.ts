/**
 * Who starved a stream. The machine did when threads of the sound's way stood ready and had no core, or the machine itself had none.
 * The product did when its own audio thread ran for longer than it does, and when nothing else explains it.
 */
import type { ThreadAccount } from '../../helpers/rigs/scheduling';
import type { Gap } from './gap-ear';

/** The worklet's own thread, by the name that Linux knows. */
const WORKLET = 'Realtime AudioW';
/** All threads that a sample passes on its way, the product's first. */
export const SOUND_WAY: readonly string[] = [
  WORKLET,
  'AudioOutputDevi',
  'threaded-ml',
  'pulseaudio',
  'null-sink',
];

/** The accounts of all of them at a moment. */
export interface Look {
  readonly atMs: number;
  readonly accounts: readonly ThreadAccount[];
  /** Time that another machine of the same host had instead of this one, of all cores, since it was started. */
  readonly stolenMs: number;
}

export interface Explained {
  readonly blame: 'machine' | 'product';
  /** Milliseconds that the worklet ran around the gap beyond what it takes. */
  readonly workedMs: number;
  /** Milliseconds that the threads of the way waited for a core around the gap, and that the machine had none. */
  readonly waitedMs: number;
}

/** Shorter than a buffer of Chrome on a sink: a worklet that works so much longer starves nobody. */
const STARVES_MS = 5;
/** A gap takes a wait of its own length; one half may have been waited by what lies beside this way. */
const EXPLAINED_SHARE = 0.5;
/** A quiet machine's threads wait a tenth of this. */
const LEAST_WAIT_MS = 2;
/** Buffers between the worklet and the sink hide a stall until they are empty. */
const BUFFERED_MS = 300;

/** `looks`: from long before the gap until after it, oldest first. */
export function explain(gap: Gap, looks: readonly Look[]): Explained {
  const from = gap.atMs - gap.lengthMs - BUFFERED_MS;
  const before = looks.findLast(({ atMs }) => atMs <= from) ?? looks.at(0);
  const after = looks.find(({ atMs }) => atMs >= gap.atMs) ?? looks.at(-1);
  if (before === undefined || after === undefined || after.atMs <= before.atMs)
    return { blame: 'product', workedMs: 0, waitedMs: 0 };
  const workedMs = workedBeyond(before, after, looks);
  const waitedMs = changes(before, after).reduce(
    (sum, change) => sum + change.waitedMs,
    after.stolenMs - before.stolenMs,
  );
  const explains = waitedMs >= Math.max(LEAST_WAIT_MS, EXPLAINED_SHARE * gap.lengthMs);
  return { blame: workedMs < STARVES_MS && explains ? 'machine' : 'product', workedMs, waitedMs };
}

/** One sentence for a person. */
export const wordsOf = ({ lengthMs }: Gap, { blame, workedMs, waitedMs }: Explained): string =>
  `underrun of ${lengthMs.toFixed(1)} ms (${blame}): the worklet ran ${workedMs.toFixed(1)} ms beyond its usual, ` +
  `threads of the sound waited ${waitedMs.toFixed(1)} ms for a core`;

/** Time that the worklet's thread ran between two looks, beyond its share of the other looks. */
function workedBeyond(before: Look, after: Look, looks: readonly Look[]): number {
  const worked = workletIn(before, after);
  const others = [
    workletIn(looks[0], before),
    ...(looks.at(-1) === undefined ? [] : [workletIn(after, looks.at(-1)!)]),
  ];
  const [ranMs, passedMs] = others.reduce(
    ([ran, passed], one) => [ran + one.ranMs, passed + one.passedMs],
    [0, 0],
  );
  return worked.ranMs - (passedMs === 0 ? 0 : (ranMs / passedMs) * worked.passedMs);
}

/** The newest thread of the worklet, from when it was there. */
function workletIn(from: Look, to: Look): { readonly ranMs: number; readonly passedMs: number } {
  const now = to.accounts.findLast(({ name }) => name === WORKLET);
  const then = from.accounts.find(({ id }) => id === now?.id);
  if (now === undefined || then === undefined) return { ranMs: 0, passedMs: 0 };
  return { ranMs: now.ranMs - then.ranMs, passedMs: to.atMs - from.atMs };
}

/** Time that each thread ran and waited between two looks; one that was not there before began with nothing. */
function changes(from: Look, to: Look): readonly ThreadAccount[] {
  return to.accounts.map((now) => {
    const then = from.accounts.find(({ id }) => id === now.id);
    const { ranMs, waitedMs } = then ?? { ranMs: 0, waitedMs: 0 };
    return { ...now, ranMs: now.ranMs - ranMs, waitedMs: now.waitedMs - waitedMs };
  });
}
