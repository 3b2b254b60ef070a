/** A library of patches without a database, with the desk of patches that opens from it. */
import { LibraryDesk } from '../../../src/app/patch/library-desk';
import { PatchDesk } from '../../../src/app/patch/patch-desk';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import { type KeptPatch, readKept } from '../../../src/domain/patch/patch-library';

/** Reads a record back as anybody's file. */
function readBack([id, record]: readonly [string, KeptPatch]): KeptPatch[] {
  const reading = readKept(id, record);
  return reading.ok ? [reading.kept] : [];
}

/** Keeps patches in memory; `refusal` is its answer to every write while it is not null. */
export class SampleShelf {
  readonly kept = new Map<string, KeptPatch>();
  readonly unreadable: string[] = [];
  refusal: string | null = null;

  /** Whether each look might write, too. */
  readonly looks: boolean[] = [];

  read(mayMend: boolean) {
    this.looks.push(mayMend);
    return Promise.resolve({
      ok: true as const,
      value: { kept: [...this.kept].flatMap(readBack), unreadable: this.unreadable },
    });
  }

  put(kept: KeptPatch) {
    return Promise.resolve(this.write(() => this.kept.set(kept.id, kept)));
  }

  remove(id: string) {
    return Promise.resolve(this.write(() => this.kept.delete(id)));
  }

  private write(act: () => unknown) {
    if (this.refusal !== null) return { ok: false as const, reason: this.refusal };
    act();
    return { ok: true as const, value: undefined };
  }
}

export const named = (name: string): Patch => ({ ...DEFAULT_PATCH, name });

export function libraryUnderTest(shelf = new SampleShelf()) {
  const frames = (act: () => void) => setTimeout(act, 0);
  globalThis.requestAnimationFrame ??= frames as unknown as typeof requestAnimationFrame;
  globalThis.cancelAnimationFrame ??= clearTimeout as typeof cancelAnimationFrame;
  const store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  const told: unknown[] = [];
  let listener: ((event: MessageEvent<unknown>) => void) | null = null;
  const tabs = {
    postMessage: (message: unknown) => void told.push(message),
    addEventListener: (_type: string, listen: unknown) => {
      listener = listen as typeof listener;
    },
  };
  const patch: PatchDesk = new PatchDesk(
    store,
    () => undefined,
    () => library.keepOpen(),
    Promise.resolve(),
  );
  const library: LibraryDesk = new LibraryDesk({ store, patch, shelf, tabs });
  const hear = (data: unknown): void => {
    listener?.({ data } as MessageEvent<unknown>);
  };
  const names = () => [...shelf.kept.values()].map((kept) => kept.patch.name);
  /** The id of the patch that is kept by this name. */
  const idOf = (name: string): string =>
    [...shelf.kept.values()].find((kept) => kept.patch.name === name)?.id ?? 'none';
  /** Opens a patch as from a file, and accepts it. */
  const bringIn = async (next: Patch): Promise<void> => {
    patch.importText(JSON.stringify(next), 'a file');
    await patch.acceptImport();
  };
  return { store, shelf, patch, library, told, hear, names, idOf, bringIn };
}
