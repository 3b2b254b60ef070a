/**
 * The engine as a bench runs it, on one core: its own pipeline and support with the validator in WebAssembly, the real clock
 * and the real memory; an audio thread that takes every record and a page that takes every report stand beside it.
 */
import { readFile } from 'node:fs/promises';
import { compileValidator } from '../../.config/validator-plugin';
import { systemClock } from '../../src/adapters/clock';
import type { ChatMessage } from '../../src/domain/chat/chat-message';
import { Staleness } from '../../src/domain/chat/staleness';
import type { Validator } from '../../src/domain/language/command';
import { DEFAULT_LIMIT_SETTINGS, type PatchLimits } from '../../src/domain/limits/limit-settings';
import { Limiter } from '../../src/domain/limits/limiter';
import { Random } from '../../src/domain/numbers/random';
import { type Milliseconds, milliseconds } from '../../src/domain/numbers/units';
import type { Patch } from '../../src/domain/patch/patch';
import { DemoCrowd } from '../../src/domain/simulation/demo-crowd';
import { ownString } from '../../src/domain/text/own-string';
import { Orders } from '../../src/engine/decisions/orders';
import { ShowControl } from '../../src/engine/decisions/show-control';
import { Output } from '../../src/engine/path/output';
import { Values } from '../../src/engine/path/values';
import { Pipeline } from '../../src/engine/pipeline';
import { LogBuffer } from '../../src/engine/report/log-buffer';
import { Metrics } from '../../src/engine/report/metrics';
import { REPORT_MS } from '../../src/engine/report/reporter';
import { Support } from '../../src/engine/sources/support';
import type { PipelineParts } from '../../src/engine/stages';
import { allocateMemory } from '../../src/shared/memory';
import { RingReader } from '../../src/shared/ring';
import { GuardedValidator } from '../../src/validator/guarded-validator';
import { twin } from '../../src/validator/twin';
import { WasmValidator } from '../../src/validator/wasm-validator';
import type { Contender } from './harness';

/** Messages of one round. */
const MESSAGES = 20_000;
/** The chat adapter reads the clocks once for a frame; a flood has this many in one. */
const MESSAGES_PER_FRAME = 10;
/** Messages of one run. Then the audio thread takes what came, and the log and the values are handed over. */
const MESSAGES_PER_HANDOVER = 1000;
const BLOCKS = MESSAGES / MESSAGES_PER_HANDOVER;
/** The engine's own timer has the same. */
const TICK_MS = 20;

const WIDE = { capacity: 1_000_000_000, perSecond: 1_000_000 };
/** Nobody ever waits. */
export const OPEN: PatchLimits = {
  ...DEFAULT_LIMIT_SETTINGS,
  userCooldownMs: 0,
  system: WIDE,
  variable: WIDE,
  privileged: WIDE,
};

/** `run` throws when fewer than this share of the messages were accepted: a path that refuses everything is fast. */
export interface Case extends Pick<Contender, 'name' | 'atLeastRatio'> {
  readonly patch: Patch;
  readonly messages: (patch: Patch) => ChatMessage[];
  readonly leastAccepted: number;
  /** Commands a second that viewers may send; all unless given. */
  readonly lead?: number;
}

/** Lines of six thousand viewers of the simulated crowd, at the rate at which it is most diverse. */
export function crowdMessages(patch: Patch): ChatMessage[] {
  const crowd = new DemoCrowd(patch, 1, 1000, milliseconds(0));
  const messages: ChatMessage[] = [];
  for (let now = 0; messages.length < MESSAGES; now += 100)
    messages.push(...crowd.takeDue(milliseconds(now)));
  return messages.slice(0, MESSAGES);
}

type Received = { -readonly [Key in keyof ChatMessage]: ChatMessage[Key] };

/**
 * Hands messages on as the chat adapter does, with strings of their own that were made just now. Twenty thousand messages that
 * lie about would be fetched from far away in memory; but then every id in them would be the very string that came before.
 */
