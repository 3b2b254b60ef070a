/**
 * Sends made-up commands down a path of its own, from the chat line to a ring that nobody reads, so that real ones meet
 * compiled code: without it the first ones take up to 1.2 ms, with it 0.1 ms. Costs some tens of milliseconds, once, while the
 * chat socket is still opening. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import { rehearseChat } from '../adapters/twitch-rehearsal';
import type { Validator } from '../domain/command';
import { DEFAULT_PATCH } from '../domain/default-patch';
import { Limiter } from '../domain/limit';
import { DEFAULT_LIMIT_SETTINGS } from '../domain/limit-settings';
import type { PatchLimits, TokenBucket } from '../domain/patch';
import { Random } from '../domain/random';
import { Staleness } from '../domain/staleness';
import { allocateMemory } from '../shared/memory';
import { Control } from './control';
import { LogBuffer } from './log-buffer';
import { Metrics } from './metrics';
import { Orders } from './orders';
import { Output } from './output';
import { Pipeline } from './pipeline';
import { Values } from './values';

/** By then V8 has compiled every step of the path, and for speed. */
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

export function rehearse(clock: Clock, validator: Validator): void {
  const metrics = new Metrics();
  const staleness = new Staleness();
  const output = new Output(clock, metrics);
  if (crossOriginIsolated) output.attach({ memory: allocateMemory(true), port: null });
  const control = new Control();
  const parts = {
    ...{ clock, validator, staleness, metrics, output, log: new LogBuffer(), values: new Values() },
    ...{ control, orders: new Orders(control), random: new Random(1) },
  };
  const limiter = new Limiter(LIMITS, DEFAULT_PATCH.variables);
  const pipeline = new Pipeline(parts, DEFAULT_PATCH, limiter);
  rehearseChat(COMMANDS, commandText, clock, (message) => {
    if (message.sentAt !== null)
      metrics.chatDelivery.record(staleness.observe(message.sentAt, clock.wallAt(message.receivedAt)));
    pipeline.receive(message);
  });
  output.detach();
}
