/** The allow list as a person edits it. Pure. Whether an entry is valid is asked where every patch file is read. */
import { MAX_PEOPLE, type Person } from '../../domain/chat/person';
import type { Patch } from '../../domain/patch/patch';
import type { LogEntry } from '../../shared/reports/log-report';
import type { Draft, DraftFault } from '../form/described-form';
import { withoutDirectionMarks } from '../kit/plain-text';

/** More than anybody scrolls through to find a name. */
const MAX_OFFERED = 50;

/** A name may be empty; the id never is. */
export const personName = ({ id, name }: Person): string => (name.trim() === '' ? `viewer ${id}` : name);

/** Newest first: who wrote in chat, each once, by the names that a field can hold. */
export function writersOf(log: readonly LogEntry[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (let at = log.length - 1; at >= 0 && people.size < MAX_OFFERED; at--) {
    const { viewerId: id, viewerName } = log[at];
    const name = withoutDirectionMarks(viewerName).trim();
    if (id !== '' && name !== '' && !people.has(id)) people.set(id, { id, name });
  }
  return [...people.values()];
}

/** The id of the writer with that name, in any case; empty when nobody of that name wrote. */
function idOf(writers: readonly Person[], typed: string): string {
  const name = typed.trim().toLowerCase();
  return writers.find((writer) => writer.name.toLowerCase() === name)?.id ?? '';
}

/** The name was typed: its id comes with it and goes with it, unless a person wrote another one. */
export function withName(typed: Person, writers: readonly Person[], name: string): Person {
  const isOwn = typed.id !== '' && typed.id !== idOf(writers, typed.name);
  return { name, id: isOwn ? typed.id : idOf(writers, name) };
}

/** The person that a form's texts make. */
export const personIn = ({ id, name }: Draft): Person => ({ id, name });

/** The patch with one more who may play, the newest last. */
export function withAllowed(patch: Patch, typed: Person): Patch | DraftFault {
  const { allow, block } = patch.people;
  const person: Person = { id: typed.id.trim(), name: typed.name.trim() };
  const isSame = ({ id }: Person): boolean => id === person.id;
  const listed = allow.find(isSame);
  if (listed !== undefined)
    return { field: 'id', reason: `User id: that is ${personName(listed)}, who is on the list already.` };
  if (block.some(isSame))
    return {
      field: 'id',
      reason: 'User id: this viewer is blocked, which counts for more: let them in first.',
    };
  if (allow.length >= MAX_PEOPLE)
    return { field: 'name', reason: `The list is full: ${MAX_PEOPLE} viewers are the most.` };
  return { ...patch, people: { ...patch.people, allow: [...allow, person] } };
}

export const withoutAllowed = (patch: Patch, viewerId: string): Patch => ({
  ...patch,
  people: { ...patch.people, allow: patch.people.allow.filter(({ id }) => id !== viewerId) },
});
