/**
 * Support sets things off: cheers, redeems, subscriptions, gifts and raids, as the patch's triggers say. What they move stays
 * within the jack's limits like anything else. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import type { SupportNotice } from '../domain/chat-event';
import type { ChatMessage } from '../domain/chat-message';
import type { CrowdModeName } from '../domain/crowd';
import type { Patch } from '../domain/patch';
import type { Refusal } from '../domain/permission';
import type { ResolvedAsk } from '../domain/resolve-ask';
import type { SupportEvent } from '../domain/support';
import { type Trigger, type TriggerAction } from '../domain/trigger-settings';
import { type Offer, TriggerQueue } from '../domain/triggers';
import { milliseconds, type Milliseconds } from '../domain/units';
import type { Verdict } from '../domain/verdict';
import type { RampShape } from '../domain/wish';
import { toVerdict } from './hearing';
import type { LogBuffer } from './log-buffer';
import type { Pipeline } from './pipeline';

/** A change that ends by itself: a crowd mode or open limits. */
interface Passing {
  readonly endsAt: Milliseconds;
  readonly end: (now: Milliseconds) => void;
}

type ValueAction = Extract<
  TriggerAction,
  { readonly variable: string; readonly kind: 'gate' | 'ramp' | 'envelope' }
>;

const REFUSED: Readonly<Record<Exclude<Offer, 'queued' | 'doubled'> | 'not-live', Verdict>> = {
  'not-live': { kind: 'paused', reason: 'not-live' },
  'no-trigger': { kind: 'chatter', note: 'no-trigger' },
  cooldown: { kind: 'blocked', reason: 'trigger-rests' },
  full: { kind: 'blocked', reason: 'triggers-full' },
};

const AT_ONCE = milliseconds(0);

export class Support {
  private queue: TriggerQueue;
  private passing: readonly Passing[] = [];
  /** Second halves of envelopes: the way back to where the variable was. */
  private releases: readonly { readonly at: Milliseconds; readonly play: (now: Milliseconds) => void }[] = [];

  constructor(
    private patch: Patch,
    private pipeline: Pipeline,
    private readonly log: LogBuffer,
    private readonly clock: Clock,
  ) {
    this.queue = new TriggerQueue(patch.triggers);
  }

  /** The patch was edited. What plays goes on to its end; what waits does where the triggers are the same. */
  follow(patch: Patch, pipeline: Pipeline): void {
    if (JSON.stringify(patch.triggers) !== JSON.stringify(this.patch.triggers))
      this.queue = new TriggerQueue(patch.triggers);
    this.patch = patch;
    this.pipeline = pipeline;
  }

  hearMessage(message: ChatMessage, now: Milliseconds): void {
    const what = supportIn(message);
    if (what === null) return;
    const { id, viewerId, viewerName } = message;
    this.hear({ id, viewerId, viewerName, what }, this.pipeline.permission.mayChat(message), now);
  }

  hearNotice({ id, viewerId, viewerName, what }: SupportNotice, now: Milliseconds): void {
    this.hear({ id, viewerId, viewerName, what }, this.pipeline.permission.mayGive(viewerId), now);
  }

  /** Sets off what is due, and ends what has lasted. Called from the engine's timer. */
  tick(now: Milliseconds): void {
    this.endPassing(now);
    if (this.pipeline.permission.paused) return;
    for (let due = this.queue.takeDue(now); due !== null; due = this.queue.takeDue(now))
      this.setOff(due.trigger, due.event.viewerName, now);
  }

  /** A panic or the end of the stream: nothing that waits may play any more. */
  comeToRest(now: Milliseconds): void {
    this.queue.clear();
    this.releases = [];
    for (const { end } of this.passing) end(now);
    this.passing = [];
  }

  private hear(event: SupportEvent, refusal: Refusal | null, now: Milliseconds): void {
    const verdict = refusal === null ? this.offer(event, now) : toVerdict(refusal);
    if (verdict === null) return;
    this.log.addSupport(event, verdict, this.clock.wallAt(now));
    this.tick(now);
  }

