/**
 * Remembers what moderators took back lately, and refuses what was sent before that and arrives after it: Twitch delivers a
 * message and its removal in any order. Both times are Twitch's own, so no clock of this computer matters. Any thread: safe.
 * Keeps the strings that it is given: hand it strings that pin nothing (`ownString`).
 */
import type { EpochMilliseconds, Milliseconds } from '../numbers/units';
import type { ModerationEvent } from './chat-event';
import type { ChatMessage } from './chat-message';
import { RecentIds } from './recent-ids';

/**
 * Stands in for a missing time of sending: longer than a message and its removal are apart, shorter than a timeout that is felt.
 */
const UNSTAMPED_MS = 2_000;
/** More than bots ban in a minute. Two generations of them are at most 2 MB. */
const VIEWERS_PER_GENERATION = 4_096;
/** More than are deleted while one of them is on its way. */
const MESSAGES_PER_GENERATION = 2_048;

type Late = Pick<ChatMessage, 'id' | 'viewerId' | 'sentAt' | 'receivedAt'>;

/** The newest removal of one kind, and the newest that Twitch gave a time. */
class Removal {
  private sentAt = -Infinity;
  private unstampedAt = -Infinity;
  private heardAt = -Infinity;

  note(sentAt: EpochMilliseconds | null, now: Milliseconds): void {
    this.heardAt = now;
    if (sentAt === null) this.unstampedAt = now;
    else if (sentAt > this.sentAt) this.sentAt = sentAt;
  }

  /** `isInclusive`: of two that were sent in the same millisecond the message counts as the earlier one. */
  covers({ sentAt, receivedAt }: Late, isInclusive: boolean): boolean {
    const heardAt = sentAt === null ? this.heardAt : this.unstampedAt;
    if (receivedAt - heardAt < UNSTAMPED_MS) return true;
    return sentAt !== null && (sentAt < this.sentAt || (isInclusive && sentAt === this.sentAt));
  }
}

export class TakenBack {
  private readonly messageIds = new RecentIds(MESSAGES_PER_GENERATION);
  private readonly chat = new Removal();
  private young = new Map<string, Removal>();
  private old = new Map<string, Removal>();
  /** In most shows nothing ever is, and no message pays for looking. */
  private isEmpty = true;

  /** `sentAt` as Twitch says, null when it does not; `now` is monotonic. Noting one twice does no harm. */
  note(event: ModerationEvent, sentAt: EpochMilliseconds | null, now: Milliseconds): void {
    this.isEmpty = false;
    switch (event.kind) {
      case 'messageDeleted':
        this.messageIds.add(event.messageId);
        return;
      case 'viewerCleared':
        this.removalOf(event.viewerId).note(sentAt, now);
        return;
      case 'chatCleared':
        // Without a time nobody can tell who wrote before it, and most did not.
        if (sentAt !== null) this.chat.note(sentAt, now);
    }
  }

  /** Whether a message was taken back before it came, by whatever removal. Does not allocate. */
  covers(message: Late): boolean {
    if (this.isEmpty) return false;
    return (
      this.coversWriterOf(message) ||
      (message.sentAt !== null && this.chat.covers(message, false)) ||
      (message.id !== '' && this.messageIds.has(message.id))
    );
  }

  /** Whether its writer was put out after it was sent. Nobody who is put out writes in the same millisecond. Does not allocate. */
  coversWriterOf(message: Late): boolean {
    const removal = this.young.get(message.viewerId) ?? this.old.get(message.viewerId);
    return removal?.covers(message, true) ?? false;
  }

  /** Viewers that are remembered. */
  get size(): number {
    return this.young.size + this.old.size;
  }

  private removalOf(viewerId: string): Removal {
    const known = this.young.get(viewerId);
    if (known !== undefined) return known;
    const removal = this.old.get(viewerId) ?? new Removal();
    if (this.young.size >= VIEWERS_PER_GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(viewerId, removal);
    return removal;
  }
}
