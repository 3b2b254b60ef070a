/**
 * A vote that opens with the first request after the last decision and closes `windowMs` later. Every viewer has one vote;
 * the latest counts. How votes become a value is for the mode. Memory: see OpenRequests. Any thread: safe.
 */
import { LONG_AGO, milliseconds, type Milliseconds, NEVER } from '../numbers/units';
import type { Buckets } from './buckets';
import type { Crowd, CrowdRequest, CrowdView, Decision } from './crowd';
import { MAX_VIEWERS, OpenRequests } from './open-requests';
import { type Choice, Tally } from './tally';

/** The value to play, or null when what plays, `standing`, goes on. Choices come lowest first, at least one. */
export type Election = (choices: readonly Choice[], standing: number) => number | null;

export class VoteWindow implements Crowd {
  private readonly tally: Tally;
  private readonly requests: OpenRequests;
  private closesAt = NEVER;
  private decidedAt = LONG_AGO;

  constructor(
    private readonly windowMs: number,
    /** The value that plays: at first the one at rest. */
    private standing: number,
    private readonly elect: Election,
    buckets: Buckets | null = null,
  ) {
    const tally = new Tally(buckets);
    this.tally = tally;
    this.requests = new OpenRequests(MAX_VIEWERS, (value, change) => tally.count(value, change));
  }

  hear(request: CrowdRequest): null {
    this.requests.add(request);
    if (this.closesAt === NEVER) this.timeWindow();
    return null;
  }

  /** Sorts the different choices, of which whole numbers from 0 to 127 make 128, however many vote. */
  decide(now: Milliseconds): Decision | null {
    if (now < this.closesAt) return null;
    const winner = this.elect(this.tally.list(), this.standing);
    this.standing = winner ?? this.standing;
    this.decidedAt = now;
    this.forgetAll();
    return winner === null ? null : { value: winner, by: null };
  }

  dueAt(): Milliseconds {
    return this.closesAt;
  }

  standAt(value: number): void {
    this.standing = value;
  }

  forgetMessage(messageId: string): void {
    this.requests.forgetMessage(messageId);
    this.timeWindow();
  }

  forgetViewer(viewerId: string): void {
    this.requests.forgetViewer(viewerId);
    this.timeWindow();
  }

  forgetAll(): void {
    this.requests.clear();
    this.tally.clear();
    this.timeWindow();
  }

  view(now: Milliseconds): CrowdView | null {
    if (this.closesAt === NEVER) return null;
    const msLeft = milliseconds(Math.max(0, this.closesAt - now));
    return { msLeft, voters: this.requests.viewers, tally: this.tally.rows() };
  }

  /** The viewer who opened the window may be forgotten: then the next opened it. */
  private timeWindow(): void {
    const firstAt = this.requests.firstAt();
    // A message may be decided after the window closed during which its frame came in.
    this.closesAt =
      firstAt === null ? NEVER : milliseconds(Math.max(firstAt, this.decidedAt) + this.windowMs);
  }
}
