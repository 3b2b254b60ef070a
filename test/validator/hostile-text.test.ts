import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cutCommand } from '../../src/domain/language/command';
import { normalise } from '../../src/domain/language/normalise';
import { twin } from '../../src/validator/twin';
import { WasmValidator } from '../../src/validator/wasm-validator';
import naughtyStrings from '../adapters/corpus/naughty-strings.json';
import { findColonByPattern } from '../helpers/chat/command-text';

const wasm = new WasmValidator(
  (await WebAssembly.instantiate(await readFile('src/validator/build/validator.wasm'))).instance,
);

/** The command that a viewer's text makes: `name=value`, or null for none. Throws when the three validators differ. */
function read(text: string): string | null {
  const normalised = normalise(text);
  if (normalised === null) return null;
  const colon = findColonByPattern(normalised);
  expect([twin.findColon(normalised), wasm.findColon(normalised)]).toEqual([colon, colon]);
  if (colon === 0) return null;
  const { name, value } = cutCommand(normalised, colon);
  return `${name}=${value}`;
}

/** `U+…` names what cannot be seen in a test's name. */
const visible = (text: string): string =>
  text
    .slice(0, 60)
    .replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

const PLAYS: readonly (readonly [text: string, command: string])[] = [
  ['vco#1.pitch: 64', 'vco#1.pitch=64'],
  ['vco#1.pitch:64', 'vco#1.pitch=64'],
  ['  VCO#01.pitch:   064  ', 'vco#1.pitch=64'],
  ['vco#1.pitch:\t64', 'vco#1.pitch=64'],
  ['vco#1.pitch:\r\n64', 'vco#1.pitch=64'],
  ['vco#1.pitch:\u00a064', 'vco#1.pitch=64'],
  ['vco#1.pitch:\u2028\u3000\ufeff64', 'vco#1.pitch=64'],
  ['1#1.1:1', '1#1.1=1'],
  ['a#1.#:1', 'a#1.#=1'],
  ['vco#1.pitch: 64\u034f', 'vco#1.pitch=64'],
  ['vco#1.pitch: 64 \u{e0000}', 'vco#1.pitch=64'],
  ['\ufeffvco#1.pitch: 64', 'vco#1.pitch=64'],
  ['\u00ad\u200b vco#1.pitch: 64 \u200d\u2060', 'vco#1.pitch=64'],
  // NFKC: full-width and mathematical letters, digits and signs are the plain ones; so are Kelvin K and long s.
  ['ｖｃｏ＃１．ｐｉｔｃｈ：　６４', 'vco#1.pitch=64'],
  ['𝐯𝐜𝐨#𝟏.𝓅𝒾𝓉𝒸𝒽: 𝟞𝟜', 'vco#1.pitch=64'],
  ['v\u1d9cº#①.pitch: ⁶₄', 'vco#1.pitch=64'],
  ['\u212A#1.pitch: 1', 'k#1.pitch=1'],
  ['\u017F#1.pitch: 1', 's#1.pitch=1'],
  ['vco#1.pitch\ufe55 64', 'vco#1.pitch=64'],
  // Numbers that other readers would cut short, wrap or print otherwise: the range check comes later and refuses them.
  ['a#1.b: 4294967296', 'a#1.b=4294967296'],
  ['a#1.b: 9007199254740993', 'a#1.b=9007199254740992'],
  [`a#1.b:${'9'.repeat(94)}`, 'a#1.b=1e+94'],
  [`a#1.b:${'0'.repeat(93)}7`, 'a#1.b=7'],
  ['constructor#1.prototype: 1', 'constructor#1.prototype=1'],
  // Directions, and everything unseen, at the ends.
  ['\u202evco#1.pitch: 64', 'vco#1.pitch=64'],
  ['\u2066vco#1.pitch: 64\u2069', 'vco#1.pitch=64'],
  ['vco#1.pitch: 64\u200e', 'vco#1.pitch=64'],
  ['vco#1.pitch: 64\u{e0100}', 'vco#1.pitch=64'],
  ['vco#1.pitch: 64\u3164', 'vco#1.pitch=64'],
];

