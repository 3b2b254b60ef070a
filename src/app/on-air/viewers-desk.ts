/** Keeps the link of the viewers' page as the patch is, and hands it out. Page: safe. */
import type { Patch } from '../../domain/patch/patch';
import type { Saved } from '../../domain/patch/saved';
import { viewersChatLine } from '../../domain/patch/viewer-help';
import type { PageStore } from '../state/store';
import type { ViewersPageIntents } from '../state/viewers-page-state';
import { viewersAddress } from './viewers-address';
import { makeViewersLink } from './viewers-link';

export class ViewersDesk implements ViewersPageIntents {
  private patch: Patch | null = null;
  private address = '';

  /** `save` remembers the address. */
  constructor(
    private readonly store: PageStore,
    private readonly save: (change: Partial<Saved>) => void,
  ) {
    store.subscribe(() => void this.follow());
    void this.follow();
  }

  /** The address that was remembered. */
  restore(typed: string): void {
    this.take(typed);
  }

  setAddress(text: string): void {
    const typed = text.trim();
    this.take(typed);
    if (this.store.state.viewersPage.fault === null) this.save({ viewersAddress: typed });
  }

  async copyLink(): Promise<void> {
    const { link } = this.store.state.viewersPage;
    if (link !== null) await this.copy(link, 'Link of the viewers’ page copied.');
  }

  async copyChatLine(): Promise<void> {
    const { link } = this.store.state.viewersPage;
    const line = link === null ? null : viewersChatLine(link);
    if (line !== null) await this.copy(line, 'Copied. Paste it into chat, or give it to a bot.');
  }

  private take(typed: string): void {
    const found = viewersAddress(typed === '' ? document.baseURI : typed);
    const { viewersPage } = this.store.state;
    this.store.set({
      viewersPage: {
        ...{ typed, fault: found.kind === 'none' ? found.fault : null },
        isOnlyHere: found.kind === 'page' && found.isOnlyHere,
        link: typed === viewersPage.typed ? viewersPage.link : null,
      },
    });
  }

  /** The link of an earlier patch is never shown beside a newer patch. */
  private async follow(): Promise<void> {
    const { patch, viewersPage } = this.store.state;
    if (patch === this.patch && viewersPage.typed === this.address) return;
    [this.patch, this.address] = [patch, viewersPage.typed];
    const found = viewersAddress(viewersPage.typed === '' ? document.baseURI : viewersPage.typed);
    const link = found.kind === 'page' ? await makeViewersLink(found.page, patch) : null;
    if (patch !== this.patch || viewersPage.typed !== this.address) return;
    const isOnlyHere = found.kind === 'page' && found.isOnlyHere;
    this.store.set({ viewersPage: { ...this.store.state.viewersPage, isOnlyHere, link } });
  }

  private async copy(text: string, notice: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.store.set({ notice });
    } catch {
      this.store.set({ notice: 'Chrome did not allow the clipboard: allow it, then try again.' });
    }
  }
}
