import { expect, onTestFinished, test, vi } from 'vitest';
import { splitLine } from '../../../src/adapters/twitch/irc-line';
import { TwitchEventReader } from '../../../src/adapters/twitch/twitch-event';
import { TwitchRoom } from '../../../src/adapters/twitch/twitch-room';
import type { ChatEvent } from '../../../src/domain/chat/chat-event';
import type { Milliseconds } from '../../../src/domain/numbers/units';
import { CHANNEL, joinedChat } from '../../helpers/chat/chat-under-test';
import { clearchat, clearmsg, privmsg, type TestNotice, usernotice } from '../../helpers/chat/irc-lines';

const readAll = (...lines: readonly string[]): (ChatEvent | null)[] => {
  const reader = new TwitchEventReader(new TwitchRoom(CHANNEL));
  return lines.map((line) => reader.read(splitLine(line), 5 as Milliseconds));
};
const read = (line: string): ChatEvent | null => readAll(line)[0];

/** The gift, subscription or raid of each notice; null for those that count for nothing. */
const supports = (...notices: readonly TestNotice[]): unknown[] =>
  readAll(...notices.map((notice) => usernotice(CHANNEL, notice))).map((event) =>
    event?.type === 'support' ? event.notice.what : event,
  );

const FROM = ':tmi.twitch.tv';

test.each<[what: string, line: string, event: unknown]>([
  ['a deleted message', clearmsg(CHANNEL, 'abc-1'), { kind: 'messageDeleted', messageId: 'abc-1' }],
  [
    'a timeout',
    clearchat(CHANNEL, '77', 600),
    { kind: 'viewerCleared', viewerId: '77', timeoutSeconds: 600 },
  ],
  ['a ban', clearchat(CHANNEL, '77'), { kind: 'viewerCleared', viewerId: '77', timeoutSeconds: null }],
  ['a cleared chat', clearchat(CHANNEL), { kind: 'chatCleared' }],
  ['a cleared chat without tags', `${FROM} CLEARCHAT #${CHANNEL}`, { kind: 'chatCleared' }],
  [
    'a timeout that does not say for how long',
    `@ban-duration=long;target-user-id=77 ${FROM} CLEARCHAT #${CHANNEL} :ann`,
    { kind: 'viewerCleared', viewerId: '77', timeoutSeconds: null },
  ],
  [
    'a ban that does not say the name',
    `@target-user-id=77 ${FROM} CLEARCHAT #${CHANNEL}`,
    { kind: 'viewerCleared', viewerId: '77', timeoutSeconds: null },
  ],
])('%s is moderation', (_what, line, event) => {
  expect(read(line)).toMatchObject({ type: 'moderation', event });
});

test.each<[what: string, line: string]>([
  ['a deletion without an id', `${FROM} CLEARMSG #${CHANNEL} :text`],
  ['a deletion of an empty id', clearmsg(CHANNEL, '')],
  ['a deletion of an id longer than any of Twitch', clearmsg(CHANNEL, 'x'.repeat(65))],
  ['a ban of somebody without an id', `${FROM} CLEARCHAT #${CHANNEL} :ann`],
  ['a ban of an empty id', `@target-user-id= ${FROM} CLEARCHAT #${CHANNEL}`],
  ['a ban of an empty name', `${FROM} CLEARCHAT #${CHANNEL} :`],
  ['a deletion in another channel', clearmsg('other', 'abc-1')],
  ['a clearing of another channel', clearchat('other')],
  ['a raid on another channel', usernotice('other', { kind: 'raid', tags: ['msg-param-viewerCount=9'] })],
  ['a clearing of a channel whose name only starts the same', clearchat(`${CHANNEL}2`)],
  ['a clearing of no channel', `${FROM} CLEARCHAT`],
  ['a notice without tags', `${FROM} USERNOTICE #${CHANNEL}`],
  ['a message', privmsg(CHANNEL, { text: 'hello' })],
])('%s is no event', (_what, line) => {
  expect(read(line)).toBeNull();
});

