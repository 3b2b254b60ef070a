/** Asks the engine for the figures that charts show, and sends it those that only the page can read. Page: safe. */
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import { HISTORY_BYTES } from '../../domain/watch/history-bytes';
import type { RemoteEngine } from '../engine/remote-engine';
import type { PageStore } from '../state/store';
import type { WatchIntents } from '../state/watch-state';
import type { MemoryMeasures, PageSources } from './page-figures';

export class WatchDesk implements WatchIntents {
  /** An hour of figures, for every engine in turn. Null without shared memory: it would be a copy for each. */
  readonly memory: SharedArrayBuffer | null;
  private isReading = false;

  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly stream: PageSources['stream'],
  ) {
    this.memory = store.state.abilities.isolated ? new SharedArrayBuffer(HISTORY_BYTES) : null;
  }

  /** Reads the page's own figures from the first engine on. Where the code is missing they stay unknown, and are shown so. */
  readFigures(): void {
    if (this.isReading) return;
    this.isReading = true;
    void import('./page-figures').then(
      ({ readPageFigures }) =>
        readPageFigures({
          ...{ state: () => this.store.state, stream: this.stream, now: () => performance.now() },
          ...{ measures: performance as MemoryMeasures, storage: navigator.storage },
          send: (figures) => void this.engine()?.notePageFigures(figures),
        }),
      () => undefined,
    );
  }

  async readChart(request: ChartRequest): Promise<ChartColumns | null> {
    return (await this.engine()?.readChart(request)) ?? null;
  }
}
