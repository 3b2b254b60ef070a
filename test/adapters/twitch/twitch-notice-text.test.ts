/** Viewers' words with something that Twitch announces, through a real socket: they come in no PRIVMSG. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { CHANNEL, joinedChat } from '../../helpers/chat/chat-under-test';
import { usernotice } from '../../helpers/chat/irc-lines';

const COMMAND = 'vco#1.pitch: 64';

const join = (times = {}) => joinedChat({ times }, onTestFinished);

test.each<[kind: string, support: string | null]>([
  ['viewermilestone', null],
  ['announcement', null],
  ['ritual', null],
  ['bitsbadgetier', null],
  ['something-new', null],
  ['resub', 'sub'],
  ['sub', 'sub'],
  ['giftpaidupgrade', 'sub'],
  ['subgift', 'gift'],
])('the text of %s is a message, once, and support where it is some', async (kind, support) => {
  const { events, messages, server } = await join();
  server.send(usernotice(CHANNEL, { kind, id: 'n-1', userId: '42', name: 'Cara', text: COMMAND }));
  await server.sessions[0].settle();
  expect(messages).toMatchObject([
    {
      ...{ id: 'n-1', viewerId: '42', viewerLogin: 'viewer', viewerName: 'Cara', role: 'viewer' },
      ...{ text: COMMAND, bits: 0, rewardId: null, isGuest: false, sentAt: expect.any(Number) as number },
    },
  ]);
  expect(events.map((event) => event.type === 'support' && event.notice.what.kind)).toEqual(
    support === null ? [] : [support],
  );
});

test.each([['viewermilestone'], ['announcement'], ['resub'], ['raid'], ['']])(
  '%s without a text is no message',
  async (kind) => {
    const { messages, server } = await join();
    server.send(usernotice(CHANNEL, { kind }), usernotice(CHANNEL, { kind, text: '' }));
    await server.sessions[0].settle();
    expect(messages).toEqual([]);
  },
);

test('a moderator announces as a moderator, and without bits, reward or a source that is the server', async () => {
  const { messages, server } = await join();
  const tags = ['badges=moderator/1', 'login=MODD'];
  server.send(usernotice(CHANNEL, { kind: 'announcement', text: '!cv panic', name: '', tags }));
  await server.sessions[0].settle();
  expect(messages).toMatchObject([{ role: 'moderator', text: '!cv panic', bits: 0, rewardId: null }]);
  expect(messages[0].viewerName).toBe(messages[0].viewerLogin);
});

test('the text of a notice from another channel is a guest’s, and no support', async () => {
  const { events, messages, server } = await join();
  const tags = ['source-msg-id=resub', 'source-room-id=5005', 'badges=moderator/1'];
  server.send(usernotice(CHANNEL, { kind: 'sharedchatnotice', text: COMMAND, tags }));
  await server.sessions[0].settle();
  expect(messages).toMatchObject([{ isGuest: true, role: 'viewer', isFirst: true, text: COMMAND }]);
  expect(events).toEqual([]);
});

test('a notice of another channel, or for the guest’s own room alone, is nothing', async () => {
  const { events, messages, server } = await join();
  const tags = ['source-room-id=5005', 'source-only=1'];
  server.send(
    usernotice('other', { kind: 'resub', text: COMMAND }),
    usernotice(CHANNEL, { kind: 'resub', text: COMMAND, tags }),
  );
  await server.sessions[0].settle();
  expect([messages, events]).toEqual([[], []]);
});

test('emotes behind a notice’s text are known', async () => {
  const { messages, server } = await join();
  const tags = ['emotes=25:16-20'];
  server.send(usernotice(CHANNEL, { kind: 'resub', text: `${COMMAND} Kappa`, tags }));
  await server.sessions[0].settle();
  expect(messages[0].trailingEmotesAt).toBe(16);
});

test('what two sockets bring comes once, text and support both', async () => {
  const { chat, events, messages, server } = await join({ tickMs: 5, handOverMs: 10_000, settledAfterMs: 0 });
  server.send(':tmi.twitch.tv RECONNECT');
  await vi.waitFor(() => expect(chat.status.connects).toBe(2), { interval: 1 });
  server.send(
    usernotice(CHANNEL, { kind: 'resub', id: 'both', text: 'one' }),
    usernotice(CHANNEL, { kind: 'announcement', id: '', text: 'two' }),
  );
  await Promise.all(server.sessions.map((session) => session.settle()));
  expect(messages.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(events).toHaveLength(1);
});
