/**
 * Who owns what plays, and what played before, so that moderation reaches the voltage: what is taken back leaves every variable
 * as if it had never been played. A forgotten play stays forgotten: no later roll-back returns to it, and what its writer plays
 * after a timeout counts as anybody's. Keeps the strings that it is given: hand it strings that pin nothing (`ownString`).
 * Engine worker: safe.
 */
import type { Author } from '../chat/author';
import type { Rollback } from './rollback';

/**
 * For each variable. The last word of each of the last sixteen people is always among them, however often one of them plays, so
 * to push an honest value out takes sixteen alternate accounts, and to need more, sixteen bans on one variable in a row.
 */
export const PLAYS_REMEMBERED = 16;
/** A row is compacted once in 16 plays: one 32-bit mask marks the plays to keep. 256 rows of 32 take at most 3 MB. */
const ROOM = 2 * PLAYS_REMEMBERED;

/** Keys of plays without an author: what several people decided, and what the streamer set by hand. */
const NOBODY = -1;
const HAND = -2;
/** A power of two, so large that few of the people of a row share a place. */
const PLACES = 256;

export class Ownership {
  // The plays of a variable lie side by side, oldest first, in a row of ROOM; the last one plays.
  private readonly lengths: Uint8Array;
  /** See `keyOf`. */
  private readonly keys: Int32Array;
  private readonly values: Float64Array;
  /** Counts all plays of all variables. */
  private readonly nths: Float64Array;
  private readonly viewerIds: (string | null)[];
  private readonly viewerNames: string[];
  private readonly messageIds: string[];
  private count = 0;
  /** Which people a row has from some play on, by their keys; of one `makeRoom`. */
  private readonly seen = new Uint8Array(PLACES);

  constructor(variableCount: number) {
    const plays = variableCount * ROOM;
    this.lengths = new Uint8Array(variableCount);
    this.keys = new Int32Array(plays);
    this.values = new Float64Array(plays);
    this.nths = new Float64Array(plays);
    this.viewerIds = Array.from({ length: plays }, () => null);
    this.viewerNames = Array.from({ length: plays }, () => '');
    this.messageIds = Array.from({ length: plays }, () => '');
  }

  /**
   * A variable now plays `value`, which is `author`'s. Null is nobody's by himself: what many decided stays when one of them, or
   * whoever played before, is forgotten. On the path of every command: does not allocate.
   */
  played(variableIndex: number, author: Author | null, value: number): void {
    if (this.lengths[variableIndex] === ROOM) this.makeRoom(variableIndex);
    const play = variableIndex * ROOM + this.lengths[variableIndex]++;
    this.values[play] = value;
    this.nths[play] = this.count++;
    if (author === null) {
      this.keys[play] = NOBODY;
      this.clearAuthor(play);
      return;
    }
    this.keys[play] = keyOf(author.viewerId);
    this.viewerIds[play] = author.viewerId;
    this.viewerNames[play] = author.viewerName;
    this.messageIds[play] = author.messageId;
  }

  /** The streamer set a variable to `value`, which nobody in chat takes back: it outlives `forgetAll`. */
  playedByHand(variableIndex: number, value: number): void {
    this.played(variableIndex, null, value);
    this.keys[this.endOf(variableIndex) - 1] = HAND;
  }

  /** The patch was edited: what `before` knew of the variable at each of `origins` is known here now; below 0 nothing is. */
  adopt(before: Ownership, origins: readonly number[]): void {
    this.count = before.count;
    origins.forEach((origin, variableIndex) => {
      if (origin < 0) return;
      this.lengths[variableIndex] = before.lengths[origin];
      for (let nth = 0; nth < before.lengths[origin]; nth++)
        this.copy(before, origin * ROOM + nth, variableIndex * ROOM + nth);
    });
  }

  /** Whether any play of a variable is remembered. */
  knows(variableIndex: number): boolean {
    return this.lengths[variableIndex] > 0;
  }

  /** Null when nobody in chat set what plays. */
  ownerOf(variableIndex: number): Author | null {
    return this.lengths[variableIndex] === 0 ? null : this.authorOf(this.endOf(variableIndex) - 1);
  }

  /**
   * The variable of a viewer's last change, over all variables or of `only` one. Null when there is none that is remembered, or
   * when somebody else has played that variable since. Looks at every play remembered.
   */
  undoable(viewerId: string, only: number | null = null): number | null {
    const key = keyOf(viewerId);
    let [lastNth, found, isPlaying] = [-1, 0, false];
    for (let index = only ?? 0; index <= (only ?? this.lengths.length - 1); index++) {
      const own = this.lastPlayOf(index, key, viewerId);
      if (own < 0 || this.nths[own] < lastNth) continue;
      [lastNth, found, isPlaying] = [this.nths[own], index, own === this.endOf(index) - 1];
    }
    return isPlaying ? found : null;
  }

  /** Takes back the change that `undoable` tells of; null when there is none. Asked again, it takes back the change before. */
  undo(viewerId: string, only: number | null = null): Rollback | null {
    const variableIndex = this.undoable(viewerId, only);
    if (variableIndex === null) return null;
    const last = this.endOf(variableIndex) - 1;
    return this.forget(variableIndex, (play) => play === last);
  }

