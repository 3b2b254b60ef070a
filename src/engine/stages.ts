/**
 * The stages of one patch, wired: made anew when the patch is edited, and going on where those before were. `pipeline.ts` says
 * in which order a message goes through them. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import type { ModerationEvent } from '../domain/chat/chat-event';
import { RecentNames } from '../domain/chat/recent-names';
import type { Staleness } from '../domain/chat/staleness';
import { TakenBack } from '../domain/chat/taken-back';
import type { ModeVote } from '../domain/crowd/mode-vote';
import type { Validator } from '../domain/language/command';
import type { Limiter } from '../domain/limits/limiter';
import type { Random } from '../domain/numbers/random';
import type { EpochMilliseconds } from '../domain/numbers/units';
import type { Patch } from '../domain/patch/patch';
import type { Permission } from '../domain/people/permission';
import { Answers } from './decisions/answers';
import { ModeVoteFollower } from './decisions/mode-vote-follower';
import { Moderation } from './decisions/moderation';
import type { Orders, OrderedParts } from './decisions/orders';
import type { ShowControl } from './decisions/show-control';
import { StreamerHand } from './decisions/streamer-hand';
import { Admission } from './path/admission';
import { Crowds } from './path/crowds';
import { Eligibility } from './path/eligibility';
import type { Output } from './path/output';
import { LateSettlement } from './path/late-settlement';
import { goOnFrom, modeVoteUnder } from './path/pipeline-edit';
import { Player } from './path/player';
import { RequestReader } from './path/request-reader';
import { Settlement } from './path/settlement';
import type { Values } from './path/values';
import { Bookkeeping } from './report/bookkeeping';
import type { LogBuffer } from './report/log-buffer';
import type { Metrics } from './report/metrics';
import type { TraceBook } from './report/trace-book';

/** Parts that outlive an edit of the patch: the engine has one of each for its whole life. */
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

export class Stages implements OrderedParts {
  readonly clock: Clock;
  readonly control: ShowControl;
  readonly output: Output;
  readonly traces: TraceBook;
  readonly staleness: Staleness;
  readonly permission: Permission;
  readonly recentNames: RecentNames;
  readonly takenBack: TakenBack;
  readonly modeVote: ModeVote;
  readonly reader: RequestReader;
  readonly eligibility: Eligibility;
  readonly admission: Admission;
  readonly crowds: Crowds;
  readonly player: Player;
  readonly settlement: Settlement;
  readonly lateSettlement: LateSettlement;
  readonly modeVoteFollower: ModeVoteFollower;
  readonly moderation: Moderation;
  readonly answers: Answers;
  readonly book: Bookkeeping;
  private readonly hand: StreamerHand;

  /** `before`: the stages of the patch before an edit, whose crowds, owners and waiting requests go on in these. */
  constructor(
    parts: PipelineParts,
    readonly patch: Patch,
    readonly limiter: Limiter,
    before: Stages | null = null,
  ) {
    const { staleness, validator, values, random } = parts;
    this.clock = parts.clock;
    this.control = parts.control;
    this.output = parts.output;
    this.traces = parts.output.traces;
    this.staleness = staleness;
    this.book = before?.book ?? new Bookkeeping(parts.clock, parts.metrics, parts.log);
    this.recentNames = before?.recentNames ?? new RecentNames();
    this.takenBack = before?.takenBack ?? new TakenBack();
    this.modeVote = modeVoteUnder(patch, before);
    this.permission = this.control.permissionFor(patch);
    this.player = new Player(this.output, values, this.control.holds, patch);
    this.reader = new RequestReader(patch, validator, this.permission, this.player, random);
    this.eligibility = new Eligibility(staleness, this.takenBack, this.permission, this.output);
    const admission = (this.admission = new Admission(limiter, patch.variables));
    this.crowds = new Crowds(patch, (index, mode) => admission.setMode(index, mode));
    const { clock, traces, book, permission, crowds, player } = this;
    // A literal, not `this`: V8 knows what its fields hold, which saves a check at each step of the path.
    this.settlement = new Settlement({ clock, traces, book, permission, admission, crowds, player });
    this.lateSettlement = new LateSettlement(this);
    this.modeVoteFollower = new ModeVoteFollower(patch, this.modeVote, this.crowds, this.player);
    this.moderation = new Moderation(this);
    this.answers = new Answers(this.moderation, parts.orders, this.modeVoteFollower, this);
    this.hand = new StreamerHand(this);
    const now = this.clock.now();
    goOnFrom(before, this, values, now);
    this.modeVoteFollower.update(now);
  }

  /** Index of a variable by name or alias, or -1. */
  find(word: string): number {
    return this.reader.find(word);
  }

  get live(): boolean {
    return this.output.live;
  }

  /** Every jack to 0 V, disarmed. */
  panic(): void {
    this.output.panic();
  }

  /** See `StreamerHand.hold`. */
  hold(name: string, value: number): void {
    this.hand.hold(this.find(name), value);
  }

  /** See `Moderation.moderate`. */
  moderate(event: ModerationEvent, sentAt: EpochMilliseconds | null = null): void {
    this.moderation.moderate(event, sentAt);
  }

  /** See `Moderation.forgetViewer`. */
  forgetViewer(viewerId: string): void {
    this.moderation.forgetViewer(viewerId);
  }
}
