/** The streamer's wishes for what is watched, as the page told them last. Engine worker: safe. */
import { DEFAULT_WATCH, readWatchSettings, type WatchSettings } from '../../domain/watch/watch-settings';

export class Wishes {
  settings: WatchSettings = DEFAULT_WATCH;

  /** `kept`: the settings as JSON, as a browser kept them. */
  heed(kept: string): void {
    this.settings = readWatchSettings(kept);
  }
}
