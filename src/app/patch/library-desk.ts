/** The library of patches: save, open, rename, duplicate, delete. Other tabs are told of every change. Page: safe. */
import type { LibraryAnswer, LibraryContent, PatchLibrary } from '../../adapters/storage/patch-library';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { readPatch } from '../../domain/patch/patch-file';
import {
  copyName,
  freeName,
  isSamePatch,
  isStarter,
  type KeptPatch,
  MAX_LIBRARY_PATCHES,
} from '../../domain/patch/patch-library';
import { type StarterId, STARTERS } from '../../domain/patch/starters';
import type { LibraryIntents, LibraryState } from '../state/library-state';
import type { PageStore } from '../state/store';
import { entriesOf } from './library-entries';
import type { Keeping, PatchDesk } from './patch-desk';

export const LIBRARY_CHANNEL = 'twitch-to-cv/library';
/** The whole message. Every page of this origin can post it: it makes a tab look for itself, and nothing more. */
const CHANGED = 'changed';

const FULL = `The library holds at most ${MAX_LIBRARY_PATCHES} patches. Delete one, or export this patch.`;
const GONE = 'This patch is not in the library any more: another tab may have deleted it.';

export interface LibraryParts {
  readonly store: PageStore;
  readonly patch: Pick<PatchDesk, 'preview' | 'edit' | 'replace' | 'attach'>;
  readonly shelf: Pick<PatchLibrary, 'read' | 'put' | 'remove'>;
  readonly tabs: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
}

