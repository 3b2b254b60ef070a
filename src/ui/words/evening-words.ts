/** The names of the evenings of the simulation, as the page says them. Pure. */
import type { EveningName } from '../../domain/simulation/evening';

/** No story: viewers who come, talk and play. */
export const PLAIN_CROWD = 'Plain crowd';

export const EVENING_WORDS: Readonly<Record<EveningName, string>> = {
  quiet: 'Quiet evening',
  busy: 'Busy evening',
  raid: 'Raid',
  trolls: 'Trolls',
  spammer: 'One spammer',
  alternateAccounts: 'Alternate accounts',
  moderators: 'Moderators acting',
};
