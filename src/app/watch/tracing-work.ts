/** Asks the browser for the way to a collector, and the engine for traces. Page: safe. */
import { askForLoopback, watchLoopback } from '../../adapters/loopback-permission';
import { readCollectorAddress } from '../../domain/watch/collector-address';
import type { Saved } from '../../domain/patch/saved';
import type { RemoteEngine } from '../engine/remote-engine';
import type { PageStore } from '../state/store';
import type { TracingIntents, TracingState } from '../state/tracing-state';

export interface TracingTies {
  readonly store: PageStore;
  engine(): RemoteEngine | null;
  save(change: Partial<Saved>): void;
}

/** Choices of the form. A raid is bounded by traces a second as well: see `engine/report/trace-book.ts`. */
export const TRACED_ONE_OF: readonly number[] = [1, 5, 10, 50, 100];

export class TracingWork implements TracingIntents {
  /** Ends the question that is open. */
  private asking = new AbortController();

  constructor(private readonly ties: TracingTies) {
    void watchLoopback((isDenied) => {
      this.heedPermission(isDenied);
    });
  }

  restore(collector: string, tracedOneOf: string): void {
    if (this.tracing.address === '') this.set({ address: collector });
    if (TRACED_ONE_OF.includes(Number(tracedOneOf))) this.set({ oneOf: Number(tracedOneOf) });
  }

  setAddress(text: string): void {
    const reading = readCollectorAddress(text);
    this.set({ address: text, addressFault: reading.ok ? null : reading.reason });
  }

  sampleOneOf(oneOf: number): void {
    if (this.isReader || !TRACED_ONE_OF.includes(oneOf)) return;
    this.set({ oneOf });
    this.ties.save({ tracedOneOf: String(oneOf) });
    this.order();
  }

  async start(): Promise<void> {
    if (this.isReader) return;
    const { address } = this.tracing;
    const reading = readCollectorAddress(address);
    if (!reading.ok) {
      this.set({ addressFault: reading.reason });
      return;
    }
    this.stop();
    const { signal } = (this.asking = new AbortController());
    this.set({ permission: 'asked' });
    this.ties.save({ collector: address });
    const permission = await askForLoopback(reading.address, signal);
    if (signal.aborted) return;
    this.set({ permission });
    if (permission !== 'granted') return;
    this.set({ collector: reading.address });
    this.order();
  }

  stop(): void {
    this.asking.abort();
    if (this.tracing.permission === 'asked') this.set({ permission: 'unknown' });
    if (this.tracing.collector === null) return;
    this.set({ collector: null });
    this.order();
  }

  showInPanel(isInPanel: boolean): void {
    if (this.isReader) return;
    this.set({ isInPanel });
    this.order();
  }

  /** Tells the engine what to trace. */
  order(): void {
    const { collector, oneOf, isInPanel } = this.tracing;
    const isWanted = collector !== null || isInPanel;
    void this.ties.engine()?.trace(isWanted ? { collector, oneOf, isInPanel } : null);
  }

  private heedPermission(isDenied: boolean): void {
    const { permission, collector } = this.tracing;
    if (isDenied && collector !== null) {
      this.stop();
      this.set({ permission: 'denied' });
    } else if (!isDenied && permission === 'denied') this.set({ permission: 'unknown' });
  }

  private get isReader(): boolean {
    return this.ties.store.state.tab.role === 'reader';
  }

  private get tracing(): TracingState['tracing'] {
    return this.ties.store.state.tracing;
  }

  private set(change: Partial<TracingState['tracing']>): void {
    this.ties.store.set({ tracing: { ...this.tracing, ...change } });
  }
}
