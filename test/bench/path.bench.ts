/**
 * The decision path, text → record in the ring, on one core: the engine's own pipeline with the validator in WebAssembly, the
 * real clock and the real memory; an audio thread that takes every record stands beside it.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compileValidator } from '../../.config/validator-plugin';
import { systemClock } from '../../src/adapters/clock';
import type { ChatMessage } from '../../src/domain/chat-message';
import type { Validator } from '../../src/domain/command';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import { DemoCrowd } from '../../src/domain/demo-crowd';
import { Limiter } from '../../src/domain/limit';
import { DEFAULT_LIMIT_SETTINGS } from '../../src/domain/limit-settings';
import type { Patch, PatchLimits } from '../../src/domain/patch';
import { Random } from '../../src/domain/random';
import { Staleness } from '../../src/domain/staleness';
import { type EpochMilliseconds, type Milliseconds, milliseconds } from '../../src/domain/units';
import { Control } from '../../src/engine/control';
import { LogBuffer } from '../../src/engine/log-buffer';
import { Metrics } from '../../src/engine/metrics';
import { Orders } from '../../src/engine/orders';
import { Output } from '../../src/engine/output';
import { Pipeline, type PipelineParts } from '../../src/engine/pipeline';
import { Values } from '../../src/engine/values';
import { allocateMemory } from '../../src/shared/memory';
import { RingReader } from '../../src/shared/ring';
import { GuardedValidator } from '../../src/validator/guarded-validator';
import { twin } from '../../src/validator/twin';
import { WasmValidator } from '../../src/validator/wasm-validator';
import { type BenchRow, compare, type Contender, runAsScript } from './harness';

const MESSAGES = 20_000;
/** As in a flood: the chat adapter reads the clocks once for a frame. */
const MESSAGES_PER_FRAME = 10;
/** Then the audio thread takes what came, and the log and the values are handed over. */
const MESSAGES_PER_REPORT = 1000;
const LEAST_PER_SECOND = 1_000_000;

const WIDE = { capacity: 1_000_000_000, perSecond: 1_000_000 };
const OPEN: PatchLimits = {
  ...DEFAULT_LIMIT_SETTINGS,
  userCooldownMs: 0,
  system: WIDE,
  variable: WIDE,
  privileged: WIDE,
};

/** What six thousand viewers of the simulated crowd write, at the rate at which it is most diverse. */
function crowdMessages(patch: Patch): ChatMessage[] {
  const crowd = new DemoCrowd(patch, 1, 1000, milliseconds(0));
  const messages: ChatMessage[] = [];
  for (let now = 0; messages.length < MESSAGES; now += 100)
    messages.push(...crowd.takeDue(milliseconds(now)));
  return messages.slice(0, MESSAGES);
}

/** Written out as in the chat adapter: copying with `...` costs a fifth of the path when objects come from several places. */
const asReceived = (
  { id, viewerId, viewerName, role, isFirst, text, bits, rewardId }: ChatMessage,
  sentAt: EpochMilliseconds,
  receivedAt: Milliseconds,
): ChatMessage => ({ id, viewerId, viewerName, role, isFirst, text, bits, rewardId, sentAt, receivedAt });

/** The same viewers, who all get every command right. */
function commandsOnly(patch: Patch): ChatMessage[] {
  const random = new Random(2);
  return crowdMessages(patch).map((message) => {
    const { name, values } = random.pick(patch.variables);
    return { ...message, text: `${name}: ${values.min + random.below(values.max - values.min + 1)}` };
  });
}

/** The same viewers, who all ask for something that there is not, each for another one. */
function unknownNames(patch: Patch): ChatMessage[] {
  return commandsOnly(patch).map((message, nth) => ({
    ...message,
    text: message.text.replace('.', `.x${nth}`),
  }));
}