export class LibraryDesk implements LibraryIntents {
  /** The patch that was deleted last, whole. */
  private deleted: KeptPatch | null = null;
  /** One act after the other: two at once would find the same name free. */
  private lastAct: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: LibraryParts) {
    parts.tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === CHANGED && parts.store.state.library.entries !== null) void this.look();
    });
  }

  look(): Promise<void> {
    return this.inTurn(async () => {
      await this.content();
    });
  }

  open(id: string): Promise<void> {
    return this.inTurn(async () => {
      const content = await this.content();
      const kept = content.ok ? find(id, content.value) : content;
      if (kept.ok) this.parts.patch.preview(readPatch(kept.value.patch), 'your library', id);
      else this.tell(kept.reason);
    });
  }

  openStarter(id: StarterId): void {
    this.parts.patch.preview(readPatch(STARTERS[id].patch), 'the patches to begin with');
  }

  /** Keeps the patch on the page, before another one takes its place. */
  keepOpen(): Promise<Keeping> {
    return this.inTurn(async () => {
      const { patch, openEntry } = this.parts.store.state;
      if (isStarter(patch)) return { kind: 'needless' };
      const content = await this.content();
      if (!content.ok) return { kind: 'refused', reason: content.reason };
      if (content.value.kept.some((one) => isSamePatch(one.patch, patch))) return { kind: 'needless' };
      const kept = await this.put(patch, openEntry, content.value);
      if (!kept.ok) return { kind: 'refused', reason: kept.reason };
      return { kind: 'kept', name: kept.value.patch.name };
    });
  }

  save(): Promise<void> {
    return this.change(async (content) => {
      const { patch, openEntry } = this.parts.store.state;
      const kept = await this.put(patch, openEntry, content);
      if (!kept.ok) return kept;
      this.renameOpen(patch.name, kept.value.patch.name);
      this.parts.patch.attach(kept.value.id);
      return done(`Saved in the library as ${kept.value.patch.name}`);
    });
  }

  saveAs(name: string): Promise<void> {
    return this.change(async (content) => {
      const before = this.parts.store.state.patch;
      const patch = named(before, name);
      const kept = patch.ok ? await this.put(patch.value, null, content) : patch;
      if (!kept.ok) return kept;
      this.parts.patch.replace(
        { ...this.parts.store.state.patch, name: kept.value.patch.name },
        kept.value.id,
      );
      return done(`Saved in the library as ${kept.value.patch.name}`);
    });
  }

  rename(id: string, name: string): Promise<void> {
    return this.change(async (content) => {
      const before = find(id, content);
      if (!before.ok) return before;
      const patch = named(before.value.patch, name);
      if (!patch.ok) return patch;
      const kept = await this.put(patch.value, id, content, before.value.savedAt);
      if (!kept.ok) return kept;
      if (this.parts.store.state.openEntry === id)
        this.renameOpen(before.value.patch.name, kept.value.patch.name);
      return done(`Renamed to ${kept.value.patch.name}`);
    });
  }

  duplicate(id: string): Promise<void> {
    return this.change(async (content) => {
      const before = find(id, content);
      if (!before.ok) return before;
      const { patch } = before.value;
      const kept = await this.put({ ...patch, name: copyName(patch.name) }, null, content);
      return kept.ok ? done(`Duplicated as ${kept.value.patch.name}`) : kept;
    });
  }

  delete(id: string): Promise<void> {
    return this.change(async (content) => {
      const before = find(id, content);
      if (!before.ok) return before;
      const removed = await this.parts.shelf.remove(id);
      if (!removed.ok) return removed;
      // At once: the line `Deleted` and the patch never stand in the list together.
      this.show({ entries: entriesOf(content.kept.filter((one) => one.id !== id)) });
      this.rememberDeleted(before.value);
      return done(`Deleted ${before.value.patch.name} from the library. Undo delete brings it back.`);
    });
  }

  undoDelete(): Promise<void> {
    return this.change(async (content) => {
      const { deleted } = this;
      if (deleted === null) return fail(GONE);
      const kept = await this.put(deleted.patch, deleted.id, content, deleted.savedAt);
      if (!kept.ok) return kept;
      this.rememberDeleted(null);
      return done(`${kept.value.patch.name} is in the library again`);
    });
  }

  /** Says what `act` did, or why it could not; the list follows, here and in other tabs. */
  private change(act: (content: LibraryContent) => Promise<LibraryAnswer<string>>): Promise<void> {
    return this.inTurn(async () => {
      if (this.parts.store.state.tab.role === 'reader') return;
      const content = await this.content();
      const answer = content.ok ? await act(content.value) : content;
      if (answer.ok) this.parts.store.set({ notice: answer.value });
      else this.tell(answer.reason);
      if (answer.ok) await this.content();
    });
  }

  /**
   * Writes a patch in that entry, or in a new one when there is no such entry (any more), under its name or the next free one. At the
   * limit it refuses a new one.
   */
  private async put(
    patch: Patch,
    entry: string | null,
    { kept, unreadable }: LibraryContent,
    savedAt = Date.now() as EpochMilliseconds,
  ): Promise<LibraryAnswer<KeptPatch>> {
    const others = kept.filter(({ id }) => id !== entry);
    const isNew = others.length === kept.length;
    if (isNew && kept.length + unreadable.length >= MAX_LIBRARY_PATCHES) return fail(FULL);
    const name = freeName(
      patch.name,
      others.map((other) => other.patch.name),
    );
    const next: KeptPatch = { id: entry ?? crypto.randomUUID(), savedAt, patch: { ...patch, name } };
    const written = await this.parts.shelf.put(next);
    if (!written.ok) return written;
    this.parts.tabs.postMessage(CHANGED);
    return done(next);
  }

  /** Reads the library, and shows on the page what is in it or why it cannot be read. */
  private async content(): Promise<LibraryAnswer<LibraryContent>> {
    const content = await this.parts.shelf.read(this.parts.store.state.tab.role === 'owner');
    if (content.ok) {
      const { kept, unreadable } = content.value;
      this.show({ entries: entriesOf(kept), unreadable: unreadable.length, fault: null });
    } else {
      this.show({ fault: content.reason });
    }
    return content;
  }

  private rememberDeleted(kept: KeptPatch | null): void {
    this.deleted = kept;
    this.show({ deleted: kept?.patch.name ?? null });
    this.parts.tabs.postMessage(CHANGED);
  }

  /** The patch on the page takes a new name too, unless it was given another one meanwhile. */
  private renameOpen(before: string, name: string): void {
    const { patch } = this.parts.store.state;
    if (patch.name === before && name !== before) this.parts.patch.edit({ ...patch, name });
  }

  private tell(fault: string): void {
    this.show({ fault });
    this.parts.store.set({ notice: fault });
  }

  private show(change: Partial<LibraryState['library']>): void {
    const { store } = this.parts;
    store.set({ library: { ...store.state.library, ...change } });
  }

  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.lastAct.then(act);
    this.lastAct = turn;
    return turn;
  }
}

const done = <Value>(value: Value): LibraryAnswer<Value> => ({ ok: true, value });
const fail = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

function find(id: string, { kept }: LibraryContent): LibraryAnswer<KeptPatch> {
  const found = kept.find((one) => one.id === id);
  return found === undefined ? fail(GONE) : done(found);
}

/** The patch by another name, or why that is no name. */
function named(patch: Patch, name: string): LibraryAnswer<Patch> {
  const trimmed = name.trim();
  if (trimmed === '') return fail('Write a name for the patch.');
  const reading = readPatch({ ...patch, name: trimmed });
  if (reading.kind === 'patch') return done(reading.patch);
  return fail(`The name of a patch ${reading.faults[0].reason}.`);
}