  /** Null for what came twice. */
  private offer(event: SupportEvent, now: Milliseconds): Verdict | null {
    // Every jack is at rest, and what is set off now would not be remembered when it leaves.
    const offer = this.pipeline.live ? this.queue.offer(event, now) : 'not-live';
    if (offer === 'doubled') return null;
    if (offer !== 'queued') return REFUSED[offer];
    return { kind: 'accepted', note: 'set-off', trigger: this.queue.triggerFor(event)?.name ?? '' };
  }

  private setOff({ do: action }: Trigger, viewerName: string, now: Milliseconds): void {
    switch (action.kind) {
      case 'gate':
      case 'ramp':
      case 'envelope':
        this.move(action, viewerName, now);
        return;
      case 'mode': {
        const { variable } = action;
        const names = variable === null ? this.patch.variables.map(({ name }) => name) : [variable];
        this.setMode(names, action.mode, now);
        this.last(action.forMs, now, (endsAt) => {
          this.setMode(names, null, endsAt);
        });
        return;
      }
      case 'openLimits':
        this.pipeline.limiter.open(action.factor);
        this.last(action.forMs, now, () => this.pipeline.limiter.open(1));
    }
  }

  /** By name: the patch may be edited before the mode ends. */
  private setMode(names: readonly string[], mode: CrowdModeName | null, now: Milliseconds): void {
    const { crowds, player } = this.pipeline;
    for (const index of names.map((name) => this.pipeline.find(name)))
      if (index >= 0) crowds.setMode(index, mode, player.valueOf(index), now);
  }

  private move(action: ValueAction, viewerName: string, now: Milliseconds): void {
    const index = this.pipeline.find(action.variable);
    if (index < 0 || this.pipeline.permission.isLocked(index)) return;
    const { values } = this.patch.variables[index];
    const play = (move: ResolvedAsk, at: Milliseconds): void => {
      this.play(action.variable, move, viewerName, at);
    };
    const ramp = (wanted: number, overMs: Milliseconds, shape: RampShape): ResolvedAsk => {
      const value = Math.min(Math.max(wanted, values.min), values.max);
      return { kind: 'resolved', value, overMs, shape, holdMs: null, thenValue: value };
    };
    if (action.kind === 'gate') {
      const open = ramp(values.max, AT_ONCE, 'linear');
      play({ ...open, holdMs: action.forMs, thenValue: values.min }, now);
    } else if (action.kind === 'ramp') play(ramp(action.value, action.overMs, action.shape), now);
    else {
      const before = this.pipeline.player.valueOf(index);
      play(ramp(action.value, action.attackMs, 'linear'), now);
      const peak = this.pipeline.player.valueOf(index);
      const at = milliseconds(now + action.attackMs + action.holdMs);
      const release = (endsAt: Milliseconds): void => {
        const { player } = this.pipeline;
        const isThere = this.pipeline.find(action.variable);
        // Somebody has moved it since: theirs stays.
        if (isThere < 0 || player.valueOf(isThere) !== peak) return;
        play(ramp(before, action.releaseMs, 'linear'), endsAt);
      };
      this.releases = [...this.releases, { at, play: release }];
    }
  }

  private play(name: string, move: ResolvedAsk, viewerName: string, at: Milliseconds): void {
    const { player, crowds } = this.pipeline;
    const index = this.pipeline.find(name);
    if (index < 0) return;
    if (player.play(index, move.value, viewerName, null, move, at) === null) return;
    crowds.standAt(index, move.thenValue, at);
  }

  private last(forMs: Milliseconds, now: Milliseconds, end: Passing['end']): void {
    this.passing = [...this.passing, { endsAt: milliseconds(now + forMs), end }];
  }

  private endPassing(now: Milliseconds): void {
    for (const { endsAt, end } of this.passing) if (endsAt <= now) end(now);
    this.passing = this.passing.filter(({ endsAt }) => endsAt > now);
    for (const { at, play } of this.releases) if (at <= now) play(now);
    this.releases = this.releases.filter(({ at }) => at > now);
  }
}

/** Of a message with bits and a reward the bits count. */
function supportIn({ bits, rewardId }: ChatMessage): SupportEvent['what'] | null {
  if (bits > 0) return { kind: 'cheer', bits };
  return rewardId === null ? null : { kind: 'reward', rewardId };
}