  /** A message was deleted. One message may have moved several variables. */
  forgetMessage(messageId: string): readonly Rollback[] {
    return messageId === '' ? [] : this.forgetEverywhere((play) => this.messageIds[play] === messageId);
  }

  /** A viewer was timed out, banned or blocked. */
  forgetViewer(viewerId: string): readonly Rollback[] {
    return this.forgetEverywhere((play) => this.viewerIds[play] === viewerId);
  }

  /** The whole chat was cleared: whatever it played goes to rest, or back to the streamer's hand. */
  forgetAll(): readonly Rollback[] {
    return this.forgetEverywhere((play) => this.keys[play] !== HAND);
  }

  /** Every jack went to rest by itself. */
  clear(): void {
    this.forgetEverywhere(() => true);
  }

  /** Reports the variables whose playing value was forgotten; others play on. */
  private forgetEverywhere(isForgotten: (play: number) => boolean): readonly Rollback[] {
    const rollbacks: Rollback[] = [];
    for (let index = 0; index < this.lengths.length; index++) {
      const rollback = this.forget(index, isForgotten);
      if (rollback !== null) rollbacks.push(rollback);
    }
    return rollbacks;
  }

  /** The newest play of a variable that is a viewer's, or -1. */
  private lastPlayOf(variableIndex: number, key: number, viewerId: string): number {
    const first = variableIndex * ROOM;
    for (let play = this.endOf(variableIndex) - 1; play >= first; play--)
      if (this.keys[play] === key && this.viewerIds[play] === viewerId) return play;
    return -1;
  }

  private forget(variableIndex: number, isForgotten: (play: number) => boolean): Rollback | null {
    const end = this.endOf(variableIndex);
    let kept = 0;
    let isPlayingKept = true;
    for (let play = variableIndex * ROOM; play < end; play++) {
      isPlayingKept = !isForgotten(play);
      if (isPlayingKept) kept |= 1 << (play % ROOM);
    }
    this.keep(variableIndex, kept);
    if (isPlayingKept) return null;
    if (this.lengths[variableIndex] === 0)
      return { variableIndex, value: null, owner: null, isByHand: false };
    const playing = this.endOf(variableIndex) - 1;
    const isByHand = this.keys[playing] === HAND;
    return { variableIndex, value: this.values[playing], owner: this.authorOf(playing), isByHand };
  }

  /** Keeps the last words of the last people, and, where these are fewer, as many of the newest other plays. */
  private makeRoom(variableIndex: number): void {
    const first = variableIndex * ROOM;
    // One bit for each play of the row.
    let kept = 0;
    let count = 0;
    this.seen.fill(0);
    for (let at = ROOM - 1; at >= 0 && count < PLAYS_REMEMBERED; at--) {
      const place = this.keys[first + at] & (PLACES - 1);
      // An empty place has seen nobody: then this is a last word.
      if (this.seen[place] !== 0 && !this.isLastWord(first + at, first + ROOM)) continue;
      this.seen[place] = 1;
      kept |= 1 << at;
      count++;
    }
    for (let at = ROOM - 1; at >= 0 && count < PLAYS_REMEMBERED; at--) {
      if ((kept & (1 << at)) !== 0) continue;
      kept |= 1 << at;
      count++;
    }
    this.keep(variableIndex, kept);
  }

  /** Whether its author has not played the variable again since. */
  private isLastWord(play: number, end: number): boolean {
    const { keys, viewerIds } = this;
    const key = keys[play];
    for (let later = play + 1; later < end; later++)
      if (keys[later] === key && viewerIds[later] === viewerIds[play]) return false;
    return true;
  }

  /** Moves the plays whose bits are set together, in their order. */
  private keep(variableIndex: number, kept: number): void {
    const first = variableIndex * ROOM;
    const end = this.endOf(variableIndex);
    let to = first;
    for (let play = first; play < end; play++)
      if ((kept & (1 << (play - first))) !== 0) this.copy(this, play, to++);
    this.lengths[variableIndex] = to - first;
    for (let play = to; play < end; play++) this.clearAuthor(play);
  }

  private copy(source: Ownership, from: number, to: number): void {
    this.keys[to] = source.keys[from];
    this.values[to] = source.values[from];
    this.nths[to] = source.nths[from];
    this.viewerIds[to] = source.viewerIds[from];
    this.viewerNames[to] = source.viewerNames[from];
    this.messageIds[to] = source.messageIds[from];
  }

  private clearAuthor(play: number): void {
    this.viewerIds[play] = null;
    this.viewerNames[play] = this.messageIds[play] = '';
  }

  private endOf(variableIndex: number): number {
    return variableIndex * ROOM + this.lengths[variableIndex];
  }

  private authorOf(play: number): Author | null {
    const viewerId = this.viewerIds[play];
    if (viewerId === null) return null;
    return { viewerId, viewerName: this.viewerNames[play], messageId: this.messageIds[play] };
  }
}

/** Tells most people apart by one number, from the end of their ids: equal ids have equal keys. */
function keyOf(viewerId: string): number {
  let key = viewerId.length;
  for (let index = Math.max(key - 4, 0); index < viewerId.length; index++)
    key = (key << 7) ^ viewerId.charCodeAt(index);
  return key & 0x7fffffff;
}
