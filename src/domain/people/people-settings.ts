/** Who may play and who may not, by user id, as it stands in a patch file. Any thread: safe. */
import { MAX_PEOPLE, type Person } from '../chat/person';
import { quote } from '../settings/findings';
import { HostileObject } from '../settings/hostile-object';

export interface PeopleSettings {
  /** Nobody else may play, broadcaster and moderators apart; empty is everybody. */
  readonly allow: readonly Person[];
  /** Counts for more than `allow`. */
  readonly block: readonly Person[];
  /** Who writes from another channel of a shared chat: nothing, or as a newcomer. Whom `allow` names plays as a viewer all the same. */
  readonly guests: (typeof GUESTS)[number];
}

const GUESTS = ['none', 'play'] as const;

/** What chat itself lets through (see `irc-tags.ts`): no longer id or name ever comes. */
const LONGEST_ID = 64;
const LONGEST_NAME = 100;

const ID = /^\S+$/;

function readPerson(value: unknown, path: string, { findings }: HostileObject): Person {
  const fields = new HostileObject(value, path, findings);
  const id = fields.text('id', Infinity);
  if (!ID.test(id) || id.length > LONGEST_ID)
    fields.fault(
      'id',
      `must be a user id of at most ${LONGEST_ID} characters without spaces, not ${quote(id)}`,
    );
  return { id, name: fields.text('name', LONGEST_NAME, ''), ...fields.others() };
}

/** Whoever is listed twice is kept once, the first time. */
function readPeople(fields: HostileObject, list: 'allow' | 'block'): readonly Person[] {
  const people = new Map<string, Person>();
  fields.list(list, MAX_PEOPLE).forEach((value, index) => {
    const path = `${fields.pathOf(list)}[${index}]`;
    const person = readPerson(value, path, fields);
    if (people.has(person.id)) fields.findings.warn(path, `${quote(person.id)} is listed already: left out`);
    else people.set(person.id, person);
  });
  return [...people.values()];
}

/** The part of a patch file that holds both lists; missing ones are empty, and guests do not play. */
export const readPeopleSettings = (fields: HostileObject): PeopleSettings => ({
  allow: readPeople(fields, 'allow'),
  block: readPeople(fields, 'block'),
  guests: fields.oneOf('guests', GUESTS, 'none'),
  ...fields.others(),
});
