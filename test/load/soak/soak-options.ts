/** Reads what `npm run prove:soak` was asked for. */
import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly minutes: number;
  readonly viewers: number;
  /** Messages a second. */
  readonly rate: number;
  readonly seed: number;
}

type Asked =
  | { readonly kind: 'run'; readonly options: SoakOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly fault: string };

export const SOAK_HELP = [
  'Plays a long evening to the built page at a real sink, and judges memory, latency, counts, underruns and settings.',
  '',
  'npm run prove:soak -- [options]',
  '  --minutes N  how long it lasts (30); or --hours N',
  '  --viewers N  people in chat (2000)',
  '  --rate N  messages a second (50)',
  '  --seed N  the same seed writes the same chat and does the same things (1)',
  '  --help  this text',
].join('\n');

const TEXT = { type: 'string' } as const;

/** A fault is one sentence for a person. */
export function readSoakOptions(words: readonly string[]): Asked {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        ...{ minutes: TEXT, hours: TEXT, viewers: TEXT, rate: TEXT, seed: TEXT },
        help: { type: 'boolean' },
      },
    });
    const { minutes, hours, viewers, rate, seed, help } = values;
    if (help === true) return { kind: 'help' };
    if (minutes !== undefined && hours !== undefined)
      return { kind: 'fault', fault: 'it takes --minutes or --hours, not both' };
    const options = {
      minutes:
        hours === undefined
          ? toNumber('minutes', minutes, 30, 1, 10_000)
          : 60 * toNumber('hours', hours, 0.5, 0.02, 168),
      viewers: Math.round(toNumber('viewers', viewers, 2_000, 2, 1_000_000)),
      rate: toNumber('rate', rate, 50, 1, 20_000),
      seed: Math.round(toNumber('seed', seed, 1, 0, 2 ** 32)),
    };
    return { kind: 'run', options };
  } catch (error) {
    return { kind: 'fault', fault: error instanceof Error ? error.message : String(error) };
  }
}

function toNumber(
  name: string,
  given: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  if (given === undefined) return fallback;
  const number = given === '' ? NaN : Number(given);
  if (number >= least && number <= most) return number;
  throw new Error(`--${name} takes a number from ${least} to ${most}, got "${given}"`);
}
