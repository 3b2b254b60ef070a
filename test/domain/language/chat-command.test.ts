import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { readChatCommand } from '../../../src/domain/language/chat-command';
import { normalise } from '../../../src/domain/language/normalise';
import { type ChatCommand, leastRoleFor, ORDER_FORMS } from '../../../src/domain/language/orders';
import { arbitraryText, grammarText, mutatedText } from '../../helpers/chat/command-text';

/** Normalises first, as the path does. */
const read = (text: string) => readChatCommand(normalise(text)!);

const COMMANDS: readonly (readonly [text: string, command: ChatCommand])[] = [
  ['!cv panic', { kind: 'panic' }],
  ['!CV  Panic', { kind: 'panic' }],
  ['!cv panic!!', { kind: 'panic' }],
  ['!cv PANIC NOW, it howls', { kind: 'panic' }],
  ['!cv pause', { kind: 'pause' }],
  ['!cv resume.', { kind: 'resume' }],
  ['!cv lock vco#1.pitch', { kind: 'lock', name: 'vco#1.pitch' }],
  ['!Cv Lock VCO#01.inputJack#2', { kind: 'lock', name: 'vco#1.inputJack#2' }],
  ['!cv unlock Фильтр', { kind: 'unlock', name: 'фильтр' }],
  ['!cv mode pitch Anarchy', { kind: 'mode', name: 'pitch', mode: 'anarchy' }],
  ['!cv crowd DEMOCRACY', { kind: 'crowd', mode: 'democracy' }],
  ['!cv crowd anarchy', { kind: 'crowd', mode: 'anarchy' }],
  ['!cv crowd vote', { kind: 'crowd', mode: 'vote' }],
  ['!cv reset', { kind: 'reset' }],
  ['!cv block @Some_Viewer', { kind: 'block', viewer: 'Some_Viewer' }],
  ['!cv block some_viewer', { kind: 'block', viewer: 'some_viewer' }],
  ['!cv unblock @뷰어', { kind: 'unblock', viewer: '뷰어' }],
  ['!cv block @__proto__', { kind: 'block', viewer: '__proto__' }],
  ['!cv clear cooldowns', { kind: 'clearCooldowns' }],
  ['!cv Clear Cooldowns', { kind: 'clearCooldowns' }],
  ['!cv help', { kind: 'help' }],
  ['!cv', { kind: 'help' }],
  ['!cv ', { kind: 'help' }],
  ['!cv routes', { kind: 'routes' }],
  ['!cv overlay off', { kind: 'overlay', on: false }],
  ['!cv remove es9out#1', { kind: 'unroute', output: 1 }],
  ['!cv es9out#1 → doorway#1.threshold', { kind: 'route', output: 1, name: 'doorway#1.threshold' }],
  ['routes', { kind: 'routes' }],
  ['es9out#1 to doorway#1.threshold', { kind: 'route', output: 1, name: 'doorway#1.threshold' }],
];

test.each(COMMANDS)('%j is a command', (text, command) => {
  expect(read(text)).toEqual({ kind: 'command', command });
});

test.each(CROWD_MODE_NAMES)('a variable can be given the crowd mode %s', (mode) => {
  expect(read(`!cv mode vco#1.pitch ${mode}`)).toEqual({
    kind: 'command',
    command: { kind: 'mode', name: 'vco#1.pitch', mode },
  });
});

test.each([
  ['!cv reset all', '!cv reset'],
  ['!cv lock', '!cv lock NAME'],
  ['!cv lock 64', '!cv lock NAME'],
  ['!cv unlock vco#1.pitch vco#2.pitch', '!cv unlock NAME'],
  ['!cv mode vco#1.pitch', '!cv mode NAME anarchy'],
  ['!cv mode vco#1.pitch anarchy now', '!cv mode NAME anarchy'],
  ['!cv mode vco#1.pitch fast', '!cv mode NAME anarchy'],
  ['!cv mode vco#1.pitch constructor', '!cv mode NAME anarchy'],
  ['!cv crowd', '!cv crowd anarchy|democracy|vote'],
  ['!cv crowd monarchy', '!cv crowd anarchy|democracy|vote'],
  ['!cv block', '!cv block @viewer'],
  ['!cv block @', '!cv block @viewer'],
  ['!cv block @@viewer', '!cv block @viewer'],
  ['!cv block @one @two', '!cv block @viewer'],
  [`!cv unblock ${'a'.repeat(51)}`, '!cv unblock @viewer'],
  ['!cv block a\u202eb', '!cv block @viewer'],
  ['!cv clear', '!cv clear cooldowns'],
  ['!cv clear chat', '!cv clear cooldowns'],
  ['!cv es9out#1 → 64', 'es9out#1 → doorway#1.threshold'],
  ['!cv dance', 'panic, pause, resume'],
  ['!cv __proto__', 'panic, pause, resume'],
  ['!cv: 64', 'panic, pause, resume'],
  ['!cv don’t panic', 'panic, pause, resume'],
])('%j is a mistake, and the sentence says what to write: %s', (text, sentence) => {
  const reading = read(text);
  expect(reading).toMatchObject({ kind: 'mistake' });
  expect('sentence' in reading && reading.sentence).toContain(sentence);
});

