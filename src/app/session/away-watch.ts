/**
 * Notices that the browser or the computer kept the page from running while a session ran, brings the jacks to 0 V where nobody
 * could have stopped them, and says once what happened. Nothing arms by any of it. Page: safe.
 */
import type { Banner } from '../state/page-state';
import type { PageStore } from '../state/store';
import { type Away, awayBanner, type Span, slowedBanner } from './away-words';

/** A person arms again after a sleep that was longer: `SinkWatch` judges by the same. */
const SLEPT_MS = 10_000;
/** A hidden page's timers come once a second at first. Ten of them missing is the browser's slower pace. */
const SLOWED_MS = 10_000;
const BEAT_EVERY_MS = 1_000;
/** After a standstill the ticks of this time tell whether the engine stood still too, or its ticks only waited for the page. */
const JUDGED_AFTER_MS = 500;
/** Ten ticks come in that time; those of ten seconds that waited are two hundred. */
const MOST_TICKS = 50;

type Events = Pick<EventTarget, 'addEventListener'>;

/** The browser's own word of it. */
export interface AwayEvents {
  readonly window: Events;
  readonly document: Events & Pick<Document, 'visibilityState'>;
}

export interface AwayDeeds {
  /** Ramps every jack to 0 V, disarmed, and holds the page meanwhile. */
  holdUntilRest(): void;
  disarm(): void;
}

export class AwayWatch {
  /** By the clock of the page, which stands still in some computers' sleep, and by the wall's. */
  private tickedAtMs = performance.now();
  private tickedAtWallMs = Date.now();
  /** The longest time without a tick since the last beat. */
  private gapMs = 0;
  private beatAtMs = performance.now();
  private beatAtWallMs = Date.now();
  /** A standstill that is to be judged, and the ticks since. */
  private standstill: (Span & { readonly endedAtMs: number; ticks: number }) | null = null;
  private frozenAtWallMs = 0;
  private leftAtWallMs = 0;
  private slowed: Span | null = null;
  private hasToldSlowed = false;

  constructor(
    private readonly store: Pick<PageStore, 'state' | 'set' | 'subscribe'>,
    private readonly deeds: AwayDeeds,
    private readonly events: AwayEvents = { window, document },
  ) {
    const page = events.document;
    page.addEventListener('freeze', () => {
      this.frozenAtWallMs = Date.now();
      this.comeToRest();
    });
    page.addEventListener('resume', () => this.wake('frozen', this.frozenAtWallMs));
    events.window.addEventListener('pagehide', () => {
      this.leftAtWallMs = Date.now();
      this.comeToRest();
    });
    events.window.addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) this.wake('restored', this.leftAtWallMs);
    });
    page.addEventListener('visibilitychange', () => this.beat());
    setInterval(() => this.beat(), BEAT_EVERY_MS);
    store.subscribe(() => {
      if (!this.isRunning) this.hasToldSlowed = false;
    });
  }

  /** The engine's tick, twenty times a second, hidden or not. */
  heedTick(): void {
    const [nowMs, wallMs] = [performance.now(), Date.now()];
    const lastedMs = wallMs - this.tickedAtWallMs;
    if (lastedMs >= SLEPT_MS)
      this.standstill = { fromMs: this.tickedAtWallMs, lastedMs, endedAtMs: nowMs, ticks: 0 };
    this.gapMs = Math.max(this.gapMs, nowMs - this.tickedAtMs);
    this.tickedAtMs = nowMs;
    this.tickedAtWallMs = wallMs;
    if (this.standstill !== null) this.judge(this.standstill, nowMs);
  }

  private get isRunning(): boolean {
    return this.store.state.session !== 'stopped';
  }

  private judge(standstill: NonNullable<AwayWatch['standstill']>, nowMs: number): void {
    standstill.ticks++;
    if (nowMs - standstill.endedAtMs < JUDGED_AFTER_MS) return;
    this.standstill = null;
    if (standstill.ticks > MOST_TICKS || !this.isRunning) return;
    this.deeds.disarm();
    // A stream that was lost by it says so itself, and what to do.
    if (this.store.state.loss === null) this.show(awayBanner('slept', standstill));
  }

  /** The jacks must not keep their volts while nobody can panic: it waits out the ramp, some tens of milliseconds. */
  private comeToRest(): void {
    this.deeds.holdUntilRest();
    // A page that comes back must not say what was.
    this.store.set({ armed: false });
  }

  private wake(away: Away, fromMs: number): void {
    this.tickedAtMs = this.beatAtMs = performance.now();
    this.tickedAtWallMs = this.beatAtWallMs = Date.now();
    this.standstill = null;
    this.slowed = null;
    if (this.isRunning) this.show(awayBanner(away, { fromMs, lastedMs: Date.now() - fromMs }));
  }

  private beat(): void {
    const [nowMs, wallMs] = [performance.now(), Date.now()];
    const lastedMs = nowMs - this.beatAtMs;
    const gapMs = Math.max(this.gapMs, nowMs - this.tickedAtMs);
    // The engine's ticks came all the same.
    const isSlow = lastedMs >= SLOWED_MS && gapMs < lastedMs / 2;
    this.gapMs = 0;
    if (isSlow && this.isRunning) {
      const fromMs = this.slowed?.fromMs ?? this.beatAtWallMs;
      this.slowed = { fromMs, lastedMs: wallMs - fromMs };
    }
    this.beatAtMs = nowMs;
    this.beatAtWallMs = wallMs;
    if (this.events.document.visibilityState === 'visible') this.tellSlowed();
  }

  private tellSlowed(): void {
    const { slowed } = this;
    this.slowed = null;
    if (slowed === null || this.hasToldSlowed || !this.isRunning) return;
    this.hasToldSlowed = true;
    this.show(slowedBanner(slowed));
  }

  private show(banner: Banner): void {
    const others = this.store.state.banners.filter(({ id }) => id !== banner.id);
    this.store.set({ banners: [...others, banner] });
  }
}
