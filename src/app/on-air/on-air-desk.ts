/** Tells the engine what overlays are to know, and opens overlays. Page: safe. */
import { DEFAULT_OVERLAY_OPTIONS, writeOverlayOptions } from '../../domain/overlay/overlay-options';
import type { OverlayOrders } from '../../shared/protocol';
import type { RemoteEngine } from '../engine/remote-engine';
import type { OnAirIntents } from '../state/on-air-state';
import type { PageStore } from '../state/store';

/** In CSS pixels: a quarter of a 1080p picture. */
const POP_OUT = 'popup,noopener,width=960,height=540';

/** Everything, as in a whole picture, on the green that capture programs know. */
const FIRST_LOOK = { ...DEFAULT_OVERLAY_OPTIONS, layout: 'full', scale: 0.5, key: '#00ff00' } as const;

export class OnAirDesk implements OnAirIntents {
  private told: OverlayOrders = { isFed: false, viewersPage: null };

  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
  ) {
    store.subscribe(() => this.follow());
  }

  /** A new engine, the first or one that replaces another. */
  handTo(engine: RemoteEngine): void {
    void engine.tellOverlays((this.told = this.orders));
    void engine.showOverlay(this.store.state.control.overlayShown);
  }

  popOut(): void {
    open(new URL(`overlay.html${writeOverlayOptions(FIRST_LOOK)}`, document.baseURI), '_blank', POP_OUT);
  }

  showOverlay(isShown: boolean): void {
    const { control } = this.store.state;
    this.store.set({ control: { ...control, overlayShown: isShown } });
    void this.engine()?.showOverlay(isShown);
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
