/**
 * Who owns what plays, and what played before, so that moderation reaches the voltage: what is taken back leaves every variable
 * as if it had never been played. What is forgotten stays forgotten: no later roll-back returns to it, and what its writer plays
 * after a timeout counts as anybody's. Keeps the strings that it is given: hand it strings that pin nothing (`ownString`).
 * Engine worker: safe.
 */

/** Who wrote the message that moved a variable. */
export interface Author {
  readonly viewerId: string;
  /** Name to show: hostile text. */
  readonly viewerName: string;
  /** Empty when the sender gave none: then only its viewer can be forgotten. */
  readonly messageId: string;
}

/** What a variable plays once something was taken back. */
export interface Rollback {
  readonly variableIndex: number;
  /** Null for rest: nothing that is remembered is left. */
  readonly value: number | null;
  /** Whose value it is now; null at rest, and where several people or a gift decided it. */
  readonly owner: Author | null;
}

interface Play {
  author: Author | null;
  value: number;
  /** Counts all plays of all variables. */
  nth: number;
  /** Its author has played the variable again since. */
  isSuperseded: boolean;
}

/**
 * For each variable. The last word of each of the last sixteen people is always among them, however often one of them plays, so
 * to push an honest value out takes sixteen alternate accounts, and to need more, sixteen bans on one variable in a row. With
 * 256 variables these are 4,096 plays, at most 2 MB.
 */
export const PLAYS_REMEMBERED = 16;

export class Ownership {
  /** Of each variable, oldest first. The last one plays. */
  private readonly plays: Play[][];
  private count = 0;

  constructor(variableCount: number) {
    this.plays = Array.from({ length: variableCount }, () => []);
  }

  /**
   * A variable now plays `value`, which is `author`'s. Null is nobody's by himself: what many decided stays when one of them, or
   * whoever played before, is forgotten.
   */
  played(variableIndex: number, author: Author | null, value: number): void {
    const plays = this.plays[variableIndex];
    supersede(plays, author?.viewerId);
    const nth = this.count++;
    if (plays.length < PLAYS_REMEMBERED) {
      plays.push({ author, value, nth, isSuperseded: false });
      return;
    }
    // This is on the path of every command: the play that goes makes room for the new one, itself.
    const play = moveToEnd(plays, leastNeeded(plays));
    play.author = author;
    play.value = value;
    play.nth = nth;
    play.isSuperseded = false;
  }

  /** Null when nobody in chat set what plays. */
  ownerOf(variableIndex: number): Author | null {
    return this.plays[variableIndex].at(-1)?.author ?? null;
  }

  /**
   * The variable of a viewer's last change, over all variables or of `only` one. Null when there is none that is remembered, or
   * when somebody else has played that variable since. Looks at every play remembered.
   */
  undoable(viewerId: string, only: number | null = null): number | null {
    let last: Play | null = null;
    let variableIndex = -1;
    this.plays.forEach((plays, index) => {
      if (only !== null && index !== only) return;
      const own = plays.findLast(({ author }) => author?.viewerId === viewerId);
      if (own === undefined || own.nth < (last?.nth ?? -1)) return;
      last = own;
      variableIndex = index;
    });
    return last !== null && this.plays[variableIndex].at(-1) === last ? variableIndex : null;
  }

  /** Takes back the change that `undoable` tells of; null when there is none. Asked again, it takes back the change before. */
  undo(viewerId: string, only: number | null = null): Rollback | null {
    const variableIndex = this.undoable(viewerId, only);
    if (variableIndex === null) return null;
    const last = this.plays[variableIndex].at(-1);
    return this.forget(variableIndex, (play) => play === last);
  }

  /** A message was deleted. One message may have moved several variables. */
  forgetMessage(messageId: string): readonly Rollback[] {
    return messageId === '' ? [] : this.forgetEverywhere(({ author }) => author?.messageId === messageId);
  }

  /** A viewer was timed out, banned or blocked. */
  forgetViewer(viewerId: string): readonly Rollback[] {
    return this.forgetEverywhere(({ author }) => author?.viewerId === viewerId);
  }

  /** The whole chat was cleared, or every jack went to rest: whatever chat played goes to rest. */
  forgetAll(): readonly Rollback[] {
    return this.forgetEverywhere(() => true);
  }

  /** What changed for those variables whose playing value was forgotten; others play on. */
  private forgetEverywhere(isForgotten: (play: Play) => boolean): readonly Rollback[] {
    const rollbacks: Rollback[] = [];
    for (let index = 0; index < this.plays.length; index++) {
      const rollback = this.forget(index, isForgotten);
      if (rollback !== null) rollbacks.push(rollback);
    }
    return rollbacks;
  }

  private forget(variableIndex: number, isForgotten: (play: Play) => boolean): Rollback | null {
    const plays = this.plays[variableIndex];
    const kept = plays.filter((play) => !isForgotten(play));
    if (kept.length === plays.length) return null;
    const playing = kept.at(-1) ?? null;
    const playedOn = playing === plays.at(-1);
    this.plays[variableIndex] = kept;
    markLastWords(kept);
    if (playedOn) return null;
    return { variableIndex, value: playing?.value ?? null, owner: playing?.author ?? null };
  }
}

/** What a viewer played last is not the last word any more. */
function supersede(plays: readonly Play[], viewerId: string | undefined): void {
  for (let at = plays.length - 1; at >= 0; at--) {
    if (plays[at].author?.viewerId !== viewerId) continue;
    plays[at].isSuperseded = true;
    return;
  }
}

/** The oldest that is not its author's last word; when all are, the oldest. */
function leastNeeded(plays: readonly Play[]): number {
  for (let at = 0; at < plays.length; at++) if (plays[at].isSuperseded) return at;
  return 0;
}

/** Moves one play behind all others, and returns it. */
function moveToEnd(plays: Play[], from: number): Play {
  const play = plays[from];
  for (let at = from + 1; at < plays.length; at++) plays[at - 1] = plays[at];
  plays[plays.length - 1] = play;
  return play;
}

/** After a last word was forgotten, its author's word before that is the last. */
function markLastWords(plays: readonly Play[]): void {
  const heard = new Set<string | undefined>();
  for (let at = plays.length - 1; at >= 0; at--) {
    const viewerId = plays[at].author?.viewerId;
    plays[at].isSuperseded = heard.has(viewerId);
    heard.add(viewerId);
  }
}
