/** Random traffic with edits and clock jumps, to the limiter and to the plain one, which must agree on every command. */
import {
  DEFAULT_LIMIT_SETTINGS,
  type MoveCost,
  type PatchLimits,
} from '../../../src/domain/limits/limit-settings';
import { Limiter } from '../../../src/domain/limits/limiter';
import type { LimitedRole } from '../../../src/domain/limits/role-cooldowns';
import type { TokenBucket } from '../../../src/domain/limits/token-buckets';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { PlainLimiter } from './plain-limiter';

const VARIABLES = Array.from({ length: 12 }, (_, index) => ({ name: `v#${index}.x` }));
const SIZES: readonly TokenBucket[] = [
  { capacity: 1, perSecond: 0.5 },
  { capacity: 20, perSecond: 2 },
  { capacity: 100, perSecond: 10 },
  { capacity: 2.5, perSecond: 1000 / 7 },
  { capacity: 5000, perSecond: 800 },
];
const ROLES: readonly LimitedRole[] = ['viewer', 'viewer', 'viewer', 'vip', 'subscriber', 'firstTime'];
const MAX_TOKENS = 7.5;

const randomPace = (random: Random): PatchLimits['roles']['vip'] => ({
  cooldownFactor: random.pick([0, 0.5, 1, 2]),
  cooldownMs: random.pick([null, null, 0, 700]),
});

const randomCost = (random: Random, index: number): MoveCost => ({
  variable: VARIABLES[index].name,
  tokens: random.pick([1, 2, MAX_TOKENS]),
  cools: random.chance(0.5)
    ? []
    : [{ variable: VARIABLES[(index + 1) % VARIABLES.length].name, tokens: random.pick([1, 3]) }],
});

/** An edit may change these at any time. Viewers are forgotten by the cooldown that held, so that stays. */
const randomSizes = (random: Random): Pick<PatchLimits, 'system' | 'variable' | 'privileged' | 'costs'> => ({
  system: random.pick(SIZES),
  variable: random.pick(SIZES),
  privileged: random.pick(SIZES),
  costs: [0, 3, 4].filter(() => random.chance(0.6)).map((index) => randomCost(random, index)),
});

const randomLimits = (random: Random): PatchLimits => ({
  ...DEFAULT_LIMIT_SETTINGS,
  ...randomSizes(random),
  userCooldownMs: random.pick([0, 50, 1000, 1333.3, 30_000]),
  perMinute: random.pick([null, 1, 3, 20]),
  roles: { vip: randomPace(random), subscriber: randomPace(random), firstTime: randomPace(random) },
});

/** Mostly traffic of some rate; now and then a sleep, a step back, or the very moment at which a token comes. */
function step(random: Random, lastWaitMs: number): number {
  const kind = random.next();
  if (kind < 0.001) return random.below(100_000);
  if (kind < 0.002) return -random.below(5_000);
  if (kind < 0.1) return lastWaitMs;
  return kind < 0.3 ? 0 : kind < 0.6 ? random.below(20) : random.next() * 40;
}

/** No bucket, only the bound: in no time does the system spend more than it holds, what came in, and one dear move's debt. */
class Audit {
  passedMs = 0;
  private spent = 0;

  constructor(private readonly system: TokenBucket) {}

  spend(tokens: number, told: string): void {
    this.spent += tokens;
    const { capacity, perSecond } = this.system;
    const most = capacity + (this.passedMs * perSecond) / 1000 + MAX_TOKENS - 1;
    if (this.spent > most + 1e-3)
      throw new Error(`${told}: ${this.spent} tokens spent, at most ${most} there`);
  }
}

export interface LimiterRun {
  readonly admitted: number;
  readonly refused: number;
  /** How often the very one who was told to wait came back after the wait. Each was admitted, or told truly to wait on. */
  readonly returned: number;
}

/** Throws at the first command on which the two disagree, with all it takes to see it again. */
export function runLimiter(seed: number, events: number): LimiterRun {
  const random = new Random(seed);
  let limits = randomLimits(random);
  const limiter = new Limiter(limits, VARIABLES);
  const model = new PlainLimiter(
    limits,
    VARIABLES.map(({ name }) => name),
  );
  const run = { admitted: 0, refused: 0, returned: 0 };
  let now = 1000;
  let waitMs = 0;
  let viewer = '';
  let role: LimitedRole = 'viewer';
  let variableIndex = 0;
  let audit = new Audit(limits.system);
  for (let event = 0; event < events; event++) {
    const isEdit = random.next() < 0.0005;
    if (isEdit) {
      limits = { ...limits, ...randomSizes(random) };
      limiter.configure(limits, VARIABLES);
      model.configure(limits);
      audit = new Audit(limits.system);
    }
    // A viewer who was told to wait comes back after exactly that, with nobody in between: then the wait must be over.
    const returns = waitMs > 0 && !isEdit && random.next() < 0.05;
    const passedMs = returns ? waitMs : step(random, waitMs);
    now += passedMs;
    audit.passedMs += Math.max(0, passedMs);
    if (!returns) {
      viewer = `viewer-${random.below(random.pick([3, 300, 30_000]))}`;
      role = random.next() < 0.05 ? 'moderator' : random.pick(ROLES);
      variableIndex = random.below(VARIABLES.length);
    }
    waitMs = limiter.ask(viewer, role, variableIndex, milliseconds(now));
    const expected = model.ask(viewer, role, variableIndex, now);
    const told = `seed ${seed}, event ${event}: waits ${waitMs} ms, the model ${expected} ms`;
    if ((waitMs === 0) !== (expected === 0) || !(Math.abs(waitMs - expected) <= 1e-4)) throw new Error(told);
    if (returns && waitMs > 0) throw new Error(`${told}, after the wait that it was told`);
    const { name } = VARIABLES[variableIndex];
    if (waitMs === 0 && role !== 'moderator')
      audit.spend(limits.costs.find((cost) => cost.variable === name)?.tokens ?? 1, told);
    if (waitMs === 0) run.admitted++;
    else run.refused++;
    if (returns) run.returned++;
  }
  return run;
}