test.each<[sent: string, sentAt: number | null]>([
  ['tmi-sent-ts=1800000000123', 1_800_000_000_123],
  ['tmi-sent-ts=', null],
  ['tmi-sent-ts=soon', null],
  ['x=1', null],
])('moderation with %s was sent at %j', (sent, sentAt) => {
  const lines = [
    `@${sent};target-msg-id=abc-1 ${FROM} CLEARMSG #${CHANNEL} :gone`,
    `@${sent};target-user-id=77 ${FROM} CLEARCHAT #${CHANNEL} :ann`,
    `@${sent} ${FROM} CLEARCHAT #${CHANNEL}`,
  ];
  expect(lines.map((line) => read(line))).toMatchObject([{ sentAt }, { sentAt }, { sentAt }]);
});

test('moderation of another room with the name of ours is none', () => {
  const clear = (room: string) => `@room-id=${room} ${FROM} CLEARCHAT #${CHANNEL}`;
  const kinds = readAll(clear('1'), clear('1'), clear('2'), clear('1')).map((event) => event?.type);
  expect(kinds).toEqual(['moderation', 'moderation', undefined, 'moderation']);
});

test('who supports comes with the notice, and what they say in a message of its own', () => {
  const line = usernotice(CHANNEL, {
    kind: 'resub',
    id: 'n-1',
    userId: '42',
    name: 'Ann Onym',
    text: 'vco#1.pitch: 3',
    tags: ['msg-param-cumulative-months=14', 'msg-param-months=0'],
  });
  expect(read(line)).toEqual({
    type: 'support',
    notice: {
      id: 'n-1',
      viewerId: '42',
      viewerName: 'Ann Onym',
      what: { kind: 'sub', months: 14 },
      sentAt: expect.any(Number) as number,
      receivedAt: 5,
    },
  });
});

test('the login stands in for an empty display name', () => {
  expect(read(usernotice(CHANNEL, { kind: 'sub', name: '' }))).toMatchObject({
    notice: { viewerName: 'viewer' },
  });
});

test.each<[kind: string, tags: readonly string[], what: unknown]>([
  ['sub', ['msg-param-cumulative-months=1'], { kind: 'sub', months: 1 }],
  ['resub', ['msg-param-months=7'], { kind: 'sub', months: 7 }],
  ['sub', [], { kind: 'sub', months: 1 }],
  ['sub', ['msg-param-cumulative-months=0', 'msg-param-months=x'], { kind: 'sub', months: 1 }],
  ['subgift', [], { kind: 'gift', count: 1 }],
  ['anonsubgift', [], { kind: 'gift', count: 1 }],
  ['submysterygift', ['msg-param-mass-gift-count=50'], { kind: 'gift', count: 50 }],
  ['anonsubmysterygift', ['msg-param-mass-gift-count=5'], { kind: 'gift', count: 5 }],
  ['raid', ['msg-param-viewerCount=1200'], { kind: 'raid', viewers: 1200 }],
  ['submysterygift', [], null],
  ['submysterygift', ['msg-param-mass-gift-count=0'], null],
  ['submysterygift', ['msg-param-mass-gift-count=-3'], null],
  ['submysterygift', ['msg-param-mass-gift-count=1e9'], null],
  ['raid', [], null],
  ['raid', ['msg-param-viewerCount=many'], null],
  ['raid', [`msg-param-viewerCount=${'9'.repeat(16)}`], null],
  ['unraid', [], null],
  ['announcement', [], null],
  ['giftpaidupgrade', [], { kind: 'sub', months: 1 }],
  ['anongiftpaidupgrade', [], { kind: 'sub', months: 1 }],
  ['primepaidupgrade', ['msg-param-cumulative-months=3'], { kind: 'sub', months: 3 }],
  ['sharedchatnotice', ['source-msg-id=sub', 'source-room-id=5005'], null],
  ['sub', ['source-room-id=1000001'], { kind: 'sub', months: 1 }],
  ['sub', ['source-room-id='], { kind: 'sub', months: 1 }],
  ['sub', ['source-room-id=5005'], null],
  ['primepaidupgrade', ['source-room-id=5005'], null],
  ['subgift', ['source-room-id=5005'], null],
  ['submysterygift', ['source-room-id=5005', 'msg-param-mass-gift-count=50'], null],
  ['raid', ['source-room-id=5005', 'msg-param-viewerCount=1200'], null],
  ['viewermilestone', ['msg-param-category=watch-streak'], null],
  ['__proto__', [], null],
  ['', [], null],
])('%s with %j comes to %j', (kind, tags, what) => {
  expect(supports({ kind, tags })).toEqual([what]);
});

