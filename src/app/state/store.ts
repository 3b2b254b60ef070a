/** Holds the page's one state value and tells its readers of changes, at most once a frame. Page: safe. */
import type { AppState } from './state';
import { withoutPast } from './without-past';

export class PageStore {
  private readonly listeners = new Set<() => void>();
  /** Cancels what will tell the readers; null while there is nothing to tell. */
  private unschedule: (() => void) | null = null;
  private toldAtMs = -Infinity;
  private noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private current: AppState) {}

  get state(): AppState {
    return this.current;
  }

  /** Replaces the given parts, and takes back words that are past by that. Readers hear of it in the next frame, or by `heedTick` where the tab draws none. */
  set(change: Partial<AppState>): void {
    this.current = withoutPast({ ...this.current, ...change });
    if (change.notice !== undefined) this.expireNotice(change.notice);
    if (this.unschedule !== null) return;
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      this.tell();
    });
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      this.tell();
    }, HIDDEN_TAB_MS);
    this.unschedule = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }

  /**
   * The engine's tick, some times a second. A hidden tab draws no frames and its timers come once a second, once a minute after a
   * while: its title would tell of a state that is long past. Messages are not held up.
   */
  heedTick(): void {
    if (this.unschedule === null || performance.now() - this.toldAtMs < HIDDEN_TAB_MS) return;
    this.unschedule();
    this.tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private expireNotice(notice: string): void {
    clearTimeout(this.noticeTimer);
    if (notice !== '') this.noticeTimer = setTimeout(() => this.set({ notice: '' }), NOTICE_MS);
  }

  private tell(): void {
    this.unschedule = null;
    this.toldAtMs = performance.now();
    for (const listener of this.listeners) listener();
  }
}

const HIDDEN_TAB_MS = 250;
/** Long enough to read the longest one twice. */
const NOTICE_MS = 8_000;
