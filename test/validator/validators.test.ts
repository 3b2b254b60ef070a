import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Validator } from '../../src/domain/language/command';
import { twin } from '../../src/validator/twin';
import { WasmValidator } from '../../src/validator/wasm-validator';
import { arbitraryText, findColonByPattern, grammarText, mutatedText } from '../helpers/chat/command-text';

const bytes = await readFile('src/validator/build/validator.wasm');
const { instance, module } = await WebAssembly.instantiate(bytes);
const wasm = new WasmValidator(instance);

/** `expect` a hundred thousand times would take longer than the checks. */
function agree(text: string): void {
  const colon = findColonByPattern(text);
  const byTwin = twin.findColon(text);
  const byWasm = wasm.findColon(text);
  if (byTwin !== colon || byWasm !== colon)
    throw new Error(`pattern ${colon}, twin ${byTwin}, WASM ${byWasm} for ${JSON.stringify(text)}`);
}

describe('the pattern of the contract, the twin and the WebAssembly say the same', () => {
  test('of text that the grammar makes, at every length around the bounds', () => {
    fc.assert(fc.property(grammarText, agree), { numRuns: 60_000 });
  });

  test('of commands with a few characters changed', () => {
    fc.assert(fc.property(mutatedText, agree), { numRuns: 80_000 });
  });

  test('of any UTF-16 at all, lone surrogates and NUL included', () => {
    fc.assert(fc.property(arbitraryText, agree), { numRuns: 60_000 });
  });

  test('of a command with any one unit at any one place', () => {
    const command = 'a#1.b: 2';
    for (let unit = 0; unit <= 0xffff; unit++)
      for (let at = 0; at <= command.length; at++)
        agree(command.slice(0, at) + String.fromCharCode(unit) + command.slice(at));
  });

  test('of every length from none to 500', () => {
    for (let length = 0; length <= 500; length++) {
      agree(`a#1.b:${'7'.repeat(length)}`);
      agree(`${'a'.repeat(length)}#1.b:7`);
      agree(`a#1.b:${' '.repeat(length)}7`);
    }
  });
});

describe.each<[string, Validator]>([
  ['the twin', twin],
  ['the WebAssembly', wasm],
])('%s', (_name, validator) => {
  test('finds the colon that ends the name', () => {
    expect(validator.findColon('vco#1.pitch: 64')).toBe(11);
    expect(validator.findColon('passage#1.thru#2:7')).toBe(16);
  });

  test('takes 5 to 100 UTF-16 units and no others', () => {
    expect(validator.findColon(`a#1.b:${'7'.repeat(94)}`)).toBe(5);
    expect(validator.findColon(`a#1.b:${'7'.repeat(95)}`)).toBe(0);
    expect(validator.findColon('a#1:')).toBe(0);
    expect(validator.findColon('')).toBe(0);
  });

  test('remembers nothing of the text before', () => {
    expect(validator.findColon('vco#1.pitch: 64')).toBe(11);
    expect(validator.findColon('vco#1.pitch: ')).toBe(0);
    expect(validator.findColon('vco#1.pitch:')).toBe(0);
  });
});

test('the WebAssembly is a small module that imports nothing', () => {
  expect(bytes.length).toBeLessThan(1024);
  expect(WebAssembly.Module.imports(module)).toEqual([]);
});

test('a WebAssembly instance that is not the validator is refused at once', () => {
  const empty = new WebAssembly.Instance(
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  );
  expect(() => new WasmValidator(empty)).toThrow();
});
