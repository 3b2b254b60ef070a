/** Patch files drawn by a seed, ordinary, extreme and wrong, and what chat says to them. */
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { DEVICE_PROFILES } from '../../../src/domain/devices/profiles';
import type { Random } from '../../../src/domain/numbers/random';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';

/** A patch file may ask for no more. */
const FURTHEST_VOLTS = 15;
/** One field in so many is what no patch file may hold. */
const WRONG_EVERY = 400;
const WRONG = [NaN, Infinity, 1e9, -16, null, 'x', true, {}];

const orWrong = (random: Random, value: unknown): unknown =>
  random.below(WRONG_EVERY) === 0 ? random.pick(WRONG) : value;

/** Often an end of what may be. */
const drawVolts = (random: Random): number =>
  random.pick([
    ...[-FURTHEST_VOLTS, FURTHEST_VOLTS, 10, -10, 5, 0],
    ...[random.between(-FURTHEST_VOLTS, FURTHEST_VOLTS), Math.round(random.between(-12, 12))],
  ]);

function drawJack(random: Random, jack: number): unknown {
  const [min, max] = [drawVolts(random), drawVolts(random)].toSorted((one, other) => one - other);
  const rest = random.pick([min, max, max, random.between(min, max), drawVolts(random)]);
  return {
    jack: orWrong(random, jack),
    label: `jack ${jack}`,
    channel: random.below(8) === 0 ? orWrong(random, 1 + random.below(20)) : null,
    limits: {
      min: orWrong(random, min),
      max: orWrong(random, max),
      // In most files within the limits: others do not import.
      rest: orWrong(random, random.below(12) === 0 ? rest : Math.min(Math.max(rest, min), max)),
      slewVoltsPerSecond: orWrong(random, random.pick([null, null, 0.0001, 10, 1_000_000])),
    },
    calibration:
      random.below(3) === 0
        ? {
            gain: orWrong(random, random.pick([0.1, 10, 0.97])),
            offsetVolts: orWrong(random, random.pick([-5, 5, 0.02])),
          }
        : {},
  };
}

function drawVariable(random: Random, nth: number, jacks: number): unknown {
  return {
    name: `cv#${nth + 1}.out`,
    jack: 1 + random.below(jacks),
    kind: random.pick(['cv', 'cv', 'cv', 'gate']),
    values: { min: 0, max: orWrong(random, random.pick([1, 127, 1_000_000])) },
    volts: { min: drawVolts(random), max: drawVolts(random) },
    crowd: { mode: random.pick(['anarchy', 'anarchy', ...CROWD_MODE_NAMES]), windowMs: 250 },
    longestGateMs: random.pick([null, 100]),
  };
}

const drawTrigger = (random: Random): unknown => ({
  name: 'cheer',
  on: { kind: 'cheer', leastBits: 1 },
  do: random.pick([
    { kind: 'gate', variable: 'cv#1.out', forMs: 100 },
    { kind: 'ramp', variable: 'cv#1.out', value: 1, overMs: 50, shape: 'exponential' },
    { kind: 'envelope', variable: 'cv#1.out', value: 1, attackMs: 10, holdMs: 20, releaseMs: 30 },
  ]),
});

function drawPatchFile(random: Random): unknown {
  const jacks = random.pick([1, 2, 4, 8, 8, 8, 16]);
  // One file in twelve describes only some of the jacks that it plays.
  const described = random.below(12) === 0 ? random.below(jacks + 1) : jacks;
  return {
    format: 'twitch-to-cv/patch',
    version: 1,
    name: 'drawn',
    device: { profile: random.pick(DEVICE_PROFILES).id },
    jacks: Array.from({ length: described }, (_, nth) => drawJack(random, nth + 1)),
    variables: Array.from({ length: jacks }, (_, nth) => drawVariable(random, nth, jacks)),
    // Every command plays at once.
    limits: {
      userCooldownMs: 0,
      system: { capacity: 1_000, perSecond: 1_000 },
      variable: { capacity: 1_000, perSecond: 1_000 },
    },
    triggers: [drawTrigger(random)],
  };
}

/** The next file that imports, as it is read. */
export function drawPatch(random: Random): Patch {
  for (;;) {
    const reading = readPatch(drawPatchFile(random));
    if (reading.kind === 'patch') return reading.patch;
  }
}

/** A patch of eight jacks, each resting as far from 0 V as an interface of ±10 V reaches. */
export const patchRestingAt = (rests: readonly number[]): unknown => ({
  format: 'twitch-to-cv/patch',
  version: 1,
  name: 'far from rest',
  jacks: rests.map((rest, nth) => ({ jack: nth + 1, limits: { min: -10, max: 10, rest } })),
  variables: rests.map((_, nth) => ({
    name: `cv#${nth + 1}.out`,
    jack: nth + 1,
    volts: { min: -10, max: 10 },
  })),
});

/** A command of chat to one of its variables: a value at an end, a ramp, a hold, a step. */
export function drawCommand(random: Random, { variables }: Patch): string {
  const { name, values } = random.pick(variables);
  const value = random.pick([values.min, values.max, values.max, Math.floor(values.max / 2)]);
  return `${name}: ${random.pick([`${value}`, `${value}`, `${value} in 1s`, `${value} for 1s`, '100%', '+1', 'on'])}`;
}
