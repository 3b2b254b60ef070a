/** Holds the page's one state value and tells its readers of changes, at most once a frame. Page: safe. */
import type { AppState } from './state';
import { withoutPast } from './without-past';

export class PageStore {
  private readonly listeners = new Set<() => void>();
  private scheduled = false;
  private noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private current: AppState) {}

  get state(): AppState {
    return this.current;
  }

  /** Replaces the given parts, and takes back words that are past by that. Readers hear of it in the next frame, or within 250 ms where the tab draws none. */
  set(change: Partial<AppState>): void {
    this.current = withoutPast({ ...this.current, ...change });
    if (change.notice !== undefined) this.expireNotice(change.notice);
    if (this.scheduled) return;
    this.scheduled = true;
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      this.tell();
    });
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      this.tell();
    }, HIDDEN_TAB_MS);
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
    this.scheduled = false;
    for (const listener of this.listeners) listener();
  }
}

const HIDDEN_TAB_MS = 250;
/** Long enough to read the longest one twice. */
const NOTICE_MS = 8_000;
