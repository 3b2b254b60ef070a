/**
 * The path from chat to volts, on one screen: normalise → validate → match → limit → crowd → schedule → ring.
 * Each stage knows only the type that its predecessor exports; this file alone sees them all. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import type { ChatMessage } from '../domain/chat-message';
import { COMMAND_MAX_LENGTH, cutCommand, type Validator } from '../domain/command';
import { type Crowd, type CrowdRequest, startCrowd } from '../domain/crowd';
import type { Limiter } from '../domain/limit';
import { Matcher } from '../domain/match';
import { NewestRefused } from '../domain/newest-refused';
import { looksLikeCommand, normalise } from '../domain/normalise';
import type { Patch } from '../domain/patch';
import { requestToVolts } from '../domain/schedule';
import type { Staleness } from '../domain/staleness';
import type { EpochMilliseconds, Milliseconds } from '../domain/units';
import type { Verdict } from '../domain/verdict';
import type { LogBuffer } from './log-buffer';
import type { Metrics } from './metrics';
import type { Output } from './output';
import type { Values } from './values';

/** One person's valid wish for one variable. */
interface Request extends CrowdRequest {
  readonly viewerName: string;
  readonly privileged: boolean;
  readonly variableIndex: number;
}

/** A request that the limiter refused, and its place in the log, until it plays or a newer one replaces it. */
interface Refused {
  readonly request: Request;
  readonly message: ChatMessage;
  readonly logNumber: number;
  readonly since: Milliseconds;
}

export interface PipelineParts {
  readonly clock: Clock;
  readonly validator: Validator;
  readonly staleness: Staleness;
  readonly metrics: Metrics;
  readonly log: LogBuffer;
  readonly values: Values;
  readonly output: Output;
}

const ACCEPTED: Verdict = { kind: 'accepted' };
const NOT_A_COMMAND: Verdict = { kind: 'invalid', reason: 'not-a-command' };
const MALFORMED: Verdict = { kind: 'invalid', reason: 'malformed' };
const TOO_LONG: Verdict = { kind: 'invalid', reason: 'too-long' };
const STALE: Verdict = { kind: 'blocked', reason: 'stale' };
const NO_VIEWER_ID: Verdict = { kind: 'blocked', reason: 'no-viewer-id' };
const LIMITER_ERROR: Verdict = { kind: 'blocked', reason: 'limiter-error' };
const NOT_LIVE: Verdict = { kind: 'paused', reason: 'not-live' };

export class Pipeline {
  private readonly matcher: Matcher;
  private readonly crowds: readonly Crowd[];
  private readonly refused: NewestRefused<Refused>;

  constructor(
    private readonly parts: PipelineParts,
    private readonly patch: Patch,
    private readonly limiter: Limiter,
  ) {
    this.matcher = new Matcher(patch.variables);
    this.crowds = patch.variables.map(startCrowd);
    this.refused = new NewestRefused(patch.variables.length);
  }

  /** Decides one message: afterwards it is counted, timed, logged and, if it was accepted, in the ring. */
  receive(message: ChatMessage): void {
    const { clock, metrics, log } = this.parts;
    const startedAt = clock.now();
    const wall = clock.wall();
    if (this.refused.nextDueAt() <= startedAt) this.retryRefused(startedAt);
    const request = this.toRequest(message, startedAt, wall);
    if (!('viewerId' in request)) {
      metrics.count(request);
      metrics.time('l1', (clock.now() - message.receivedAt) as Milliseconds);
      if (request !== NOT_A_COMMAND) log.add(message, request, wall);
      return;
    }
    const verdict = this.limit(request, startedAt);
    const decidedAt = clock.now();
    // Into the ring first: nobody waits for the book-keeping.
    const inRingAt = verdict.kind === 'accepted' ? this.play(request) : null;
    if (inRingAt !== null) metrics.time('l2', (inRingAt - decidedAt) as Milliseconds);
    metrics.time('l1', (decidedAt - message.receivedAt) as Milliseconds);
    metrics.count(verdict);
    const logNumber = log.add(message, verdict, wall);
    if (verdict.kind === 'limited')
      this.keep({ request, message, logNumber, since: startedAt }, verdict.waitMs);
  }

  /** Plays what was refused and is due by now. Called before every message and from the engine's timer. */
  retryRefused(now: Milliseconds): void {
    const { metrics, log, clock } = this.parts;
    for (let kept = this.refused.takeDue(now); kept !== null; kept = this.refused.takeDue(now)) {
      const { request, message, logNumber, since } = kept;
      const verdict = this.limit(request, now);
      if (verdict.kind === 'limited') {
        this.refused.keep(request.variableIndex, kept, (now + verdict.waitMs) as Milliseconds);
        continue;
      }
      this.refused.drop(request.variableIndex);
      if (verdict.kind !== 'accepted') continue;
      this.play(request);
      metrics.recount('limited', 'coalesced');
      const played: Verdict = { kind: 'coalesced', afterMs: (now - since) as Milliseconds };
      log.revise(logNumber, message, played, clock.wall());
    }
  }

  /** A panic or the end of the stream: nothing that waits may play any more. */
  forgetRefused(): void {
    this.refused.clear();
  }

  private toRequest(message: ChatMessage, now: Milliseconds, wall: EpochMilliseconds): Request | Verdict {
    const { validator, staleness, output } = this.parts;
    const normalised = normalise(message.text);
    if (normalised === null) return TOO_LONG;
    const text = this.matcher.expandAlias(normalised);
    const colon = validator.findColon(text);
    if (colon === 0) {
      if (!looksLikeCommand(text)) return NOT_A_COMMAND;
      return text.length > COMMAND_MAX_LENGTH ? TOO_LONG : MALFORMED;
    }
    const { name, value } = cutCommand(text, colon);
    if (message.viewerId === '') return NO_VIEWER_ID;
    const variableIndex = this.matcher.indexOf(name);
    if (variableIndex < 0) return { kind: 'unknown', name, suggestion: this.matcher.suggest(name, now) };
    const { min, max } = this.patch.variables[variableIndex].values;
    if (value < min || value > max) return { kind: 'outOfRange', min, max };
    if (message.sentAt !== null && staleness.isStale(message.sentAt, wall)) return STALE;
    if (!output.live) return NOT_LIVE;
    const privileged = message.role === 'broadcaster' || message.role === 'moderator';
    const { viewerId, viewerName, receivedAt } = message;
    return { viewerId, viewerName, privileged, variableIndex, value, at: receivedAt };
  }

  private limit(request: Request, now: Milliseconds): Verdict {
    const waitMs = this.limiter.ask(request.viewerId, request.privileged, request.variableIndex, now);
    if (waitMs === 0) return ACCEPTED;
    return Number.isFinite(waitMs)
      ? { kind: 'limited', tier: this.limiter.refusedBy, waitMs }
      : LIMITER_ERROR;
  }

  private keep(refused: Refused, waitMs: Milliseconds): void {
    const { request, since } = refused;
    this.refused.keep(request.variableIndex, refused, (since + waitMs) as Milliseconds);
  }

  /** Returns when the command was in the ring, or null when it changes nothing or was dropped. */
  private play(request: Request): Milliseconds | null {
    const { variableIndex, viewerName } = request;
    this.refused.drop(variableIndex);
    const value = this.crowds[variableIndex].hear(request);
    if (value === null) return null;
    const variable = this.patch.variables[variableIndex];
    const target = requestToVolts(variable, value);
    const inRingAt = this.parts.output.push(variable.jack - 1, target);
    this.parts.values.set(variableIndex, value, target, viewerName);
    return inRingAt;
  }
}
