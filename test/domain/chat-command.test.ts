import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAT_COMMAND_FORMS,
  type ChatCommand,
  leastRoleFor,
  readChatCommand,
} from '../../src/domain/chat-command';
import { CROWD_MODE_NAMES } from '../../src/domain/crowd';
import { normalise } from '../../src/domain/normalise';
import { arbitraryText, grammarText, mutatedText } from '../helpers/command-text';

/** As the path reads it: normalised first. */
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

describe('an order for rest', () => {
  const MARKS = ['', '!!!', '.', '?!', ' …', ' \u2764\ufe0f', ' NOW', ', it howls'];

  /** `word` as fast hands, phones and right-to-left keyboards write it. */
  const spellings = (word: string): string[] => [
    ...[`!cv ${word}`, `! cv ${word}`, `!cv${word}`, `! cv${word}`, `!${word}`, `! ${word}`, `!!${word}`],
    ...[`!cv: ${word}`, `!cv:${word}`, `!cv : ${word}`, `!cv, ${word}`, `!cv-${word}`, `!cv!${word}`],
    ...[`!cv  ${word}`, `!!cv ${word}`, `!cv "${word}`, `!cv <${word}`, `!cv … ${word}`, `!cv.${word}`],
    ...[`@troll !cv ${word}`, `@troll, !cv${word}`, `@troll: ! cv ${word}`, `@troll !${word}`],
    ...[
      `\u200f!cv ${word}`,
      `!\u200bcv ${word}`,
      `!cv\u2060 \u200e${word}`,
      `!cv ${word[0]}\u00ad${word.slice(1)}`,
    ],
    ...[`\uff01\uff43\uff56\u3000${word}`, `!cv\ufe0f ${word}`, `@troll \u202e!cv ${word}`],
  ];

  test.each(['panic', 'pause'] as const)('%s is understood however it is spelled', (kind) => {
    for (const spelling of [kind, kind.toUpperCase(), `${kind[0].toUpperCase()}${kind.slice(1)}`].flatMap(
      spellings,
    ))
      expect(read(spelling), spelling).toEqual({ kind: 'command', command: { kind } });
  });

  test('is understood with whatever stands behind it', () => {
    for (const behind of MARKS)
      for (const start of ['!cv panic', '!panic', '! cv panic', '!cvpanic', '!cv pause'])
        expect(read(`${start}${behind}`), start + behind).toMatchObject({ kind: 'command' });
    for (const behind of ['', '!!!', '.', '?!', ' now', ' please', ' chat!'])
      expect(read(`!pause${behind}`), behind).toMatchObject({ command: { kind: 'pause' } });
    for (const behind of ['', '!!!', '.', '?'])
      expect(read(`cv panic${behind}`), behind).toMatchObject({ command: { kind: 'panic' } });
  });

  test.each([
    '!cv panci',
    '!cv apnic',
    '!cv pnaic',
    '!cv panick',
    '!cv paniic',
    '!cv pani',
    '!cv banic',
    '!cvpanix',
  ])('is understood with a slip of the hand: %s', (text) =>
    expect(read(text)).toEqual({ kind: 'command', command: { kind: 'panic' } }),
  );

  test.each([
    ...[
      'don’t panic',
      "don't panic!",
      'panic',
      'PANIC!!!',
      'no need to panic',
      'panic at the disco',
      'pause',
    ],
    ...[
      'he wrote !cv panic',
      'type !panic if it howls',
      'mass panic lol',
      '@troll panic',
      '@troll do not panic',
    ],
    ...['cv is panic', 'my cv: panic mode', 'cv says don’t panic', '?panic', '/panic', '"!panic"', '#panic'],
    ...['!picnic', '!panicked', '!panda', '!pause2', '!cause célèbre', 'ccv panic', '!ccv panic'],
  ])('is not read into talk or another program’s command: %s', (text) => {
    expect(read(text)).not.toMatchObject({ kind: 'command' });
  });

  test.each([
    ['!panci', '!cv panic'],
    ['!panik', '!cv panic'],
    ['!pause Never Gonna Give You Up', '!cv pause'],
    ['!puase', '!cv pause'],
    ['cv lock pitch', '!cv lock NAME'],
    ['cv panic at the disco', '!cv panic'],
    ['!cvlock', '!cv lock NAME'],
    ['@troll !cv block', '!cv block @viewer'],
    ['!cv lock pi\u200btch', '!cv lock NAME'],
    ['!cv\u200b reset', '!cv reset'],
  ])('%j does nothing, and says how to write it: %s', (text, form) => {
    expect(read(text)).toMatchObject({ kind: 'mistake', sentence: expect.stringContaining(form) as string });
  });

  test.each([
    ['! cv lock pitch', { kind: 'lock', name: 'pitch' }],
    ['!cvlock pitch', { kind: 'lock', name: 'pitch' }],
    ['!cv: mode pitch median', { kind: 'mode', name: 'pitch', mode: 'median' }],
    ['@troll !cv block @troll', { kind: 'block', viewer: 'troll' }],
    ['!CV RESET!!!', { kind: 'reset' }],
    ['!cv?', { kind: 'help' }],
  ])('others may be as hasty: %s', (text, command) => {
    expect(read(text)).toEqual({ kind: 'command', command });
  });

  test('costs no more than its length, whatever stands in it', () => {
    const startedAt = performance.now();
    for (const unit of ['!', '!cv', 'cv ', '@a ', '!cv\u200b', 'a', 'é', ' '])
      for (const end of ['', '#', '1', 'panic'])
        for (let round = 0; round < 20; round++)
          readChatCommand(normalise(unit.repeat(990 / unit.length) + end)!);
    // 32 shapes, 20 times each: measured 15 ms on one busy core. A square law would make it seconds.
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
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
    expect(CHAT_COMMAND_FORMS.join(' ')).not.toMatch(/\b(?:arm|device|limit|volt)/i);
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
