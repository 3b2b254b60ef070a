/** Redraws a component when the part of the state that it shows has changed, and not otherwise. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppState, SmallApp } from '../../app/state/state';

/** The parts of the state a component shows; compared one by one, by identity. */
export type Selector = (state: AppState) => readonly unknown[];

export class StateWatch implements ReactiveController {
  private app: SmallApp | null = null;
  private unsubscribe: (() => void) | null = null;
  private shown: readonly unknown[] = [];
  private shownAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** `everyMs` above 0: the first change shows at once, the next ones no more often than this. */
  constructor(
    private readonly host: ReactiveControllerHost & { readonly app: SmallApp },
    private readonly select: Selector,
    private readonly everyMs = 0,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.app !== this.host.app) this.follow(this.host.app);
    this.shown = this.select(this.host.app.state);
    this.shownAt = performance.now();
  }

  hostConnected(): void {
    // A moved element follows again here; a new one follows at its first update, when it has its app.
    if (this.app === null) return;
    this.follow(this.app);
    // It heard of nothing while it was off the document.
    this.onChange(this.app);
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    if (this.timer !== null) clearTimeout(this.timer);
    this.unsubscribe = this.timer = null;
  }

  private follow(app: SmallApp): void {
    this.unsubscribe?.();
    this.app = app;
    this.unsubscribe = app.subscribe(() => {
      this.onChange(app);
    });
  }

  private onChange(app: SmallApp): void {
    if (this.timer !== null) return;
    const next = this.select(app.state);
    if (next.every((part, index) => part === this.shown[index])) return;
    const waitMs = this.shownAt + this.everyMs - performance.now();
    if (waitMs <= 0) {
      this.host.requestUpdate();
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = null;
      this.host.requestUpdate();
    }, waitMs);
  }
}
