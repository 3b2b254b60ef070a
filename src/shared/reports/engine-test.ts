/** A test of the engine, on a path that reaches no jack. Null is not known. */
export interface EngineTest {
  /** Commands that it decides in a second. */
  readonly capacity: number | null;
  /** 99 of 100 were no slower. */
  readonly l1Ms: number | null;
  readonly l2Ms: number | null;
  /** 95 of 100 ticks were no later. */
  readonly timerLateMs: number;
}
