/** The scenarios of the load: what a crowd does, and when. A new scenario is one entry of the table. */
import type { Random } from '../../src/domain/numbers/random';
import type { Patch } from '../../src/domain/patch/patch';
import type { DemoLine } from '../../src/domain/simulation/demo-cast';
import { TALK, valueAt, writeCommand } from '../../src/domain/simulation/demo-lines';
import { Stage } from '../../src/domain/simulation/evenings/stage';
import { trolls } from '../../src/domain/simulation/evenings/trolls';
import type { Cue } from '../../src/domain/simulation/evenings/cue';

/** Something that happens beside what viewers write. */
export type Happening = 'raid' | 'timeout';

export interface Scenario {
  readonly about: string;
  /** The rate at a moment, as a multiple of the mean. Its own mean over a minute is 1. */
  readonly factorAt: (seconds: number) => number;
  /** Messages that come at one moment. */
  readonly heap: number;
  /** Whether the crowd is excited, and piles on one variable. */
  readonly isBurstAt: (seconds: number) => boolean;
  /** A happening and the seconds between two of it. */
  readonly happens: readonly (readonly [Happening, number])[];
  /** Makes the writer of the text that is said in place of the crowd's own. */
  readonly writer: (random: Random, patch: Patch) => Writer;
}

export type Writer = (line: DemoLine, seconds: number) => string;

const MINUTE_S = 60;
const steady = (): number => 1;
const never = (): boolean => false;
const asItIs = (): Writer => (line) => line.text;

/** A raid a minute: from 3.6 times the mean rate down to 0.6 of it. */
const RAID_FADES_IN_S = 8;
const BETWEEN_RAIDS = 0.6;
const RAID_HEIGHT =
  ((1 - BETWEEN_RAIDS) * MINUTE_S) / (RAID_FADES_IN_S * (1 - Math.exp(-MINUTE_S / RAID_FADES_IN_S)));
const EXCITED_S = 20;
const SHOUTS = ['RAID HYPE', 'PogChamp RAID PogChamp', 'hello from the raid', '<3 raid <3', 'what is this?'];

/** Two camps want one variable at either end, and after a while another one. */
const ARGUE_S = 20;

function argues(random: Random, { variables }: Patch): Writer {
  return ({ viewer }, seconds) => {
    const drawn = random.next();
    if (drawn < 0.1) return viewer.favourite < 0.5 ? 'democracy' : 'anarchy';
    if (drawn < 0.3) return random.pick(TALK);
    const variable = variables[Math.floor(seconds / ARGUE_S) % variables.length];
    const end = viewer.favourite < 0.5 ? random.between(0, 0.2) : random.between(0.8, 1);
    return `${variable.name}: ${valueAt(variable, end) ?? 0}`;
  };
}

function floods(random: Random, { variables }: Patch): Writer {
  return () => {
    if (random.chance(0.1)) return random.pick(TALK);
    const variable = random.pick(variables);
    return writeCommand(random, variable.name, valueAt(variable, random.next()) ?? 0);
  };
}

/** Two of five lines are of the evening's trolls; those who may give orders give none. */
function trollsOn(random: Random, patch: Patch): Writer {
  const [, ...voices] = trolls(new Stage(patch.variables, random.below(2 ** 32)));
  const cues = voices.map((voice) => voice[Symbol.iterator]());
  const textOf = (cue: Cue | undefined): string | null => (cue?.kind === 'says' ? cue.text : null);
  return ({ viewer, text }) => {
    if (viewer.role !== 'viewer' || !random.chance(0.4)) return text;
    return textOf(random.pick(cues).next().value as Cue | undefined) ?? text;
  };
}

const SCENARIOS = {
  calm: {
    about: 'an even chat that plays and talks',
    ...{ factorAt: steady, heap: 1, isBurstAt: never, happens: [], writer: asItIs },
  },
  raid: {
    about: 'a raid a minute: three and a half times the rate, shouting, then piling on one variable',
    factorAt: (seconds) => BETWEEN_RAIDS + RAID_HEIGHT * Math.exp(-(seconds % MINUTE_S) / RAID_FADES_IN_S),
    heap: 1,
    isBurstAt: (seconds) => seconds % MINUTE_S < EXCITED_S,
    happens: [['raid', MINUTE_S]],
    writer: (random) => (line, seconds) =>
      seconds % MINUTE_S < EXCITED_S && random.chance(0.3) ? random.pick(SHOUTS) : line.text,
  },
  flood: {
    about: 'machines that command and nothing else, ten lines in a frame',
    ...{ factorAt: steady, heap: 10, isBurstAt: never, happens: [], writer: floods },
  },
  argue: {
    about: 'two camps at the two ends of one variable, and a vote on who decides',
    ...{ factorAt: steady, heap: 1, isBurstAt: never, happens: [], writer: argues },
  },
  trolls: {
    about: 'trolls with hostile texts, and moderators who time them out',
    ...{ factorAt: steady, heap: 1, isBurstAt: never, happens: [['timeout', 2]], writer: trollsOn },
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[];
export const scenarioOf = (name: ScenarioName): Scenario => SCENARIOS[name];
