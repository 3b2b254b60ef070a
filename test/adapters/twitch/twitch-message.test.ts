import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLine } from '../../../src/adapters/twitch/irc-line';
import { readMessage } from '../../../src/adapters/twitch/twitch-message';
import { TwitchRoom } from '../../../src/adapters/twitch/twitch-room';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { Milliseconds } from '../../../src/domain/numbers/units';
import { escapeTag } from '../../helpers/chat/irc-lines';

function read(tags: string, text = 'hello'): ChatMessage {
  const head = tags === '' ? '' : `@${tags} `;
  const line = `${head}:ann!ann@ann.tmi.twitch.tv PRIVMSG #synthfan :${text}`;
  const message = readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'));
  if (message === null) throw new Error(`no message: ${line}`);
  return message;
}

test('a full set of tags is read', () => {
  const tags =
    'badge-info=;badges=vip/1,premium/1;bits=100;color=#8A2BE2;custom-reward-id=reward-9;display-name=Ann;emotes=;' +
    'first-msg=1;' +
    'id=abc-1;mod=0;tmi-sent-ts=1800000000123;user-id=2002;user-type=';
  expect(read(tags, 'vco#1.pitch: 3')).toEqual({
    id: 'abc-1',
    viewerId: '2002',
    viewerLogin: 'ann',
    viewerName: 'Ann',
    role: 'vip',
    isGuest: false,
    isFirst: true,
    text: 'vco#1.pitch: 3',
    trailingEmotesAt: 14,
    bits: 100,
    rewardId: 'reward-9',
    sentAt: 1_800_000_000_123,
    receivedAt: 5,
  });
});

test('no tags at all make a message of nobody but a login', () => {
  expect(read('')).toEqual({
    id: '',
    viewerId: '',
    viewerLogin: 'ann',
    viewerName: 'ann',
    role: 'viewer',
    isGuest: false,
    isFirst: false,
    text: 'hello',
    trailingEmotesAt: 5,
    bits: 0,
    rewardId: null,
    sentAt: null,
    receivedAt: 5,
  });
});

test.each([
  ['a line without a writer', 'PRIVMSG #synthfan :hello'],
  ['a line without a channel', ':ann!ann@ann PRIVMSG'],
])('%s is no message', (_what, line) => {
  expect(readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'))).toBeNull();
});

test('ids of one digit are ids', () => {
  expect(read('id=1;user-id=0;display-name=0;custom-reward-id=1')).toMatchObject({
    id: '1',
    viewerId: '0',
    viewerName: '0',
    rewardId: '1',
  });
});

test.each([
  ['1', 1],
  ['5000', 5000],
  ['', 0],
  ['-5', 0],
  ['1e9', 0],
  ['٦٤', 0],
  ['many', 0],
])('bits=%s are %i', (bits, count) => {
  expect(read(`bits=${bits}`).bits).toBe(count);
});

test.each([['-1'], ['now'], ['1e12'], [''], ['NaN'], ['9'.repeat(16)], ['9'.repeat(400)]])(
  'a sent time of %s is none',
  (sent) => {
    expect(read(`tmi-sent-ts=${sent}`).sentAt).toBeNull();
  },
);

test.each<[string, string]>([
  ['badges=broadcaster/1,subscriber/12', 'broadcaster'],
  ['badges=moderator/1,vip/1', 'moderator'],
  ['badges=lead_moderator/1', 'moderator'],
  ['mod=1;badges=', 'moderator'],
  ['mod=0;badges=vip/1,subscriber/3', 'vip'],
  ['badges=subscriber/0', 'subscriber'],
  ['badges=founder/0', 'subscriber'],
  ['badges=premium/1', 'viewer'],
  ['badges=', 'viewer'],
  ['badges=xbroadcaster/1', 'viewer'],
  ['badges=__proto__/1,constructor/1', 'viewer'],
  ['badge-info=broadcaster/1', 'viewer'],
])('%s makes a %s', (tags, role) => {
  expect(read(tags).role).toBe(role);
});

test.each([
  ['1', true],
  ['0', false],
  ['', false],
  ['true', false],
])('first-msg=%s says that it is a first message: %s', (value, isFirst) => {
  expect(read(`first-msg=${value}`).isFirst).toBe(isFirst);
});

test.each([
  ['highlighted-message'],
  ['skip-subs-mode-message'],
  ['gigantified-emote-message'],
  ['animated-message'],
])('%s is a reward of its own', (kind) => {
  expect(read(`msg-id=${kind}`).rewardId).toBe(kind);
});

test.each([
  ['announcement'],
  ['gigantified-emote'],
  ['GIGANTIFIED-EMOTE-MESSAGE'],
  ['animated-message\\s'],
  ['animated-messages'],
  ['__proto__'],
  ['1'],
  [''],
])('%s is no reward', (kind) => {
  expect(read(`msg-id=${kind}`).rewardId).toBeNull();
});

test('a power-up is read like any other text, and a reward of the channel goes before it', () => {
  const { text, rewardId } = read('msg-id=animated-message;custom-reward-id=reward-9', 'pitch: 64');
  expect([text, rewardId]).toEqual(['pitch: 64', 'reward-9']);
});

test('the login is that of the source, in lower case, whatever the name to show', () => {
  const line = '@display-name=ながた :Nagata!nagata@nagata.tmi.twitch.tv PRIVMSG #synthfan :a!b';
  const message = readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'));
  expect([message?.viewerLogin, message?.viewerName]).toEqual(['nagata', 'ながた']);
});

test('a source without an exclamation mark is a login, and the text is none of it', () => {
  const line = ':nagata PRIVMSG #synthfan :a!b';
  const message = readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'));
  expect(message?.viewerLogin).toBe('nagata');
});

test('an action loses its wrapping first: its reply, cheermotes and emotes are counted inside', () => {
  const tags = 'bits=5;emotes=25:28-32;reply-parent-user-login=bert';
  const { text, trailingEmotesAt } = read(tags, '\u0001ACTION @bert Cheer5 pitch: 64      Kappa\u0001');
  expect([text, trailingEmotesAt]).toEqual(['pitch: 64      Kappa', 15]);
});

test.each([
  ['an action', '\u0001ACTION waves\u0001', 'waves'],
  ['an action without an end', '\u0001ACTION waves', '\u0001ACTION waves'],
  ['a text with colons and spaces', ' a : b:c ', ' a : b:c '],
  ['an empty text', '', ''],
])('%s', (_what, text, expected) => {
  expect(read('', text).text).toBe(expected);
});

test('a text without a colon is its first word', () => {
  const line = ':ann!ann@ann PRIVMSG #synthfan hello there';
  expect(readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'))?.text).toBe('hello');
});

test('the login stands in for an empty display name', () => {
  expect(read('display-name=').viewerName).toBe('ann');
});

test('of two tags with one name the last one counts', () => {
  expect(read('user-id=1;user-id=2').viewerId).toBe('2');
});

test('an id longer than any of Twitch counts as none, a name is cut', () => {
  const long = 'x'.repeat(10_000);
  const message = read(`id=${long};user-id=${long};display-name=${long}`);
  expect([message.id, message.viewerId, message.viewerName.length]).toEqual(['', '', 100]);
});

test('whatever a name is, it comes back as it was sent, and is no other tag', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(name, (sent) => {
      const { viewerName, viewerId } = read(`user-id=7;display-name=${escapeTag(sent)};badges=`);
      expect([viewerName, viewerId]).toEqual([sent, '7']);
    }),
    { numRuns: 5_000 },
  );
});
