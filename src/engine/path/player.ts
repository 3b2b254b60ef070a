/**
 * Plays what was decided: volts into the ring, what every variable stands at, and who owns it, so that what is taken back can
 * be. Engine worker: safe.
 */
import type { Author } from '../../domain/chat/author';
import type { Move } from '../../domain/voltage/move';
import { Ownership } from '../../domain/moderation/ownership';
import type { Rollback } from '../../domain/moderation/rollback';
import type { Patch } from '../../domain/patch/patch';
import type { ResolvedAsk } from '../../domain/voltage/resolved-ask';
import { restOf, restValue } from '../../domain/devices/rest-value';
import { requestToVolts } from '../../domain/voltage/value-to-volts';
import {
  type Milliseconds,
  millisecondsToSeconds,
  seconds,
  type Seconds,
  type Volts,
} from '../../domain/numbers/units';
import type { Holds } from './holds';
import type { Output, Sent } from './output';
import type { Values } from './values';

/** A value that is taken back glides: nobody in chat chose this moment, and a step would be one more thing to hear of it. */
const ROLLBACK_SECONDS = seconds(0.25);
const FOR_GOOD = seconds(Infinity);

/** Who set it, where it is no one viewer. */
const STREAMER = 'you';
const CHAT = 'chat';

export class Player {
  private readonly ownership: Ownership;

  constructor(
    private readonly output: Output,
    private readonly values: Values,
    private readonly holds: Holds,
    private readonly patch: Patch,
  ) {
    this.ownership = new Ownership(patch.variables.length);
  }

  /** The patch was edited: see `Ownership.adopt`. */
  adopt(before: Player, origins: readonly number[]): void {
    this.ownership.adopt(before.ownership, origins);
  }

  /** The value of a variable; where it never moved, the value that lies at its jack's rest. */
  valueOf(variableIndex: number): number {
    return this.values.valueOf(variableIndex) ?? restValue(this.patch, this.patch.variables[variableIndex]);
  }

  /**
   * Returns what became of it, null when it was not sent. `author` null: several people decided it, and it is nobody's to
   * take back. `move` says how to get there and what comes after, where that was asked for. A variable that the streamer holds, or has
   * let go of elsewhere, stays where it is.
   */
  play(
    variableIndex: number,
    value: number,
    setBy: string,
    author: Author | null,
    move: ResolvedAsk | null,
    now: Milliseconds,
    decidedAt?: Milliseconds,
  ): Sent {
    if (!this.holds.admits(variableIndex, value, now)) return null;
    const target = this.voltsAt(variableIndex, value);
    const jackIndex = this.patch.variables[variableIndex].jack - 1;
    const sent =
      move === null
        ? this.output.push(jackIndex, target, decidedAt)
        : this.output.pushMove(jackIndex, this.toMove(variableIndex, target, move), decidedAt);
    // A later rollback, or an edit of the patch, must not find a gate that was open, and hold it.
    const standsAt = move === null ? value : move.thenValue;
    const standsAtVolts = move === null ? target : this.voltsAt(variableIndex, standsAt);
    this.values.set(variableIndex, standsAt, standsAtVolts, setBy);
    this.ownership.played(variableIndex, author, standsAt);
    return sent;
  }

  /** The number printed on the device. */
  jackOf(variableIndex: number): number {
    return this.patch.variables[variableIndex].jack;
  }

  /** The number of the ring's newest record. */
  get written(): number {
    return this.output.ring.written;
  }

  /** Whether what plays moves no jack, because the outputs are not armed. */
  isRehearsalAt(now: Milliseconds): boolean {
    return this.output.isRehearsalAt(now);
  }

  /** Whether the streamer has let go of the variable and chat has not found its value yet. */
  isLetGo(variableIndex: number, now: Milliseconds): boolean {
    return this.holds.isLetGo(variableIndex, now);
  }

  /** Plays what the streamer's hand sets: nobody in chat can take it back. */
  playByHand(variableIndex: number, value: number): void {
    const { jack } = this.patch.variables[variableIndex];
    const target = this.voltsAt(variableIndex, value);
    this.output.push(jack - 1, target);
    this.values.set(variableIndex, value, target, STREAMER);
    this.ownership.playedByHand(variableIndex, value);
  }

  /** Whether it is known who moved a variable, if anybody did. */
  knows(variableIndex: number): boolean {
    return this.ownership.knows(variableIndex);
  }

  /** Whether what a variable plays is of one message, and nobody has moved it since. */
  isOf(variableIndex: number, { viewerId, messageId }: Author): boolean {
    const owner = this.ownership.ownerOf(variableIndex);
    return owner !== null && owner.viewerId === viewerId && owner.messageId === messageId;
  }

  /** Ends what somebody plays for a time: the variable glides to what it would play without. */
  end(variableIndex: number, { viewerId }: Author, overMs: Milliseconds): void {
    const rollback = this.ownership.undo(viewerId, variableIndex);
    if (rollback !== null) this.rollBack(rollback, millisecondsToSeconds(overMs));
  }

  /** The variable that `undo` would take back, or null. */
  undoable(viewerId: string, only: number | null): number | null {
    return this.ownership.undoable(viewerId, only);
  }

  /** Takes back the last change of a viewer, over all variables or of `only` one. */
  undo(viewerId: string, only: number | null): Rollback | null {
    const rollback = this.ownership.undo(viewerId, only);
    if (rollback !== null) this.rollBack(rollback);
    return rollback;
  }

  forgetMessage(messageId: string): readonly Rollback[] {
    return this.rollBackAll(this.ownership.forgetMessage(messageId));
  }

  forgetViewer(viewerId: string): readonly Rollback[] {
    return this.rollBackAll(this.ownership.forgetViewer(viewerId));
  }

  forgetAll(): readonly Rollback[] {
    return this.rollBackAll(this.ownership.forgetAll());
  }

  /** Every jack went to 0 V by itself, as in a panic: nobody owns anything, and nothing is sent. */
  noteRest(): void {
    this.ownership.clear();
  }

  private rollBackAll(rollbacks: readonly Rollback[]): readonly Rollback[] {
    for (const rollback of rollbacks) this.rollBack(rollback);
    return rollbacks;
  }

  private rollBack(
    { variableIndex, value, owner, isByHand }: Rollback,
    overSeconds: Seconds = ROLLBACK_SECONDS,
  ): void {
    const { jack } = this.patch.variables[variableIndex];
    const target = value === null ? restOf(this.patch, jack) : this.voltsAt(variableIndex, value);
    this.output.pushMove(jack - 1, {
      target,
      overSeconds,
      shape: 'linear',
      holdSeconds: FOR_GOOD,
      then: target,
    });
    if (value === null) this.values.forget(variableIndex);
    else this.values.set(variableIndex, value, target, owner?.viewerName ?? (isByHand ? STREAMER : CHAT));
  }

  private toMove(variableIndex: number, target: Volts, move: ResolvedAsk): Move {
    const { overMs, shape, holdMs, thenValue } = move;
    return {
      target,
      overSeconds: millisecondsToSeconds(overMs),
      shape,
      holdSeconds: holdMs === null ? FOR_GOOD : millisecondsToSeconds(holdMs),
      then: this.voltsAt(variableIndex, thenValue),
    };
  }

  private voltsAt(variableIndex: number, value: number): Volts {
    return requestToVolts(this.patch.variables[variableIndex], value);
  }
}
