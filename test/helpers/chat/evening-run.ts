/** A simulated evening, played through the real pipeline with a clock that is moved by hand. */
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import { Evening, type EveningEvent, type EveningName } from '../../../src/domain/simulation/evening';
import type { SupportTrigger } from '../../../src/domain/support/support-trigger';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import type { VerdictCounts } from '../../../src/shared/reports/metrics-report';
import { EngineBench, type PlayedMove } from '../rigs/engine-bench';

const SEED = 1;
/** The same as the engine's timer. */
const TICK_MS = 20;

const MS = milliseconds;
const trigger = (name: string, on: SupportTrigger['on'], action: SupportTrigger['do']): SupportTrigger => ({
  ...{ name, on, do: action, cooldownMs: MS(5_000) },
});

/** A new user's patch with its limits, and something for support to set off. */
const EVENING_PATCH: Patch = {
  ...DEFAULT_PATCH,
  triggers: [
    trigger(
      'a raid opens the limits',
      { kind: 'raid', leastViewers: 100 },
      { kind: 'openLimits', factor: 2, forMs: MS(30_000) },
    ),
    trigger(
      'a cheer is a swell',
      { kind: 'cheer', leastBits: 100, mostBits: null },
      {
        ...{ kind: 'envelope', variable: 'vca#1.level', value: 127 },
        ...{ attackMs: MS(200), holdMs: MS(500), releaseMs: MS(1_000) },
      },
    ),
    trigger(
      'gifts make one knob everybody’s',
      { kind: 'gift', leastCount: 5 },
      { kind: 'mode', variable: 'fx#1.mix', mode: 'median', forMs: MS(15_000) },
    ),
  ],
};

/** One event, or what time alone did, and all that came of it. */
export interface Step {
  /** Since the evening began. */
  readonly atMs: number;
  readonly event: EveningEvent | null;
  readonly entries: readonly LogEntry[];
  readonly moves: readonly PlayedMove[];
}

export interface EveningRun {
  readonly patch: Patch;
  readonly steps: readonly Step[];
  /** After each step with a message. */
  readonly counts: readonly VerdictCounts[];
}

export function runEvening(name: EveningName, seconds: number): EveningRun {
  const patch = EVENING_PATCH;
  const bench = new EngineBench(patch);
  const startedAt = bench.clock.now();
  const evening = new Evening(name, patch, SEED, startedAt);
  const steps: Step[] = [];
  const counts: VerdictCounts[] = [];
  const note = (event: EveningEvent | null): void => {
    const [entries, moves] = [bench.log.drain(), bench.moves()];
    if (event === null && entries.length === 0 && moves.length === 0) return;
    steps.push({ atMs: bench.clock.now() - startedAt, event, entries, moves });
  };
  for (let passed = 0; passed < seconds * 1000; passed += TICK_MS) {
    bench.wait(TICK_MS);
    note(null);
    for (const event of evening.takeDue(bench.clock.now())) {
      hear(bench, event);
      if (event.type === 'message') counts.push(bench.metrics.counts);
      note(event);
    }
  }
  return { patch, steps, counts };
}

/** Hands an event on, as the engine does. */
function hear({ pipeline, support, clock }: EngineBench, event: EveningEvent): void {
  if (event.type === 'message') {
    pipeline.receive(event.message);
    support.receiveMessage(event.message, clock.now());
  } else if (event.type === 'moderation') pipeline.moderate(event.event, event.sentAt);
  else support.receiveNotice(event.notice, clock.now());
}