const NO_COMMAND: readonly string[] = [
  '',
  ' ',
  ':',
  '#.:',
  'vco#1.pitch:',
  'vco#1.pitch: ',
  'vco#1.pitch 64',
  'vco#1.pitch : 64',
  'vco #1.pitch: 64',
  'vco#1. pitch: 64',
  'vco#1.pitch: 6 4',
  'vco#1.pitch: 64 please',
  'please vco#1.pitch: 64',
  'vco#1.pitch::1',
  'vco##1.pitch: 1',
  'vco#1..pitch: 1',
  'vco#1.pitch.fine: 1',
  'vco#1.pi-tch: 1',
  'vco#1.pi_tch: 1',
  'vco_2#1.pitch: 1',
  'vco#.pitch: 64',
  'vco#one.pitch: 64',
  'vco#-1.pitch: 64',
  'vco#1.: 64',
  '#1.pitch: 64',
  '.pitch: 64',
  'vco#1.pitch: -0',
  'vco#1.pitch: -1',
  'vco#1.pitch: +1',
  'vco#1.pitch: 1.5',
  'vco#1.pitch: 1,5',
  'vco#1.pitch: 1e309',
  'vco#1.pitch: 0x10',
  'vco#1.pitch: 1_000',
  'vco#1.pitch: 10n',
  'vco#1.pitch: NaN',
  'vco#1.pitch: Infinity',
  'vco#1.pitch: null',
  'vco#1.pitch: "64"',
  'vco#1.pitch: $64',
  `vco#1.pitch: ${'9'.repeat(400)}`,
  `a#1.b:${'9'.repeat(95)}`,
  `vco#${'1'.repeat(400)}.pitch: 1`,
  '__proto__#1.pitch: 1',
  'vco#1.__proto__: 1',
  // Digits of other scripts stay what they are under NFKC.
  'vco#1.pitch: ٦٤',
  'vco#1.pitch: ६४',
  'vco#١.pitch: 64',
  // Two lines are not two commands.
  'vco#1.pitch: 64\nvco#1.pitch: 65',
  'vco#1.pitch: 64\0',
  '\0vco#1.pitch: 64',
  'vco#1.pitch:\u008564',
  'vco#1.pitch:\u180e64',
  // Letters of other scripts that look the same: с, о (Cyrillic), ο (Greek), ɩ.
  'v\u0441o#1.pitch: 64',
  'vc\u043e#1.pitch: 64',
  'vc\u03bf#1.pitch: 64',
  'vco#1.p\u0456tch: 64',
  'vco#1.p\u0269tch: 64',
  'vco#1.pitch\u0589 64',
  'vco#1.pitch\u2236 64',
  'vco\u266f1.pitch: 64',
  'vco#1\u06d4pitch: 64',
  // Combining marks, before and after NFKC joins them to a letter.
  'vco#1.pitch\u0301: 64',
  'vco#1.pit\u00e7h: 64',
  'vco#1.pitch: 64\u0301',
  'vco#1.pitch: 64\ufe0f\u20e3',
  'İ#1.pitch: 64',
  // Directions, and everything unseen, inside the text.
  'vco#1.pitch: \u202e46\u202c',
  'vco#1.pi\u200btch: 64',
  'vco#1.pi\u00adtch: 64',
  'vco#1.pitch:\u200b64',
  'vco#1.pitch: 6\u034f4',
  'vco#1.pitch: 6\u{e0000}4',
  // Halves of surrogate pairs, alone and the wrong way round.
  'vco#1.pitch: 64\ud800',
  '\udc00vco#1.pitch: 64',
  'vco#1.pitch: 64\udc00\udb40',
  '<img src=x onerror=alert(1)>#1.pitch: 64',
  "vco#1.pitch: 64'; DROP TABLE variables; --",
  'vco#1.pitch: ${7*7}',
  'vco#1.pitch: %36%34',
];

describe('hostile text after normalising', () => {
  test.each(PLAYS.map(([text, command]) => [visible(text), text, command] as const))(
    'plays: %s',
    (_, text, command) => {
      expect(read(text)).toBe(command);
    },
  );

  test.each(NO_COMMAND.map((text) => [visible(text), text] as const))('is no command: %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  test('lone halves of the appended tag characters are not taken off', () => {
    expect(read('vco#1.pitch: 64\udb40')).toBeNull();
    expect(read('vco#1.pitch: 64\udc00')).toBeNull();
    expect(read('vco#1.pitch: 64\udb40\udc00')).toBe('vco#1.pitch=64');
  });
});

describe('the big list of naughty strings', () => {
  const playing = (place: (naughty: string) => string): string[] =>
    naughtyStrings.filter((naughty) => read(place(naughty)) !== null);

  test('holds no command', () => {
    expect(playing((naughty) => naughty)).toEqual([]);
  });

  test('has these values and instances, and no others', () => {
    const digits = [
      '0',
      '1',
      '1234567890'.repeat(3) + '123456789',
      '01000',
      '08',
      '09',
      '⁰⁴⁵',
      '₀₁₂',
      '⁰⁴⁵₀₁₂',
      '１２３',
    ];
    expect(playing((naughty) => `vco#1.pitch: ${naughty}`)).toEqual(digits);
    expect(playing((naughty) => `vco#${naughty}.pitch: 64`)).toEqual(digits);
  });

  test('has modules and parameters only in what NFKC makes words of ASCII', () => {
    // One has 96 digits, with which the command is too long.
    const matching = (pattern: RegExp) =>
      naughtyStrings.filter((naughty) => naughty.length < 90 && pattern.test(naughty.normalize('NFKC')));
    const words = matching(/^[a-z0-9]+$/i);
    expect(words).toContain('hasOwnProperty');
    expect(playing((naughty) => `${naughty}#1.pitch: 64`)).toEqual(words);
    expect(playing((naughty) => `vco#1.${naughty}: 64`)).toEqual(matching(/^[a-z0-9#]+$/i));
    expect(playing((naughty) => `vco#1.pit${naughty}ch: 64`)).toEqual(matching(/^[a-z0-9#]*$/i));
  });

  test('takes a command apart from before it and from behind it, unless there is nothing to see', () => {
    const unseen = naughtyStrings.filter((naughty) =>
      /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u.test(naughty),
    );
    expect(unseen.length).toBeGreaterThan(5);
    expect(playing((naughty) => `${naughty} vco#1.pitch: 64`)).toEqual(unseen);
    expect(playing((naughty) => `vco#1.pitch: 64 ${naughty}`)).toEqual(unseen);
  });
});
