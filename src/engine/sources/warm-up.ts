/**
 * Sends made-up commands down a path of its own, from the chat line to a ring that no audio thread reads, so that real ones meet
 * compiled code: without it the first ones take up to 1.2 ms, with it 0.1 ms. Runs once, while the chat socket is still opening,
 * and then keeps the path warm. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import { rehearseChat } from '../../adapters/twitch/twitch-rehearsal';
import { Staleness } from '../../domain/chat/staleness';
import type { Validator } from '../../domain/language/command';
import { DEFAULT_LIMIT_SETTINGS, type PatchLimits } from '../../domain/limits/limit-settings';
import { Limiter } from '../../domain/limits/limiter';
import type { TokenBucket } from '../../domain/limits/token-buckets';
import { Random } from '../../domain/numbers/random';
import { DEFAULT_PATCH } from '../../domain/patch/default-patch';
import { allocateMemory } from '../../shared/memory';
import { RingReader } from '../../shared/ring';
import { Orders } from '../decisions/orders';
import { ShowControl } from '../decisions/show-control';
import { Output } from '../path/output';
import type { ValidatorInUse } from '../path/validator-in-use';
import { Values } from '../path/values';
import { Pipeline } from '../pipeline';
import { LogBuffer } from '../report/log-buffer';
import { Metrics } from '../report/metrics';

/** After so many V8 has compiled every step of the path, and for speed. */
const COMMANDS = 2_000;

/** Every one is admitted, as most commands of a real chat are. */
const WIDE: TokenBucket = { capacity: COMMANDS, perSecond: COMMANDS };
const LIMITS: PatchLimits = {
  ...DEFAULT_LIMIT_SETTINGS,
  userCooldownMs: 0,
  system: WIDE,
  variable: WIDE,
  privileged: WIDE,
};

/** Each text three times: read, read and kept, known. Zeros make as many texts of 128 values as there must be. */
function commandText(nth: number): string {
  const text = Math.floor(nth / 3);
  const { name } = DEFAULT_PATCH.variables[text % DEFAULT_PATCH.variables.length];
  return `${name}: ${'0'.repeat(text >> 7)}${text & 127}`;
}

/** A path of its own, and how many commands went down it. */
export class WarmPath {
  private readonly metrics = new Metrics();
  private readonly staleness = new Staleness();
  private readonly pipeline: Pipeline;
  /** Nobody else takes what is sent; null where there is no ring without an audio thread. */
  private readonly ring: RingReader | null;
  private commands = 0;

  constructor(
    private readonly clock: Clock,
    validator: Validator,
  ) {
    const { metrics, staleness } = this;
    const output = new Output(clock, metrics);
    const memory = globalThis.crossOriginIsolated ? allocateMemory(true) : null;
    if (memory !== null) output.attach({ memory, port: null });
    this.ring = memory === null ? null : new RingReader(memory.ring);
    const control = new ShowControl();
    const parts = {
      ...{ clock, validator, staleness, metrics, output, log: new LogBuffer(), values: new Values() },
      ...{ control, orders: new Orders(control), random: new Random(1) },
    };
    this.pipeline = new Pipeline(parts, DEFAULT_PATCH, new Limiter(LIMITS, DEFAULT_PATCH.variables));
  }

  /** The times of all commands so far. */
  get latencyMs(): Metrics['latencyMs'] {
    return this.metrics.latencyMs;
  }

  send(commands: number): void {
    const { clock, ring } = this;
    const textOf = (): string => commandText(this.commands++ % COMMANDS);
    rehearseChat(commands, textOf, clock, (message) => {
      if (message.sentAt !== null)
        this.metrics.chatDelivery.record(
          this.staleness.observe(message.sentAt, clock.wallAt(message.receivedAt)),
        );
      this.pipeline.receive(message);
    });
    while (ring?.next() === true);
  }
}

export class WarmUp {
  private path: WarmPath | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly validator: ValidatorInUse,
    private readonly output: { readonly live: boolean },
  ) {}

  /**
   * Sends all commands, the first time that it is called: V8 compiles the path. Costs some tens of milliseconds. Does nothing
   * before there is a validator.
   */
  runOnce(): void {
    const { current } = this.validator;
    if (this.path !== null || current === null) return;
    this.path = new WarmPath(this.clock, current);
    this.path.send(COMMANDS);
  }

  /**
   * Sends one command more while a stream runs. While nobody writes, the processor's caches fill with other things, and the next
   * command would fetch the whole path from memory: commands 10 to 50 ms apart took 0.10 ms from frame to verdict, with this 0.07
   * (median of 500). Costs less than 0.1 ms.
   */
  tick(): void {
    if (this.output.live) this.path?.send(1);
  }
}
