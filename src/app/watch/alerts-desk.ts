/** Keeps the settings of the alerts, and notes what comes of them. The notes' code is loaded with the first alert. Page: safe. */
import type { Saved } from '../../domain/patch/saved';
import type { AlertView } from '../../shared/reports/alerts-report';
import type { RemoteEngine } from '../engine/remote-engine';
import type { AlertIntents } from '../state/alerts-state';
import type { PageIntents } from '../state/page-state';
import type { PageStore } from '../state/store';
import type { Evening } from './evening';

/** More steps back than anybody takes. */
const MAX_BEFORE = 50;

interface AlertsDeskOptions {
  readonly store: PageStore;
  readonly page: Pick<PageIntents, 'showView'>;
  readonly engine: () => RemoteEngine | null;
  readonly save: (change: Partial<Saved>) => void;
  /** Plays the soft sound of a new alert, where it may be heard. */
  readonly sound: () => void;
}

export class AlertsDesk implements AlertIntents {
  private before: readonly string[] = [];
  private evening: Promise<Evening> | null = null;

  constructor(private readonly options: AlertsDeskOptions) {}

  /** The settings of the last time. */
  restore(watchBy: string): void {
    if (watchBy !== '') this.hold(watchBy);
  }

  /** A new engine, the first or one that replaces another. */
  handTo(engine: RemoteEngine): void {
    void engine.watchBy(this.options.store.state.watchBy);
  }

  /** Takes what the engine told last. */
  heed(alerts: readonly AlertView[] | null): void {
    if (alerts === null || this.options.store.state.tab.role === 'reader') return;
    if (this.evening !== null || alerts.some(({ isRaised }) => isRaised))
      void this.load().then((evening) => evening.heed(alerts), ignore);
  }

  keep(watchBy: string): void {
    const { store, save } = this.options;
    this.before = [...this.before, store.state.watchBy].slice(-MAX_BEFORE);
    this.hold(watchBy);
    save({ watchBy });
  }

  undo(): void {
    const watchBy = this.before.at(-1);
    if (watchBy === undefined) return;
    this.before = this.before.slice(0, -1);
    this.hold(watchBy);
    this.options.save({ watchBy });
  }

  mute(...mute: Parameters<AlertIntents['mute']>): void {
    void this.load().then((evening) => this.keep(evening.muted(...mute)), ignore);
  }

  act(...[name]: Parameters<AlertIntents['act']>): void {
    const { store, page } = this.options;
    const act = store.state.alerts.find((alert) => alert.name === name)?.act;
    if (!act) return;
    page.showView(act.view);
    void this.load().then((evening) => evening.note(name, `pressed ${act.label}`), ignore);
  }

  private hold(watchBy: string): void {
    this.options.store.set({ watchBy, canUndoWatchBy: this.before.length > 0 });
    void this.options.engine()?.watchBy(watchBy);
  }

  private load(): Promise<Evening> {
    const { store, sound } = this.options;
    this.evening ??= import('./evening').then(
      ({ Evening }) => new Evening(store, sound),
      (error: unknown) => {
        this.evening = null;
        store.set({ notice: 'This part of the page did not load: reload the page after the show.' });
        throw error;
      },
    );
    return this.evening;
  }
}

/** The notice says it. */
const ignore = (): void => undefined;
