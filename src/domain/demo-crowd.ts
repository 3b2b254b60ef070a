/**
 * The simulated chat: a seeded crowd that plays, repeats itself, mistypes, asks for what there is not, and talks. The same
 * patch, seed, rate and start give the same messages at the same times. Memory is bounded by the number of viewers.
 * Engine worker: safe. Audio thread: never.
 */
import type { ChatMessage } from './chat-message';
import { DemoRhythm } from './demo-rhythm';
import { DemoScript } from './demo-script';
import { type DemoViewer, inventViewers } from './demo-viewers';
import type { Patch } from './patch';
import { Random } from './random';
import type { Milliseconds } from './units';

const MIN_PER_SECOND = 0.1;
const MAX_PER_SECOND = 1000;

/** After a longer stall of the caller's timer the rest of what was missed is put off, not sent in one heap. */
const CATCH_UP_MS = 1000;
/** Enough people that each writes about every 15 s, as busy viewers do. */
const SECONDS_PER_MESSAGE_OF_A_VIEWER = 15;
const MIN_VIEWERS = 30;
const MAX_VIEWERS = 6000;
/** Twitch lets nobody but moderators write more often than every 1.5 s on average. */
const MIN_SILENCE_MS = 1500;
/** In a burst this share of the messages is about one variable. */
const PILE_ON = 0.6;

export class DemoCrowd {
  private readonly random: Random;
  private readonly viewers: DemoViewer[];
  private readonly rhythm: DemoRhythm;
  private readonly script: DemoScript;
  private readonly idPrefix: string;
  private sent = 0;
  /** What the current burst is about, as a place in the patch. */
  private theme = 0;
  private wasInBurst = false;

  /** A rate that is out of its bounds, 0.1 to 1,000 messages per second, is brought within them. Throws when it is NaN. */
  constructor(patch: Patch, seed: number, perSecond: number, startAt: Milliseconds) {
    if (Number.isNaN(perSecond))
      throw new RangeError('a crowd needs a number of messages per second, got NaN');
    const rate = Math.min(MAX_PER_SECOND, Math.max(MIN_PER_SECOND, perSecond));
    this.random = new Random(seed);
    this.script = new DemoScript(this.random, patch.variables);
    const wanted = Math.ceil(rate * SECONDS_PER_MESSAGE_OF_A_VIEWER);
    this.viewers = inventViewers(this.random, Math.min(MAX_VIEWERS, Math.max(MIN_VIEWERS, wanted)));
    this.rhythm = new DemoRhythm(this.random, rate, startAt);
    // The start is in it so that a crowd that is started again repeats no id: those are dropped as duplicates.
    this.idPrefix = `demo-${seed}-${startAt}-`;
  }

  /** The messages due by `now` (monotonic), oldest first: what a chat frame received now would bring. */
  takeDue(now: Milliseconds): ChatMessage[] {
    const late = now - this.rhythm.nextAt - CATCH_UP_MS;
    if (late > 0) this.rhythm.delay(late);
    const due: ChatMessage[] = [];
    while (this.rhythm.nextAt <= now) {
      due.push(this.speak(this.rhythm.nextAt, now));
      this.rhythm.advance();
    }
    return due;
  }

  private speak(dueAt: number, receivedAt: Milliseconds): ChatMessage {
    const { inBurst } = this.rhythm;
    if (inBurst && !this.wasInBurst) this.theme = this.random.next();
    this.wasInBurst = inBurst;
    const viewer = this.pickViewer(dueAt);
    const pilesOn = inBurst && this.random.chance(PILE_ON);
    return {
      id: `${this.idPrefix}${++this.sent}`,
      viewerId: viewer.id,
      viewerName: viewer.name,
      role: viewer.role,
      isFirst: false,
      text: pilesOn ? this.script.commandAt(viewer, this.theme) : this.script.line(viewer),
      bits: 0,
      rewardId: null,
      sentAt: null,
      receivedAt,
    };
  }

  /** The first of the cast write most. Somebody who wrote just now is passed over, unless everybody seems to have. */
  private pickViewer(dueAt: number): DemoViewer {
    let viewer = this.viewers[0];
    for (let tries = 0; tries < 8; tries++) {
      viewer = this.viewers[Math.floor(this.random.next() ** 1.5 * this.viewers.length)];
      if (viewer.silentUntil <= dueAt) break;
    }
    viewer.silentUntil = dueAt + MIN_SILENCE_MS;
    return viewer;
  }
}
