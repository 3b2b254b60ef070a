/** The validator that the engine reads with, once it is loaded. Engine worker: safe. */
import type { Validator } from '../../domain/language/command';
import type { ValidatorReport } from '../../shared/protocol';

export class ValidatorInUse {
  private loaded: Validator | null = null;

  constructor(private readonly ready: Promise<Validator>) {}

  /** Null until `load` has come back. */
  get current(): Validator | null {
    return this.loaded;
  }

  async load(): Promise<Validator> {
    this.loaded ??= await this.ready;
    return this.loaded;
  }

  report(): ValidatorReport {
    return { validator: this.loaded?.kind ?? 'javascript' };
  }
}
