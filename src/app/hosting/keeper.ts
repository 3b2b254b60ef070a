/**
 * Keeps the page in this browser, and brings newer versions of it. Nothing here loads the page again while this tab is live, or over
 * something that a person has begun. Page: safe.
 */
import type { PagePlace } from '../../adapters/hosting/page-place';
import type { PageWorker, WorkerRefusal } from '../../adapters/hosting/worker-registration';
import { type Banner, BannerId } from '../state/page-state';
import type { HostingState } from '../state/hosting-state';
import type { PageStore } from '../state/store';
import { type Gap, isolationGap } from './isolation-gap';

/** A tab stays open for days. One small file is asked for. */
const LOOK_EVERY_MS = 3_600_000;
const AFTER_STOP = 'The newer version is loaded after Stop.';
const LIVE_ELSEWHERE = 'Another tab is live: the newer version is loaded after its Stop.';

type KeptStore = Pick<PageStore, 'state' | 'set' | 'subscribe'>;

export class Keeper {
  private worker: PageWorker | null = null;
  /** Another version runs already: to load the page again is all that is left to do. */
  private isReplaced = false;
  private gap: Gap | null = null;
  /** Ends what holds other tabs from an update. */
  private endLive: (() => void) | null = null;

  constructor(
    private readonly store: KeptStore,
    private readonly place: PagePlace,
  ) {}

  async start(): Promise<void> {
    const { store, place } = this;
    this.follow();
    store.subscribe(() => this.follow());
    // `npm start`: a worker would only stand between the page and a newer build.
    if (place.isOwnComputer && place.isIsolated && !place.isControlledAtLoad) return;
    const answer = await place.register({
      onKept: () => this.onKept(),
      onWaiting: () => this.tell({ hasUpdate: true }),
      onReplaced: () => this.onReplaced(),
      onFailed: () => this.onRefused('refused'),
    });
    if (typeof answer === 'string') {
      this.onRefused(answer);
      return;
    }
    this.worker = answer;
    setInterval(() => void answer.look(), LOOK_EVERY_MS);
  }

  async update(): Promise<void> {
    const { store, place, worker } = this;
    if (!store.state.hosting.hasUpdate) return;
    if (this.isLive) {
      store.set({ notice: AFTER_STOP });
      return;
    }
    const act = (): void => (this.isReplaced ? place.reload() : worker?.takeOver());
    if (!(await place.whileNoneLive(act))) store.set({ notice: LIVE_ELSEWHERE });
  }

  private get isLive(): boolean {
    return this.store.state.session !== 'stopped';
  }

  private onKept(): void {
    this.tell({ isKept: true });
    const { place } = this;
    if (place.isIsolated) return;
    // The worker adds the headers from the next load on.
    const mayInterrupt = !place.isFramed && !place.isControlledAtLoad && !this.isLive && !place.isTouched();
    if (mayInterrupt && place.mayReload()) place.reload();
    else this.showGap('kept');
  }

  private onRefused(refusal: WorkerRefusal): void {
    if (!this.place.isIsolated) this.showGap(refusal);
  }

  private onReplaced(): void {
    this.isReplaced = true;
    const { inspected, importPreview } = this.store.state;
    const hasBegun = inspected !== null || importPreview !== null || this.place.isTyping();
    if (this.isLive || hasBegun) this.tell({ hasUpdate: true });
    else this.place.reload();
  }

  private showGap(worker: 'kept' | WorkerRefusal): void {
    const { isFramed, isControlledAtLoad } = this.place;
    this.gap = isolationGap({ isFramed, isControlled: isControlledAtLoad, worker });
    this.putGap(this.gap);
  }

  /** To load the page again ends a show: it is offered after Stop. */
  private putGap({ text, reload }: Gap): void {
    const others = this.store.state.banners.filter(({ id }) => id !== BannerId.Isolation);
    const action: Banner['action'] = reload && !this.isLive ? { label: 'Reload', intent: 'reload' } : null;
    this.store.set({ banners: [...others, { id: BannerId.Isolation, tone: 'neutral', text, action }] });
  }

  private follow(): void {
    const wasLive = this.endLive !== null;
    if (this.isLive === wasLive) return;
    if (wasLive) {
      this.endLive?.();
      this.endLive = null;
    } else this.place.holdLive(new Promise((resolve) => (this.endLive = resolve)));
    // A person who has read it and put it away does not get it back.
    const isShown = this.store.state.banners.some(({ id }) => id === BannerId.Isolation);
    if (isShown && this.gap !== null) this.putGap(this.gap);
  }

  private tell(news: Partial<HostingState['hosting']>): void {
    this.store.set({ hosting: { ...this.store.state.hosting, ...news } });
  }
}