test.each([
  ...[
    '',
    '!',
    '!c',
    '!cvs',
    '!cvx panic',
    '!cutoff 90',
    '!cv#1.out 64',
    'say !cv panic',
    '@one @two !cv panic',
  ],
  ...['panic', 'pause', 'reset', 'help', 'lock vco#1.pitch', 'vco#1.pitch: 64', 'cv: 64', 'cv vcf 64'],
])('%j is ordinary chat', (text) => {
  expect(read(text)).toEqual({ kind: 'none' });
});

describe('who may', () => {
  const roleOf = (text: string): string => {
    const reading = read(text);
    return reading.kind === 'command' ? leastRoleFor(reading.command) : reading.kind;
  };

  test.each([
    ['viewer', ['!cv help', 'routes']],
    [
      'moderator',
      [
        ...['!cv panic', '!cv pause', '!cv resume', '!cv lock a', '!cv unlock a', '!cv mode a anarchy'],
        ...['!cv crowd vote', '!cv reset', '!cv block a', '!cv unblock a', '!cv clear cooldowns'],
      ],
    ],
    ['broadcaster', ['es9out#1 → a', 'remove es9out#1', 'overlay on', 'overlay off']],
  ])('%s: %j', (role, texts) => {
    for (const text of texts) expect(roleOf(text), text).toBe(role);
  });

  test('chat has no word for arming, a device, volts or limits', () => {
    for (const word of [
      'arm',
      'disarm',
      'live',
      'start',
      'device',
      'output',
      'limit',
      'limits',
      'volts',
      'rest',
    ])
      expect(roleOf(`!cv ${word} on`), word).toBe('mistake');
    expect(ORDER_FORMS.join(' ')).not.toMatch(/\b(?:arm|device|limit|volt)/i);
  });
});

describe('of any text', () => {
  const words = fc.constantFrom(
    ...[
      '!cv',
      'panic',
      'lock',
      'mode',
      'block',
      '@',
      'clear',
      'cooldowns',
      'remove',
      'routes',
      'overlay',
      'on',
    ],
    ...['es9out#1', 'jack#33', '→', '->', 'to', 'vco#1.pitch', 'anarchy', '\u202e', '#', '!', '__proto__'],
  );
  const sentences = fc.array(words, { maxLength: 8 }).map((some) => some.join(' '));

  test('nothing that the grammar of values takes is a chat command', () => {
    fc.assert(
      fc.property(grammarText, (text) => {
        expect(read(text)).toEqual({ kind: 'none' });
      }),
      { seed: 4, numRuns: 5000 },
    );
  });

  test('reading never throws, keeps to its bounds and gives the same for the same words', () => {
    fc.assert(
      fc.property(fc.oneof(sentences, mutatedText, arbitraryText), (text) => {
        const normalised = normalise(text) ?? '';
        const reading = readChatCommand(normalised);
        if (reading.kind !== 'command') return;
        const { command } = reading;
        if ('name' in command) expect(command.name).toMatch(/^[^\s!:]{1,100}$/);
        if ('viewer' in command) expect(command.viewer).toMatch(/^[^\s@\p{C}]{1,50}$/u);
        if ('output' in command) expect([command.output >= 1, command.output <= 32]).toEqual([true, true]);
        expect(readChatCommand(normalised)).toEqual(reading);
      }),
      { seed: 5, numRuns: 10_000 },
    );
  });
});
