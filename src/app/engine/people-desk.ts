/** Blocks viewers and lets them in again, by edits of the patch. Page: safe. */
import { MAX_PEOPLE, type Person } from '../../domain/chat/person';
import type { Patch } from '../../domain/patch/patch';
import type { RemoteEngine } from './remote-engine';
import type { PatchIntents } from '../state/patch-state';
import type { PeopleIntents } from '../state/show-state';
import type { PageStore } from '../state/store';

/** The one way in which blocking can be refused. */
export const NOT_BLOCKED = `Nobody was blocked: ${MAX_PEOPLE} viewers are the most. Let one in again first.`;

export class PeopleDesk implements PeopleIntents {
  constructor(
    private readonly store: PageStore,
    private readonly patch: PatchIntents,
    private readonly engine: () => RemoteEngine | null,
  ) {}

  block(person: Person): void {
    const [fault] = this.patch.edit(withBlocked(this.store.state.patch, person));
    if (fault === undefined) void this.engine()?.forgetViewer(person.id);
    else this.store.set({ notice: NOT_BLOCKED });
  }

  unblock(viewerId: string): void {
    this.patch.edit(withoutBlocked(this.store.state.patch, viewerId));
  }
}

export function withBlocked(patch: Patch, person: Person): Patch {
  const others = patch.people.block.filter(({ id }) => id !== person.id);
  return { ...patch, people: { ...patch.people, block: [...others, person] } };
}

export function withoutBlocked(patch: Patch, viewerId: string): Patch {
  const block = patch.people.block.filter(({ id }) => id !== viewerId);
  return { ...patch, people: { ...patch.people, block } };
}
