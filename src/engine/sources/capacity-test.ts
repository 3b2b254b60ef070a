/**
 * Measures how many commands a second the engine decides, on a path of its own that reaches no jack, counts nothing and logs nothing.
 * It decides some at a time between two ticks, by itself only in an idle moment, and stops when chat speaks. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { Milliseconds } from '../../domain/numbers/units';
import type { EngineTest } from '../../shared/reports/engine-test';
import type { ValidatorInUse } from '../path/validator-in-use';
import { WarmPath } from './warm-up';

/** Less than a millisecond of work, so that a message that comes meanwhile waits no longer. */
const SLICE = 50;
/** The first ones compile the path, and are not counted. */
const WARM_SLICES = 10;
const SLICES = 30;
const TICK_MS = 20;
/** Nobody has written for so long, and nothing is live: an idle moment. The page itself has come up by then. */
const IDLE_MS = 10_000;
const AGAIN_AFTER_MS = 10 * 60_000;
/** A person who asked waits no longer for chat to be quiet. */
const GIVES_UP_MS = 4_000;

interface Run {
  slices: number;
  spentMs: number;
  lastTick: Milliseconds;
  readonly late: number[];
  readonly path: WarmPath;
}

export class CapacityTest {
  private run: Run | null = null;
  private asked: { readonly until: number; readonly resolve: (test: EngineTest | null) => void }[] = [];
  private heard = -1;
  private heardAt = -Infinity;
  private testedAt = -Infinity;

  /** `received`: messages so far. `isLive`: there is a show, which is no idle moment. `note` takes the commands a second. */
  constructor(
    private readonly clock: Clock,
    private readonly validator: ValidatorInUse,
    private readonly received: () => number,
    private readonly isLive: () => boolean,
    private readonly note: (perSecond: number) => void,
  ) {}

  /** For a person who waits: as soon as chat pauses for a moment. Resolves with null when it does not, or nothing can be decided. */
  test(): Promise<EngineTest | null> {
    const until = this.clock.now() + GIVES_UP_MS;
    return new Promise((resolve) => this.asked.push({ until, resolve }));
  }

  tick(now: Milliseconds): void {
    const received = this.received();
    if (received !== this.heard) {
      this.heard = received;
      this.heardAt = now;
      this.run = null;
    }
    if (this.run !== null) this.goOn(this.run, now);
    else if (this.mayStart(now)) this.start(now);
    if (this.asked.some(({ until }) => now > until)) this.answer(null);
  }

  private mayStart(now: Milliseconds): boolean {
    if (this.validator.current === null) return false;
    if (this.asked.length > 0) return now - this.heardAt >= TICK_MS;
    return !this.isLive() && now - this.heardAt >= IDLE_MS && now - this.testedAt >= AGAIN_AFTER_MS;
  }

  private start(now: Milliseconds): void {
    const { clock, validator } = this;
    if (validator.current === null) return;
    this.run = {
      ...{ slices: 0, spentMs: 0, lastTick: now, late: [] },
      path: new WarmPath(clock, validator.current),
    };
  }

  private goOn(run: Run, now: Milliseconds): void {
    run.late.push(Math.max(0, now - run.lastTick - TICK_MS));
    run.lastTick = now;
    const startedAt = this.clock.now();
    run.path.send(SLICE);
    if (++run.slices > WARM_SLICES) run.spentMs += this.clock.now() - startedAt;
    if (run.slices < WARM_SLICES + SLICES) return;
    this.run = null;
    this.testedAt = now;
    const capacity = run.spentMs === 0 ? null : (SLICES * SLICE * 1_000) / run.spentMs;
    if (capacity !== null) this.note(capacity);
    const { l1, l2 } = run.path.latencyMs;
    const sorted = run.late.toSorted((one, other) => one - other);
    this.answer({
      capacity,
      l1Ms: l1.count === 0 ? null : l1.p99,
      l2Ms: l2.count === 0 ? null : l2.p99,
      timerLateMs: sorted[Math.floor(sorted.length * 0.95)],
    });
  }

  private answer(test: EngineTest | null): void {
    const { asked } = this;
    this.asked = [];
    for (const { resolve } of asked) resolve(test);
  }
}
