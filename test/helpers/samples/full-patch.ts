/** A patch in which everything is on, for what is promised of a show that uses everything at once. */
import { MAX_PEOPLE } from '../../../src/domain/chat/person';
import { TIES, type TieRule } from '../../../src/domain/crowd/modes/democracy';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { MAX_JACKS } from '../../../src/domain/devices/jack';
import type { MoveCost, PatchLimits } from '../../../src/domain/limits/limit-settings';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import type { Rank } from '../../../src/domain/people/permission';
import type { TriggerAction } from '../../../src/domain/support/actions';
import type { SupportTrigger, TriggerCause } from '../../../src/domain/support/support-trigger';
import { type CrowdSettings, DEFAULT_CROWD, DEFAULT_MODE_VOTE } from './default-settings';

const TIE_RULES = Object.keys(TIES) as TieRule[];
const MODES = CROWD_MODE_NAMES.length;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length];

/** Every mode meets every kind, as the modes are seven and the kinds four in turn: pitch, plain, plain, gate. */
const isGate = (index: number): boolean => index % 4 === 3;

/** Windows as short as may be: a bench passes few of them, and each that closes is work. */
const crowdOf = (index: number): CrowdSettings => ({
  ...DEFAULT_CROWD,
  mode: at(CROWD_MODE_NAMES, index),
  windowMs: 250,
  buckets: Math.floor(index / MODES) % 2 === 0 ? null : 16,
  tie: at(TIE_RULES, index),
});

/** In a row of eight variables one is for subscribers, and one not for newcomers. */
const whoOf = (index: number): Rank => (['viewer', 'subscriber'] as const)[(index + 7) % 8] ?? 'newcomer';

const nameOf = (index: number): string => `mod#${index + 1}.${isGate(index) ? 'gate' : 'level'}`;

const variableAt = (index: number): Variable => ({
  ...DEFAULT_PATCH.variables[0],
  name: nameOf(index),
  aliases: [`knob${index + 1}`],
  jack: (index % MAX_JACKS) + 1,
  kind: isGate(index) ? 'gate' : 'cv',
  values: { min: 0, max: isGate(index) ? 1 : 127 },
  crowd: crowdOf(index),
  who: whoOf(index),
  pitch: index % 4 === 0 ? { zeroVoltsNote: 36 } : null,
  longestGateMs: isGate(index) ? 2000 : null,
});

/** Every fifth move costs more, and cools the two next to it. */
function costsOf(variableCount: number): MoveCost[] {
  const cooled = (index: number) => ({ variable: nameOf(index % variableCount), tokens: 2 });
  return Array.from({ length: Math.ceil(variableCount / 5) }, (_, nth) => ({
    variable: nameOf(nth * 5),
    tokens: 3,
    cools: [cooled(nth * 5 + 1), cooled(nth * 5 + 2)],
  }));
}

export const REWARD_ID = '92af127c-7326-4483-a52b-b0da0be61c01';
const CAUSES: readonly TriggerCause[] = [
  { kind: 'cheer', leastBits: 1, mostBits: 99 },
  { kind: 'cheer', leastBits: 100, mostBits: null },
  { kind: 'reward', rewardId: REWARD_ID },
  { kind: 'sub' },
  { kind: 'gift', leastCount: 5 },
  { kind: 'raid', leastViewers: 10 },
];

function triggersOf(variableCount: number): SupportTrigger[] {
  const cv = nameOf(1);
  const ms = milliseconds(200);
  const actions: readonly TriggerAction[] = [
    { kind: 'gate', variable: nameOf(3), forMs: ms },
    { kind: 'ramp', variable: cv, value: 100, overMs: ms, shape: 'exponential' },
    { kind: 'envelope', variable: nameOf(2), value: 127, attackMs: ms, holdMs: ms, releaseMs: ms },
    { kind: 'mode', variable: nameOf(variableCount - 1), mode: 'tug', forMs: ms },
    { kind: 'openLimits', factor: 2, forMs: ms },
  ];
  return CAUSES.map((on, nth) => ({
    name: `trigger ${nth}`,
    on,
    do: at(actions, nth),
    cooldownMs: milliseconds(100),
  }));
}

/** Nobody of the simulated crowd: whoever is blocked is refused early, which is fast. */
const blocked = Array.from({ length: MAX_PEOPLE }, (_, nth) => ({
  id: `${7_000_000 + nth}`,
  name: `troll${nth}`,
}));

/**
 * `limits` with a minute of its own for each viewer, and a system that follows latency and audience. Chat votes on every eighth
 * variable: those that it votes on are in anarchy or democracy, and not in their own mode. Throws when a patch file could not
 * say the same.
 */
export function fullPatch(variableCount: number, limits: PatchLimits): Patch {
  const names = Array.from({ length: variableCount }, (_, index) => nameOf(index));
  const reading = readPatch({
    ...DEFAULT_PATCH,
    jacks: [],
    variables: names.map((_, index) => variableAt(index)),
    limits: {
      ...limits,
      perMinute: 10_000,
      adaptive: true,
      followViewers: { from: 1000, most: 4 },
      roles: {
        vip: { cooldownFactor: 0.5, cooldownMs: null },
        subscriber: { cooldownFactor: 0.75, cooldownMs: null },
        firstTime: { cooldownFactor: 2, cooldownMs: null },
      },
      costs: costsOf(variableCount),
    },
    people: { allow: [], block: blocked, guests: 'play' },
    crowdSwitch: {
      ...DEFAULT_MODE_VOTE,
      on: true,
      variables: names.filter((_, index) => index % 8 === 7),
    },
    triggers: triggersOf(variableCount),
  });
  if (reading.kind === 'refused')
    throw new Error(reading.faults.map(({ path, reason }) => `${path} ${reason}`).join('\n'));
  return reading.patch;
}
