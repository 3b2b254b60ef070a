/**
 * Viewers in a line, one request each, played one after another. Who asks again while waiting keeps the place with the newest
 * value; who has played joins again at the end: hence a round-robin among those who ask. When the line is full, newcomers
 * are not heard and nobody who waits loses their place. Memory: see OpenRequests. Any thread: safe.
 */
import type { Crowd, CrowdRequest, CrowdView } from '../crowd';
import { milliseconds, type Milliseconds } from '../units';
import { OpenRequests } from './open-requests';
import { MOST_TALLY_ROWS } from './tally';

const NEVER = milliseconds(Infinity);

export class Line implements Crowd {
  private readonly requests: OpenRequests;
  private startedAt = -Infinity;

  /** `periodMs` is how long what plays has to itself while so many wait. */
  constructor(
    capacity: number,
    private readonly periodMs: (waiting: number) => number,
  ) {
    this.requests = new OpenRequests(capacity);
  }

  hear(request: CrowdRequest): number | null {
    if (this.requests.viewers === 0 && request.at >= this.startedAt + this.periodMs(0)) {
      this.startedAt = request.at;
      return request.value;
    }
    this.requests.add(request);
    return null;
  }

  decide(now: Milliseconds): number | null {
    const dueAt = this.dueAt();
    if (now < dueAt) return null;
    const next = this.requests.takeFirst();
    // Being called a little late must not slow the beat; what came much too late has its whole time all the same.
    this.startedAt = now - dueAt < this.periodMs(this.requests.viewers) ? dueAt : now;
    return next;
  }

  dueAt(): Milliseconds {
    const waiting = this.requests.viewers;
    return waiting === 0 ? NEVER : milliseconds(this.startedAt + this.periodMs(waiting));
  }

  standAt(): void {
    // Who is next does not depend on what plays.
  }

  forgetMessage(messageId: string): void {
    this.requests.forgetMessage(messageId);
  }

  forgetViewer(viewerId: string): void {
    this.requests.forgetViewer(viewerId);
  }

  forgetAll(): void {
    this.requests.clear();
  }

  view(now: Milliseconds): CrowdView | null {
    if (this.requests.viewers === 0) return null;
    return {
      msLeft: milliseconds(Math.max(0, this.dueAt() - now)),
      voters: this.requests.viewers,
      tally: this.requests.newestValues(MOST_TALLY_ROWS).map((value) => ({ value, bucket: null, votes: 1 })),
    };
  }
}
