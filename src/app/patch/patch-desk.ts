/** Everything a person does with the patch: edit, undo, import with a preview, export, share. Page: safe. */
import { readPatchLink, writePatchLink } from '../../adapters/storage/patch-link';
import { PATCH_FORMAT, type Patch } from '../../domain/patch/patch';
import {
  MAX_PATCH_BYTES,
  type PatchReading,
  readPatch,
  readPatchText,
  writePatchText,
} from '../../domain/patch/patch-file';
import { helpText } from '../../domain/patch/viewer-help';
import type { Fault } from '../../domain/settings/findings';
import type { PatchIntents } from '../state/patch-state';
import type { AppState } from '../state/state';
import type { PageStore } from '../state/store';
import { download, fileNameFrom } from './download';
import { PatchHistory } from './patch-history';

const isReadOnly = ({ tab }: AppState): boolean => tab.role === 'reader';

/** Longer links are cut by chat programs and mail; the file is the way then. */
const MAX_LINK_LENGTH = 8_000;

/** Tells where a patch is when another one is to replace it. */
export type Keeping =
  /** It lies in the library by that name. */
  | { readonly kind: 'kept'; readonly name: string }
  /** It lies there already, or there is nothing of a person's own in it. */
  | { readonly kind: 'needless' }
  | { readonly kind: 'refused'; readonly reason: string };

export class PatchDesk implements PatchIntents {
  private history: PatchHistory;

  /** `onPatch` is called after every change of the patch; `keep` keeps the one that is about to be replaced. */
  constructor(
    private readonly store: PageStore,
    private readonly onPatch: (patch: Patch) => void,
    private readonly keep: () => Promise<Keeping>,
    /** Resolves once the patch of last time is on the page: before that nobody knows what another one replaces. */
    private readonly broughtBack: Promise<void>,
  ) {
    this.history = new PatchHistory(store.state.patch);
  }

  /** Everything a viewer needs to know to play, for a panel below the stream or a bot. */
  async copyHelp(): Promise<void> {
    const { patch } = this.store.state;
    const text = helpText(patch, { ...patch.grammar, modeVote: patch.crowdSwitch.on, moderators: true });
    try {
      await navigator.clipboard.writeText(text);
      this.store.set({ notice: 'Help text copied' });
    } catch {
      this.store.set({ notice: 'The browser did not let the page copy: allow it, then try again' });
    }
  }

  /** The patch that was saved last time. Not an edit: there is nothing to undo. */
  restore(patch: Patch, entry: string | null): void {
    this.history = new PatchHistory(patch, entry);
    this.publish();
  }

  /** Returns why the edit is refused; empty when it was made. */
  edit(next: Patch): readonly Fault[] {
    const reading = readPatch(next);
    if (reading.kind === 'refused') return reading.faults;
    this.history.edit(reading.patch);
    this.publish();
    return [];
  }

  undo(): void {
    if (!this.history.undo()) return;
    // The notice may offer the undo that has just been done.
    this.store.set({ notice: '' });
    this.publish();
  }

  redo(): void {
    if (this.history.redo()) this.publish();
  }

  importText(text: string, source: string): void {
    this.preview(readPatchText(text), source);
  }

  /** `word` comes out of a link; the preview opens when it has been read. */
  async importLink(word: string): Promise<void> {
    this.preview(await readPatchLink(word), 'the link');
  }

  async importFile(file: File): Promise<void> {
    // Compared before it is read: nobody waits for 50 MB that are no patch.
    if (file.size > MAX_PATCH_BYTES) {
      const faults = [{ path: 'file', reason: 'is larger than 1 MB: no patch is' }];
      this.preview({ kind: 'refused', faults }, file.name);
      return;
    }
    try {
      this.importText(await file.text(), file.name);
    } catch {
      const faults = [{ path: 'file', reason: 'cannot be read: choose it again' }];
      this.preview({ kind: 'refused', faults }, file.name);
    }
  }

  /** Another patch takes the place of this one, as an edit that undo takes back. `entry`: its place in the library. */
  replace(patch: Patch, entry: string | null): void {
    this.history.replace(patch, entry);
    this.publish();
  }

  /** The patch was saved in that entry of the library. */
  attach(entry: string): void {
    this.history.attach(entry);
    this.publish();
  }

  async acceptImport(): Promise<void> {
    const preview = this.store.state.importPreview;
    if (preview?.kind !== 'patch' || isReadOnly(this.store.state)) return;
    await this.broughtBack;
    if (this.store.state.importPreview !== preview) return;
    const before = this.store.state.patch;
    const mustKeep = this.history.isOwn && preview.unkept === null;
    const keeping: Keeping = mustKeep ? await this.keep() : { kind: 'needless' };
    // Meanwhile the preview was closed, or the patch was changed again and is not what was kept.
    if (this.store.state.importPreview !== preview || this.store.state.patch !== before) return;
    if (keeping.kind === 'refused') {
      this.store.set({ importPreview: { ...preview, unkept: keeping.reason } });
      return;
    }
    const kept = keeping.kind === 'kept' ? ` Yours is in the library as ${keeping.name}.` : '';
    this.store.set({
      importPreview: null,
      notice: `${preview.patch.name} is open. Undo brings the last patch back.${kept}`,
    });
    this.replace(preview.patch, preview.entry);
  }

  dismissImport(): void {
    this.store.set({ importPreview: null });
  }

  export(): void {
    const { patch } = this.store.state;
    download(`${fileNameFrom(patch.name)}.${PATCH_FORMAT.replace('/', '-')}.json`, writePatchText(patch));
  }

  async copyShareLink(): Promise<void> {
    const word = await writePatchLink(this.store.state.patch);
    const link = `${location.origin}${location.pathname}#patch=${word}`;
    if (link.length > MAX_LINK_LENGTH) {
      this.store.set({ notice: 'This patch is too large for a link: export it as a file instead.' });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      this.store.set({ notice: 'Link copied. It holds the patch only: no Twitch channel, no interface.' });
    } catch {
      this.store.set({ notice: 'Chrome did not allow the clipboard: export the patch as a file instead.' });
    }
  }

  /** Shows what a file, a link or the library holds, before anything changes. */
  preview(reading: PatchReading, source: string, entry: string | null = null): void {
    if (isReadOnly(this.store.state)) {
      this.store.set({ notice: 'This tab only reads. Open the patch in the tab that drives the outputs.' });
      return;
    }
    const from = source.slice(0, 100);
    this.store.set({
      importPreview:
        reading.kind === 'patch'
          ? { ...reading, source: from, entry, unkept: null }
          : { ...reading, source: from },
    });
  }

  private publish(): void {
    const { patch, entry, canUndo, canRedo } = this.history;
    this.store.set({ patch, openEntry: entry, canUndo, canRedo });
    this.onPatch(patch);
  }
}
