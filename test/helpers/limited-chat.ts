/** A chat in front of a limiter of eight variables: tiers that a test does not set are wide open. */
import { Limiter } from '../../src/domain/limit';
import type { PatchLimits } from '../../src/domain/patch';
import { milliseconds } from '../../src/domain/units';

const WIDE = { capacity: 1_000_000, perSecond: 1_000_000 };
const OPEN: PatchLimits = { userCooldownMs: 0, system: WIDE, variable: WIDE, privileged: WIDE };

export class LimitedChat {
  /** What the clock says; a test sets it. */
  at = 10_000;
  private readonly limiter: Limiter;
  private viewers = 0;

  constructor(limits: Partial<PatchLimits>) {
    this.limiter = new Limiter({ ...OPEN, ...limits }, 8);
  }

  ask(viewerId: string, variableIndex = 0): number {
    return this.limiter.ask(viewerId, false, variableIndex, milliseconds(this.at));
  }

  /** Somebody who never wrote before. */
  askAsNewcomer(variableIndex = 0): number {
    return this.ask(`newcomer-${++this.viewers}`, variableIndex);
  }

  askAsModerator(variableIndex = 0): number {
    return this.limiter.ask('moderator', true, variableIndex, milliseconds(this.at));
  }

  get refusedBy(): string {
    return this.limiter.refusedBy;
  }

  configure(limits: Partial<PatchLimits>, variableCount = 8): void {
    this.limiter.configure({ ...OPEN, ...limits }, variableCount);
  }

  /** How many of `asks` are admitted. */
  admitted(asks: number, ask: () => number): number {
    let count = 0;
    for (let nth = 0; nth < asks; nth++) if (ask() === 0) count++;
    return count;
  }
}
