/** When chat may switch the patch, or some of its variables, between anarchy and democracy. Any thread: safe. */
import type { SettingsOf } from '../settings/described';
import { duration, flag, number, object, share, variableNames } from '../settings/field';
import { MAX_VARIABLES } from '../settings/variable-name';

const SHARE = { min: 0.01, max: 1 };

/**
 * The shares are those of Twitch Plays Pokémon. With three voters, three quarters means all of them, so neither one viewer nor
 * one with a second account turns a quiet stream over. Whether the patch has the variables is for `patch-rules.ts`.
 */
export const MODE_VOTE = object(
  'Vote on the mode',
  {
    on: flag('Chat votes anarchy or democracy', false),
    /** Names of the variables that it switches; none means every one of the patch. */
    variables: { ...variableNames('Variables', MAX_VARIABLES), empty: 'every one' },
    /** Democracy's share of the votes that ends anarchy. */
    toDemocracy: share('Votes for democracy', { ...SHARE, fallback: 0.75 }),
    /** Anarchy's share of the votes that ends democracy. The two together are above 1. */
    toAnarchy: share('Votes back to anarchy', {
      ...{ ...SHARE, fallback: 0.5 },
      expects: 'write a number up to 100 that makes more than 100 together with the votes for democracy.',
    }),
    /**
     * How much younger a vote must be to weigh twice as much. Below a second the delays of chat would decide whose vote weighs
     * more; above an hour nothing decays during a show.
     */
    halfLifeMs: duration('A vote halves in', { min: 1_000, max: 60 * 60_000, fallback: 60_000 }),
    /**
     * Nothing is switched while fewer viewers have a vote that counts. More than one in a hundred of the largest chat that
     * is planned for, and it could never be switched.
     */
    leastVoters: number('Least voters', { min: 1, max: 1_000, whole: true, fallback: 3 }),
  },
  {
    after: {
      leastVoters({ toDemocracy, toAnarchy }, from) {
        if (toDemocracy + toAnarchy <= 1)
          from.fault(
            'toAnarchy',
            `${toAnarchy} and toDemocracy, ${toDemocracy}, must be above 1 together: else the same votes are enough for both sides`,
          );
      },
    },
  },
);
export type ModeVoteSettings = SettingsOf<typeof MODE_VOTE.fields>;
