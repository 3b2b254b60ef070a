/** The origin of a message: this room, a guest's, or another. */
import { describe, expect, test } from 'vitest';
import { splitLine } from '../../../src/adapters/twitch/irc-line';
import { readMessage } from '../../../src/adapters/twitch/twitch-message';
import { TwitchRoom } from '../../../src/adapters/twitch/twitch-room';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { Milliseconds } from '../../../src/domain/numbers/units';

function read(tags: string, text = 'hello'): ChatMessage {
  const head = tags === '' ? '' : `@${tags} `;
  const line = `${head}:ann!ann@ann.tmi.twitch.tv PRIVMSG #synthfan :${text}`;
  const message = readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'));
  if (message === null) throw new Error(`no message: ${line}`);
  return message;
}

describe('in a shared chat', () => {
  const GUEST = 'room-id=1;source-room-id=2';

  test.each<[what: string, tags: string, isGuest: boolean]>([
    ['of another room', GUEST, true],
    ['of another room, tags the other way round', 'source-room-id=2;room-id=1', true],
    ['of this room', 'room-id=1;source-room-id=1', false],
    ['of this room alone', 'room-id=1;source-room-id=1;source-only=1', false],
    ['of no shared chat', 'room-id=1', false],
    ['of an empty source', 'room-id=1;source-room-id=', false],
    ['of a room whose id only begins the same', 'room-id=1;source-room-id=11', true],
    ['of a source without our own id', 'source-room-id=2', true],
    ['without tags', '', false],
  ])('a writer %s', (_what, tags, isGuest) => {
    expect(read(tags).isGuest).toBe(isGuest);
  });

  test.each([
    ['badges=moderator/1', 'source-badges=moderator/1'],
    ['badges=', 'source-badges=broadcaster/1'],
    ['mod=1', 'source-badges='],
    ['badges=vip/1', 'source-badges='],
    ['badges=subscriber/12', 'source-badges='],
    ['badges=broadcaster/1', 'source-badges='],
  ])('a guest with %s and %s is a viewer, and a newcomer', (badges, source) => {
    expect(read(`${GUEST};${badges};${source};first-msg=0`)).toMatchObject({ role: 'viewer', isFirst: true });
  });

  test('a guest brings no bits and redeems nothing, and the cheermotes go all the same', () => {
    const tags = `${GUEST};bits=100;custom-reward-id=reward-9;msg-id=animated-message`;
    expect(read(tags, 'Cheer100 pitch: 64')).toMatchObject({ bits: 0, rewardId: null, text: 'pitch: 64' });
  });

  test('our own viewers keep bits, rewards and role', () => {
    const tags = 'room-id=1;source-room-id=1;bits=5;custom-reward-id=r;badges=vip/1';
    expect(read(tags)).toMatchObject({ bits: 5, rewardId: 'r', role: 'vip', isFirst: false });
  });

  test('what a guest writes to the own room alone is no message here', () => {
    const line = `@${GUEST};source-only=1 :ann!ann@ann PRIVMSG #synthfan :hello`;
    expect(readMessage(splitLine(line), 5 as Milliseconds, new TwitchRoom('synthfan'))).toBeNull();
  });
});

test.each([
  ['another channel', ':ann!ann@ann PRIVMSG #other :hello'],
  ['a channel whose name begins the same', ':ann!ann@ann PRIVMSG #synthfan2 :hello'],
  ['a channel with which the name begins', ':ann!ann@ann PRIVMSG #synth :hello'],
  ['a channel without its sign', ':ann!ann@ann PRIVMSG synthfan :hello'],
  ['another room with the name of ours', '@room-id=5005 :ann!ann@ann PRIVMSG #synthfan :hello'],
])('a message of %s is not ours', (_what, line) => {
  const room = new TwitchRoom('synthfan');
  for (let nth = 0; nth < 2; nth++) room.isOurs('1001');
  expect(readMessage(splitLine(line), 5 as Milliseconds, room)).toBeNull();
});

test('one line with another room id silences nobody', () => {
  const room = new TwitchRoom('synthfan');
  const ours = ['5005', '1001', '1001', '', '1001', '5005', '1001'].map((id) => room.isOurs(id));
  expect(ours).toEqual([true, true, true, true, true, false, true]);
});
