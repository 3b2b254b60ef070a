/** The engine's one line to OBS: it carries the overlay's states, and wishes about OBS's sources. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import { ObsClient } from '../../adapters/obs/obs-client';
import type { Milliseconds } from '../../domain/numbers/units';
import type { OverlaySink } from '../../shared/overlay-feed';
import type { ObsReport } from '../../shared/reports/obs-report';
import type { OverlayFeed } from './overlay-feed';

export class ObsLink implements OverlaySink {
  readonly client: ObsClient;

  constructor(
    clock: Clock,
    onNews: () => void,
    private readonly feed: Pick<OverlayFeed, 'serve' | 'drop'>,
  ) {
    this.client = new ObsClient({ clock, random: Math.random, onStatus: onNews });
  }

  /** Sends OBS the overlay's whole state; where OBS cannot take it, a newer one replaces it. */
  send(json: string): void {
    this.client.send(json);
  }

  tick(now: Milliseconds): void {
    this.client.tick(now);
    if (this.client.status.state === 'connected') this.feed.serve(this);
    else this.feed.drop(this);
  }

  report(): ObsReport {
    return { obs: this.client.status };
  }
}
