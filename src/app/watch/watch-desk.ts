/** Asks the engine for the figures that charts show. Page: safe. */
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import type { RemoteEngine } from '../engine/remote-engine';
import type { WatchIntents } from '../state/watch-state';

export class WatchDesk implements WatchIntents {
  constructor(private readonly engine: () => RemoteEngine | null) {}

  async readChart(request: ChartRequest): Promise<ChartColumns | null> {
    return (await this.engine()?.readChart(request)) ?? null;
  }
}
