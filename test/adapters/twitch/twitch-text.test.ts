import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/adapters/twitch/twitch-text';
import { escapeTag } from '../../helpers/chat/irc-lines';

const NO_TAGS = { emotes: '', parentLogin: '', parentName: '' };
const COMMAND = 'vco#1.pitch: 64';

const reply = (text: string, parentName: string, parentLogin: string): string =>
  readText(text, 0, { ...NO_TAGS, parentName: escapeTag(parentName), parentLogin }).text;

const cheered = (text: string, bits: number): string => readText(text, bits, NO_TAGS).text;

/** The text in front of the emotes at its end, and these. */
function split(text: string, emotes: string, bits = 0, parentLogin = ''): readonly [string, string] {
  const own = readText(text, bits, { emotes, parentLogin, parentName: '' });
  return [own.text.slice(0, own.trailingEmotesAt), own.text.slice(own.trailingEmotesAt)];
}

describe('a reply', () => {
  test.each<[what: string, text: string, name: string, login: string]>([
    ['by the name to show', `@Bert ${COMMAND}`, 'Bert', 'bert'],
    ['by the login', `@nagata ${COMMAND}`, 'ながた', 'nagata'],
    ['in another case', `@BERT ${COMMAND}`, 'Bert', 'bert'],
    ['in kana', `@ながた ${COMMAND}`, 'ながた', 'nagata'],
    ['in Cyrillic, in another case', `@ИВАН ${COMMAND}`, 'Иван', 'ivan'],
    ['in letters of two units', `@𐐀𐐁 ${COMMAND}`, '𐐀𐐁', 'deseret'],
    ['with a space in it', `@Bert the 2nd ${COMMAND}`, 'Bert the 2nd', 'bert2'],
    ['with a backslash and a semicolon', `@b\\;t ${COMMAND}`, 'b\\;t', 'bt'],
    ['with several white spaces behind', `@Bert \u3000\t ${COMMAND}`, 'Bert', 'bert'],
    ['without a login', `@Bert ${COMMAND}`, 'Bert', ''],
    ['without a name to show', `@bert ${COMMAND}`, '', 'bert'],
  ])('%s is read without the name', (_what, text, name, login) => {
    expect(reply(text, name, login)).toBe(COMMAND);
  });

  test.each<[what: string, text: string]>([
    ['that begins with no name', COMMAND],
    ['that names somebody else', `@anna ${COMMAND}`],
    ['whose name goes on', `@Bertram ${COMMAND}`],
    ['whose name is followed by a comma', `@Bert, ${COMMAND}`],
    ['that has the name further on', `hello @Bert ${COMMAND}`],
    ['that has the name without an at sign', `Bert ${COMMAND}`],
    ['that is an at sign', '@'],
    ['that begins with a white space', ` @Bert ${COMMAND}`],
  ])('%s stays as it is', (_what, text) => {
    expect(reply(text, 'Bert', 'bert')).toBe(text);
  });

  test('loses one name, not two', () => {
    expect(reply('@Bert @Bert hello', 'Bert', 'bert')).toBe('@Bert hello');
  });

  test('that is nothing but the name is empty', () => {
    expect(reply('@Bert', 'Bert', 'bert')).toBe('');
  });

  test('a mention without the tags of a reply stays', () => {
    expect(reply(`@Bert ${COMMAND}`, '', '')).toBe(`@Bert ${COMMAND}`);
  });
});

describe('cheermotes', () => {
  test.each<[text: string, bits: number]>([
    [`Cheer100 ${COMMAND}`, 100],
    [`${COMMAND} Cheer100`, 100],
    ['vco#1.pitch: uni50 64', 50],
    [`Cheer100 uni50 ${COMMAND} 4Head5`, 155],
    [`cheer1 CHEER1 ${COMMAND} Cheer1`, 3],
    [`Cheer100   ${COMMAND}  `, 100],
    [`${COMMAND} Cheer0100`, 100],
    [`Cheer1\u3000Cheer2\t${COMMAND}`, 3],
  ])('%s with %i bits is the command', (text, bits) => {
    expect(cheered(text, bits)).toBe(COMMAND);
  });

  test.each<[what: string, text: string, bits: number]>([
    ['fewer than the bits', `Cheer50 ${COMMAND}`, 100],
    ['more than the bits', `Cheer100 Cheer100 ${COMMAND}`, 100],
    ['no bits', `Cheer100 ${COMMAND}`, 0],
    ['without a number', `Cheer ${COMMAND}`, 100],
    ['without a prefix', `100 ${COMMAND}`, 100],
    ['glued to the command', `Cheer100${COMMAND}`, 100],
    ['with a mark', `Cheer100! ${COMMAND}`, 100],
    ['in another script', `Чир100 ${COMMAND}`, 100],
    ['of a number that no cheer has', `Cheer${'9'.repeat(400)} ${COMMAND}`, 100],
    ['of two prefixes that could both be meant', 'Cheer100 knob100 : 64', 100],
    ['of nothing', `Cheer0 ${COMMAND}`, 100],
  ])('%s: the text stays', (_what, text, bits) => {
    expect(cheered(text, bits)).toBe(text);
  });

  test('a name that looks like one is left where those of one prefix add up without it', () => {
    expect(cheered('Cheer50 Cheer50 pitch2 : 64', 100)).toBe('pitch2 : 64');
  });

  test('and nothing else are an empty text', () => {
    expect(cheered('Cheer100 Cheer1', 101)).toBe('');
  });

  test('behind the name of a reply go too', () => {
    const tags = { ...NO_TAGS, parentLogin: 'bert' };
    expect(readText(`@bert Cheer5 ${COMMAND}`, 5, tags).text).toBe(COMMAND);
  });
});

