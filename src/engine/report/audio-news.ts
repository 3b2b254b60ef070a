/** Tells when what the engine sees of the stream is news for the page. Engine worker: safe. */
import type { AudioReport } from '../../shared/reports/output-report';

export class AudioNews {
  private known = '';

  constructor(
    private readonly output: { readonly audio: AudioReport },
    private readonly onNews: () => void,
  ) {}

  /** An audio thread that stands still is news at each tick: the page counts on it. */
  tick(): void {
    const told = this.known;
    this.known = JSON.stringify(this.output.audio);
    if (this.known !== told || this.output.audio.stillAt !== null) this.onNews();
  }
}
