/** A chat in front of a limiter and of those who wait, put together as in the pipeline. */
import { FairShare } from '../../../src/domain/limits/fair-share';
import type { Waiting } from '../../../src/domain/limits/fair-viewers';
import { DEFAULT_LIMIT_SETTINGS, type PatchLimits } from '../../../src/domain/limits/limit-settings';
import { Limiter } from '../../../src/domain/limits/limiter';
import { milliseconds } from '../../../src/domain/numbers/units';

const WIDE = { capacity: 1_000_000, perSecond: 1_000_000 };

interface Wish extends Waiting {
  readonly value: number;
}

export interface FairChatOptions {
  readonly limits: Partial<PatchLimits>;
  readonly variables?: number;
  readonly newestWins?: boolean;
}

export class FairChat {
  /** The clock's time; only `advanceTo` moves it. */
  at = 0;
  /** How many commands of each viewer were played. */
  readonly got = new Map<string, number>();
  /** The value that each variable has. */
  readonly values: number[] = [];
  played = 0;
  readonly limiter: Limiter;
  readonly share: FairShare<Wish>;
  private messages = 0;

  constructor({ limits, variables = 1, newestWins = true }: FairChatOptions) {
    const names = Array.from({ length: variables }, (_, index) => ({ name: `v#${index}.x` }));
    this.limiter = new Limiter(
      {
        ...DEFAULT_LIMIT_SETTINGS,
        userCooldownMs: 0,
        system: WIDE,
        variable: WIDE,
        privileged: WIDE,
        ...limits,
      },
      names,
    );
    this.share = new FairShare(names.map(() => newestWins));
  }

  /** Asks for a move. Returns whether it was played at once. */
  ask(viewerId: string, variableIndex = 0, value = 0): boolean {
    const now = milliseconds(this.at);
    const wish = { viewerId, variableIndex, messageId: `m${++this.messages}`, value };
    const before = this.played;
    const queue = this.share.queueFor(variableIndex, false, now);
    const waitMs = queue === null ? this.limiter.ask(viewerId, 'viewer', variableIndex, now) : null;
    if (waitMs === 0) this.play(wish);
    else if (queue !== null) this.share.keep(wish, queue.tier, queue.dueAt);
    else this.share.keep(wish, this.limiter.refusedBy, milliseconds(now + (waitMs ?? 0)));
    if (this.share.nextDueAt() <= now) this.retry();
    return this.played > before;
  }

  /** Lets time pass, with every turn played at its moment. */
  advanceTo(at: number): void {
    for (let dueAt = this.share.nextDueAt(); dueAt <= at; dueAt = this.share.nextDueAt()) {
      this.at = Math.max(this.at, dueAt);
      this.retry();
    }
    this.at = at;
  }

  /** Does the work of the engine's timer. */
  retry(): void {
    const now = milliseconds(this.at);
    for (let wish = this.share.takeDue(now); wish !== null; wish = this.share.takeDue(now)) {
      const waitMs = this.limiter.ask(wish.viewerId, 'viewer', wish.variableIndex, now);
      if (waitMs === 0) this.play(wish);
      else this.share.keep(wish, this.limiter.refusedBy, milliseconds(now + waitMs));
    }
  }

  private play(wish: Wish): void {
    const { viewerId, variableIndex, value } = wish;
    this.share.played(wish, this.limiter.tokensOf(variableIndex), milliseconds(this.at));
    this.played++;
    this.values[variableIndex] = value;
    this.got.set(viewerId, (this.got.get(viewerId) ?? 0) + 1);
  }
}
