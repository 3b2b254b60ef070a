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
import type { PageStore } from '../state/store';
import { download, fileNameFrom } from './download';
import { PatchHistory } from './patch-history';

/** Longer links are cut by chat programs and mail; the file is the way then. */
const MAX_LINK_LENGTH = 8_000;

export class PatchDesk implements PatchIntents {
  private history: PatchHistory;

  /** `onPatch` is called after every change of the patch. */
  constructor(
    private readonly store: PageStore,
    private readonly onPatch: (patch: Patch) => void,
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
  restore(patch: Patch): void {
    this.history = new PatchHistory(patch);
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

  acceptImport(): void {
    const preview = this.store.state.importPreview;
    if (preview?.kind !== 'patch') return;
    this.history.edit(preview.patch);
    this.store.set({
      importPreview: null,
      notice: `Imported ${preview.patch.name}. Undo brings the last patch back.`,
    });
    this.publish();
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

  private preview(reading: PatchReading, source: string): void {
    this.store.set({ importPreview: { ...reading, source: source.slice(0, 100) } });
  }

  private publish(): void {
    const { patch, canUndo, canRedo } = this.history;
    this.store.set({ patch, canUndo, canRedo });
    this.onPatch(patch);
  }
}
