/**
 * Viewers in a line, one request each, played one after another. Who asks again while waiting keeps the place with the newest
 * value; who has played joins again at the end: hence a round-robin among those who ask. When the line is full, newcomers
 * are not heard and nobody who waits loses their place. Memory: see OpenRequests. Any thread: safe.
 */
import type { Author } from '../chat/author';
import { milliseconds, type Milliseconds, NEVER } from '../numbers/units';
import type { Crowd, CrowdRequest, CrowdView, Decision } from './crowd';
import { idKey } from './id-key';
import { OpenRequests } from './open-requests';
import { MAX_TALLY_ROWS } from './tally';

/**
 * Authors are kept for this many waiting requests, so that what plays can be taken back. Lines are hardly ever longer. At 500
 * bytes each half a megabyte.
 */
const MAX_KNOWN = 1024;

export class ViewerLine implements Crowd {
  private readonly requests: OpenRequests;
  /** The newest request of those who wait, by the key of their id. */
  private readonly newest = new Map<number, CrowdRequest>();
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
    if (this.requests.add(request)) this.know(request);
    return null;
  }

  decide(now: Milliseconds): Decision | null {
    const dueAt = this.dueAt();
    if (now < dueAt) return null;
    const first = this.requests.takeFirst();
    // Being called a little late must not slow the beat; what came much too late has its whole time all the same.
    this.startedAt = now - dueAt < this.periodMs(this.requests.viewers) ? dueAt : now;
    return first === null ? null : { value: first.value, by: this.takeKnown(first.key, first.value) };
  }

  dueAt(): Milliseconds {
    const waiting = this.requests.viewers;
    return waiting === 0 ? NEVER : milliseconds(this.startedAt + this.periodMs(waiting));
  }

  standAt(): void {
    // Who is next does not depend on what plays.
  }

  forgetMessage(messageId: string): void {
    if (messageId === '') return;
    this.requests.forgetMessage(messageId);
    for (const [key, request] of this.newest) if (request.messageId === messageId) this.newest.delete(key);
  }

  forgetViewer(viewerId: string): void {
    this.requests.forgetViewer(viewerId);
    this.newest.delete(idKey(viewerId));
  }

  forgetAll(): void {
    this.requests.clear();
    this.newest.clear();
  }

  view(now: Milliseconds): CrowdView | null {
    if (this.requests.viewers === 0) return null;
    return {
      msLeft: milliseconds(Math.max(0, this.dueAt() - now)),
      voters: this.requests.viewers,
      tally: this.requests.firstOnes(MAX_TALLY_ROWS).map(({ value }) => ({ value, bucket: null, votes: 1 })),
    };
  }

  nextOnes(count: number): readonly Author[] {
    return this.requests.firstOnes(count).flatMap(({ key, value }) => this.knownBy(key, value) ?? []);
  }

  private know(request: CrowdRequest): void {
    const key = idKey(request.viewerId);
    if (this.newest.size < MAX_KNOWN || this.newest.has(key)) this.newest.set(key, request);
  }

  /** Null where an older request of the viewer's counts, because the newest was taken back. */
  private knownBy(key: number, value: number): Author | null {
    const known = this.newest.get(key);
    return known?.value === value ? known : null;
  }

  private takeKnown(key: number, value: number): Author | null {
    const known = this.knownBy(key, value);
    this.newest.delete(key);
    return known;
  }
}
