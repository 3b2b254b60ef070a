/** Undo and redo of patch edits: whole patches, since a patch is small and immutable. Page: safe. */
import type { Patch } from '../../domain/patch/patch';

const DEPTH = 100;

/** One patch through all its edits; another one that is opened is another document. */
interface Document {
  /** Its entry in the library, or null. */
  entry: string | null;
  /** Somebody edited it, or it has outlived the page: nobody has another copy for sure. */
  isOwn: boolean;
}

interface Moment {
  readonly patch: Patch;
  readonly document: Document;
}

export class PatchHistory {
  private readonly past: Moment[] = [];
  private readonly future: Moment[] = [];
  private present: Moment;

  constructor(patch: Patch, entry: string | null = null) {
    this.present = { patch, document: { entry, isOwn: true } };
  }

  get patch(): Patch {
    return this.present.patch;
  }

  /** The entry of the library to which the patch belongs: undo beyond its opening brings the entry of the one before back, too. */
  get entry(): string | null {
    return this.present.document.entry;
  }

  /** Whether more than undo must keep it when another patch takes its place. */
  get isOwn(): boolean {
    return this.present.document.isOwn;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A new edit: what had been undone is gone. */
  edit(next: Patch): void {
    this.present.document.isOwn = true;
    this.goTo({ patch: next, document: this.present.document });
  }

  /** Another patch takes its place, which undo takes back. It is no work of this page until it is edited. */
  replace(next: Patch, entry: string | null): void {
    this.goTo({ patch: next, document: { entry, isOwn: false } });
  }

  /** The patch, with all its edits that can be undone, was saved in that entry. */
  attach(entry: string): void {
    this.present.document.entry = entry;
  }

  /** Returns whether there was anything to undo. */
  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  private goTo(next: Moment): void {
    this.past.push(this.present);
    if (this.past.length > DEPTH) this.past.shift();
    this.future.length = 0;
    this.present = next;
  }

  private step(from: Moment[], to: Moment[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.present);
    this.present = next;
    return true;
  }
}
