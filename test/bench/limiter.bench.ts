/**
 * The limiter against three of rate-limiter-flexible's in a row, which is how one builds the same three tiers with it: a
 * viewer's, the system's, a variable's. It has no way to ask without spending, so its refusal here is by the first tier that
 * it asks, the cheapest that it has; ours always asks all three.
 */
import { pathToFileURL } from 'node:url';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DEFAULT_LIMIT_SETTINGS } from '../../src/domain/limits/limit-settings';
import { Limiter } from '../../src/domain/limits/limiter';
import { milliseconds } from '../../src/domain/numbers/units';
import { type BenchRow, compare, type Contender, runAsScript } from './harness';

const ASKS = 20_000;
const VIEWERS = 10_000;
const VARIABLES = 32;
const VIEWER_IDS = Array.from({ length: VIEWERS }, (_, nth) => String(100_000_000 + nth * 7919));
const VARIABLE_NAMES = Array.from({ length: VARIABLES }, (_, nth) => `vco#${nth + 1}.pitch`);
const MIN_RATIO = 10;
const HOUR_MS = 3_600_000;

const WIDE = { capacity: 1_000_000_000, perSecond: 1_000_000 };
const limiterWith = (userCooldownMs: number): Limiter =>
  new Limiter(
    { ...DEFAULT_LIMIT_SETTINGS, userCooldownMs, system: WIDE, variable: WIDE, privileged: WIDE },
    VARIABLE_NAMES.map((name) => ({ name })),
  );

const expectAll = (admitted: number, expected: number): number => {
  if (admitted !== expected) throw new Error(`${admitted} of ${ASKS} were admitted, not ${expected}`);
  return ASKS;
};

/** The clock goes on so that a viewer who comes round again has waited out a cooldown of one second. */
function ours(name: string, cooldownMs: number, expected: number): Contender {
  const limiter = limiterWith(cooldownMs);
  const msPerAsk = 1000 / VIEWERS;
  let asked = 0;
  const ask = (): number => {
    const nth = asked++;
    return limiter.ask(
      VIEWER_IDS[nth % VIEWERS],
      'viewer',
      nth % VARIABLES,
      milliseconds(1 + nth * msPerAsk),
    );
  };
  for (let nth = 0; nth < VIEWERS; nth++) ask();
  const run = (): number => {
    let admitted = 0;
    for (let nth = 0; nth < ASKS; nth++) if (ask() === 0) admitted++;
    return expectAll(admitted, expected);
  };
  return { name, operations: ASKS, run, atLeastRatio: MIN_RATIO };
}

/** `points` per viewer and hour: so many that everybody is admitted, or one that is spent already. */
async function theirs(name: string, points: number, expected: number): Promise<Contender> {
  const viewers = new RateLimiterMemory({ keyPrefix: 'viewer', points, duration: HOUR_MS / 1000 });
  const system = new RateLimiterMemory({ keyPrefix: 'system', points: WIDE.capacity, duration: 1 });
  const variables = new RateLimiterMemory({ keyPrefix: 'variable', points: WIDE.capacity, duration: 1 });
  for (const viewer of VIEWER_IDS) await viewers.consume(viewer);
  const run = async (): Promise<number> => {
    let admitted = 0;
    for (let nth = 0; nth < ASKS; nth++) {
      try {
        await viewers.consume(VIEWER_IDS[nth % VIEWERS]);
        await system.consume('all');
        await variables.consume(VARIABLE_NAMES[nth % VARIABLES]);
        admitted++;
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal;
      }
    }
    return expectAll(admitted, expected);
  };
  return { name, operations: ASKS, run };
}

export async function limiterBench(): Promise<BenchRow[]> {
  return [
    ...(await compare('Limiter, every command admitted by three tiers', [
      await theirs('rate-limiter-flexible', WIDE.capacity, ASKS),
      ours('limiter', 1000, ASKS),
    ])),
    ...(await compare('Limiter, every command refused by the viewer’s tier', [
      await theirs('rate-limiter-flexible', 1, 0),
      ours('limiter', HOUR_MS, 0),
    ])),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(limiterBench);
