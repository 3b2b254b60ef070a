/** Reads what `npm run load` was asked for. */
import { parseArgs } from 'node:util';
import { SCENARIO_NAMES, type ScenarioName } from './scenarios';

export interface LoadOptions {
  readonly viewers: number;
  /** Messages a second of all generators together, on average over the run. */
  readonly rate: number;
  readonly minutes: number;
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly generators: number;
  /** `own`: this program opens the page. `none`: a person does. */
  readonly page: 'own' | 'none';
  /** `patch`: the limits that a new user has. `open`: nobody ever waits, so that every command plays. */
  readonly limits: 'patch' | 'open';
  /** The engine gets a core of its own, and its time is judged. */
  readonly core: boolean;
  /** Port of the chat server; 0 for any. */
  readonly port: number;
}

export type Asked =
  | { readonly kind: 'run'; readonly options: LoadOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly fault: string };

interface NumberAsked {
  readonly fallback: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly help: string;
}

const whole = (fallback: number, least: number, most: number, help: string): NumberAsked => ({
  ...{ fallback, least, most, help },
  isWhole: true,
});

const NUMBERS = {
  viewers: whole(10_000, 2, 1_000_000, 'people in chat'),
  rate: { ...whole(500, 1, 20_000, 'messages a second, on average'), isWhole: false },
  minutes: { ...whole(5, 0.05, 24 * 60, 'how long it sends'), isWhole: false },
  seed: whole(1, 0, 2 ** 32, 'the same seed writes the same chat'),
  generators: whole(1, 1, 16, 'processes that share the load'),
  port: whole(0, 0, 65_535, 'port of the chat server, 0 for any'),
} as const satisfies Record<string, NumberAsked>;
type NumberName = keyof typeof NUMBERS;
const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[];

const CHOICES = {
  scenario: { fallback: 'raid', all: SCENARIO_NAMES, help: 'what the crowd does' },
  page: { fallback: 'own', all: ['own', 'none'], help: 'none: you open the address that is printed' },
  limits: { fallback: 'patch', all: ['patch', 'open'], help: 'open: nobody waits, every command plays' },
} as const;
type ChoiceName = keyof typeof CHOICES;
const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceName[];

const CORE_HELP = 'gives the engine a core, and fails where L1+L2 takes longer than 0.25 ms (Linux, as root)';

export const HELP = [
  'Plays a seeded crowd to a running page over a real WebSocket, and says what became of every message.',
  '',
  'npm run load -- [options]',
  ...NUMBER_NAMES.map((name) => line(name, 'N', NUMBERS[name].help, String(NUMBERS[name].fallback))),
  ...CHOICE_NAMES.map((name) =>
    line(name, CHOICES[name].all.join('|'), CHOICES[name].help, CHOICES[name].fallback),
  ),
  `  --core  ${CORE_HELP}`,
  '  --help  this text',
].join('\n');

function line(name: string, value: string, help: string, fallback: string): string {
  return `  --${name} ${value}  ${help} (${fallback})`;
}

/** Reads the words behind the command. A fault is one sentence for a person. */
export function readOptions(words: readonly string[]): Asked {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        ...Object.fromEntries([...NUMBER_NAMES, ...CHOICE_NAMES].map((name) => [name, { type: 'string' }])),
        core: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }) as { values: Readonly<Record<string, string | boolean | undefined>> };
    if (values['help'] === true) return { kind: 'help' };
    const number = (name: NumberName): number => toNumber(name, values[name]);
    return checked({
      ...{ viewers: number('viewers'), rate: number('rate'), minutes: number('minutes') },
      ...{ seed: number('seed'), generators: number('generators'), port: number('port') },
      scenario: toChoice('scenario', values['scenario']),
      page: toChoice('page', values['page']),
      limits: toChoice('limits', values['limits']),
      core: values['core'] === true,
    });
  } catch (error) {
    return { kind: 'fault', fault: error instanceof Error ? error.message : String(error) };
  }
}

function checked(options: LoadOptions): Asked {
  const { viewers, generators, core, page } = options;
  if (viewers < 2 * generators)
    return { kind: 'fault', fault: `${generators} generators need at least ${2 * generators} viewers` };
  if (core && page === 'none') return { kind: 'fault', fault: '--core needs a page of its own: --page own' };
  return { kind: 'run', options };
}

function toNumber(name: NumberName, given: string | boolean | undefined): number {
  const { fallback, least, most, isWhole } = NUMBERS[name];
  if (given === undefined) return fallback;
  const number = given === '' ? NaN : Number(given);
  if ((isWhole ? Number.isInteger(number) : Number.isFinite(number)) && number >= least && number <= most)
    return number;
  throw new Error(
    `--${name} takes a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}, got "${given}"`,
  );
}

function toChoice<Name extends ChoiceName>(
  name: Name,
  given: string | boolean | undefined,
): (typeof CHOICES)[Name]['all'][number] {
  const { fallback } = CHOICES[name];
  const all: readonly (typeof CHOICES)[Name]['all'][number][] = CHOICES[name].all;
  if (given === undefined) return fallback;
  const found = all.find((one) => one === given);
  if (found === undefined) throw new Error(`--${name} takes ${all.join(', ')}, got "${given}"`);
  return found;
}
