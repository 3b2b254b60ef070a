/** Texts of chat under the patch of a new user: they become talk, moves, and rows that say what was wrong. */
import { describe, expect, test } from 'vitest';
import { TALK } from '../../../src/domain/simulation/demo-lines';
import { verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';

/** Talk as real channels have it: times, scores, faces, links, code, quotes, and words that are aliases too. */
const CONVERSATION = [
  ...TALK.filter((text) => !text.startsWith('!')),
  ...[
    '12:30',
    'it is 12:30 here',
    'see you at 20:15',
    'https://www.example.org/a?b=c#d',
    'C# is fun',
    'I am #1',
    '#1',
  ],
  ...[
    'lol: 5/7',
    ':3',
    ':D',
    'so :3',
    '>:(',
    'D: 4',
    'D:',
    'ratio: 2',
    'ratio : 2',
    'score: 3:2',
    'GG: 2',
    'x: 5',
  ],
  ...[
    'round 2',
    'level 5 is hard',
    'level up your game',
    'mix is great tonight',
    'rate my setup 10/10',
    'rate this 1-10',
  ],
  ...[
    'pitch perfect',
    'res ipsa',
    'decay is beautiful',
    'the cutoff is so smooth',
    'what does pitch: 64 do?',
    'PogChamp',
  ],
  ...[
    'F',
    'LUL',
    'KEKW KEKW',
    'first',
    '1',
    '2nd',
    '+1',
    '-1',
    '50/50',
    '100%',
    '5 stars',
    '@anna hi',
    '@anna: no way',
  ],
  ...[
    'note: buy milk',
    'edit: typo',
    'me: does nothing',
    'fun fact: cats',
    'Q: why?',
    'A: because',
    'tl;dr',
    'a;b',
    ';)',
  ],
  ...[
    'don’t panic',
    'panic!',
    'panic at the disco',
    'help',
    'routes are long: 4',
    'I use vco#1 at home',
    'cv is great',
  ],
  ...[
    '¯\\_(ツ)_/¯',
    '( ͡° ͜ʖ ͡°)',
    '你好',
    'привет: 5',
    'どうも',
    'مرحبا',
    '🎉🎉',
    '🎛️: 3',
    'é: 2',
    'C#4 is my favourite note',
  ],
  ...[
    'bpm: 120',
    'volume: 11',
    'gain: 3',
    'tempo: 90 please',
    'error: 404',
    'day: 12',
    'ep: 4',
    'part: 2',
    'song: 7',
  ],
];

const rows = (bench: EngineBench): string[] =>
  bench.log.drain().map(({ verdict }) => `${verdict.kind}: ${verdictSentence(verdict)}`);

test('of nearly five thousand lines of conversation none is refused, none plays, and none has a row', () => {
  const bench = new EngineBench();
  const lines = 4_933;
  for (let nth = 0; nth < lines; nth++)
    bench.say(CONVERSATION[nth % CONVERSATION.length], `viewer${nth % 300}`);
  expect(rows(bench)).toEqual([]);
  expect(bench.metrics.counts).toMatchObject({
    received: lines,
    chatter: lines,
    accepted: 0,
    invalid: 0,
    unknown: 0,
  });
  expect(bench.played()).toEqual([]);
});

describe('a tolerated spelling plays', () => {
  test.each([
    ['pitch : 64', 64],
    ['vco#1.pitch : 64', 64],
    ['PITCH :64', 64],
    ['pitch: 64.', 64],
    ['pitch: 64!', 64],
    ['vco#1.pitch: 64!', 64],
    ['pitch : 64 !', 64],
    ['!pitch 64!', 64],
    ['pitch: 50%.', 64],
    ['pitch: 2,5V', 64],
    ['pitch: 2,5 v!', 64],
    ['\u200fvco#1.pitch: 64\u202c', 64],
    ['\u2066pitch: 64\u2069\u2800', 64],
    ['pitch: 64\ufe0f', 64],
    ['\ufeffpitch: 64 \u{e0000}', 64],
    ['pitch: 64; cutoff: 3.', 64],
  ])('%j', (text, value) => {
    const bench = new EngineBench();
    bench.say(text);
    const played = bench.values.drain()?.find(({ index }) => index === 0);
    expect(Math.round(played?.value ?? -1)).toBe(value);
  });

  test.each([
    ['pitch: 64 rigWow', 9],
    ['vco#1.pitch: 64 rigWow rigWow', 15],
    ['pitch: 64! Kappa', 10],
    ['pitch : 64 Kappa', 10],
    ['pitch: 64\u200bKappa', 9],
    ['!pitch 64 Kappa', 9],
  ])('with Twitch’s own emotes behind it: %j', (text, trailingEmotesAt) => {
    const bench = new EngineBench();
    bench.say(text, 'ann', { trailingEmotesAt });
    expect(bench.values.drain()).toMatchObject([{ index: 0, value: 64 }]);
  });

  test.each([
    ['pitch: 64 lol', 13],
    ['pitch: Kappa 64', 15],
    ['pitch: Kappa', 7],
    ['pitch: 64 lol Kappa', 13],
    ['Kappa', 0],
    ['pitch: 64!! Kappa', 11],
    ['pitch: 64..', 11],
    ['pitch: 6,4', 10],
  ])('but nothing else stands behind it: %j', (text, trailingEmotesAt) => {
    const bench = new EngineBench();
    bench.say(text, 'ann', { trailingEmotesAt });
    expect(bench.played()).toEqual([]);
  });
});

describe('what names a variable, nearly does, or begins with `!` has a row with its reason', () => {
  test.each([
    ['pitch 64', 'invalid: did you mean pitch: 64?'],
    ['pitch 200', 'invalid: did you mean pitch: 200?'],
    ['cutoff up', 'invalid: did you mean cutoff: 64?'],
    ['pitch: loud', 'invalid: did you mean pitch: 64?'],
    ['pitch: 64!!!', 'invalid: did you mean pitch: 64?'],
    ['pitch :3', 'invalid: did you mean pitch: 3?'],
    ['vco#1 pitch 64', 'invalid: did you mean vco#1.pitch: 64?'],
    ['vco#1.pitch 64', 'invalid: did you mean vco#1.pitch: 64?'],
    ['vco#1.pitch: \u202e46', 'invalid: did you mean vco#1.pitch: 46?'],
    ['pi\u200btch: 64', 'invalid: did you mean pitch: 64?'],
    ['!pitch', 'invalid: did you mean pitch: 64?'],
    ['! pitch 64', 'invalid: did you mean pitch: 64?'],
    ['resonance: 64', 'unknown: no variable resonance: did you mean vcf#1.resonance?'],
    ['!resonance 64', 'unknown: no variable resonance: did you mean vcf#1.resonance?'],
    ['vcf.cutoff: 64', 'unknown: no variable vcf.cutoff: did you mean vcf#1.cutoff?'],
    ['vca 64', 'unknown: no variable vca: did you mean vca#1.level?'],
    ['cv vcf 64', 'unknown: no variable vcf: did you mean vcf#1.cutoff?'],
    ['!cv vcf 64', 'unknown: no variable vcf: did you mean vcf#1.cutoff?'],
    ['!cv pitch 64', 'invalid: did you mean pitch: 64?'],
    ['cuttof: 64', 'unknown: no variable cuttof: did you mean cutoff?'],
    ['cuttof 64', 'unknown: no variable cuttof: did you mean cutoff?'],
    ['!cuttof 64', 'unknown: no variable cuttof: did you mean cutoff?'],
    ['resonence: 64', 'unknown: no variable resonence: did you mean vcf#1.resonance?'],
    ['vcf#1.cutof: 64', 'unknown: no variable vcf#1.cutof: did you mean vcf#1.cutoff?'],
    ['vcf#1.cutof 64', 'unknown: no variable vcf#1.cutof: did you mean vcf#1.cutoff?'],
    ['vсf#1.cutoff: 64', 'unknown: no variable vсf#1.cutoff: did you mean vcf#1.cutoff?'],
    ['reverb#1.size 64', 'invalid: write it like vco#1.pitch: 64'],
    ['!discord', 'unknown: no command of this page'],
    ['!so somebody', 'unknown: no command of this page'],
    ['!', 'unknown: no command of this page'],
    ['!!!', 'unknown: no command of this page'],
    ['!democracy', 'unknown: no command of this page'],
    [`pitch: ${'9'.repeat(200)}`, 'invalid: longer than 100 characters'],
  ])('%j: %s', (text, row) => {
    const bench = new EngineBench();
    bench.say(text);
    expect(rows(bench)).toEqual([row]);
    expect(bench.played()).toEqual([]);
  });

  test('a flood of slips gets the suggestions that the budget pays, and every `!` its row', () => {
    const bench = new EngineBench();
    for (let nth = 0; nth < 150; nth++) bench.say(`!cutof${String.fromCharCode(0x4e00 + nth)} 64`, `v${nth}`);
    const told = rows(bench);
    expect(told).toHaveLength(150);
    expect(told.filter((row) => row.includes('did you mean')).length).toBeLessThanOrEqual(64);
  });
});
