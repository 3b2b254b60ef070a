/** Undo and redo of patch edits: whole patches, since a patch is small and immutable. Page: safe. */
import type { Patch } from '../../domain/patch/patch';

const DEPTH = 100;

export class PatchHistory {
  private readonly past: Patch[] = [];
  private readonly future: Patch[] = [];

  constructor(private present: Patch) {}

  get patch(): Patch {
    return this.present;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A new edit: what had been undone is gone. */
  edit(next: Patch): void {
    this.past.push(this.present);
    if (this.past.length > DEPTH) this.past.shift();
    this.future.length = 0;
    this.present = next;
  }

  /** Returns whether there was anything to undo. */
  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  private step(from: Patch[], to: Patch[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.present);
    this.present = next;
    return true;
  }
}
