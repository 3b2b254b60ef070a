import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTwitchChannel } from '../../../src/domain/chat/twitch-channel';

test.each([
  'monstercat',
  '#monstercat',
  '@Monstercat',
  '  MonsterCat \n',
  'twitch.tv/monstercat',
  'https://www.twitch.tv/monstercat',
  'http://twitch.tv/monstercat/',
  'HTTPS://M.TWITCH.TV/MonsterCat?sr=a',
  'https://www.twitch.tv/popout/monstercat/chat?popout=',
  'https://www.twitch.tv/embed/monstercat/chat?parent=example.org',
  'https://www.twitch.tv/moderator/monstercat',
  'https://www.twitch.tv/monstercat/clip/SomeClip#comments',
  'www.twitch.tv/monstercat#chat',
])('%j names monstercat', (text) => {
  expect(parseTwitchChannel(text)).toEqual({ ok: true, name: 'monstercat' });
});

test.each([
  ['', 'Type the name'],
  ['   ', 'Type the name'],
  ['_underscore', 'starts with no underscore'],
  ['two words', '1 to 25 letters'],
  ['#', '1 to 25 letters'],
  ['##name', '1 to 25 letters'],
  ['ｍonstercat', '1 to 25 letters'],
  ['mоnstercat', '1 to 25 letters'],
  ['name\r\nPRIVMSG #other :hi', 'twitch.tv/name'],
  ['a'.repeat(26), '1 to 25 letters'],
  ['a'.repeat(501), 'too long'],
  ['https://youtube.com/monstercat', 'an address of youtube.com'],
  ['https://twitch.tv.example.org/monstercat', 'an address of twitch.tv.example.org'],
  ['https://example.org@twitch.tv/monstercat', 'twitch.tv/name'],
  ['https://www.twitch.tv', 'names no Twitch channel'],
  ['https://www.twitch.tv/', 'names no Twitch channel'],
  ['https://www.twitch.tv/popout/', 'names no Twitch channel'],
  ['https://www.twitch.tv/directory/category/music', 'a page of Twitch itself'],
  ['https://www.twitch.tv/videos/123456', 'a page of Twitch itself'],
  ['javascript:alert(1)', 'twitch.tv/name'],
])('%j names none, and the sentence says why', (text, reason) => {
  const reading = parseTwitchChannel(text);
  expect(reading).toMatchObject({ ok: false });
  expect('reason' in reading && reading.reason).toContain(reason);
});

describe('of any text', () => {
  test('a name that is taken is one that Twitch could have given', () => {
    const parts = fc.constantFrom(
      'twitch.tv',
      'https://',
      '/',
      '#',
      '@',
      '?',
      'popout',
      'name',
      '_',
      '.',
      ' ',
      '\n',
      'é',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseTwitchChannel(text);
        if (reading.ok) expect(reading.name).toMatch(/^[a-z0-9][a-z0-9_]{0,24}$/);
        else expect(reading.reason).toMatch(/\.$/);
      }),
      { numRuns: 5000 },
    );
  });
});
