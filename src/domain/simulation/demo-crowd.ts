/**
 * The simulated chat: a seeded crowd that opens with commands, then plays, repeats itself, mistypes, asks for what there is not,
 * and talks. The same patch, seed, rate and start give the same messages at the same times. Memory is bounded by the number of viewers.
 * Engine worker: safe. Audio thread: never.
 */
import type { ChatMessage } from '../chat/chat-message';
import { Random } from '../numbers/random';
import type { Milliseconds } from '../numbers/units';
import type { Patch } from '../patch/patch';
import { DemoCast, type DemoLine } from './demo-cast';
import { DemoRhythm } from './demo-rhythm';

const MIN_PER_SECOND = 0.1;
const MAX_PER_SECOND = 1000;

/** After a longer stall of the caller's timer the rest of what was missed is put off, not sent in one heap. */
const CATCH_UP_MS = 1000;
/** Enough people that each writes about every 15 s, as busy viewers do. */
const SECONDS_PER_MESSAGE_OF_A_VIEWER = 15;
const MIN_VIEWERS = 30;
const MAX_VIEWERS = 6000;
/** When the crowd opens, after its start: whoever starts it sees a jack move at once, whatever the pace. */
const OPENS_AFTER_MS = [150, 450, 800];

export class DemoCrowd {
  private readonly cast: DemoCast;
  private readonly rhythm: DemoRhythm;
  private readonly idPrefix: string;
  private sent = 0;
  private opened = 0;

  /** A rate that is out of its bounds, 0.1 to 1,000 messages per second, is brought within them. Throws when it is NaN. */
  constructor(
    patch: Patch,
    seed: number,
    perSecond: number,
    private readonly startAt: Milliseconds,
  ) {
    if (Number.isNaN(perSecond))
      throw new RangeError('a crowd needs a number of messages per second, got NaN');
    const rate = Math.min(MAX_PER_SECOND, Math.max(MIN_PER_SECOND, perSecond));
    const random = new Random(seed);
    const wanted = Math.ceil(rate * SECONDS_PER_MESSAGE_OF_A_VIEWER);
    this.cast = new DemoCast(random, patch, Math.min(MAX_VIEWERS, Math.max(MIN_VIEWERS, wanted)));
    this.rhythm = new DemoRhythm(random, rate, startAt);
    // The start is in it so that a crowd that is started again repeats no id: those are dropped as duplicates.
    this.idPrefix = `demo-${seed}-${startAt}-`;
  }

  /** The messages due by `now` (monotonic), oldest first: what a chat frame received now would bring. */
  takeDue(now: Milliseconds): ChatMessage[] {
    const late = now - this.rhythm.nextAt - CATCH_UP_MS;
    if (late > 0) this.rhythm.delay(late);
    const due: ChatMessage[] = [];
    for (;;) {
      const opensAt = this.startAt + (OPENS_AFTER_MS[this.opened] ?? Infinity);
      const dueAt = Math.min(opensAt, this.rhythm.nextAt);
      if (dueAt > now) return due;
      if (dueAt === opensAt) due.push(this.message(this.cast.open(this.opened++, dueAt), now));
      else {
        due.push(this.message(this.cast.speak(dueAt, this.rhythm.inBurst), now));
        this.rhythm.advance();
      }
    }
  }

  private message({ viewer, text }: DemoLine, receivedAt: Milliseconds): ChatMessage {
    return {
      id: `${this.idPrefix}${++this.sent}`,
      viewerId: viewer.id,
      viewerLogin: viewer.name.toLowerCase(),
      viewerName: viewer.name,
      role: viewer.role,
      isGuest: false,
      isFirst: false,
      text,
      trailingEmotesAt: text.length,
      bits: 0,
      rewardId: null,
      sentAt: null,
      receivedAt,
    };
  }
}
