/** Runs the test of this computer, one at a time, and never during an armed show. Its code is loaded then. Page: safe. */
import type { RemoteEngine } from '../engine/remote-engine';
import type { Stream } from '../session/stream';
import type { SelfTest, SelfTestIntents } from '../state/self-test-state';
import type { PageStore } from '../state/store';

const ARMED = 'The outputs are armed: disarm first. A test takes time from the show.';
const READER = 'Another tab drives the outputs: test this computer there.';
const NOT_LOADED = 'The test did not load: reload the page.';

export class SelfTestDesk implements SelfTestIntents {
  private running: AbortController | null = null;

  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly stream: () => Stream | null,
  ) {
    // A show that is armed during a test has the whole computer.
    store.subscribe(() => {
      if (store.state.armed && this.running !== null) this.cancel();
    });
  }

  async run(): Promise<void> {
    if (this.running !== null) return;
    const { armed, tab } = this.store.state;
    if (armed || tab.role === 'reader') {
      this.set({ refusal: armed ? ARMED : READER });
      return;
    }
    const running = new AbortController();
    this.running = running;
    this.set({ step: 'Loading', done: 0, refusal: '' });
    const tell = (step: string, done: number): void => {
      if (!running.signal.aborted) this.set({ step, done });
    };
    try {
      const { measureComputer } = await import('./measure-computer');
      const { store, engine, stream } = this;
      const found = await measureComputer({
        store,
        engine: engine(),
        stream: stream(),
        tell,
        signal: running.signal,
      });
      if (found !== null && this.running === running) this.set({ found });
    } catch {
      if (this.running === running) this.set({ refusal: NOT_LOADED });
    }
    if (this.running === running) this.end();
  }

  cancel(): void {
    this.running?.abort();
    this.end();
  }

  private end(): void {
    this.running = null;
    this.set({ step: null, done: 0 });
  }

  private set(change: Partial<SelfTest>): void {
    this.store.set({ selfTest: { ...this.store.state.selfTest, ...change } });
  }
}
