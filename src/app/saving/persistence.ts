/** Saves settings and the patch as they change, and says on the page whether they are on the disk. Page: safe. */
import { askToKeepData } from '../../adapters/storage/database';
import { openStore, type SettingsStore, type StoreStatus } from '../../adapters/storage/settings-store';
import { NOTHING_SAVED, type Saved } from '../../domain/patch/saved';
import { type Banner, BannerId } from '../state/page-state';
import type { PageStore } from '../state/store';

const OUTDATED: Banner = {
  id: BannerId.Version,
  tone: 'caution',
  text: 'A newer version of this page is open in another tab, so this one saves nothing. Export the patch if you change it here, and reload after Stop.',
  action: { label: 'Export patch', intent: 'exportPatch' },
};

export interface Loaded extends Saved {
  /** Changes that a person made before this was read. They count more, and are in the settings above. */
  readonly early: Partial<Saved>;
  /** The patch that lay there, and its entry: an early change may have taken its place. */
  readonly stored: Pick<Saved, 'patch' | 'openEntry'>;
}

export class Persistence {
  private settings: SettingsStore | null = null;
  private opening: Promise<SettingsStore> | null = null;
  private pending = 0;
  /** Nothing may be written before what was there has been read. */
  private loaded = false;
  /** Changes made by a person in those first moments: they count more than what is read. */
  private early: Partial<Saved> = {};

  constructor(private readonly store: PageStore) {}

  /** `onLate` gets what was saved when the database answers only after this has resolved, with what there was by then. */
  async load(onLate: (saved: Saved) => void): Promise<Loaded> {
    if (this.isOutdated) return { ...NOTHING_SAVED, early: {}, stored: NOTHING_SAVED };
    this.opening ??= this.open(onLate);
    this.settings = await this.opening;
    const saved = await this.settings.load();
    const { early } = this;
    this.loaded = true;
    this.early = {};
    if (Object.keys(early).length > 0) void this.save(early);
    return { ...saved, ...early, early, stored: saved };
  }

  /** A newer version of the page is there: from now on this one writes nothing, not even what waited for the disk. */
  async retire(): Promise<void> {
    if (this.isOutdated) return;
    const { hosting, banners } = this.store.state;
    this.store.set({ hosting: { ...hosting, isOutdated: true }, banners: [...banners, OUTDATED] });
    (await this.opening)?.close();
  }

  private get isOutdated(): boolean {
    return this.store.state.hosting.isOutdated;
  }

  private open(onLate: (saved: Saved) => void): Promise<SettingsStore> {
    void askToKeepData();
    return openStore((status) => this.showStatus(status), {
      onLate,
      mayRewrite: () => this.store.state.tab.role === 'owner',
    });
  }

  /** `saved` on the page means on the disk: it is shown when the write has ended, not when it was asked for. */
  async save(change: Partial<Saved>): Promise<void> {
    if (this.store.state.tab.role === 'reader') return;
    if (this.isOutdated) {
      this.store.set({ saved: 'memory' });
      return;
    }
    this.store.set({ saved: 'saving' });
    if (!this.loaded || this.settings === null) {
      this.early = { ...this.early, ...change };
      return;
    }
    this.pending++;
    const result = await this.settings.save(change);
    this.pending--;
    if (this.pending === 0) this.store.set({ saved: result });
  }

  /** The store tries again by itself what it could not do: then nobody waits for an answer, and only this tells. */
  private showStatus({ mode, reason }: StoreStatus): void {
    if (mode === 'memory') this.store.set({ saved: 'memory' });
    else if (this.pending === 0 && this.store.state.saved === 'memory') this.store.set({ saved: 'saved' });
    const others = this.store.state.banners.filter(({ id }) => id !== BannerId.Database);
    const banner: Banner | null =
      reason === null
        ? null
        : {
            id: BannerId.Database,
            tone: 'caution',
            text: reason,
            action: { label: 'Export patch', intent: 'exportPatch' },
          };
    this.store.set({ banners: banner === null ? others : [...others, banner] });
  }
}
