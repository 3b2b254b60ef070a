/**
 * The variables that support moves: each move is its giver's, so that moderation and the next one find it. An envelope goes back to
 * what the variable would play without it. Engine worker: safe.
 */
import type { Author } from '../../domain/chat/author';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { SupportEvent } from '../../domain/support/support-event';
import type { TriggerAction } from '../../domain/support/support-trigger';
import type { RampShape } from '../../domain/voltage/ask';
import type { ResolvedAsk } from '../../domain/voltage/resolved-ask';
import type { Pipeline } from '../pipeline';

type ValueAction = Extract<TriggerAction, { readonly kind: 'gate' | 'ramp' | 'envelope' }>;

/** An envelope that is up, and what it needs to come down. */
interface Envelope {
  readonly event: SupportEvent;
  readonly endsAt: Milliseconds;
  readonly variable: string;
  readonly peak: number;
  /** Whether it was known before who had moved the variable. */
  readonly isKnown: boolean;
  readonly back: ResolvedAsk;
}

const AT_ONCE = milliseconds(0);

export class SupportMoves {
  private envelopes: readonly Envelope[] = [];

  constructor(
    private patch: Patch,
    private pipeline: Pipeline,
  ) {}

  followPatch(patch: Patch, pipeline: Pipeline): void {
    this.patch = patch;
    this.pipeline = pipeline;
  }

  start(action: ValueAction, event: SupportEvent, now: Milliseconds): void {
    const { player, permission } = this.pipeline;
    const { variable } = action;
    const index = this.pipeline.find(variable);
    if (index < 0 || permission.isLocked(index)) return;
    const { values } = this.patch.variables[index];
    const ramp = (wanted: number, overMs: Milliseconds, shape: RampShape): ResolvedAsk => {
      const value = Math.min(Math.max(wanted, values.min), values.max);
      return { kind: 'resolved', value, overMs, shape, holdMs: null, thenValue: value };
    };
    if (action.kind === 'gate') {
      const open = ramp(values.max, AT_ONCE, 'linear');
      this.play(index, { ...open, holdMs: action.forMs, thenValue: values.min }, event, now);
      return;
    }
    if (action.kind === 'ramp') {
      this.play(index, ramp(action.value, action.overMs, action.shape), event, now);
      return;
    }
    const isKnown = player.knows(index);
    const back = ramp(player.valueOf(index), action.releaseMs, 'linear');
    this.play(index, ramp(action.value, action.attackMs, 'linear'), event, now);
    const endsAt = milliseconds(now + action.attackMs + action.holdMs);
    const peak = player.valueOf(index);
    this.envelopes = [...this.envelopes, { event, endsAt, variable, peak, isKnown, back }];
  }

  /** Lets go of the envelopes whose time is over. */
  endDue(now: Milliseconds): void {
    for (const envelope of this.envelopes) if (envelope.endsAt <= now) this.letGo(envelope, now);
    this.envelopes = this.envelopes.filter(({ endsAt }) => endsAt > now);
  }

  /** Forgets how envelopes of some events end: the player has taken back what they moved. */
  forget(isForgotten: (event: SupportEvent) => boolean): void {
    this.envelopes = this.envelopes.filter(({ event }) => !isForgotten(event));
  }

  /** Every jack is at 0 V: nothing is up. */
  clear(): void {
    this.envelopes = [];
  }

  /** Brings an envelope down, unless somebody has moved the variable since: then theirs stays. */
  private letGo({ event, variable, peak, isKnown, back }: Envelope, now: Milliseconds): void {
    const { player, crowds } = this.pipeline;
    const index = this.pipeline.find(variable);
    if (index < 0) return;
    const author = authorOf(event);
    const isOurs = player.isOf(index, author);
    // After an edit of its range nobody knows any more who moved it.
    if (!isOurs && (player.knows(index) || player.valueOf(index) !== peak)) return;
    if (!isOurs || !isKnown) {
      this.play(index, back, event, now);
      return;
    }
    // The value from before may have been taken back meanwhile.
    player.end(index, author, back.overMs);
    crowds.standAt(index, player.valueOf(index), now);
  }

  private play(index: number, move: ResolvedAsk, event: SupportEvent, now: Milliseconds): void {
    const { player, crowds } = this.pipeline;
    if (player.play(index, move.value, event.viewerName, authorOf(event), move, now) === null) return;
    crowds.standAt(index, move.thenValue, now);
  }
}

const authorOf = ({ id, viewerId, viewerName }: SupportEvent): Author => ({
  messageId: id,
  viewerId,
  viewerName,
});
