/**
 * Random sequences of what happens to an interface, a browser and a page, at two real sinks. After each, the speakers must have
 * had hardly any DC, and what the page said must have been what the interface held.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../../src/domain/numbers/random';
import { type Scene, STEP_KINDS, type StepKind } from './flap-steps';
import { type Absence, judgeDc, type Step } from './flap-judge';
import type { TwoSinks } from '../rigs/two-sinks';

const STEPS = { least: 6, most: 10 } as const;
const WAIT_MS = [30, 700] as const;
/** Longer than said and held may differ, so that the last step counts too. */
const AFTER_MS = 1_300;

export interface Outcome {
  readonly seed: number;
  readonly steps: readonly Step[];
  /** Empty when the sequence passed. */
  readonly faults: readonly string[];
  /** DC after absences too short for any look, and how many there were. */
  readonly apart: { readonly absences: number; readonly dcMs: number };
  readonly worstDcMs: number;
}

export async function runSequence(show: TwoSinks, seed: number): Promise<Outcome> {
  const random = new Random(seed);
  const steps: Step[] = [];
  const absences: Absence[] = [];
  const startedAt = performance.now();
  const faults: string[] = [];
  try {
    const front = await show.reset();
    const scene: Scene = { show, front, tabs: [front] };
    await show.play(front);
    const count = STEPS.least + random.below(STEPS.most - STEPS.least + 1);
    for (let step = 0; step < count; step += 1) {
      const kind = draw(random);
      const atMs = performance.now();
      const came = await kind.act(scene, random);
      const endMs = performance.now();
      steps.push({ name: kind.name, atMs, endMs, came });
      await delay(random.between(...WAIT_MS));
    }
    await delay(AFTER_MS);
  } catch (error) {
    faults.push(`broke off: ${String(error)}`);
  }
  absences.push(...show.device.absences);
  const dc = judgeDc((span) => show.speakers.dcMs(span), absences, steps);
  const told = show.faults().filter(({ atMs }) => !dc.isApart(atMs));
  const since = (atMs: number): string =>
    `${((atMs - (steps.at(0)?.atMs ?? startedAt)) / 1_000).toFixed(2)} s`;
  faults.push(...dc.faults, ...told.map(({ atMs, text }) => `from ${since(atMs)} on: ${text}`));
  return { seed, steps, faults, apart: dc.apart, worstDcMs: dc.worstMs };
}

function draw(random: Random): StepKind {
  const total = STEP_KINDS.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.below(total);
  for (const kind of STEP_KINDS) {
    left -= kind.weight;
    if (left < 0) return kind;
  }
  throw new Error('unreachable');
}

/** Everything a person needs to see what went wrong, and to see it again. */
export function describeOutcome({ seed, steps, faults }: Outcome): string {
  const [first] = steps;
  const lines = steps.map(({ name, atMs, came }) => {
    const seconds = ((atMs - first.atMs) / 1_000).toFixed(2);
    return `  ${seconds.padStart(6)} s  ${name}${came === '' ? '' : ` (${came})`}`;
  });
  return [`seed ${seed}:`, ...lines, ...faults.map((fault) => `  ✗ ${fault}`)].join('\n');
}
