/** Starts the validator of the path: WebAssembly, or its twin where that cannot be had. Engine worker. */
import type { Validator } from '../domain/language/command';
import wasmUrl from './build/validator.wasm?url';
import { GuardedValidator } from './guarded-validator';
import { twin } from './twin';
import { WasmValidator } from './wasm-validator';

/** The file is 600 bytes from where the page came from; chat must not wait longer for a server that has gone quiet. */
const GIVE_UP_AFTER_MS = 3_000;

/**
 * Never fails: the twin gives the same verdicts where a policy blocks WebAssembly, the file is missing, is served as
 * something else than `application/wasm`, or is late. `kind` of the result says which one checks, at any time: a trap
 * later on brings in the twin as well.
 */
export async function loadValidator(url = wasmUrl): Promise<Validator> {
  try {
    const response = fetch(url, { signal: AbortSignal.timeout(GIVE_UP_AFTER_MS) });
    const { instance } = await WebAssembly.instantiateStreaming(response);
    return new GuardedValidator(new WasmValidator(instance), twin);
  } catch {
    return twin;
  }
}
