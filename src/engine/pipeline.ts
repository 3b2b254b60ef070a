/**
 * The path from chat to volts, on one screen: hear (normalise → validate → match → who may) → limit → crowd → play (schedule →
 * ring). Each stage knows only the type that its predecessor exports; this file alone sees them all. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import type { ModerationEvent } from '../domain/chat/chat-event';
import type { ChatMessage } from '../domain/chat/chat-message';
import { RecentNames } from '../domain/chat/recent-names';
import type { Staleness } from '../domain/chat/staleness';
import { TakenBack } from '../domain/chat/taken-back';
import { ModeVote } from '../domain/crowd/mode-vote';
import type { Validator } from '../domain/language/command';
import type { Limiter } from '../domain/limits/limiter';
import type { Random } from '../domain/numbers/random';
import type { EpochMilliseconds, Milliseconds } from '../domain/numbers/units';
import type { Patch } from '../domain/patch/patch';
import { hasSameCrowd, hasSameValues, originsOf } from '../domain/patch/patch-edit';
import type { Permission } from '../domain/people/permission';
import type { Verdict } from '../domain/verdict/verdict';
import { ACCEPTED, CHATTER, COUNTED, FOREIGN } from '../domain/verdict/verdicts';
import { ModeVoteFollower } from './decisions/mode-vote-follower';
import { Moderation } from './decisions/moderation';
import type { Orders } from './decisions/orders';
import type { ShowControl } from './decisions/show-control';
import { Admission } from './path/admission';
import { Crowds } from './path/crowds';
import { type Heard, Hearing, type MoveRequest, type Undo } from './path/hearing';
import type { Output } from './path/output';
import { Player } from './path/player';
import { linkRequests, Settlement } from './path/settlement';
import { Turnstile } from './path/turnstile';
import type { Values } from './path/values';
import type { LogBuffer } from './report/log-buffer';
import { MessageCount } from './report/message-count';
import type { Metrics } from './report/metrics';

export interface PipelineParts {
  readonly clock: Clock;
  readonly validator: Validator;
  readonly staleness: Staleness;
  readonly metrics: Metrics;
  readonly log: LogBuffer;
  readonly values: Values;
  readonly output: Output;
  readonly control: ShowControl;
  readonly orders: Orders;
  readonly random: Random;
}

/** Of what a patch file holds: as written. */
const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

export class Pipeline {
  readonly crowds: Crowds;
  readonly player: Player;
  readonly modeVote: ModeVote;
  readonly recentNames: RecentNames;
  readonly permission: Permission;
  readonly takenBack: TakenBack;
  private readonly hearing: Hearing;
  private readonly admission: Admission;
  private readonly turnstile: Turnstile;
  private readonly settlement: Settlement;
  private readonly moderation: Moderation;
  private readonly modeVoteFollower: ModeVoteFollower;
  /** What viewers gave has a queue of its own, which hears of moderation from here. */
  support: { takeBack(event: ModerationEvent, now: Milliseconds): void } | null = null;

  /** `before`: the pipeline of the patch before an edit, whose crowds, owners and waiting requests go on in this one. */
  constructor(
    private readonly parts: PipelineParts,
    readonly patch: Patch,
    readonly limiter: Limiter,
    before: Pipeline | null = null,
  ) {
    const { clock, metrics, log, validator, output, values, control, random, staleness } = parts;
    const permission = (this.permission = control.follow(patch));
    const turnstile = (this.turnstile = new Turnstile(limiter, patch.variables));
    const crowds = (this.crowds = new Crowds(patch, (index, mode) => turnstile.setMode(index, mode)));
    const player = (this.player = new Player(output, values, control, patch));
    const modeVote = (this.modeVote = before?.switchUnder(patch) ?? new ModeVote(patch.crowdSwitch));
    this.recentNames = before?.recentNames ?? new RecentNames();
    const takenBack = (this.takenBack = before?.takenBack ?? new TakenBack());
    this.admission = new Admission({ staleness, takenBack, permission, output });
    this.hearing = new Hearing(patch, validator, permission, player, random);
    const rooms = { clock, log, patch, crowds, turnstile, player, modeVote, permission };
    this.moderation = new Moderation(rooms);
    this.settlement = new Settlement({ ...rooms, metrics });
    this.modeVoteFollower = new ModeVoteFollower(patch, modeVote, crowds, player);
    const now = clock.now();
    const goesOn = before === null ? [] : this.goOnFrom(before, now);
    // Values outlive an edit of the patch, and a crowd that nobody told believes its variable at rest.
    for (const { index, value } of values.all) if (!goesOn[index]) crowds.standAt(index, value, now);
    this.modeVoteFollower.follow(now);
  }

  /**
   * Decides one message: afterwards it is counted, timed, logged and, if it was accepted, in the ring. All messages of a frame are
   * decided for the moment at which it came, which is not before that of any call before.
   */
  receive(message: ChatMessage): void {
    const { clock, metrics } = this.parts;
    const { receivedAt: startedAt } = message;
    const wall = clock.wallAt(startedAt);
    this.recentNames.hear(message);
    this.catchUp(startedAt);
    const heard = this.admission.admit(this.hearing.hear(message, startedAt), message, wall);
    if (heard.kind === 'request') {
      const verdict = this.settlement.settle(heard, startedAt, wall);
      metrics.count(verdict);
      // It let go of what was only waiting for a newer word.
      if (verdict.kind === 'limited') this.catchUp(startedAt);
    } else if (heard.kind === 'requests') this.receiveSeveral(heard.requests, message, startedAt, wall);
    else metrics.count(this.tell(this.answer(heard, message, startedAt), message, wall));
  }

