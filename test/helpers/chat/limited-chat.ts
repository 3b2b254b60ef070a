/** A chat in front of a limiter of eight variables: tiers that a test does not set are wide open. */
import { DEFAULT_LIMIT_SETTINGS, type PatchLimits } from '../../../src/domain/limits/limit-settings';
import { Limiter } from '../../../src/domain/limits/limiter';
import type { LimitedRole } from '../../../src/domain/limits/role-cooldowns';
import { milliseconds } from '../../../src/domain/numbers/units';

const WIDE = { capacity: 1_000_000, perSecond: 1_000_000 };
const OPEN: PatchLimits = {
  ...DEFAULT_LIMIT_SETTINGS,
  userCooldownMs: 0,
  system: WIDE,
  variable: WIDE,
  privileged: WIDE,
};

/** Variables `v#0.x`, `v#1.x` and so on. */
const variablesOf = (count: number): { name: string }[] =>
  Array.from({ length: count }, (_, index) => ({ name: `v#${index}.x` }));

export class LimitedChat {
  /** The clock's time; a test sets it. */
  at = 10_000;
  readonly limiter: Limiter;
  private viewers = 0;

  constructor(limits: Partial<PatchLimits>) {
    this.limiter = new Limiter({ ...OPEN, ...limits }, variablesOf(8));
  }

  ask(viewerId: string, variableIndex = 0, role: LimitedRole = 'viewer'): number {
    return this.limiter.ask(viewerId, role, variableIndex, milliseconds(this.at));
  }

  /** Somebody who never wrote before. */
  askAsNewcomer(variableIndex = 0): number {
    return this.ask(`newcomer-${++this.viewers}`, variableIndex);
  }

  askAsModerator(variableIndex = 0): number {
    return this.ask('moderator', variableIndex, 'moderator');
  }

  get refusedBy(): string {
    return this.limiter.refusedBy;
  }

  configure(limits: Partial<PatchLimits>, variableCount = 8): void {
    this.limiter.configure({ ...OPEN, ...limits }, variablesOf(variableCount));
  }

  /** How many of `asks` are admitted. */
  admitted(asks: number, ask: () => number): number {
    let count = 0;
    for (let nth = 0; nth < asks; nth++) if (ask() === 0) count++;
    return count;
  }
}
