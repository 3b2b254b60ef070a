/** Texts that are no commands, and what they were meant as: talk, a variable, a slip in its name, another program's command. */
import { expect, test } from 'vitest';
import { readIntent } from '../../../src/domain/language/intent';
import { Matcher } from '../../../src/domain/language/matcher';
import { normalise } from '../../../src/domain/language/normalise';
import { samplePatch } from '../../helpers/samples/sample-patch';

const [template] = samplePatch(1).variables;
const matcher = new Matcher(
  [
    ['vco#1.pitch', 'pitch'],
    ['vco#2.pitch', 'pitch2'],
    ['vcf#1.cutoff'],
    ['vcf#1.resonance', 'res'],
    ['vca#1.level', 'level'],
    ['lfo#1.rate', 'rate'],
    ['fx#1.mix', 'mix'],
  ].map(([name, ...aliases]) => ({ ...template, name, aliases })),
);
const NAMES = [
  'vco#1.pitch',
  'vco#2.pitch',
  'vcf#1.cutoff',
  'vcf#1.resonance',
  'vca#1.level',
  'lfo#1.rate',
  'fx#1.mix',
];

/** In one line: the kind, what it names, and what was asked for. */
function meaning(text: string): string {
  const intent = readIntent(normalise(text)!, matcher.resembling);
  if (intent.kind === 'near') return `near ${intent.written} or ${intent.otherwise}`;
  if (intent.kind !== 'named') return intent.kind;
  const { variableIndex, word } = intent.named;
  return `${word ?? `?${NAMES[variableIndex]}`} = ${intent.rest}`;
}

test.each([
  ['pitch 64', 'pitch = 64'],
  ['Pitch  64!', 'pitch = 64!'],
  ['pitch=64', 'pitch = 64'],
  ['pitch, 64', 'pitch = 64'],
  ['pitch → 64', 'pitch = 64'],
  ['pitch to 64 please', 'pitch = 64 please'],
  ['pitch +5', 'pitch = +5'],
  ['pitch-5', 'pitch = -5'],
  ['pitch 50%', 'pitch = 50%'],
  ['pitch C#4', 'pitch = c#4'],
  ['pitch ٦٤', 'pitch = ٦٤'],
  ['pitch 90 in 5s exp', 'pitch = 90 in 5s exp'],
  ['pitch 2', 'pitch = 2'],
  ['pitch2 64', 'pitch2 = 64'],
  ['pitch 2: 64', 'pitch2 = 64'],
  ['level up', 'level = up'],
  ['mix max!', 'mix = max!'],
  ['set pitch 64', 'pitch = 64'],
  ['@anna pitch: 64', 'pitch = 64'],
  ['cv pitch 64', 'pitch = 64'],
  ['pitch: loud', 'pitch = loud'],
  ['pitch:', 'pitch = '],
  ['pitch', 'pitch = '],
  ['pitch :3', 'pitch = 3'],
  ['pi\u200btch: 64', 'pitch = 64'],
  ['vco#1.pitch 64', 'vco#1.pitch = 64'],
  ['vco#1 pitch 64', 'vco#1.pitch = 64'],
  ['VCO 1 Pitch 64', 'vco#1.pitch = 64'],
  ['vco#1-pitch: 64', 'vco#1.pitch = 64'],
  ['vco1.pitch: 64', 'vco#1.pitch = 64'],
  ['vco#1.pitch and then some talk', 'vco#1.pitch = and then some talk'],
  ['!pitch', 'pitch = '],
  ['! pitch 64', 'pitch = 64'],
  ['!!pitch up a bit', 'pitch = up a bit'],
])('%j names a variable: %s', (text, what) => {
  expect(meaning(text)).toBe(what);
});

