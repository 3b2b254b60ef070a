/** Gathers what `Download diagnostics` saves, and L4, which only the page can read. Page: safe. */
import { Histogram } from '../../domain/numbers/histogram';
import type { EngineReport } from '../../shared/protocol';
import type { RemoteEngine } from '../engine/remote-engine';
import { download } from '../patch/download';
import type { Session } from '../session/session';
import type { DiagnosticsIntents } from '../state/page-state';
import type { PageStore } from '../state/store';
import { diagnosticsText } from './diagnostics';
import type { MoreFacts } from './more-facts';

const L4_EVERY_MS = 1_000;
const ERRORS_KEPT = 20;
const NO_RING: EngineReport['ring'] = { written: 0, taken: 0, dropped: 0 };

/** Chrome's own measure of its JavaScript memory, which TypeScript's library does not know. */
interface PerformanceWithMemory {
  readonly memory?: { readonly usedJSHeapSize: number };
}

export class DiagnosticsFile implements DiagnosticsIntents {
  private lastReport: EngineReport | null = null;
  private readonly startedAt = new Date();
  private readonly outputLatency = new Histogram();
  private readonly errors: string[] = [];

  constructor(
    private readonly store: PageStore,
    private readonly session: Session,
    private readonly engine: () => RemoteEngine | null,
  ) {
    addEventListener('error', ({ message }) => {
      this.note(message);
    });
    addEventListener('unhandledrejection', ({ reason }) => {
      this.note(String(reason));
    });
    setInterval(() => {
      this.timeOutput();
    }, L4_EVERY_MS);
  }

  note(error: string): void {
    if (this.errors.length < ERRORS_KEPT) this.errors.push(error.slice(0, 200));
  }

  /** Keeps what the engine said last, for the file. */
  hear(report: EngineReport): void {
    this.lastReport = report;
  }

  save(): void {
    // A page whose files are gone from the server can still tell of itself.
    const looked = import('./more-facts').then(({ moreFacts }) =>
      moreFacts(this.store.state, this.lastReport, async () => (await this.engine()?.sumUpHour()) ?? null),
    );
    void looked.catch(() => null).then((more) => this.write(more));
  }

  private write(more: MoreFacts | null): void {
    const report = this.lastReport;
    const { latencyMs, counts, chat } = this.store.state;
    const usedBytes = (performance as PerformanceWithMemory).memory?.usedJSHeapSize;
    const text = diagnosticsText({
      startedAt: this.startedAt,
      latencyMs,
      counts,
      ring: report?.ring ?? NO_RING,
      audio: this.session.current?.figures ?? null,
      chat,
      memory: usedBytes === undefined ? null : { usedBytes },
      errors: [...this.errors, ...(report?.errors ?? [])],
      more,
    });
    download('twitch-to-cv-diagnostics.json', text);
  }

  private timeOutput(): void {
    const stream = this.session.current;
    if (stream === null) return;
    this.outputLatency.record(stream.outputLatencyMs);
    this.store.set({
      latencyMs: { ...this.store.state.latencyMs, l4: this.outputLatency.summary() },
      dropouts: stream.figures.underrunEvents,
    });
  }
}