const receive = (message: ChatMessage): Received => ({
  id: ownString(message.id),
  viewerId: ownString(message.viewerId),
  viewerLogin: ownString(message.viewerLogin),
  viewerName: ownString(message.viewerName),
  role: message.role,
  isGuest: message.isGuest,
  isFirst: message.isFirst,
  text: ownString(message.text),
  trailingEmotesAt: message.trailingEmotesAt,
  bits: message.bits,
  rewardId: message.rewardId,
  sentAt: systemClock.wallAt(systemClock.now()),
  receivedAt: systemClock.now(),
});

/** The one that the engine uses. */
export async function loadValidator(): Promise<Validator> {
  await compileValidator('.');
  const { instance } = await WebAssembly.instantiate(await readFile('src/validator/build/validator.wasm'));
  return new GuardedValidator(new WasmValidator(instance), twin);
}

/** The parts that the engine has one of for its whole life, and the audio thread's end of the ring. */
interface EngineLife {
  readonly parts: PipelineParts;
  readonly handOver: () => number;
}

export function startEngine(validator: Validator): EngineLife {
  const clock = systemClock;
  const metrics = new Metrics();
  const output = new Output(clock, metrics);
  const memory = allocateMemory(true);
  output.attach({ memory, port: null });
  const audio = new RingReader(memory.ring);
  const log = new LogBuffer();
  const values = new Values();
  const handOver = (): number => {
    let taken = 0;
    while (audio.next()) taken++;
    log.drain();
    values.drain();
    return taken;
  };
  const control = new ShowControl();
  const parts = {
    ...{ clock, validator, staleness: new Staleness(), metrics, log, values, output },
    ...{ control, orders: new Orders(control), random: new Random(1) },
  };
  return { parts, handOver };
}

/** Does the work of the engine's timer: all that is due, and what a report shows of the crowds. */
function timerOf(
  { orders }: PipelineParts,
  pipeline: Pipeline,
  support: Support,
): (now: Milliseconds) => void {
  let [tickAt, reportAt] = [0, 0];
  return (now) => {
    if (now < tickAt) return;
    tickAt = now + TICK_MS;
    pipeline.tick(now);
    support.tick(now);
    if (now < reportAt) return;
    reportAt = now + REPORT_MS;
    pipeline.crowds.views(now);
    pipeline.modeVote.view(now);
    orders.drain();
  };
}

/** Sends the messages of a case down the path, over and over. */
export function contender(
  { patch, messages: write, leastAccepted, lead = Infinity, ...rest }: Case,
  { parts, handOver }: EngineLife,
): Contender {
  const { clock, staleness, metrics } = parts;
  const limiter = new Limiter(patch.limits, patch.variables);
  limiter.lead(lead);
  const pipeline = new Pipeline(parts, patch, limiter);
  const support = new Support(patch, pipeline, parts.log, clock);
  const tick = timerOf(parts, pipeline, support);
  const messages = write(patch);
  let received: Received[] = [];
  let block = 0;
  return {
    ...rest,
    operations: MESSAGES_PER_HANDOVER,
    repeats: BLOCKS,
    prepare() {
      const from = (block++ % BLOCKS) * MESSAGES_PER_HANDOVER;
      received = messages.slice(from, from + MESSAGES_PER_HANDOVER).map(receive);
    },
    run() {
      const before = metrics.counts;
      for (let nth = 0; nth < MESSAGES_PER_HANDOVER; nth += MESSAGES_PER_FRAME) {
        const receivedAt = clock.now();
        const wall = clock.wallAt(receivedAt);
        tick(receivedAt);
        for (let line = nth; line < nth + MESSAGES_PER_FRAME; line++) {
          const message = received[line];
          message.receivedAt = receivedAt;
          if (message.sentAt !== null) staleness.observe(message.sentAt, wall);
          pipeline.receive(message);
          support.receiveMessage(message, receivedAt);
        }
      }
      const { received: heard, accepted } = metrics.counts;
      if (heard - before.received !== MESSAGES_PER_HANDOVER) throw new Error('messages were lost');
      if (accepted - before.accepted < leastAccepted * MESSAGES_PER_HANDOVER)
        throw new Error(`only ${accepted - before.accepted} of ${MESSAGES_PER_HANDOVER} were accepted`);
      return handOver();
    },
  };
}
