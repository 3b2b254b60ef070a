/**
 * The decision path, text → record in the ring, where nothing but the newest word decides: the patch and the limits that most
 * shows have. With every crowd mode and every setting on: `crowd.bench.ts`.
 */
import { pathToFileURL } from 'node:url';
import type { ChatMessage } from '../../src/domain/chat/chat-message';
import type { PatchLimits } from '../../src/domain/limits/limit-settings';
import { Random } from '../../src/domain/numbers/random';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { Patch } from '../../src/domain/patch/patch';
import { type Case, contender, crowdMessages, loadValidator, OPEN, startEngine } from './engine-under-test';
import { type BenchRow, compare, runAsScript } from './harness';
import { plainPath } from './reference';

/** A part of the plain path's speed. A quiet machine measured a million commands a second and more. */
const MIN_RATIO = 0.2;
/** So few commands a second that a run decides hardly any. */
const LED = 1_000;

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

export async function pathBench(): Promise<BenchRow[]> {
  const engine = startEngine(await loadValidator());
  const open8 = patchOf(8, OPEN);
  const open256 = patchOf(256, OPEN);
  const must = { atLeastRatio: MIN_RATIO };
  const cases: readonly Case[] = [
    {
      name: 'commands only, limits open',
      patch: open8,
      messages: commandsOnly,
      leastAccepted: 0.99,
      ...must,
    },
    {
      name: 'the same, led: nearly all wait',
      patch: open8,
      messages: commandsOnly,
      leastAccepted: 0,
      lead: LED,
    },
    {
      name: 'simulated crowd, limits open',
      patch: open8,
      messages: crowdMessages,
      leastAccepted: 0.5,
      ...must,
    },
    {
      name: 'simulated crowd, default limits',
      patch: DEFAULT_PATCH,
      messages: crowdMessages,
      leastAccepted: 0,
    },
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
  return compare('Decision path, text to ring, 6,000 viewers', [
    plainPath(),
    ...cases.map((one) => contender(one, engine)),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(pathBench);
