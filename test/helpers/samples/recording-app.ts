/** The base of every made-up app: a state that is set by hand, meters, and a list of the intents that were called. */
import type { AppState, Meters } from '../../../src/app/state/state';

export interface IntentCall {
  readonly intent: string;
  readonly args: readonly unknown[];
}

export class RecordingApp {
  readonly calls: IntentCall[] = [];
  /** Volts by jack index; tests and pictures fill it. */
  readonly volts = new Float64Array(32);
  readonly targets = new Float64Array(32);
  metersAreKnown = true;
  readonly meters: Meters = {
    voltsAt: (jackIndex) => (this.metersAreKnown ? this.volts[jackIndex] : null),
    targetAt: (jackIndex) => (this.metersAreKnown ? this.targets[jackIndex] : null),
    askedAt: (jackIndex) => (this.metersAreKnown ? this.targets[jackIndex] : null),
    startsOf: (start) =>
      this.state.patch.jacks.map(({ limits }, jackIndex) =>
        start === 'here' ? this.targets[jackIndex] : limits.rest,
      ),
  };
  private readonly listeners = new Set<() => void>();

  constructor(public state: AppState) {}

  set(part: Partial<AppState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  called(intent: string): readonly IntentCall[] {
    return this.calls.filter((call) => call.intent === intent);
  }

  protected record(intent: string, ...args: readonly unknown[]): void {
    this.calls.push({ intent, args });
  }

  protected promised(intent: string, ...args: readonly unknown[]): Promise<void> {
    this.record(intent, ...args);
    return Promise.resolve();
  }
}