test.each([
  ['cutoff: 64', '?vcf#1.cutoff = 64'],
  ['!cutoff 64', '?vcf#1.cutoff = 64'],
  ['cutoff up', '?vcf#1.cutoff = up'],
  ['Cutoff 64', '?vcf#1.cutoff = 64'],
  ['vcf.cutoff: 64', '?vcf#1.cutoff = 64'],
  ['vcf cutoff 64', '?vcf#1.cutoff = 64'],
  ['vcf#1: 64', '?vcf#1.cutoff = 64'],
  ['cv vcf 64', '?vcf#1.cutoff = 64'],
  ['!cv vcf 64', '?vcf#1.cutoff = 64'],
  ['vcf 64', '?vcf#1.cutoff = 64'],
])('%j nearly names one: %s', (text, what) => {
  expect(meaning(text)).toBe(what);
});

test.each([
  ['cuttof: 64', 'near cuttof or talk'],
  ['cuttof 64', 'near cuttof or talk'],
  ['vcf#1.cutof 64', 'near vcf#1.cutof or malformed'],
  ['ptich : 64', 'near ptich or talk'],
  ['pitch\ua789 64', 'near pitch\ua789 or talk'],
  ['!cuttof 64', 'near cuttof or foreign'],
  ['!discord', 'near discord or foreign'],
  ['abc#1.def 64', 'near abc#1.def or malformed'],
  ['vсo#1.pitch: 64', 'near vсo#1.pitch or malformed'],
])('%j may be a slip: %s', (text, what) => {
  expect(meaning(text)).toBe(what);
});

test.each(['!', '!!!', '! !', '!1', '!so', '!?', '!:)', '!ad'])('%j is another program’s', (text) => {
  expect(meaning(text)).toBe('foreign');
});

test.each([
  ...[
    '',
    'hello',
    '12:30',
    '12:30 is too late',
    'https://example.org/#1',
    'https://example.org/a#b.c',
    ':3',
    'so :3',
  ],
  ...[
    'I am #1',
    'C# is fun',
    'C#4 is my favourite note',
    'F#7 chord',
    'issue#12',
    '#1',
    '#1: 64',
    'see you: soon',
    'lol: 5/7',
  ],
  ...[
    'D: 4',
    'D:',
    'xD: 5',
    'LUL LUL LUL',
    'pitch perfect',
    'the pitch is high',
    'I love the pitch :3',
    'turn it up',
  ],
  ...[
    'level 5 is hard',
    'level up your game',
    'mix is great tonight',
    'rate my setup 10/10',
    'rate 10/10',
    'res ipsa loquitur',
  ],
  ...[
    'mix tape',
    'mix?',
    'pitches 5 times',
    'that was 64: nice',
    '@Bert that was 64: nice',
    'vcf: the best filter ever',
  ],
  ...[
    'make me laugh',
    'patch 12',

    'please stop',
    'set it on fire',
    'cv',
    'cv looks nice',
    'vcf',
    'vco',
    '64',
    '+5',
    'on',
    'undo',
  ],
  ...[
    '1: 2',
    '3:2 for us',
    'GG: 2',
    'so: 64',
    'ok: 1',
    'what: a night',
    'note: headphones recommended',
    '4/4 time at 120 bpm',
  ],
])('%j is talk', (text) => {
  expect(meaning(text)).toBe('talk');
});

test('costs no more than its length, whatever stands in it', () => {
  for (const unit of [
    'a',
    'a ',
    'a#',
    '#',
    ':',
    '!',
    'pitch ',
    '1',
    ' ;',
    '\u200b',
    '@a ',
    'set ',
    '→',
    'to ',
  ])
    for (const start of ['', 'pitch ', '!', 'vco#', 'pitch 64 in 5']) {
      const text = start + unit.repeat(900 / unit.length);
      const times = Array.from({ length: 5 }, () => {
        const startedAt = performance.now();
        readIntent(text, matcher.resembling);
        return performance.now() - startedAt;
      });
      // Only the beginning is looked at: measured 0.02 ms at most.
      expect(Math.min(...times), JSON.stringify(text.slice(0, 20))).toBeLessThan(1);
    }
});
