import { expect, test } from 'vitest';
import { type TmiTags, toChatMessage } from '../../src/adapters/twitch-message';
import type { ChatMessage } from '../../src/domain/chat-message';
import type { Milliseconds } from '../../src/domain/units';

const read = (tags: TmiTags, text = 'hello'): ChatMessage => toChatMessage(tags, text, 5 as Milliseconds);

test('a full set of tags is read', () => {
  const tags = {
    ...{ id: 'abc-1', 'user-id': '2002', 'display-name': 'Ann', username: 'ann', bits: '100' },
    ...{ 'custom-reward-id': 'reward-9', 'tmi-sent-ts': '1800000000123', badges: { vip: '1' } },
  };
  expect(read(tags, 'vco#1.pitch: 3')).toEqual({
    id: 'abc-1',
    viewerId: '2002',
    viewerName: 'Ann',
    role: 'vip',
    text: 'vco#1.pitch: 3',
    bits: 100,
    rewardId: 'reward-9',
    sentAt: 1_800_000_000_123,
    receivedAt: 5,
  });
});

test('no tags at all make a message of nobody', () => {
  expect(read({})).toEqual({
    id: '',
    viewerId: '',
    viewerName: '',
    role: 'viewer',
    text: 'hello',
    bits: 0,
    rewardId: null,
    sentAt: null,
    receivedAt: 5,
  });
});

test('what tmi.js made a boolean is text again', () => {
  const tags = { id: true, 'user-id': true, 'display-name': false, 'custom-reward-id': true };
  expect(read(tags)).toMatchObject({ id: '1', viewerId: '1', viewerName: '0', rewardId: '1' });
  expect(read({ 'user-id': false }).viewerId).toBe('0');
});

test.each([
  ['1', 1],
  ['5000', 5000],
  [true, 0],
  ['-5', 0],
  ['1e9', 0],
  ['many', 0],
  [undefined, 0],
])('bits %o are %i', (bits, count) => {
  expect(read({ bits }).bits).toBe(count);
});

test.each([['-1'], ['now'], ['1e12'], [''], [null], ['NaN'], ['9'.repeat(400)]])(
  'a sent time of %o is none',
  (sent) => {
    expect(read({ 'tmi-sent-ts': sent }).sentAt).toBeNull();
  },
);

test.each<[TmiTags, string]>([
  [{ badges: { broadcaster: '1', subscriber: '12' } }, 'broadcaster'],
  [{ badges: { moderator: '1', vip: '1' } }, 'moderator'],
  [{ badges: { lead_moderator: '1' } }, 'moderator'],
  [{ mod: true, badges: null }, 'moderator'],
  [{ mod: false, badges: { vip: '1', subscriber: '3' } }, 'vip'],
  [{ badges: { subscriber: '0' } }, 'subscriber'],
  [{ badges: { founder: '0' } }, 'subscriber'],
  [{ badges: { premium: '1' } }, 'viewer'],
  [{ badges: null }, 'viewer'],
  [{ badges: 'broadcaster/1' }, 'viewer'],
  [{ badges: Object.create({ broadcaster: '1' }) as object }, 'viewer'],
])('the badges %o make a %s', (tags, role) => {
  expect(read(tags).role).toBe(role);
});

test.each([['highlighted-message'], ['skip-subs-mode-message']])('%s is a reward of its own', (kind) => {
  expect(read({ 'msg-id': kind }).rewardId).toBe(kind);
});

test('another kind of message is no reward', () => {
  expect(read({ 'msg-id': 'announcement' }).rewardId).toBeNull();
});

test('the login stands in for a missing display name', () => {
  expect(read({ 'display-name': null, username: 'ann' }).viewerName).toBe('ann');
});

test('an id longer than any of Twitch counts as none, a name is cut', () => {
  const long = 'x'.repeat(10_000);
  const message = read({ id: long, 'user-id': long, 'display-name': long });
  expect([message.id, message.viewerId, message.viewerName.length]).toEqual(['', '', 100]);
});
