/**
 * Who starved a stream. The machine did when threads of the sound's way stood ready and had no core, or the machine itself had none.
 * The product did when its own audio thread ran for longer than it does, and when nothing else explains it. Where other programs
 * take much of the machine, such a rest is nobody's for sure: a thread of the way may have waited for one that had no core.
 */
import { cpus } from 'node:os';
import type { MachineAccount, ThreadAccount } from '../../helpers/rigs/scheduling';
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
export interface Look extends MachineAccount {
  readonly atMs: number;
  readonly accounts: readonly ThreadAccount[];
}

export type Blame = 'machine' | 'product' | 'unclear';

export interface Explained {
  readonly blame: Blame;
  /** Milliseconds that the worklet ran around the gap beyond what it takes. */
  readonly workedMs: number;
  /** Milliseconds that the threads of the way waited for a core around the gap, and that the machine had none. */
  readonly waitedMs: number;
  /** The share of all cores, 0 to 1, that other programs had in the seconds around it. */
  readonly othersShare: number;
}

/** Shorter than a buffer of Chrome on a sink: a worklet that works so much longer starves nobody. */
const STARVES_MS = 5;
/** A gap takes a wait of its own length; one half may have been waited by what lies beside this way. */
const EXPLAINED_SHARE = 0.5;
/** A quiet machine's threads wait a tenth of this. */
const LEAST_WAIT_MS = 2;
/** Half of one core of two. A quiet machine's other programs have some hundredths. */
const MUCH_OF_THE_MACHINE = 0.25;
/** Buffers between the worklet and the sink hide a stall until they are empty. */
const BUFFERED_MS = 300;

/** `looks`: from long before the gap until after it, oldest first. */
export function explain(gap: Gap, looks: readonly Look[]): Explained {
  const from = gap.atMs - gap.lengthMs - BUFFERED_MS;
  const before = looks.findLast(({ atMs }) => atMs <= from) ?? looks.at(0);
  const after = looks.find(({ atMs }) => atMs >= gap.atMs) ?? looks.at(-1);
  if (before === undefined || after === undefined || after.atMs <= before.atMs)
    return { blame: 'product', workedMs: 0, waitedMs: 0, othersShare: 0 };
  const workedMs = workedBeyond(before, after, looks);
  const waitedMs = changes(before, after).reduce(
    (sum, change) => sum + change.waitedMs,
    after.stolenMs - before.stolenMs,
  );
  const explains = waitedMs >= Math.max(LEAST_WAIT_MS, EXPLAINED_SHARE * gap.lengthMs);
  const othersShare = othersAround(gap, looks);
  const rest = othersShare >= MUCH_OF_THE_MACHINE ? 'unclear' : 'product';
  const blame = workedMs >= STARVES_MS ? 'product' : explains ? 'machine' : rest;
  return { blame, workedMs, waitedMs, othersShare };
}

/** The account of the machine is made once a second. */
const MACHINE_LOOKS_MS = 1_100;

function othersAround({ atMs }: Gap, looks: readonly Look[]): number {
  const before = looks.findLast((look) => look.atMs <= atMs - MACHINE_LOOKS_MS) ?? looks[0];
  const after = looks.find((look) => look.atMs >= atMs + MACHINE_LOOKS_MS) ?? looks.at(-1) ?? before;
  const passedMs = (after.atMs - before.atMs) * cpus().length;
  return passedMs === 0 ? 0 : (after.othersMs - before.othersMs) / passedMs;
}

/** One sentence for a person. */
export const wordsOf = ({ lengthMs }: Gap, { blame, workedMs, waitedMs, othersShare }: Explained): string =>
  `underrun of ${lengthMs.toFixed(1)} ms (${blame}): the worklet ran ${workedMs.toFixed(1)} ms beyond its usual, ` +
  `threads of the sound waited ${waitedMs.toFixed(1)} ms for a core, other programs had ${Math.round(100 * othersShare)} % of the machine`;

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
