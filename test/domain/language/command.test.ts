import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND_PATTERN, cutCommand } from '../../../src/domain/language/command';
import { findColonByPattern, grammarText } from '../../helpers/chat/command-text';

const cut = (text: string) => cutCommand(text, findColonByPattern(text));

describe('a command', () => {
  test('is cut into its name and its value', () => {
    expect(cut('vco#1.pitch: 64')).toEqual({ name: 'vco#1.pitch', value: 64 });
    expect(cut('a#1.b:2')).toEqual({ name: 'a#1.b', value: 2 });
  });

  test('may have # and further digits in its parameter', () => {
    expect(cut('passage#1.thru#2: 7')).toEqual({ name: 'passage#1.thru#2', value: 7 });
    expect(cut('es5gate#1.#007: 1')).toEqual({ name: 'es5gate#1.#007', value: 1 });
  });

  test('means the same with leading zeros in instance and value', () => {
    expect(cut('vco#001.pitch: 064')).toEqual({ name: 'vco#1.pitch', value: 64 });
    expect(cut('vco#10.pitch: 100')).toEqual({ name: 'vco#10.pitch', value: 100 });
    expect(cut('vco#0.pitch: 0')).toEqual({ name: 'vco#0.pitch', value: 0 });
    expect(cut('vco#000.pitch: 000')).toEqual({ name: 'vco#0.pitch', value: 0 });
  });

  test('keeps the case of its parameter', () => {
    expect(cut('angles#1.inputJack#1: 3').name).toBe('angles#1.inputJack#1');
  });

  test('has a finite value even when digits fill it', () => {
    expect(cut(`a#1.b:${'9'.repeat(94)}`).value).toBeCloseTo(1e94, -80);
    expect(cut(`a#${'9'.repeat(90)}.b:1`).name).toBe(`a#${'9'.repeat(90)}.b`);
  });

  test('has the value that its digits say, however many', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^ {0,3}\d{1,60}$/), (digits) => {
        expect(cut(`a#1.b:${digits}`).value).toBe(Number(digits));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is cut where the groups of the contract’s pattern are', () => {
    fc.assert(
      fc.property(grammarText, (text) => {
        fc.pre(findColonByPattern(text) > 0);
        const [, module, instance, parameter, value] = COMMAND_PATTERN.exec(text)!;
        const name = `${module}#${BigInt(instance)}.${parameter}`;
        expect(cut(text)).toEqual({ name, value: Number(BigInt(value)) });
      }),
      { numRuns: 5_000 },
    );
  });
});
