/**
 * The effects that support has set off, and how each ends: in time, because moderators took its gift back, or with all jacks at 0 V.
 * Each move is its giver's, so that moderation and the next one find it. Engine worker: safe.
 */
import type { Author } from '../../domain/chat/author';
import type { CrowdModeName } from '../../domain/crowd/modes';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { ActionEngine, Way } from '../../domain/support/action';
import type { SupportEvent } from '../../domain/support/support-event';
import { reached, type ResolvedAsk } from '../../domain/voltage/resolved-ask';
import type { Pipeline } from '../pipeline';

type End = (now: Milliseconds) => void;

/** An effect that goes on, and the gift whose it is. */
interface Effect {
  readonly event: SupportEvent;
  readonly endsAt: Milliseconds;
  /** Its time is over. */
  readonly end: End;
  /** Its gift was taken back, or every jack is at 0 V: the player has undone its moves. */
  readonly cancel: End;
}

/** A variable that an envelope has moved, and what it needs to go back. Its name, since the patch may be edited before. */
interface Visit {
  readonly variable: string;
  readonly peak: number;
  /** Whether it was known before who had moved the variable. */
  readonly isKnown: boolean;
  readonly back: ResolvedAsk;
}

const NOTHING: End = () => undefined;

export class SupportEffects {
  private effects: readonly Effect[] = [];

  constructor(
    private patch: Patch,
    private pipeline: Pipeline,
  ) {}

  /** The patch was edited. Effects that go on end as they would have. */
  followPatch(patch: Patch, pipeline: Pipeline): void {
    this.patch = patch;
    this.pipeline = pipeline;
  }

  /** Returns the engine as an action may use it for this gift, now. */
  engineFor(event: SupportEvent, now: Milliseconds): ActionEngine {
    const last = (forMs: Milliseconds, end: End, cancel: End = end): void => {
      const endsAt = milliseconds(now + forMs);
      this.effects = [...this.effects, { event, endsAt, end, cancel }];
    };
    return {
      move: (variable, way) => void this.move(variable, way, event, now),
      pulse: (variable, way, holdMs, thenValue) =>
        void this.move(variable, way, event, now, { holdMs, thenValue }),
      visit: (variable, way, holdMs, backMs) => {
        const visit = this.visit(variable, way, backMs, event, now);
        if (visit === null) return;
        last(milliseconds(way.overMs + holdMs), (endsAt) => this.goBack(visit, event, endsAt), NOTHING);
      },
      holdMode: (variable, mode, forMs) => {
        const names = variable === null ? this.patch.variables.map(({ name }) => name) : [variable];
        this.setMode(names, mode, now);
        last(forMs, (endsAt) => this.setMode(names, null, endsAt));
      },
      openLimits: (factor, forMs) => {
        this.pipeline.limiter.open(factor);
        last(forMs, () => this.pipeline.limiter.open(1));
      },
    };
  }

  /** Ends the effects whose time is over. */
  endDue(now: Milliseconds): void {
    for (const { endsAt, end } of this.effects) if (endsAt <= now) end(now);
    this.effects = this.effects.filter(({ endsAt }) => endsAt > now);
  }

  /** Ends the effects of some gifts, whose moves the player has taken back. */
  cancel(isCancelled: (event: SupportEvent) => boolean, now: Milliseconds): void {
    for (const { event, cancel } of this.effects) if (isCancelled(event)) cancel(now);
    this.effects = this.effects.filter(({ event }) => !isCancelled(event));
  }

  /** Returns the variable's index, or null when nothing was played. */
  private move(
    variable: string,
    { value, overMs, shape }: Way,
    event: SupportEvent,
    now: Milliseconds,
    then?: { readonly holdMs: Milliseconds; readonly thenValue: number },
  ): number | null {
    const index = this.pipeline.find(variable);
    if (index < 0 || this.pipeline.permission.isLocked(index)) return null;
    const move = reached(this.within(index, value), overMs, shape);
    const whole =
      then === undefined ? move : { ...move, ...then, thenValue: this.within(index, then.thenValue) };
    return this.play(index, whole, event, now) ? index : null;
  }

  private visit(
    variable: string,
    way: Way,
    backMs: Milliseconds,
    event: SupportEvent,
    now: Milliseconds,
  ): Visit | null {
    const { player } = this.pipeline;
    const before = this.pipeline.find(variable);
    if (before < 0) return null;
    const isKnown = player.knows(before);
    const back = reached(this.within(before, player.valueOf(before)), backMs, 'linear');
    const index = this.move(variable, way, event, now);
    return index === null ? null : { variable, peak: player.valueOf(index), isKnown, back };
  }

  /** Brings a variable back to what it would play without the gift, unless somebody has moved it since: then theirs stays. */
  private goBack({ variable, peak, isKnown, back }: Visit, event: SupportEvent, now: Milliseconds): void {
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

  /** Returns whether it was sent. */
  private play(index: number, move: ResolvedAsk, event: SupportEvent, now: Milliseconds): boolean {
    const { player, crowds } = this.pipeline;
    if (player.play(index, move.value, event.viewerName, authorOf(event), move, now) === null) return false;
    crowds.standAt(index, move.thenValue, now);
    return true;
  }

  /** Names, not indexes, say which variables: the patch may be edited before the mode ends. */
  private setMode(names: readonly string[], mode: CrowdModeName | null, now: Milliseconds): void {
    const { crowds, player } = this.pipeline;
    for (const index of names.map((name) => this.pipeline.find(name)))
      if (index >= 0) crowds.setMode(index, mode, player.valueOf(index), now);
  }

  private within(index: number, value: number): number {
    const { min, max } = this.patch.variables[index].values;
    return Math.min(Math.max(value, min), max);
  }
}

const authorOf = ({ id, viewerId, viewerName }: SupportEvent): Author => ({
  messageId: id,
  viewerId,
  viewerName,
});
