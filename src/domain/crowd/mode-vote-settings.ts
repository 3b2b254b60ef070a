/** When chat may switch the patch, or some of its variables, between anarchy and democracy. Any thread: safe. */
import { milliseconds, type Milliseconds } from '../numbers/units';
import { quote } from '../settings/findings';
import type { HostileObject } from '../settings/hostile-object';
import { canonicalName, MAX_VARIABLES } from '../settings/variable-name';

export interface ModeVoteSettings {
  readonly on: boolean;
  /** Names of the variables that it switches; none means every one of the patch. */
  readonly variables: readonly string[];
  /** Democracy's share of the votes that ends anarchy, above 0 to 1. */
  readonly toDemocracy: number;
  /** Anarchy's share of the votes that ends democracy, above 0 to 1. The two together are above 1. */
  readonly toAnarchy: number;
  /** How much younger a vote must be to weigh twice as much. */
  readonly halfLifeMs: Milliseconds;
  /** As long as fewer viewers have a vote that counts, nothing is switched. */
  readonly leastVoters: number;
}

/**
 * The shares are those of Twitch Plays Pokémon. With three voters, three quarters means all of them, so neither one viewer nor
 * one with a second account turns a quiet stream over.
 */
export const DEFAULT_MODE_VOTE: ModeVoteSettings = {
  on: false,
  variables: [],
  toDemocracy: 0.75,
  toAnarchy: 0.5,
  halfLifeMs: milliseconds(60_000),
  leastVoters: 3,
};

const SHARE = { min: 0.01, max: 1 };
/** Below a second the delays of chat would decide whose vote weighs more; above an hour nothing decays during a show. */
const HALF_LIFE = { min: 1_000, max: 60 * 60_000 };
/** More than one in a hundred of the largest chat that is planned for, and it could never be switched. */
const VOTERS = { min: 1, max: 1_000, whole: true };

function readNames(fields: HostileObject): string[] {
  const names: string[] = [];
  fields.list('variables', MAX_VARIABLES).forEach((value, index) => {
    const name = typeof value === 'string' ? canonicalName(value) : null;
    if (name !== null) names.push(name);
    else
      fields.fault(
        `variables[${index}]`,
        `must be module#instance.parameter, such as vco#1.pitch, not ${quote(value)}`,
      );
  });
  return names;
}

/** Whether the patch has those variables is for `patch-rules.ts`. */
export function readModeVoteSettings(fields: HostileObject): ModeVoteSettings {
  const { on, toDemocracy, toAnarchy, halfLifeMs, leastVoters } = DEFAULT_MODE_VOTE;
  const settings = {
    on: fields.boolean('on', on),
    variables: readNames(fields),
    toDemocracy: fields.number('toDemocracy', { ...SHARE, fallback: toDemocracy }),
    toAnarchy: fields.number('toAnarchy', { ...SHARE, fallback: toAnarchy }),
    halfLifeMs: milliseconds(fields.number('halfLifeMs', { ...HALF_LIFE, fallback: halfLifeMs })),
    leastVoters: fields.number('leastVoters', { ...VOTERS, fallback: leastVoters }),
    ...fields.others(),
  };
  if (settings.toDemocracy + settings.toAnarchy <= 1)
    fields.fault(
      'toAnarchy',
      `${settings.toAnarchy} and toDemocracy, ${settings.toDemocracy}, must be above 1 together: else the same votes are enough for both sides`,
    );
  return settings;
}
