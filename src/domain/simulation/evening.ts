/**
 * Simulated evenings: who is there and what happens, message by message, with moderators and gifts. The same patch, seed and start
 * bring the same events at the same times. Memory is bounded by the number of viewers. A new evening is one file in `evening/`
 * and one line in the table. Engine worker: safe. Audio thread: never.
 */
import type { ChatEvent, ModerationEvent } from '../chat/chat-event';
import type { ChatMessage } from '../chat/chat-message';
import { milliseconds, type Milliseconds } from '../numbers/units';
import type { Patch } from '../patch/patch';
import { alternateAccounts } from './evenings/alternate-accounts';
import { busy } from './evenings/busy';
import type { Cue } from './evenings/cue';
import { moderators } from './evenings/moderators';
import type { Plan } from './evenings/plan';
import { quiet } from './evenings/quiet';
import { raid } from './evenings/raid';
import { spammer } from './evenings/spammer';
import { Stage } from './evenings/stage';
import { trolls } from './evenings/trolls';

const EVENINGS = {
  quiet,
  busy,
  raid,
  trolls,
  spammer,
  alternateAccounts,
  moderators,
} as const satisfies Record<string, Plan>;
export type EveningName = keyof typeof EVENINGS;
export const EVENING_NAMES = Object.keys(EVENINGS) as EveningName[];

export type EveningEvent = { readonly type: 'message'; readonly message: ChatMessage } | ChatEvent;

/** After a longer stall of the caller's timer the rest of what was missed is put off, not sent in one heap. */
const CATCH_UP_MS = 1000;

/** A voice, and what it says next. */
interface Part {
  readonly cues: Iterator<Cue>;
  next: Cue | null;
}

export class Evening {
  private readonly stage: Stage;
  private readonly parts: readonly Part[];
  private readonly idPrefix: string;
  private sent = 0;

  constructor(
    name: EveningName,
    patch: Patch,
    seed: number,
    private startedAt: Milliseconds,
  ) {
    this.stage = new Stage(patch.variables, seed);
    this.parts = EVENINGS[name](this.stage).map((voice) => {
      const cues = voice[Symbol.iterator]();
      return { cues, next: takeNext(cues) };
    });
    // The start is in it so that an evening that is started again repeats no id: those are dropped as duplicates.
    this.idPrefix = `demo-${name}-${seed}-${startedAt}-`;
  }

  /** The events due by `now` (monotonic), oldest first: what chat frames received now would bring. */
  takeDue(now: Milliseconds): EveningEvent[] {
    const due: EveningEvent[] = [];
    const late = now - this.startedAt - nextAt(this.earliest()) - CATCH_UP_MS;
    if (late > 0) this.startedAt = milliseconds(this.startedAt + late);
    for (let part = this.earliest(); nextAt(part) <= now - this.startedAt; part = this.earliest()) {
      if (part.next !== null) due.push(this.toEvent(part.next, now));
      part.next = takeNext(part.cues);
    }
    return due;
  }

  /** The patch was edited: what is said from now on is about its variables, and the evening goes on where it was. */
  follow(patch: Patch): void {
    this.stage.variables = patch.variables;
  }

  private earliest(): Part {
    return this.parts.reduce((first, part) => (nextAt(part) < nextAt(first) ? part : first));
  }

  private toEvent(cue: Cue, receivedAt: Milliseconds): EveningEvent {
    switch (cue.kind) {
      case 'says': {
        const { speaker, label, text, isFirst, bits } = cue;
        const { id: viewerId, name: viewerName, role } = speaker;
        const id = label === '' ? this.freshId() : this.idPrefix + label;
        const message: ChatMessage = {
          ...{
            id,
            viewerId,
            viewerLogin: viewerName.toLowerCase(),
            viewerName,
            role,
            isGuest: false,
            isFirst,
          },
          ...{ text, trailingEmotesAt: text.length, bits, rewardId: null, sentAt: null, receivedAt },
        };
        return { type: 'message', message };
      }
      case 'moderates':
        return { type: 'moderation', event: this.withId(cue.event), sentAt: null };
      case 'supports': {
        const { id: viewerId, name: viewerName } = cue.speaker;
        const notice = {
          id: this.freshId(),
          viewerId,
          viewerName,
          what: cue.what,
          sentAt: null,
          receivedAt,
        };
        return { type: 'support', notice };
      }
    }
  }

  private withId(event: ModerationEvent): ModerationEvent {
    if (event.kind !== 'messageDeleted') return event;
    return { kind: event.kind, messageId: this.idPrefix + event.messageId };
  }

  private freshId(): string {
    return `${this.idPrefix}${++this.sent}`;
  }
}

function takeNext(cues: Iterator<Cue>): Cue | null {
  const result = cues.next();
  return result.done === true ? null : result.value;
}

const nextAt = ({ next }: Part): number => next?.at ?? Infinity;
