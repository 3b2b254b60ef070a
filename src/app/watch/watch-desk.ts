/** Asks the engine for the figures that charts show. Page: safe. */
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import { HISTORY_BYTES } from '../../domain/watch/history-bytes';
import type { RemoteEngine } from '../engine/remote-engine';
import type { WatchIntents } from '../state/watch-state';

export class WatchDesk implements WatchIntents {
  /** An hour of figures, for every engine in turn. Null without shared memory: it would be a copy for each. */
  readonly memory: SharedArrayBuffer | null;

  constructor(
    isolated: boolean,
    private readonly engine: () => RemoteEngine | null,
  ) {
    this.memory = isolated ? new SharedArrayBuffer(HISTORY_BYTES) : null;
  }

  async readChart(request: ChartRequest): Promise<ChartColumns | null> {
    return (await this.engine()?.readChart(request)) ?? null;
  }
}