  /** Returns which crowds go on. */
  private goOnFrom(before: Pipeline, now: Milliseconds): readonly boolean[] {
    const origins = originsOf(before.patch, this.patch, hasSameValues);
    this.player.adopt(before.player, origins);
    // Under other limits a whole waiting room would come out at once, with what nobody means any more.
    if (isSame(before.patch.limits, this.patch.limits)) this.turnstile.adopt(before.turnstile, origins, now);
    const goesOn = this.crowds.adopt(before.crowds, originsOf(before.patch, this.patch, hasSameCrowd));
    if (this.modeVote !== before.modeVote)
      // What the vote that is over decided is over, too.
      this.patch.variables.forEach(({ crowd }, index) => {
        this.crowds.setOwnMode(index, crowd.mode, this.player.valueOf(index), now);
      });
    return goesOn;
  }

  /** The vote on the mode, if it goes on under another patch. */
  private switchUnder(patch: Patch): ModeVote | null {
    return isSame(patch.crowdSwitch, this.patch.crowdSwitch) ? this.modeVote : null;
  }

  private receiveSeveral(
    several: readonly (MoveRequest | Undo | Verdict)[],
    message: ChatMessage,
    startedAt: Milliseconds,
    wall: EpochMilliseconds,
  ): void {
    const count = new MessageCount(this.parts.metrics);
    linkRequests(several, count);
    let before = ACCEPTED;
    const verdicts = several.map((one) => {
      if (one.kind !== 'request') return this.tell(this.answer(one, message, startedAt), message, wall);
      before = this.settlement.settleAfter(before, one, startedAt, wall);
      return before;
    });
    count.count(verdicts);
    this.catchUp(startedAt);
  }

  /** At every tick of the engine. */
  tick(now: Milliseconds): void {
    this.recentNames.note();
    this.catchUp(now);
  }

  /** Plays what time alone decides by now. Called before every message and at every tick. */
  private catchUp(now: Milliseconds): void {
    if (this.permission.paused) return;
    if (this.crowds.nextDueAt <= now)
      this.crowds.decide(now, (variableIndex, { value, by }) => {
        const setBy = by?.viewerName ?? `${this.crowds.modeOf(variableIndex)} of chat`;
        if (!this.permission.isLocked(variableIndex))
          this.player.play(variableIndex, value, setBy, by, null, now);
      });
    if (this.turnstile.nextDueAt <= now)
      this.turnstile.retry(now, (request) => this.settlement.playLate(request, now));
  }

  /** The streamer takes a variable, or moves it in the hand: `value` plays and stays, whatever chat says. */
  hold(name: string, value: number): void {
    const variableIndex = this.find(name);
    const { values } = this.patch.variables[variableIndex] ?? {};
    if (values === undefined || !this.live || !(value >= values.min && value <= values.max)) return;
    this.parts.control.hold(name, value);
    this.player.playByHand(variableIndex, value);
    this.crowds.standAt(variableIndex, value, this.parts.clock.now());
  }

  /** A panic or the end of the stream: nothing that waits may play any more, nobody owns anything, and no hand is on a knob. */
  comeToRest(): void {
    this.parts.control.releaseAll();
    this.turnstile.forgetAll();
    this.crowds.startAgain();
    this.player.noteRest();
  }

  /** What a moderator takes back: see `Moderation`. `sentAt`: when, by Twitch's clock; null where it does not say. */
  moderate(event: ModerationEvent, sentAt: EpochMilliseconds | null = null): void {
    this.takenBack.note(event, sentAt, this.parts.clock.now());
    this.takeBack(event);
  }

  /** Takes back all that a viewer has waiting or playing, and nothing that the viewer writes from now on. */
  forgetViewer(viewerId: string): void {
    this.takeBack({ kind: 'viewerCleared', viewerId, timeoutSeconds: null });
  }

  /** Index of a variable by name or alias, or -1. */
  find(word: string): number {
    return this.hearing.find(word);
  }

  panic(): void {
    this.parts.output.panic();
  }

  get live(): boolean {
    return this.parts.output.live;
  }

  private takeBack(event: ModerationEvent): void {
    const now = this.parts.clock.now();
    this.support?.takeBack(event, now);
    this.moderation.apply(event);
    this.modeVoteFollower.follow(now);
  }

  private answer(
    heard: Exclude<Heard, MoveRequest | { readonly kind: 'requests' }>,
    message: ChatMessage,
    now: Milliseconds,
  ): Verdict {
    if (heard.kind === 'undo') return this.moderation.undo(heard, message);
    if (heard.kind === 'order') {
      const verdict = this.parts.orders.carryOut(heard.command, message, this);
      this.modeVoteFollower.follow(now);
      return verdict;
    }
    if (heard.kind !== 'vote') return heard;
    if (!this.patch.crowdSwitch.on) return message.text.includes('!') ? FOREIGN : CHATTER;
    this.modeVote.vote(message.viewerId, heard.side, now, message.id);
    this.modeVoteFollower.follow(now);
    return COUNTED;
  }

  private tell(verdict: Verdict, message: ChatMessage, wall: EpochMilliseconds): Verdict {
    const { metrics, clock, log } = this.parts;
    metrics.l1.record((clock.now() - message.receivedAt) as Milliseconds);
    if (verdict.kind !== 'chatter') log.add(message, verdict, wall);
    return verdict;
  }
}
