/** A pipeline with a clock that tests move, and a ring that they read. */
import type { Clock } from '../../../src/adapters/clock';
import type { ChatMessage, Role } from '../../../src/domain/chat/chat-message';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { Limiter } from '../../../src/domain/limits/limiter';
import type { Move } from '../../../src/domain/voltage/move';
import type { Patch } from '../../../src/domain/patch/patch';
import { Staleness } from '../../../src/domain/chat/staleness';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import { Random } from '../../../src/domain/numbers/random';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import { ShowControl } from '../../../src/engine/decisions/show-control';
import { LogBuffer } from '../../../src/engine/report/log-buffer';
import { Metrics } from '../../../src/engine/report/metrics';
import { Orders } from '../../../src/engine/decisions/orders';
import { Output } from '../../../src/engine/path/output';
import { Pipeline } from '../../../src/engine/pipeline';
import { Support } from '../../../src/engine/sources/support';
import { Values } from '../../../src/engine/path/values';
import { ControlBlock } from '../../../src/shared/control-block';
import { allocateMemory } from '../../../src/shared/memory';
import { RingReader } from '../../../src/shared/ring';
import { twin } from '../../../src/validator/twin';

class ManualClock implements Clock {
  ms = 1_000;

  now(): Milliseconds {
    return this.ms as Milliseconds;
  }

  wallAt(now: Milliseconds): EpochMilliseconds {
    return (1_800_000_000_000 + now) as EpochMilliseconds;
  }
}

/** A move that reached the audio thread: jack number and volts. */
export interface Played {
  readonly jack: number;
  readonly volts: number;
}

/** The whole move of a `Played`. */
export interface PlayedMove extends Move {
  readonly jack: number;
}

export class EngineBench {
  readonly clock = new ManualClock();
  readonly metrics = new Metrics();
  readonly log = new LogBuffer();
  readonly values = new Values();
  readonly output = new Output(this.clock, this.metrics);
  readonly staleness = new Staleness();
  readonly control = new ShowControl();
  readonly orders = new Orders(this.control);
  private readonly random = new Random(1);
  pipeline: Pipeline;
  readonly memory = allocateMemory(true);
  /** Words from the page to the audio thread. */
  readonly audio = new ControlBlock(this.memory.control);
  private readonly ring = new RingReader(this.memory.ring);
  readonly limiter: Limiter;
  readonly support: Support;
  private messages = 0;

  constructor(
    private patch: Patch = DEFAULT_PATCH,
    { live = true, armed = true } = {},
  ) {
    if (armed) this.audio.arm();
    if (live) this.output.attach({ memory: this.memory, port: null });
    this.limiter = new Limiter(patch.limits, patch.variables);
    this.pipeline = this.makePipeline(null);
    this.support = new Support(patch, this.pipeline, this.log, this.clock);
  }

  /** Edits the patch, as the engine does when a person edits it. */
  edit(patch: Patch): void {
    this.limiter.configure(patch.limits, patch.variables);
    this.values.reindex(this.patch, patch);
    this.patch = patch;
    this.pipeline = this.makePipeline(this.pipeline);
    this.support.followPatch(patch, this.pipeline);
  }

  say(text: string, viewerId = 'ann', more: Partial<ChatMessage> & { readonly role?: Role } = {}): void {
    this.messages++;
    const message: ChatMessage = {
      id: `m${this.messages}`,
      viewerId,
      viewerLogin: viewerId.toLowerCase(),
      viewerName: viewerId,
      role: 'viewer',
      isGuest: false,
      isFirst: false,
      text,
      trailingEmotesAt: text.length,
      bits: 0,
      rewardId: null,
      sentAt: null,
      receivedAt: this.clock.now(),
      ...more,
    };
    this.pipeline.receive(message);
    this.support.receiveMessage(message, this.clock.now());
  }

  /** Lets time pass, then ticks once, as the engine's timer does. */
  wait(ms: number): void {
    this.clock.ms += ms;
    this.pipeline.tick(this.clock.now());
    this.support.tick(this.clock.now());
  }

  /** Lets time pass as `wait` does, with a timer that strikes every so often on the way. */
  pass(ms: number, everyMs = 20): void {
    for (let passed = 0; passed < ms; passed += everyMs) this.wait(Math.min(everyMs, ms - passed));
  }

  /** The fate of everything that was written since the last call, by the last word of the log on it. */
  verdicts(): Verdict[] {
    return [...new Map(this.log.drain().map(({ number, verdict }) => [number, verdict] as const)).values()];
  }

  /** The value of a variable, null at rest. */
  valueOf(variableIndex: number): number | null {
    return this.values.valueOf(variableIndex);
  }

  /** Moves played since the last call, with how each gets there and what comes after. */
  moves(): PlayedMove[] {
    const moves: PlayedMove[] = [];
    const { ring } = this;
    while (ring.next()) {
      const { target, overSeconds, shape, holdSeconds, then } = ring;
      moves.push({ jack: ring.jackIndex + 1, target, overSeconds, shape, holdSeconds, then });
    }
    return moves;
  }

  /** Volts played since the last call. */
  played(): Played[] {
    const played: Played[] = [];
    while (this.ring.next()) played.push({ jack: this.ring.jackIndex + 1, volts: this.ring.target });
    return played;
  }

  private makePipeline(before: Pipeline | null): Pipeline {
    const { clock, metrics, log, values, output, staleness, control, orders, random } = this;
    const parts = {
      clock,
      validator: twin,
      staleness,
      metrics,
      log,
      values,
      output,
      control,
      orders,
      random,
    };
    return new Pipeline(parts, this.patch, this.limiter, before);
  }
}
