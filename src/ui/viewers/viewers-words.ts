/** Sentences of the viewers' page. */
import type { ViewersLinkReading } from '../../app/on-air/viewers-link';
import { CROWD_MODES } from '../../domain/crowd/modes';
import type { Patch, Variable } from '../../domain/patch/patch';
import { VARIABLE } from '../../domain/patch/variable';

/** Why there is nothing to play, and what to do about it. */
export const NO_PATCH: Readonly<Record<Exclude<ViewersLinkReading['kind'], 'patch'>, string>> = {
  missing:
    'This address names no instrument. Open the whole link that the streamer gave in chat, or ask in chat for it.',
  damaged:
    'This link is cut off or damaged. Copy it again, whole, from the streamer’s chat, or ask in chat for a new one.',
  newer: 'This link is of a newer version of this page. Reload the page, then open the link again.',
};

export const NO_VARIABLES =
  'Chat cannot move anything right now. Ask the streamer, and open the link again later.';

const startLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inSeconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

export const crowdOf = ({ crowd }: Variable): string => `${startLarge(CROWD_MODES[crowd.mode].words.help)}.`;

/** The one sentence for all variables, or null where they differ. */
export function crowdOfAll({ variables }: Patch): string | null {
  const sentences = new Set(variables.map(crowdOf));
  return sentences.size === 1 ? [...sentences][0] : null;
}

/** How often one viewer may write; null where nothing holds them back. */
export function pace({ limits }: Patch): string | null {
  const { userCooldownMs, perMinute } = limits;
  const waits = userCooldownMs > 0 ? [`wait ${inSeconds(userCooldownMs)} after each command`] : [];
  const most = perMinute === null ? [] : [`send at most ${perMinute} a minute`];
  const all = [...waits, ...most];
  return all.length === 0 ? null : `${startLarge(all.join(' and '))}.`;
}

const { fallback: EVERYBODY, choices: RANKS } = VARIABLE.who;

/** The name, the values, and who may move it where that is not everybody. */
export function about({ name, values, who }: Variable): string {
  const range = `${values.min} to ${values.max}`;
  return who === EVERYBODY ? `${name} · ${range}` : `${name} · ${range} · ${RANKS[who]}`;
}
