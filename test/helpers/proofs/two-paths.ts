/** One process of `npm run prove:tracing`: two builds of the decision path take turns. Prints the relative speeds of the first. */
import type * as Bench from '../../bench/engine-under-test';
import { compare, type Contender } from '../../bench/harness';
import type * as Patches from '../../../src/domain/patch/default-patch';
import { Random } from '../../../src/domain/numbers/random';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { Patch } from '../../../src/domain/patch/patch';

/** The viewers of the simulated crowd, who all get every command right. */
function rightCommands(messages: readonly ChatMessage[], { variables }: Patch): ChatMessage[] {
  const random = new Random(2);
  return messages.map((message) => {
    const { name, values } = random.pick(variables);
    return { ...message, text: `${name}: ${values.min + random.below(values.max - values.min + 1)}` };
  });
}

/** The cases of a build in a folder, with modules of its own. */
async function casesOf(folder: string): Promise<readonly Contender[]> {
  const bench = (await import(`${folder}/test/bench/engine-under-test.ts`)) as typeof Bench;
  const { DEFAULT_PATCH } = (await import(`${folder}/src/domain/patch/default-patch.ts`)) as typeof Patches;
  const engine = bench.startEngine(await bench.loadValidator());
  const open = { ...DEFAULT_PATCH, limits: bench.OPEN };
  return [
    bench.contender(
      {
        ...{ name: 'commands only, limits open', patch: open, leastAccepted: 0.99 },
        messages: (patch) => rightCommands(bench.crowdMessages(patch), patch),
      },
      engine,
    ),
    bench.contender(
      {
        ...{ name: 'simulated crowd, default limits', patch: DEFAULT_PATCH, leastAccepted: 0 },
        messages: bench.crowdMessages,
      },
      engine,
    ),
  ];
}

const [one, other, isSwapped] = process.argv.slice(2);
const firsts = await casesOf(isSwapped === 'true' ? other : one);
const seconds = await casesOf(isSwapped === 'true' ? one : other);
const ratios: Record<string, number> = {};
for (const [nth, first] of firsts.entries()) {
  const [, { ratio }] = await compare(first.name, [first, seconds[nth]]);
  ratios[first.name] = isSwapped === 'true' ? ratio : 1 / ratio;
}
console.log(JSON.stringify(ratios));
