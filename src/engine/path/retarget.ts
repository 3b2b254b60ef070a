/** Sends every jack where its variable stands, once the patch is edited. Engine worker: safe. */
import type { Patch } from '../../domain/patch/patch';
import { retargetAfterEdit } from '../../domain/patch/patch-edit';
import type { Output } from './output';
import type { Values } from './values';

export class Retarget {
  private patch: Patch | null = null;

  constructor(
    private readonly values: Values,
    private readonly output: Output,
  ) {}

  followPatch(patch: Patch): void {
    const before = this.patch;
    this.patch = patch;
    if (before === null) return;
    this.values.reindex(before, patch);
    for (const { jack, target } of retargetAfterEdit(before, patch, this.values.all))
      this.output.push(jack - 1, target);
  }
}
