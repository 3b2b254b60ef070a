/**
 * The command grammar in WebAssembly, called with a JavaScript string. The copy in, unit by unit, costs more than the
 * check: with strings this short a loop of `charCodeAt` beats `TextEncoder.encodeInto` several times over, and needs no
 * decoding on the other side. Engine worker: safe, does not allocate. Audio thread: never.
 */
import { COMMAND_MIN_LENGTH, type Validator } from '../domain/language/command';
import { COMMAND_MAX_LENGTH } from '../domain/settings/variable-name';

/** The exports of src/validator/assembly/validator.ts. */
interface ValidatorExports {
  readonly memory: WebAssembly.Memory;
  readonly input: WebAssembly.Global;
  readonly capacity: WebAssembly.Global;
  findColon(length: number): number;
}

export class WasmValidator implements Validator {
  readonly kind = 'wasm';
  private readonly module: ValidatorExports;
  private readonly units: Uint16Array;

  /** Throws when the instance is not the validator, or one that was built for shorter commands. */
  constructor(instance: WebAssembly.Instance) {
    this.module = instance.exports as unknown as ValidatorExports;
    const { memory, input, capacity } = this.module;
    if (Number(capacity.value) < COMMAND_MAX_LENGTH)
      throw new RangeError(`the validator holds ${String(capacity.value)} units, not ${COMMAND_MAX_LENGTH}`);
    // The module never grows its memory, so this view stays valid for as long as the instance.
    this.units = new Uint16Array(memory.buffer, Number(input.value), COMMAND_MAX_LENGTH);
  }

  findColon(text: string): number {
    const length = text.length;
    if (length < COMMAND_MIN_LENGTH || length > COMMAND_MAX_LENGTH) return 0;
    const units = this.units;
    for (let index = 0; index < length; index++) units[index] = text.charCodeAt(index);
    return this.module.findColon(length);
  }
}
