import { describe, expect, test } from 'vitest';
import { Matcher } from '../../../src/domain/language/matcher';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Variable } from '../../../src/domain/patch/patch';
import { samplePatch } from '../../helpers/samples/sample-patch';

const NOW = milliseconds(1000);
const [template] = samplePatch(1).variables;
const variable = (name: string, ...aliases: string[]): Variable => ({ ...template, name, aliases });

const matcher = new Matcher([
  variable('vco#1.pitch', 'pitch', 'Grundton'),
  variable('vco#2.pitch'),
  variable('vcf#1.cutoff', 'cutoff', 'фильтр'),
  variable('angles#1.inputJack#1'),
]);

describe('names', () => {
  test('a name gives its index in the patch', () => {
    expect(
      ['vco#1.pitch', 'vcf#1.cutoff', 'angles#1.inputJack#1'].map((name) => matcher.indexOf(name)),
    ).toEqual([0, 2, 3]);
  });

  test.each([
    '',
    'pitch',
    'vco#1.Pitch',
    'vco#3.pitch',
    '__proto__',
    'constructor',
    'toString',
    'length',
    '0',
  ])('%j is an unknown name', (name) => {
    expect(matcher.indexOf(name)).toBe(-1);
  });

  test('a variable called like something of JavaScript is a variable', () => {
    const odd = new Matcher([variable('constructor#1.__proto__', '__proto__', 'constructor')]);
    expect(odd.indexOf('constructor#1.__proto__')).toBe(0);
    expect(odd.expandAlias('__proto__: 5')).toBe('constructor#1.__proto__: 5');
    expect(odd.expandAlias('toString: 5')).toBe('toString: 5');
    expect(odd.suggest('constructor#1.__prot__', NOW)).toBe('constructor#1.__proto__');
  });
});

describe('aliases', () => {
  test.each([
    ['pitch: 64', 'vco#1.pitch: 64'],
    ['PITCH:64', 'vco#1.pitch:64'],
    ['grundton: 5', 'vco#1.pitch: 5'],
    ['ФИЛЬТР: 5', 'vcf#1.cutoff: 5'],
    ['cutoff: 1: 2', 'vcf#1.cutoff: 1: 2'],
  ])('%j means %j', (text, expanded) => {
    expect(matcher.expandAlias(text)).toBe(expanded);
  });

  test.each([
    'pitch',
    ': 64',
    '',
    'vco#1.pitch: 64',
    'pitch : 64',
    'resonance: 64',
    'xpitch: 64',
    '__proto__: 1',
  ])('%j stays as it is', (text) => {
    expect(matcher.expandAlias(text)).toBe(text);
  });
});

describe('did you mean', () => {
  test.each([
    ['vco#1.pich', 'vco#1.pitch'],
    ['vco#1.ptich', 'vco#1.pitch'],
    ['vco#1.PITCH', 'vco#1.pitch'],
    ['vco#3.pitch', 'vco#1.pitch'],
    ['vfc#1.cutof', 'vcf#1.cutoff'],
    ['angles#1.inputjack#2', 'angles#1.inputJack#1'],
    ['pitsch', 'pitch'],
  ])('%j: %j', (name, suggestion) => {
    expect(matcher.suggest(name, NOW)).toBe(suggestion);
  });

  test.each(['reverb#1.size', 'x#1.y', 'constructor', '__proto__', 'a'.repeat(100)])(
    '%j: nothing',
    (name) => {
      expect(matcher.suggest(name, NOW)).toBeNull();
    },
  );

  test('without variables there is nothing to mean', () => {
    const empty = new Matcher([]);
    expect([empty.indexOf('a'), empty.expandAlias('a: 1'), empty.suggest('a#1.b', NOW)]).toEqual([
      -1,
      'a: 1',
      null,
    ]);
  });

  test('a flood of unknown names gets what its budget pays, and the budget comes back', () => {
    const flooded = new Matcher([variable('vco#1.pitch')]);
    const answers = (now: number): number => {
      let count = 0;
      // Every one of them is one slip away, and none was asked before.
      for (let nth = 0; nth < 1000; nth++)
        if (
          flooded.suggest(`vco#1.pitch${String.fromCharCode(0x100 + nth + now)}`, milliseconds(now)) !== null
        )
          count++;
      return count;
    };
    expect(answers(10_000)).toBe(64);
    expect(answers(10_100)).toBe(10);
    expect(answers(20_000)).toBe(64);
  });

  test('of more words than are compared, every name is', () => {
    const aliases = (nth: number): string[] => (nth === 255 ? ['mountain'] : [`low-${nth}`, `high-${nth}`]);
    const large = new Matcher(
      Array.from({ length: 256 }, (_, nth) => variable(`vco#${nth + 1}.pitch`, ...aliases(nth))),
    );
    expect(large.suggest('vco#256.pitsch', NOW)).toBe('vco#256.pitch');
    expect([large.suggest('high--0', NOW), large.suggest('mountains', NOW)]).toEqual(['high-0', null]);
  });

  test('who asks again is answered, whatever others ask', () => {
    const flooded = new Matcher([variable('vco#1.pitch')]);
    expect(flooded.suggest('vco#1.pich', NOW)).toBe('vco#1.pitch');
    for (let nth = 0; nth < 200; nth++) flooded.suggest(`flood#${nth}.x`, NOW);
    expect(flooded.suggest('vco#1.pich', NOW)).toBe('vco#1.pitch');
  });
});
