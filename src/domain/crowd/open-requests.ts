/**
 * What viewers have asked of one variable and nobody has decided yet, viewers in the order of their first such request. A
 * viewer counts once, by the newest; the older ones are kept because the newest may be deleted. Any thread: safe.
 */
import type { CrowdRequest } from '../crowd';
import { ownString } from '../own-string';
import type { Milliseconds } from '../units';

/** Newcomers beyond it are not heard until something is decided. At about 320 bytes each (see the test) 32 MB. */
export const MOST_VIEWERS = 100_000;
/**
 * A viewer's first request, which says when a window opened or whose turn is next, and the seven newest: nobody sees more
 * than those of one viewer deleted one by one within a window; a timeout takes all of them at once. Who fills it takes
 * about 1,600 bytes (see the test): 160 MB for a window in which all of them do.
 */
const MOST_PER_VIEWER = 8;

interface KeptRequest {
  /** Grows with each request. */
  nth: number;
  messageId: string;
  value: number;
  at: Milliseconds;
}

export type OpenRequest = Readonly<KeptRequest>;

/** One viewer more (1) or fewer (-1) has `value` as the newest request. */
type NewestListener = (value: number, change: 1 | -1) => void;

export class OpenRequests {
  /** Of each viewer, oldest first, never empty. */
  private readonly byViewer = new Map<string, KeptRequest[]>();
  private heard = 0;

  /** `onNewest` is told of every change but `clear`. */
  constructor(
    private readonly mostViewers: number,
    private readonly onNewest: NewestListener = () => undefined,
  ) {}

  /** How many viewers count. */
  get viewers(): number {
    return this.byViewer.size;
  }

  /** Takes a request in constant time, unless it comes from one viewer too many. */
  add({ messageId, viewerId, value, at }: CrowdRequest): void {
    const kept = this.byViewer.get(viewerId);
    const nth = this.heard++;
    if (kept === undefined) {
      if (this.byViewer.size >= this.mostViewers) return;
      this.byViewer.set(ownString(viewerId), [{ nth, messageId: ownString(messageId), value, at }]);
    } else {
      this.onNewest(newestOf(kept).value, -1);
      if (kept.length < MOST_PER_VIEWER) kept.push({ nth, messageId: ownString(messageId), value, at });
      else overwrite(moveSecondToEnd(kept), nth, ownString(messageId), value, at);
    }
    this.onNewest(value, 1);
  }

  /** The first request of the first viewer, or null. */
  first(): OpenRequest | null {
    for (const [first] of this.byViewer.values()) return first;
    return null;
  }

  /** The newest request of the first `count` viewers, in their order. */
  newest(count: number): OpenRequest[] {
    const newest: OpenRequest[] = [];
    for (const kept of this.byViewer.values()) {
      if (newest.length >= count) break;
      newest.push(newestOf(kept));
    }
    return newest;
  }

  /** Takes out the first viewer. Returns the newest request of that viewer, or null. */
  takeFirst(): OpenRequest | null {
    for (const [viewerId, kept] of this.byViewer) {
      this.forgetViewer(viewerId);
      return newestOf(kept);
    }
    return null;
  }

  /** Looks at every request: deletions are rare, and an index by message would cost every message more. */
  forgetMessage(messageId: string): void {
    if (messageId === '') return;
    for (const [viewerId, kept] of this.byViewer) {
      if (!kept.some((request) => request.messageId === messageId)) continue;
      this.keepOnly(
        viewerId,
        kept,
        kept.filter((request) => request.messageId !== messageId),
      );
      return;
    }
  }

  forgetViewer(viewerId: string): void {
    const kept = this.byViewer.get(viewerId);
    if (kept === undefined) return;
    this.byViewer.delete(viewerId);
    this.onNewest(newestOf(kept).value, -1);
  }

  clear(): void {
    this.byViewer.clear();
    this.heard = 0;
  }

  private keepOnly(viewerId: string, before: readonly KeptRequest[], after: KeptRequest[]): void {
    if (after.length === 0) {
      this.forgetViewer(viewerId);
      return;
    }
    this.byViewer.set(viewerId, after);
    this.onNewest(newestOf(before).value, -1);
    this.onNewest(newestOf(after).value, 1);
    if (after[0] !== before[0]) this.sortByFirst();
  }

  /** Whoever lost their first request stands where their next one puts them. */
  private sortByFirst(): void {
    const sorted = [...this.byViewer].sort(([, [one]], [, [other]]) => one.nth - other.nth);
    this.byViewer.clear();
    for (const [viewerId, kept] of sorted) this.byViewer.set(viewerId, kept);
  }
}

const newestOf = (kept: readonly KeptRequest[]): KeptRequest => kept[kept.length - 1];

function overwrite(
  request: KeptRequest,
  nth: number,
  messageId: string,
  value: number,
  at: Milliseconds,
): void {
  request.nth = nth;
  request.messageId = messageId;
  request.value = value;
  request.at = at;
}

/** Makes the second oldest the newest, to be written over. Returns it. A loop, since `splice` allocates. */
function moveSecondToEnd(kept: KeptRequest[]): KeptRequest {
  const second = kept[1];
  for (let index = 2; index < kept.length; index++) kept[index - 1] = kept[index];
  kept[kept.length - 1] = second;
  return second;
}
