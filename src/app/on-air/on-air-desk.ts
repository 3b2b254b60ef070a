/** Tells the engine what overlays are to know, keeps their look, and opens them. Page: safe. */
import {
  OVERLAY_SCALE,
  type OverlayOptions,
  readOverlayOptions,
  writeOverlayOptions,
} from '../../domain/overlay/overlay-options';
import type { Saved } from '../../domain/patch/saved';
import type { OverlayOrders } from '../../shared/protocol';
import type { RemoteEngine } from '../engine/remote-engine';
import type { OnAirIntents, OverlayPlace } from '../state/on-air-state';
import type { PageStore } from '../state/store';
import { overlayAddress } from './overlay-address';

/** In CSS pixels: a quarter of a 1080p picture, so that all in it is half as large. */
const POP_OUT = 'popup,noopener,width=960,height=540';
/** No window is transparent: capture programs know this colour as the one to take out. */
const GREEN = '#00ff00';
/** More steps back than anybody takes. */
const MAX_BEFORE = 50;

export class OnAirDesk implements OnAirIntents {
  private told: OverlayOrders = { isFed: false, viewersPage: null };
  private before: readonly OverlayOptions[] = [];

  /** `save` remembers the look. */
  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly save: (change: Partial<Saved>) => void,
  ) {
    store.subscribe(() => this.follow());
  }

  /** The look that was remembered. */
  restore(overlay: string): void {
    if (overlay !== '') this.show(readOverlayOptions(overlay));
  }

  /** A new engine, the first or one that replaces another. */
  handTo(engine: RemoteEngine): void {
    void engine.tellOverlays((this.told = this.orders));
    void engine.showOverlay(this.store.state.control.overlayShown);
  }

  setOverlay(look: OverlayOptions): void {
    this.before = [...this.before, this.store.state.overlayLook].slice(-MAX_BEFORE);
    this.keep(look);
  }

  undoOverlay(): void {
    const look = this.before.at(-1);
    if (look === undefined) return;
    this.before = this.before.slice(0, -1);
    this.keep(look);
  }

  async copyOverlayAddress(place: OverlayPlace): Promise<void> {
    const address = overlayAddress(this.store.state.overlayLook, place, document.baseURI);
    try {
      await navigator.clipboard.writeText(address);
      this.store.set({ notice: 'Address of the overlay copied. It holds its look and nothing secret.' });
    } catch {
      this.store.set({ notice: 'Chrome did not allow the clipboard: allow it, then try again.' });
    }
  }

  popOut(): void {
    const { overlayLook: look } = this.store.state;
    const scale = Math.max(OVERLAY_SCALE.min, look.scale / 2);
    const captured = { ...look, scale, key: look.key ?? GREEN };
    open(overlayAddress(captured, 'page', document.baseURI), '_blank', POP_OUT);
  }

  showOverlay(isShown: boolean): void {
    const { control } = this.store.state;
    this.store.set({ control: { ...control, overlayShown: isShown } });
    void this.engine()?.showOverlay(isShown);
  }

  private keep(look: OverlayOptions): void {
    this.show(look);
    this.save({ overlay: writeOverlayOptions(look) });
  }

  private show(overlayLook: OverlayOptions): void {
    this.store.set({ overlayLook, canUndoOverlay: this.before.length > 0 });
  }

  private follow(): void {
    const { orders } = this;
    if (orders.isFed === this.told.isFed && orders.viewersPage === this.told.viewersPage) return;
    this.told = orders;
    void this.engine()?.tellOverlays(orders);
  }

  private get orders(): OverlayOrders {
    const { tab, viewersPage } = this.store.state;
    // Nobody can open a code that leads to this computer.
    const link = viewersPage.isOnlyHere ? null : viewersPage.link;
    return { isFed: tab.role === 'owner', viewersPage: link };
  }
}
