/**
 * A crowd: how several people's requests for one variable become one value. Its modes are in `crowd/modes.ts`. Time comes in as
 * an argument, so the same requests always make the same values. Any thread: safe.
 */
import type { Author } from '../chat/author';
import type { Range } from '../numbers/range';
import type { Milliseconds } from '../numbers/units';

/** One person's valid wish, admitted by the limiter. Without a message id no deletion can name it. */
export interface CrowdRequest extends Author {
  /** Within the variable's `values`, may be fractional. */
  readonly value: number;
  /** Monotonic. A request that was kept back and is replayed has the time of the replay. */
  readonly at: Milliseconds;
}

/** A decision that time alone made. */
export interface Decision {
  readonly value: number;
  /** The viewer who decided it; null when several did, or when the line was too long to keep authors. */
  readonly by: Author | null;
}

export interface TallyRow {
  readonly value: number;
  /** The part of the range whose middle `value` is, or null when people choose values, not buckets. */
  readonly bucket: Range | null;
  readonly votes: number;
}

/** A pending decision, as the page shows it. */
export interface CrowdView {
  /** Until time decides, at least 0. */
  readonly msLeft: Milliseconds | null;
  /** How many viewers count or wait. */
  readonly voters: number;
  /** At most twelve rows. Windows: most votes first, then by value. Turns and queue: in the order of play. */
  readonly tally: readonly TallyRow[];
}

/** The requests of one variable's viewers so far. `hear` and `dueAt` take constant time, however many viewers there are. */
export interface Crowd {
  /**
   * Takes a request. Returns the value to play now, or null when it is not decided yet. Decisions due by then are made
   * first by the caller; a request that comes before that counts in the window that is still open.
   */
  hear(request: CrowdRequest): number | null;
  /**
   * Decides by time alone (a window's end, a turn, a decay step). Returns the value to play, or null. Call while `dueAt() <=
   * now`; earlier it does nothing.
   */
  decide(now: Milliseconds): Decision | null;
  /** When `decide` has something, Infinity when only a request can change that. Does not allocate. */
  dueAt(): Milliseconds;
  /**
   * Tells the crowd that somebody else set the value: a rollback, the streamer's hand, an earlier engine. Ties and pulls start
   * from there. A crowd that nobody told believes its variable at rest.
   */
  standAt(value: number, now: Milliseconds): void;
  /** Takes back an undecided request as if it had never been written. An empty id names no message. */
  forgetMessage(messageId: string): void;
  /** Takes back all undecided requests of a viewer as if they had never been written. */
  forgetViewer(viewerId: string): void;
  /** Takes back everything undecided. The playing value goes on: after a panic start a new crowd. */
  forgetAll(): void;
  /** For the page: countdown and tally; null when nothing is pending. */
  view(now: Milliseconds): CrowdView | null;
  /** For overlays, where viewers play one after another: at most the next `count` of them, the next first. */
  nextOnes?(count: number): readonly Author[];
}
