/** A validator that outlives its own failure. Engine worker: safe, does not allocate unless it fails. */
import type { Validator } from '../domain/language/command';

export class GuardedValidator implements Validator {
  /** Asks `first` until it throws (WebAssembly traps by throwing), and `second` from then on, for that text too. */
  constructor(
    private first: Validator,
    private readonly second: Validator,
  ) {}

  /** The kind in use now. */
  get kind(): Validator['kind'] {
    return this.first.kind;
  }

  findColon(text: string): number {
    try {
      return this.first.findColon(text);
    } catch {
      // A module that trapped may have left its memory half written: never asked again.
      this.first = this.second;
      return this.second.findColon(text);
    }
  }
}