describe('emotes at the end', () => {
  test.each<[what: string, text: string, emotes: string, tail: string]>([
    ['one', `${COMMAND} Kappa`, '25:16-20', 'Kappa'],
    ['two of a kind', `${COMMAND} Kappa Kappa`, '25:16-20,22-26', 'Kappa Kappa'],
    ['two kinds, in the order of their ids', `${COMMAND} LUL Kappa`, '25:20-24/425618:16-18', 'LUL Kappa'],
    ['behind several white spaces', `${COMMAND} \t Kappa`, '25:18-22', 'Kappa'],
    ['in front of an invisible character', `${COMMAND} Kappa \u{e0000}`, '25:16-20', 'Kappa \u{e0000}'],
    ['with one between', `${COMMAND} Kappa \u034f Kappa`, '25:16-20,24-28', 'Kappa \u034f Kappa'],
    ['of marks alone', `${COMMAND} <3`, '9:16-17', '<3'],
    ['with an id of letters', `${COMMAND} rigWow`, 'emotesv2_0a1b:16-21', 'rigWow'],
  ])('%s', (_what, text, emotes, tail) => {
    expect(split(text, emotes)).toEqual([text.slice(0, -tail.length), tail]);
  });

  test('are counted in code points, also behind characters of two units', () => {
    expect(split('🎹🎹: 64 Kappa', '25:7-11')).toEqual(['🎹🎹: 64 ', 'Kappa']);
  });

  test('the whole text may be emotes', () => {
    expect(split('Kappa Kappa', '25:0-4,6-10')).toEqual(['', 'Kappa Kappa']);
  });

  test('stay where they are when the name of a reply goes', () => {
    expect(split(`@bert ${COMMAND} Kappa`, '25:22-26', 0, 'bert')).toEqual([`${COMMAND} `, 'Kappa']);
  });

  test('stay where they are when cheermotes go, before, between and behind', () => {
    const text = `Cheer1 ${COMMAND} Kappa Cheer1 Kappa Cheer1`;
    expect(split(text, '25:23-27,36-40', 3)).toEqual([`${COMMAND} `, 'Kappa Kappa']);
  });

  test.each<[what: string, text: string, emotes: string]>([
    ['none', COMMAND, ''],
    ['one in front', `Kappa ${COMMAND}`, '25:0-4'],
    ['one inside', 'pitch: Kappa 64', '25:7-11'],
    ['a word behind it', `${COMMAND} Kappa please`, '25:16-20'],
    ['a range beyond the text', `${COMMAND} Kappa`, '25:16-21'],
    ['a range far beyond it', `${COMMAND} Kappa`, `25:16-${'9'.repeat(400)}`],
    ['a range that runs backwards', `${COMMAND} Kappa`, '25:20-16'],
    ['a range without an end', `${COMMAND} Kappa`, '25:16-'],
    ['a range without a start', `${COMMAND} Kappa`, '25:-20'],
    ['a range of three numbers', `${COMMAND} Kappa`, '25:16-18-20'],
    ['a range of other digits', `${COMMAND} Kappa`, '25:١٦-٢٠'],
    ['no range', `${COMMAND} Kappa`, '25:'],
    ['no emote', `${COMMAND} Kappa`, '16-20'],
    ['two ranges that end together', `${COMMAND} Kappa`, '25:16-20/26:18-20'],
    ['a range across white space', `${COMMAND} Kappa`, '25:13-20'],
    ['a range that begins inside a word', `${COMMAND} Kappa`, '25:18-20'],
    ['a range that ends inside a word', `${COMMAND} Kappa`, '25:16-19'],
    ['the value inside the command', 'pitch:64', '25:6-7'],
  ])('%s: no run', (_what, text, emotes) => {
    expect(readText(text, 0, { ...NO_TAGS, emotes })).toEqual({ text, trailingEmotesAt: text.length });
  });
});

test('whatever the tags say, what is left is part of the text, and the run begins in it', () => {
  const tag = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789:,-/ a')) }),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.string({ unit: fc.constantFrom('a', 'B1', ' ', '@', '1', '🎹', '\u034f', ':') });
  fc.assert(
    fc.property(text, tag, tag, fc.nat(30), (sent, emotes, parentLogin, bits) => {
      const own = readText(sent, bits, { emotes, parentLogin, parentName: sent.slice(1, 3) });
      expect(own.trailingEmotesAt).toBeGreaterThanOrEqual(0);
      expect(own.trailingEmotesAt).toBeLessThanOrEqual(own.text.length);
      if (bits === 0) expect(sent.endsWith(own.text)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each<[what: string, text: (size: number) => string, emotes: (size: number) => string, bits: number]>([
  ['cheermotes', (size) => 'a1 '.repeat(size), () => '', 7],
  ['prefixes', (size) => Array.from({ length: size }, (_, nth) => `a${nth}x1`).join(' '), () => '', 7],
  ['digits', (size) => '1'.repeat(size), () => '', 7],
  ['ranges', () => 'a', (size) => `1:${'0-0,'.repeat(size)}`, 0],
  [
    'emotes between cheermotes',
    (size) => 'b a1 '.repeat(size),
    (size) => `1:${Array.from({ length: size }, (_, nth) => `${5 * nth}-${5 * nth}`).join(',')}`,
    20_000,
  ],
])('%s without end take time in proportion', (_what, textOf, emotesOf, bits) => {
  const size = 20_000;
  const [text, emotes] = [textOf(size), emotesOf(size)];
  const startedAt = performance.now();
  readText(text, bits, { ...NO_TAGS, emotes });
  // Quadratic work takes minutes here, linear work tens of milliseconds; a busy machine may take twenty times as long.
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
