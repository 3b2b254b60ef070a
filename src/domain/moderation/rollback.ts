/** The result of taking something back: what plays then, and whose it is. Any thread: safe. */
import type { Author } from '../chat/author';

/** The value that a variable plays once something was taken back. */
export interface Rollback {
  readonly variableIndex: number;
  /** Null for rest: nothing that is remembered is left. */
  readonly value: number | null;
  /** The author of the value that plays now; null at rest, and where several people, a gift or the streamer's hand decided it. */
  readonly owner: Author | null;
  readonly isByHand: boolean;
}
