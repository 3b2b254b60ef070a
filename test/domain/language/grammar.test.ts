import { describe, expect, test } from 'vitest';
import { Grammar } from '../../../src/domain/language/grammar';
import { TALK } from '../../../src/domain/simulation/demo-lines';
import { MAX_WISHES } from '../../../src/domain/voltage/ask';
import { grammar, readInWords as read } from '../../helpers/proofs/grammar-in-words';
import { DEFAULT_GRAMMAR_SETTINGS } from '../../helpers/samples/default-settings';

describe('the grammar for people', () => {
  test.each([
    ['vco#1.pitch: 64', 'vco#1.pitch value 64'],
    ['VCO#001.Pitch:064', 'vco#1.Pitch value 64'],
    ['cutoff: 90', 'cutoff value 90'],
    ['Cutoff:90', 'cutoff value 90'],
    ['ВЫСОТА: 3', 'высота value 3'],
    [`a#1.b: ${'9'.repeat(93)}`, 'a#1.b value 1e+93'],
    ['cutoff: 9007199254740993', 'cutoff value 9007199254740992'],
  ])('takes a name and a number: %s', (text, wishes) => {
    expect(read(text)).toBe(wishes);
  });

  test.each([
    ['cutoff: 1; pitch: 2', 'cutoff value 1 & pitch value 2'],
    ['cutoff:1;pitch:2', 'cutoff value 1 & pitch value 2'],
    ['cutoff: 1 ; VCO#01.pitch: 2 ;', 'cutoff value 1 & vco#1.pitch value 2'],
    ['cutoff: 1; cutoff: 2', 'cutoff value 1 & cutoff value 2'],
    ['!cutoff 1; pitch: off; !undo', 'cutoff value 1 & pitch switch false & undo'],
    ['!undo; cutoff: 1', 'undo & cutoff value 1'],
  ])('takes several commands in their order: %s', (text, wishes) => {
    expect(read(text)).toBe(wishes);
  });

  test.each([
    ['!cutoff 90', 'cutoff value 90'],
    ['!CUTOFF 90', 'CUTOFF value 90'],
    ['!cutoff: 90', 'cutoff value 90'],
    ['!cutoff : 90', 'cutoff value 90'],
    ['!cutoff:90', 'cutoff value 90'],
    ['!VCO#01.pitch 64', 'vco#1.pitch value 64'],
    ['!pitch C#4', 'pitch note 61'],
    ['!undo', 'undo'],
    ['!UNDO', 'undo'],
    ['!pitch undo', 'pitch undo'],
  ])('takes an exclamation mark before a name: %s', (text, wishes) => {
    expect(read(text)).toBe(wishes);
  });

  test.each([
    ['+5', 'change 5'],
    ['-5', 'change -5'],
    ['\u22125', 'change -5'],
    ['-0', 'change 0'],
    ['50%', 'percent 50'],
    ['12.5 %', 'percent 12.5'],
    ['2.5V', 'volts 2.5'],
    ['-2.5 v', 'volts -2.5'],
    ['2,5V', 'volts 2.5'],
    ['-2,50 v', 'volts -2.5'],
    ['0,0001V', 'volts 0.0001'],
    ['2,5V in 1s', 'ramp volts 2.5 1000 linear'],
    ['+3V', 'volts 3'],
    ['C#4', 'note 61'],
    ['db4', 'note 61'],
    ['on', 'switch true'],
    ['OFF', 'switch false'],
    ['trig', 'trigger'],
    ['Trigger', 'trigger'],
    ['500ms', 'pulse 500'],
    ['500 MS', 'pulse 500'],
    ['0.5s', 'pulse 500'],
    ['2s', 'pulse 2000'],
    ['1ms', 'pulse 1'],
    ['60s', 'pulse 60000'],
    ['random', 'random'],
    ['undo', 'undo'],
    ['90 in 5s', 'ramp value 90 5000 linear'],
    ['90 in 5 s exp', 'ramp value 90 5000 exponential'],
    ['90 IN 1.5S Exponential', 'ramp value 90 1500 exponential'],
    ['90 in 10ms lin', 'ramp value 90 10 linear'],
    ['90 in 60s linear', 'ramp value 90 60000 linear'],
    ['+5 in 1s', 'ramp change 5 1000 linear'],
    ['50% in 1s', 'ramp percent 50 1000 linear'],
    ['50 % in 1s', 'ramp percent 50 1000 linear'],
    ['1 V in 1s', 'ramp volts 1 1000 linear'],
    ['A4 in 1s', 'ramp note 69 1000 linear'],
    ['random in 1s', 'ramp random 1000 linear'],
  ])('takes what may be asked: %s', (ask, words) => {
    expect(read(`pitch: ${ask}`)).toBe(`pitch ${words}`);
    expect(read(`pitch:${ask}`)).toBe(`pitch ${words}`);
    expect(read(`!pitch ${ask}`)).toBe(`pitch ${words}`);
    expect(read(`cutoff: 1;pitch:${ask};!gate on`)).toBe(
      `cutoff value 1 & pitch ${words} & gate switch true`,
    );
  });

  test.each([
    ...[
      '',
      '+',
      '-',
      '%',
      'V',
      's',
      '5.',
      '.5',
      '.5V',
      '5.5',
      '5,5',
      '5,5%',
      '5,5s',
      '5,V',
      ',5V',
      '1,2,3V',
      '1.2,3V',
      '1,000,000',
      '+5.5',
      '1e3',
      '0x10',
      '5 5',
      '64 please',
    ],
    ...[
      '+ 5',
      '+-5',
      '--5',
      '+5%',
      '-50%',
      '-5s',
      '+5ms',
      '5.5ms',
      '5m',
      '5sec',
      '50%%',
      '2.5VV',
      '5 percent',
    ],
    ...['0ms', '0s', '0.0009s', '60001ms', '60.001s', '61s', '99999999999999999s', '+99999999999999999'],
    ...['90 in', '90 in 5', '90 in 9ms', '90 in 61s', '90 in5s', '90in 5s', '90 in 5s slow', '90 in 5sexp'],
    ...[
      '90 in 5s exp lin',
      'in 5s',
      '90 in 1s in 1s',
      '90 in -5s',
      '90 in 5%',
      'on in 5s',
      '5s in 5s',
      'undo in 5s',
    ],
    ...['on off', 'onn', 'o', 'trigg', 'randomly', 'H4', 'C10', 'c-2', 'G#9', 'C#4b', 'C# 4'],
    ...['1;2', '1 & 2', 'Infinity', 'NaN', '٦٤', '6 4'],
  ])('takes nothing else behind a name: %s', (ask) => {
    expect(read(`pitch: ${ask}`)).toBeNull();
    expect(read(`!pitch ${ask}`)).toBeNull();
    expect(read(`cutoff: 1; pitch: ${ask}`)).toBeNull();
  });

  test('reads a message whole or not at all', () => {
    expect(read('cutoff: 1; pitch: loud')).toBeNull();
    expect(read('cutoff: 1; nonsense: 1')).toBeNull();
    expect(read('cutoff: 1; undo')).toBeNull();
    expect(read('cutoff: 1;; pitch: 2')).toBeNull();
    expect(read('cutoff: 1 pitch: 2')).toBeNull();
    expect(read(';cutoff: 1')).toBeNull();
  });

  test('is bounded in wishes and in the length of each', () => {
    const commands = (count: number): string => Array(count).fill('cutoff: 1').join('; ');
    expect(grammar.read(commands(MAX_WISHES))).toMatchObject({ wishes: { length: MAX_WISHES } });
    expect(grammar.read(`${commands(MAX_WISHES)};`)).toMatchObject({ wishes: { length: MAX_WISHES } });
    expect(read(commands(MAX_WISHES + 1))).toBeNull();
    expect(read(`a#1.b:${'0'.repeat(93)}1`)).toBe('a#1.b value 1');
    expect(read(`a#1.b:${'0'.repeat(94)}1`)).toBeNull();
    const long = `a#1.b:${'0'.repeat(93)}1`;
    expect(read(`${long}; ${long}`)).toBe('a#1.b value 1 & a#1.b value 1');
    expect(read(`${long}; ${long}0`)).toBeNull();
  });

  test.each([
    ...TALK,
    ...['undo', 'random', 'on', 'off', '64', '+5', 'cutoff', 'cutoff 90', 'so :3', 'cutoff :3'],
    ...[
      '! cutoff 90',
      '!!cutoff 90',
      '!',
      '!!',
      '! undo',
      '!undo it',
      '!undoing',
      '!so somebody',
      '!lurk',
      '#1: 5',
    ],
    ...[
      'note: headphones recommended',
      'lol: that was loud',
      ':',
      ': 5',
      ';',
      ';)',
      ':;',
      '',
      '!note 5',
      '!so: random',
    ],
  ])('leaves talk alone: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  test('takes a full name that no variable has, so that the viewer can be told', () => {
    expect(read('nonsense#1.x: on')).toBe('nonsense#1.x switch true');
    expect(read('!nonsense#1.x 5')).toBe('nonsense#1.x value 5');
  });

  test('asks for names with at most as many units as a command has', () => {
    const asked: string[] = [];
    const asking = new Grammar(DEFAULT_GRAMMAR_SETTINGS, (word) => asked.push(word) < 0);
    for (const length of [1, 95, 100, 101, 900])
      for (const text of [`${'x'.repeat(length)}: 5`, `!${'x'.repeat(length)} 5`, `!${'x'.repeat(length)}`])
        asking.read(text);
    expect(Math.max(...asked.map((word) => word.length))).toBeLessThanOrEqual(100);
    expect(asked).toContain('x'.repeat(95));
  });
});