test('the gifts of a mass gift are counted once, by whichever id Twitch ties them together', () => {
  const five = ['msg-param-mass-gift-count=5'];
  const old = `msg-param-origin-id=${Array.from({ length: 20 }, () => 'ab').join('\\s')}`;
  expect(
    supports(
      { kind: 'submysterygift', tags: [...five, 'msg-param-community-gift-id=77'] },
      { kind: 'subgift', tags: ['msg-param-community-gift-id=77', 'msg-param-origin-id=77'] },
      { kind: 'anonsubmysterygift', tags: [...five, old] },
      { kind: 'anonsubgift', tags: [old] },
      { kind: 'subgift', tags: [old] },
    ),
  ).toEqual([{ kind: 'gift', count: 5 }, null, { kind: 'gift', count: 5 }, null, null]);
});

test('single gifts that share an origin, as those of one giver do, all count', () => {
  const gift = { kind: 'subgift', tags: ['msg-param-origin-id=da\\s39\\sa3'] };
  const unnamed = { kind: 'submysterygift', tags: ['msg-param-mass-gift-count=2', 'msg-param-origin-id='] };
  const one = { kind: 'gift', count: 1 };
  expect(supports(gift, gift, unnamed, { kind: 'subgift' })).toEqual([
    one,
    one,
    { kind: 'gift', count: 2 },
    one,
  ]);
});

test('of mass gifts the newest 64 are remembered', () => {
  const mass = Array.from({ length: 65 }, (_, nth) => ({
    kind: 'submysterygift',
    tags: ['msg-param-mass-gift-count=1', `msg-param-origin-id=origin-${nth}`],
  }));
  const giftOf = (nth: number) => ({ kind: 'subgift', tags: [`msg-param-origin-id=origin-${nth}`] });
  const counted = supports(...mass, giftOf(0), giftOf(1), giftOf(64)).slice(65);
  expect(counted).toEqual([{ kind: 'gift', count: 1 }, null, null]);
});

test('every event comes through a real socket, between the messages around it', async () => {
  const { chat, events, messages, server } = await joinedChat({}, onTestFinished);
  server.send(
    privmsg(CHANNEL, { text: 'before', id: 'm-1' }),
    clearmsg(CHANNEL, 'm-1'),
    clearchat(CHANNEL, '7', 1),
    clearchat('other'),
    usernotice(CHANNEL, { kind: 'raid', tags: ['msg-param-viewerCount=3'] }),
    privmsg(CHANNEL, { text: 'after', isFirst: true }),
  );
  await server.sessions[0].settle();
  expect(messages.map(({ text, isFirst }) => [text, isFirst])).toEqual([
    ['before', false],
    ['after', true],
  ]);
  expect(events.map((event) => (event.type === 'moderation' ? event.event : event.notice.what))).toEqual([
    { kind: 'messageDeleted', messageId: 'm-1' },
    { kind: 'viewerCleared', viewerId: '7', timeoutSeconds: 1 },
    { kind: 'raid', viewers: 3 },
  ]);
  expect(chat.status).toMatchObject({ state: 'connected', connects: 1 });
});

test('support that two sockets bring counts once', async () => {
  const times = { tickMs: 5, handOverMs: 10_000, settledAfterMs: 0 };
  const { chat, events, server } = await joinedChat({ times }, onTestFinished);
  server.send(`${FROM} RECONNECT`);
  await vi.waitFor(() => expect(chat.status.connects).toBe(2), { interval: 1 });
  expect(server.joined).toHaveLength(2);
  server.send(usernotice(CHANNEL, { kind: 'sub', id: 'both' }), usernotice(CHANNEL, { kind: 'sub', id: '' }));
  await Promise.all(server.sessions.map((session) => session.settle()));
  expect(events.map((event) => event.type === 'support' && event.notice.id)).toEqual(['both', '']);
});
