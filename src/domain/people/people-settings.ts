/** Who may play and who may not, by user id, as it stands in a patch file. Any thread: safe. */
import { MAX_PEOPLE } from '../chat/person';
import type { ListField, SettingsOf } from '../settings/described';
import { choice, listOf, object, text } from '../settings/field';
import { quote } from '../settings/findings';

/** The adapter lets no longer id or name through (see `irc-tags.ts`). */
const LONGEST_ID = 64;
const LONGEST_NAME = 100;
const ID = /^\S+$/;

export const PERSON = {
  id: text('User id', {
    longest: Infinity,
    expects: `one word of at most ${LONGEST_ID} characters; a name that wrote in chat brings its own.`,
  }),
  name: text('Name', { longest: LONGEST_NAME, fallback: '' }),
};
type Listed = SettingsOf<typeof PERSON>;

/** A viewer who is listed twice is kept once, the first time. */
function people(label: string): ListField<Listed, typeof PERSON> {
  const list = listOf(label, MAX_PEOPLE, PERSON, {
    after: {
      id({ id }, from) {
        if (!ID.test(id) || id.length > LONGEST_ID)
          from.fault(
            'id',
            `must be a user id of at most ${LONGEST_ID} characters without spaces, not ${quote(id)}`,
          );
      },
    },
    among({ id }, before, from) {
      if (before.some((one) => one.id === id))
        from.findings.warn(from.path, `${quote(id)} is listed already: left out`);
    },
  });
  const firstOfEach = (listed: readonly Listed[]): readonly Listed[] => {
    const ids = new Set<string>();
    return listed.filter(({ id }) => ids.size < ids.add(id).size);
  };
  return { ...list, read: (from, name) => firstOfEach(list.read(from, name)) };
}

export const PEOPLE = object('People', {
  /** Nobody else may play, broadcaster and moderators apart; empty is everybody. */
  allow: people('Allowed viewers'),
  /** Counts for more than `allow`. */
  block: people('Blocked viewers'),
  /** Guests, who write from another channel of a shared chat, move nothing, or play as newcomers. A guest on `allow` plays as a viewer. */
  guests: choice('Guests of a shared chat', { none: 'may not play', play: 'may play, as newcomers' }, 'none'),
});
export type PeopleSettings = SettingsOf<typeof PEOPLE.fields>;
