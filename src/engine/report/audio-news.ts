/** Tells when what the engine sees of the stream is news for the page. Engine worker: safe. */
import type { AudioReport } from '../../shared/protocol';

export class AudioNews {
  private known = '';

  /** Whether `audio` differs from the last one. An audio thread that stands still is news each time: the page counts on it. */
  hasCome(audio: AudioReport): boolean {
    const told = this.known;
    this.known = JSON.stringify(audio);
    return this.known !== told || audio.stillAt !== null;
  }
}
