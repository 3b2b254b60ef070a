/** The figures of the self-test, and what each is worth. Pure. */

/** Figures of the self-test. Null is not known; times are in milliseconds. */
export interface ComputerFacts {
  readonly isIsolated: boolean;
  /** 99 of 100 were no slower. L1 and L2 from a rehearsal, L3 from a stream to nowhere. */
  readonly l1Ms: number | null;
  readonly l2Ms: number | null;
  readonly l3Ms: number | null;
  /** The open stream's. */
  readonly l4Ms: number | null;
  /** By how much L3 varies: from its middle to what 95 of 100 keep. */
  readonly jitterMs: number | null;
  /** Commands that the engine decides in a second. */
  readonly capacity: number | null;
  /** The smallest step of the page's clock. */
  readonly clockStepMs: number | null;
  /** 95 of 100 turns of a timer were no later. */
  readonly pageTimerLateMs: number | null;
  readonly engineTimerLateMs: number | null;
  /** The slowest of some small writes to the database. */
  readonly writeMs: number | null;
  readonly freeBytes: number | null;
  readonly isStorageKept: boolean | null;
  /** Chrome's own name of what draws. */
  readonly graphics: string | null;
  /** Times that a busy stream to nowhere ran dry. */
  readonly underruns: number | null;
  /** The open stream in words. */
  readonly audio: string | null;
}

export type Rating = 'good' | 'enough' | 'too slow' | 'not known';

export interface ComputerLine {
  readonly label: string;
  readonly rating: Rating;
  /** The figure with its unit. */
  readonly found: string;
  /** One sentence: what to change. Empty where all is good. */
  readonly advice: string;
}
