/** `npm run load`: plays a seeded crowd to a running page over a real WebSocket, and says what became of every message. */
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { IrcServer } from '../helpers/rigs/irc-server';
import { Generators } from './generators';
import { faultsOf, resultLines, sentLines, type Sent } from './load-report';
import { CHANNEL, LoadedPage } from './loaded-page';
import { HELP, type LoadOptions, readOptions } from './options';
import { measureMemory, type Memory, settledFigures } from './page-figures';
import { Relay } from './relay';
import { scenarioOf } from './scenarios';

const MEMORY_EVERY_MS = 10_000;
const WIDE = { capacity: 1_000_000, perSecond: 1_000_000 };
const OPEN_PATCH = {
  ...DEFAULT_PATCH,
  name: 'Wide open',
  limits: { ...DEFAULT_PATCH.limits, userCooldownMs: 0, system: WIDE, variable: WIDE },
};

const asked = readOptions(process.argv.slice(2));
if (asked.kind === 'help') console.log(HELP);
else if (asked.kind === 'fault') {
  console.error(`${asked.fault}\nnpm run load -- --help says what there is.`);
  process.exitCode = 2;
} else process.exitCode = await load(asked.options);

async function load(options: LoadOptions): Promise<number> {
  const { viewers, rate, minutes, scenario, seed } = options;
  console.log(
    `${scenario}: ${scenarioOf(scenario).about}. ${viewers.toLocaleString('en')} viewers, ` +
      `${rate} messages a second for ${minutes} min, seed ${seed}`,
  );
  const twitch = await IrcServer.start(options.port);
  try {
    return options.page === 'own' ? await playOwn(options, twitch) : await playForeign(options, twitch);
  } finally {
    await twitch.stop();
  }
}

async function playOwn(options: LoadOptions, twitch: IrcServer): Promise<number> {
  const opened = await LoadedPage.open(
    twitch,
    options.limits === 'open' ? OPEN_PATCH : DEFAULT_PATCH,
    options.core,
  );
  try {
    const { product } = opened;
    console.log(`the page is armed at ${opened.plays}`);
    const memory: Memory[] = [];
    const sending = send(options, twitch);
    const over = sending.then(() => true);
    while (!(await Promise.race([over, delay(MEMORY_EVERY_MS, false)])))
      memory.push(await measureMemory(product.page));
    const sent = await sending;
    const figures = await settledFigures(product, sent.sent);
    const result = { ...sent, figures, memory, complaints: opened.complaints };
    console.log(resultLines(result).join('\n'));
    const faults = faultsOf(result, options.core);
    console.log(faults.length === 0 ? 'All is well.' : faults.map((fault) => `FAULT: ${fault}`).join('\n'));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await opened.close();
  }
}

/** A person's page: only the person sees what it says. */
async function playForeign(options: LoadOptions, twitch: IrcServer): Promise<number> {
  const hash = `#channel=${CHANNEL}&chat=${twitch.url}`;
  console.log(`Open the page with ${hash}\nand press Go live. It starts as soon as the page is in chat.`);
  while (twitch.joined.length === 0) await delay(100);
  const sent = await send(options, twitch);
  console.log(sentLines(sent).join('\n'));
  console.log('The page has the rest: its view Log, or Download diagnostics.');
  return 0;
}

async function send(options: LoadOptions, twitch: IrcServer): Promise<Sent> {
  const relay = new Relay(twitch);
  const { viewers, rate, minutes, scenario, seed, generators } = options;
  const crowd = { viewers, rate, minutes, scenario, seed, generators, plays: [], channel: CHANNEL };
  const { late } = await Generators.start(crowd, relay.hear).over;
  const { sent, unheard, frames } = relay;
  return { sent, unheard, frames, generatorLate: late, late: relay.late };
}