/** The default patch's modules, as often as it takes. */
function patchOf(variableCount: number, limits: PatchLimits): Patch {
  const variables = Array.from({ length: variableCount }, (_, nth) => {
    const variable = DEFAULT_PATCH.variables[nth % DEFAULT_PATCH.variables.length];
    return { ...variable, name: variable.name.replace(/#\d+/, `#${nth + 1}`) };
  });
  return { ...DEFAULT_PATCH, variables, limits };
}

/** `run` throws when fewer than this share of the messages were accepted: a path that refuses everything is fast. */
interface Case extends Pick<Contender, 'name' | 'atLeastPerSecond'> {
  readonly patch: Patch;
  readonly messages: (patch: Patch) => ChatMessage[];
  readonly leastAccepted: number;
}

/** What the engine has one of for its whole life, and the audio thread's end of the ring. */
function startEngine(validator: Validator): { parts: PipelineParts; report: () => number } {
  const clock = systemClock;
  const metrics = new Metrics();
  const output = new Output(clock, metrics);
  const memory = allocateMemory(true);
  output.attach({ memory, port: null });
  const audio = new RingReader(memory.ring);
  const log = new LogBuffer();
  const values = new Values();
  const report = (): number => {
    let taken = 0;
    while (audio.next()) taken++;
    log.drain();
    values.drain();
    return taken;
  };
  const control = new Control();
  const parts = {
    ...{ clock, validator, staleness: new Staleness(), metrics, log, values, output },
    ...{ control, orders: new Orders(control), random: new Random(1) },
  };
  return { parts, report };
}

function contender(
  { patch, messages: write, leastAccepted, ...rest }: Case,
  { parts, report }: ReturnType<typeof startEngine>,
): Contender {
  const { clock, staleness, metrics } = parts;
  const pipeline = new Pipeline(parts, patch, new Limiter(patch.limits, patch.variables));
  const messages = write(patch);
  return {
    ...rest,
    operations: MESSAGES,
    run() {
      const before = metrics.counts;
      let taken = 0;
      for (let nth = 0; nth < MESSAGES; nth += MESSAGES_PER_FRAME) {
        const receivedAt = clock.now();
        const sentAt = clock.wallAt(receivedAt);
        for (let line = nth; line < nth + MESSAGES_PER_FRAME; line++) {
          staleness.observe(sentAt, sentAt);
          pipeline.receive(asReceived(messages[line], sentAt, receivedAt));
        }
        if ((nth + MESSAGES_PER_FRAME) % MESSAGES_PER_REPORT === 0) taken += report();
      }
      const { received, accepted } = metrics.counts;
      if (received - before.received !== MESSAGES) throw new Error('messages were lost');
      if (accepted - before.accepted < leastAccepted * MESSAGES)
        throw new Error(`only ${accepted - before.accepted} of ${MESSAGES} were accepted`);
      return taken;
    },
  };
}

export async function pathBench(): Promise<BenchRow[]> {
  await compileValidator('.');
  const { instance } = await WebAssembly.instantiate(await readFile('src/validator/build/validator.wasm'));
  const engine = startEngine(new GuardedValidator(new WasmValidator(instance), twin));
  const open8 = patchOf(8, OPEN);
  const open256 = patchOf(256, OPEN);
  const must = { atLeastPerSecond: LEAST_PER_SECOND };
  const cases: readonly Case[] = [
    {
      name: 'commands only, limits open',
      patch: open8,
      messages: commandsOnly,
      leastAccepted: 0.99,
      ...must,
    },
    {
      name: 'simulated crowd, limits open',
      patch: open8,
      messages: crowdMessages,
      leastAccepted: 0.5,
      ...must,
    },
    { name: 'the same, default limits', patch: DEFAULT_PATCH, messages: crowdMessages, leastAccepted: 0 },
    {
      name: 'commands for 256 variables, limits open',
      patch: open256,
      messages: commandsOnly,
      leastAccepted: 0.99,
    },
    {
      name: 'unknown names, each another one, of 256',
      patch: open256,
      messages: unknownNames,
      leastAccepted: 0,
    },
  ];
  return compare(
    'Decision path, text to ring, 6,000 viewers',
    cases.map((one) => contender(one, engine)),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(pathBench);
