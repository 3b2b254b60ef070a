/**
 * The patch of the moment: its pipeline, and the support that it plays. Both are fed here. Engine worker: safe.
 */
import type { ChatEvent } from '../domain/chat/chat-event';
import type { ChatMessage } from '../domain/chat/chat-message';
import { Limiter } from '../domain/limits/limiter';
import type { Milliseconds } from '../domain/numbers/units';
import type { Patch } from '../domain/patch/patch';
import type { CrowdsReport } from '../shared/reports/crowds-report';
import type { ValidatorInUse } from './path/validator-in-use';
import { Pipeline } from './pipeline';
import { Support } from './sources/support';
import type { PipelineParts } from './stages';

export interface CurrentPatchParts extends Omit<PipelineParts, 'validator'> {
  readonly validator: ValidatorInUse;
}

export class CurrentPatch {
  /** Null until there is a patch, like all of these. */
  pipeline: Pipeline | null = null;
  patch: Patch | null = null;
  private support: Support | null = null;
  private limiter: Limiter | null = null;

  constructor(
    private readonly parts: CurrentPatchParts,
    private readonly onNews: () => void,
  ) {}

  /** Follows an edit. Spent tokens, owners and waiting requests of viewers go on. The validator must be loaded. */
  followPatch(patch: Patch): void {
    const { validator, log, clock } = this.parts;
    if (validator.current === null) throw new Error('a patch came before the validator');
    this.limiter ??= new Limiter(patch.limits, patch.variables);
    this.limiter.configure(patch.limits, patch.variables);
    const parts: PipelineParts = { ...this.parts, validator: validator.current };
    this.pipeline = new Pipeline(parts, patch, this.limiter, this.pipeline);
    this.support ??= new Support(patch, this.pipeline, log, clock);
    this.support.followPatch(patch, this.pipeline);
    this.patch = patch;
  }

  /** Takes a message from chat or the simulation: it plays, and may set off a trigger. */
  receive(message: ChatMessage): void {
    const { clock, staleness, metrics } = this.parts;
    const { sentAt, receivedAt } = message;
    const wall = clock.wallAt(receivedAt);
    const deliveryMs = sentAt === null ? null : staleness.observe(sentAt, wall);
    this.pipeline?.receive(message);
    this.support?.receiveMessage(message, receivedAt);
    if (deliveryMs !== null) metrics.chatDelivery.record(deliveryMs);
    this.onNews();
  }

  /** Takes what is no message: moderation, or support without a text. */
  receiveEvent(event: ChatEvent): void {
    if (event.type === 'moderation') this.pipeline?.moderate(event.event, event.sentAt);
    else this.support?.receiveNotice(event.notice, this.parts.clock.now());
    this.onNews();
  }

  tick(now: Milliseconds): void {
    this.pipeline?.tick(now);
    this.support?.tick(now);
    // A countdown moves although nothing happens.
    if ((this.pipeline?.crowds.nextDueAt ?? Infinity) < Infinity) this.onNews();
  }

  comeToRest(now: Milliseconds): void {
    this.pipeline?.comeToRest();
    this.support?.comeToRest(now);
  }

  report(now: Milliseconds): CrowdsReport {
    const { pipeline, patch } = this;
    return {
      crowds: pipeline?.crowds.views(now) ?? [],
      modeVote: patch?.crowdSwitch.on === true ? (pipeline?.modeVote.view(now) ?? null) : null,
    };
  }
}
