/** A pipeline with a clock that tests move, and a ring that they read. */
import type { Clock } from '../../src/adapters/clock';
import type { ChatMessage, Role } from '../../src/domain/chat-message';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import { Limiter } from '../../src/domain/limit';
import type { Patch } from '../../src/domain/patch';
import { Staleness } from '../../src/domain/staleness';
import type { EpochMilliseconds, Milliseconds } from '../../src/domain/units';
import { LogBuffer } from '../../src/engine/log-buffer';
import { Metrics } from '../../src/engine/metrics';
import { Output } from '../../src/engine/output';
import { Pipeline } from '../../src/engine/pipeline';
import { Values } from '../../src/engine/values';
import { allocateMemory } from '../../src/shared/memory';
import { RingReader } from '../../src/shared/ring';
import { twin } from '../../src/validator/twin';

class ManualClock implements Clock {
  ms = 1_000;

  now(): Milliseconds {
    return this.ms as Milliseconds;
  }

  wall(): EpochMilliseconds {
    return (1_800_000_000_000 + this.ms) as EpochMilliseconds;
  }
}

/** What reached the audio thread: jack number and volts. */
export interface Played {
  readonly jack: number;
  readonly volts: number;
}

export class EngineBench {
  readonly clock = new ManualClock();
  readonly metrics = new Metrics();
  readonly log = new LogBuffer();
  readonly values = new Values();
  readonly output = new Output(this.clock, this.metrics);
  readonly staleness = new Staleness();
  readonly pipeline: Pipeline;
  private readonly memory = allocateMemory(true);
  private readonly ring = new RingReader(this.memory.ring);
  private messages = 0;

  constructor(patch: Patch = DEFAULT_PATCH, { live = true } = {}) {
    const { clock, metrics, log, values, output, staleness } = this;
    if (live) output.attach({ memory: this.memory, port: null });
    this.pipeline = new Pipeline(
      { clock, validator: twin, staleness, metrics, log, values, output },
      patch,
      new Limiter(patch.limits, patch.variables.length),
    );
  }

  say(text: string, viewerId = 'ann', more: Partial<ChatMessage> & { readonly role?: Role } = {}): void {
    this.messages++;
    this.pipeline.receive({
      id: `m${this.messages}`,
      viewerId,
      viewerName: viewerId,
      role: 'viewer',
      text,
      bits: 0,
      rewardId: null,
      sentAt: null,
      receivedAt: this.clock.now(),
      ...more,
    });
  }

  wait(ms: number): void {
    this.clock.ms += ms;
    this.pipeline.retryRefused(this.clock.now());
  }

  /** What has been played since the last call. */
  played(): Played[] {
    const played: Played[] = [];
    while (this.ring.next()) played.push({ jack: this.ring.jackIndex + 1, volts: this.ring.volts });
    return played;
  }
}
