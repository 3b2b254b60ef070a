/** Keeps the first errors of the engine that nothing caught, as texts for the diagnostics. Engine worker: safe. */
import type { ErrorsReport } from '../../shared/protocol';

const ERRORS_KEPT = 20;
const KEPT_CHARACTERS = 200;

export class ErrorNotes {
  /** All errors, those that are not kept too. */
  count = 0;
  private readonly texts: string[] = [];

  constructor(private readonly onNews: () => void) {
    addEventListener('error', (event) => this.note(event.message));
    addEventListener('unhandledrejection', (event) => this.note(String(event.reason)));
  }

  report(): ErrorsReport {
    return { errors: this.texts };
  }

  private note(text: string): void {
    this.count++;
    if (this.texts.length < ERRORS_KEPT) this.texts.push(text.slice(0, KEPT_CHARACTERS));
    this.onNews();
  }
}
