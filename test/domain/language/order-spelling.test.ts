/** How moderators write orders when it matters, and what talk is no order. */
import { describe, expect, test } from 'vitest';
import { readChatCommand } from '../../../src/domain/language/chat-command';
import { normalise } from '../../../src/domain/language/normalise';

/** Normalises first, as the path does. */
const read = (text: string) => readChatCommand(normalise(text)!);

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
    for (const unit of ['!', '!cv', 'cv ', '@a ', '!cv\u200b', 'a', 'é', ' '])
      for (const end of ['', '#', '1', 'panic']) {
        const text = normalise(unit.repeat(990 / unit.length) + end)!;
        const times = Array.from({ length: 5 }, () => {
          const startedAt = performance.now();
          readChatCommand(text);
          return performance.now() - startedAt;
        });
        // A text that is slow every time is slow itself, and not the machine: measured 0.02 ms. A square law would make it tens.
        expect(Math.min(...times), JSON.stringify(text.slice(0, 20))).toBeLessThan(2);
      }
  });
});
