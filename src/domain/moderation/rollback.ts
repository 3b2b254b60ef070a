/** What is taken back: whose it was, and what plays then. Any thread: safe. */
import type { Author } from '../chat/author';

/** What a variable plays once something was taken back. */
export interface Rollback {
  readonly variableIndex: number;
  /** Null for rest: nothing that is remembered is left. */
  readonly value: number | null;
  /** Whose value it is now; null at rest, and where several people, a gift or the streamer's hand decided it. */
  readonly owner: Author | null;
  readonly isByHand: boolean;
}
