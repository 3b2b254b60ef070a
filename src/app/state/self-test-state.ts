/** The test of this computer: how far it is, and what it found. */
import type { ComputerReport } from '../../domain/watch/computer';
import type { ComputerFacts } from '../../domain/watch/computer-facts';

export interface SelfTest {
  /** The step that runs, or null while none does. */
  readonly step: string | null;
  /** 0 to 1. */
  readonly done: number;
  /** The figures of the last test that ran to its end. */
  readonly found: { readonly facts: ComputerFacts; readonly report: ComputerReport } | null;
  /** Why there is no test, or empty. */
  readonly refusal: string;
}

export interface SelfTestState {
  readonly selfTest: SelfTest;
}

export interface SelfTestIntents {
  /** Measures this computer; takes some seconds. Moves no jack and changes nothing. Refuses while the outputs are armed. */
  run(): Promise<void>;
  cancel(): void;
}
