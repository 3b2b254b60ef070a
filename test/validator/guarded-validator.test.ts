import { expect, test } from 'vitest';
import type { Validator } from '../../src/domain/language/command';
import { GuardedValidator } from '../../src/validator/guarded-validator';
import { twin } from '../../src/validator/twin';

/** A real trap: (func (export "findColon") (param i32) (result i32) unreachable). */
const TRAP = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 7, 13, 1, 9, 102, 105, 110, 100, 67,
  111, 108, 111, 110, 0, 0, 10, 5, 1, 3, 0, 0, 11,
]);

class Trapping implements Validator {
  readonly kind = 'wasm';
  asked = 0;
  private readonly trap = new WebAssembly.Instance(new WebAssembly.Module(TRAP)).exports['findColon'] as (
    length: number,
  ) => number;

  findColon(text: string): number {
    this.asked++;
    return this.trap(text.length);
  }
}

test('a WebAssembly trap is answered by the twin, from the text that trapped on and for good', () => {
  const trapping = new Trapping();
  const validator = new GuardedValidator(trapping, twin);
  expect(validator.kind).toBe('wasm');
  expect(validator.findColon('vco#1.pitch: 64')).toBe(11);
  expect(validator.findColon('vco#1.pitch 64')).toBe(0);
  expect(validator.kind).toBe('javascript');
  expect(trapping.asked).toBe(1);
});

test('a validator that works stays in use', () => {
  const working: Validator = { kind: 'wasm', findColon: () => 3 };
  const validator = new GuardedValidator(working, twin);
  expect(validator.findColon('anything')).toBe(3);
  expect(validator.kind).toBe('wasm');
});
