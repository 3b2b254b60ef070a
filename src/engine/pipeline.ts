/**
 * The path from chat to volts, on one screen: hear (normalise → validate → match → who may) → limit → crowd → play (schedule →
 * ring). Each stage knows only the type that its predecessor exports; this file alone sees them all. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import type { ModerationEvent } from '../domain/chat-event';
import type { ChatMessage } from '../domain/chat-message';
import type { Validator } from '../domain/command';
import { CrowdSwitch } from '../domain/crowd-switch';
import type { Limiter } from '../domain/limit';
import type { Patch } from '../domain/patch';
import type { Permission } from '../domain/permission';
import type { Random } from '../domain/random';
import { RecentNames } from '../domain/recent-names';
import type { Staleness } from '../domain/staleness';
import type { EpochMilliseconds, Milliseconds } from '../domain/units';
import type { Verdict } from '../domain/verdict';
import type { Control } from './control';
import { Crowds } from './crowds';
import { type Heard, Hearing, NOT_A_COMMAND, type Request, toVerdict } from './hearing';
import type { LogBuffer } from './log-buffer';
import { MessageCount } from './message-count';
import type { Metrics } from './metrics';
import { Moderation } from './moderation';
import type { Orders } from './orders';
import type { Output } from './output';
import { Player } from './player';
import { SwitchFollower } from './switch-follower';
import { Turnstile } from './turnstile';
import type { Values } from './values';

export interface PipelineParts {
  readonly clock: Clock;
  readonly validator: Validator;
  readonly staleness: Staleness;
  readonly metrics: Metrics;
  readonly log: LogBuffer;
  readonly values: Values;
  readonly output: Output;
  readonly control: Control;
  readonly orders: Orders;
  readonly random: Random;
}

const COUNTED: Verdict = { kind: 'accepted', note: 'counted' };
const STALE: Verdict = { kind: 'blocked', reason: 'stale' };
const NOT_LIVE: Verdict = { kind: 'paused', reason: 'not-live' };

export class Pipeline {
  readonly crowds: Crowds;
  readonly player: Player;
  readonly crowdSwitch: CrowdSwitch;
  readonly recentNames = new RecentNames();
  readonly permission: Permission;
  private readonly hearing: Hearing;
  private readonly turnstile: Turnstile;
  private readonly moderation: Moderation;
  private readonly switchFollower: SwitchFollower;

  constructor(
    private readonly parts: PipelineParts,
    private readonly patch: Patch,
    readonly limiter: Limiter,
  ) {
    const { clock, log, validator, output, values, control, random } = parts;
    this.permission = control.follow(patch);
    this.crowds = new Crowds(patch.variables);
    this.player = new Player(output, values, patch);
    this.crowdSwitch = new CrowdSwitch(patch.crowdSwitch);
    this.hearing = new Hearing(patch, validator, this.permission, this.player, random);
    this.turnstile = new Turnstile(limiter, patch.variables);
    const { crowds, turnstile, player, crowdSwitch, permission } = this;
    this.moderation = new Moderation({
      ...{ clock, log, patch, crowds, turnstile, player, crowdSwitch, permission },
    });
    this.switchFollower = new SwitchFollower(patch, crowdSwitch, crowds, player);
    // Values outlive an edit of the patch, and a crowd that nobody told believes its variable at rest.
    for (const { index, value } of values.all) crowds.standAt(index, value, clock.now());
    this.switchFollower.follow(clock.now());
  }

  /** Decides one message: afterwards it is counted, timed, logged and, if it was accepted, in the ring. */
  receive(message: ChatMessage): void {
    const { clock, metrics } = this.parts;
    const startedAt = clock.now();
    const wall = clock.wallAt(message.receivedAt);
    this.catchUp(startedAt);
    const heard = this.hear(message, startedAt, wall);
    if (heard.kind === 'request') {
      metrics.count(this.settle(heard, message, null, startedAt, wall));
    } else if (heard.kind === 'requests') {
      const count = new MessageCount(metrics);
      const verdicts = heard.requests.map((one) =>
        one.kind === 'request'
          ? this.settle(one, message, count, startedAt, wall)
          : this.tell(this.answer(one, message, startedAt), message, wall),
      );
      count.count(verdicts);
    } else metrics.count(this.tell(this.answer(heard, message, startedAt), message, wall));
  }

  /** Plays what time alone decides by now. Called before every message and from the engine's timer. */
  catchUp(now: Milliseconds): void {
    if (this.permission.paused) return;
    if (this.crowds.nextDueAt <= now)
      this.crowds.decide(now, (variableIndex, value) => {
        if (!this.permission.isLocked(variableIndex))
          this.player.play(variableIndex, value, `${this.crowds.modeOf(variableIndex)} of chat`, null, null);
      });
    if (this.turnstile.nextDueAt <= now) this.turnstile.retry(now, (request) => this.playLate(request, now));
  }

  /** A panic or the end of the stream: nothing that waits may play any more, and nobody owns anything. */
  comeToRest(): void {
    this.turnstile.forgetAll();
    this.crowds.startAgain();
    this.player.noteRest();
  }

  /** What a moderator takes back: see `Moderation`. */
  moderate(event: ModerationEvent): void {
    this.moderation.apply(event);
    this.switchFollower.follow(this.parts.clock.now());
  }

  /** Takes back all that a viewer has waiting or playing. */
  forgetViewer(viewerId: string): void {
    this.moderate({ kind: 'viewerCleared', viewerId, timeoutSeconds: null });
  }

  /** Index of a variable by name or alias, or -1. */
  find(word: string): number {
    return this.hearing.find(word);
  }

  nameOf(variableIndex: number): string {
    return this.patch.variables[variableIndex].name;
  }

  panic(): void {
    this.parts.output.panic();
  }

  get live(): boolean {
    return this.parts.output.live;
  }

  private hear(message: ChatMessage, now: Milliseconds, wall: EpochMilliseconds): Heard {
    const heard = this.hearing.hear(message, now);
    const { kind } = heard;
    const isForJacks = kind === 'request' || kind === 'requests' || kind === 'undo';
    if (!isForJacks && kind !== 'order' && kind !== 'vote') return heard;
    if (message.sentAt !== null && this.parts.staleness.isStale(message.sentAt, wall)) return STALE;
    if (isForJacks && !this.parts.output.live) return NOT_LIVE;
    if (kind === 'request') return heard;
    const refusal = this.permission.mayChat(message);
    return refusal === null ? heard : toVerdict(refusal);
  }

  private answer(
    heard: Exclude<Heard, Request | { readonly kind: 'requests' }>,
    message: ChatMessage,
    now: Milliseconds,
  ): Verdict {
    if (heard.kind === 'undo') return this.moderation.undo(heard, message);
    if (heard.kind === 'order') {
      const verdict = this.parts.orders.carryOut(heard.command, message, this);
      this.switchFollower.follow(now);
      return verdict;
    }
    if (heard.kind !== 'vote') return heard;
    if (!this.patch.crowdSwitch.on) return NOT_A_COMMAND;
    this.crowdSwitch.vote(message.viewerId, heard.side, now);
    this.switchFollower.follow(now);
    return COUNTED;
  }

  private tell(verdict: Verdict, message: ChatMessage, wall: EpochMilliseconds): Verdict {
    const { metrics, clock, log } = this.parts;
    metrics.time('l1', (clock.now() - message.receivedAt) as Milliseconds);
    if (verdict !== NOT_A_COMMAND) log.add(message, verdict, wall);
    return verdict;
  }

  /** Limits one request and plays it, or keeps it for later. */
  private settle(
    request: Request,
    message: ChatMessage,
    count: MessageCount | null,
    startedAt: Milliseconds,
    wall: EpochMilliseconds,
  ): Verdict {
    const { clock, metrics, log } = this.parts;
    let verdict = this.turnstile.ask(request, startedAt);
    const decidedAt = clock.now();
    if (verdict.kind === 'accepted') {
      // Into the ring first: nobody waits for the book-keeping.
      const inRingAt = this.play(request, startedAt);
      if (inRingAt === null) verdict = COUNTED;
      else metrics.time('l2', (inRingAt - decidedAt) as Milliseconds);
    }
    metrics.time('l1', (decidedAt - message.receivedAt) as Milliseconds);
    this.recentNames.add(request.viewerId, request.viewerName);
    request.logNumber = log.add(message, verdict, wall);
    request.count = count;
    if (verdict.kind !== 'limited') return verdict;
    this.turnstile.keep(request, verdict, startedAt);
    // It let go of what was only waiting for a newer word.
    this.catchUp(startedAt);
    return verdict;
  }

  private playLate(request: Request, now: Milliseconds): void {
    const { metrics, log, clock } = this.parts;
    const { message, variableIndex, logNumber, count, at: since } = request;
    // What was allowed when it was written may not be by now.
    const refusal = this.permission.mayMove(message, variableIndex);
    request.at = now;
    if (refusal === null) this.play(request, now);
    else this.turnstile.played(request, now);
    const verdict: Verdict =
      refusal === null ? { kind: 'coalesced', afterMs: (now - since) as Milliseconds } : toVerdict(refusal);
    if (count === null) metrics.recount('limited', verdict.kind);
    else count.wentOn(verdict.kind);
    log.revise(logNumber, message, verdict, clock.wallAt(now));
  }

  /** Returns when it was in the ring, or null when the crowd has not decided or the ring had no room. */
  private play(request: Request, now: Milliseconds): Milliseconds | null {
    const { variableIndex, viewerName } = request;
    this.turnstile.played(request, now);
    let value: number | null = request.value;
    // Whoever may move a locked variable is not one of a crowd.
    if (this.permission.isLocked(variableIndex)) this.crowds.standAt(variableIndex, value, now);
    else value = this.crowds.hear(variableIndex, request);
    if (value === null) return null;
    // A value that is nobody's own, such as a pull of many, is nobody's to take back.
    const isOwn = value === request.value;
    return this.player.play(
      variableIndex,
      value,
      viewerName,
      isOwn ? request : null,
      isOwn ? request.move : null,
    );
  }
}
