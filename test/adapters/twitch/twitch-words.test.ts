/** Twitch's words about the connection and the room, on a real socket: told while they are so, and no longer. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ChatUnderTest, CHANNEL, joinedChat, makeChat } from '../../helpers/chat/chat-under-test';
import { privmsg } from '../../helpers/chat/irc-lines';
import { IrcServer } from '../../helpers/rigs/irc-server';

const FROM = ':tmi.twitch.tv';
const TIMES = { tickMs: 5, settledAfterMs: 0 };

type Joined = ChatUnderTest & { readonly server: IrcServer };

const join = (): Promise<Joined> => joinedChat({ times: TIMES, random: () => 1 }, onTestFinished);

const notice = (kind: string, text: string, to = `#${CHANNEL}`): string =>
  `@msg-id=${kind} ${FROM} NOTICE ${to} :${text}`;

const part = (nick: string, channel = `#${CHANNEL}`): string =>
  `:${nick}!${nick}@${nick}.tmi.twitch.tv PART ${channel}`;

async function tell({ server }: Joined, ...lines: readonly string[]): Promise<void> {
  server.send(...lines);
  await server.sessions[0].settle();
}

describe('put out of the channel', () => {
  const PART_REASON = 'Twitch put us out of the channel';

  test.each<[what: string, lines: (nick: string) => readonly string[], reason: string]>([
    ['by an own PART', (nick) => [part(nick)], PART_REASON],
    ['by an own PART with a colon', (nick) => [part(nick, `:#${CHANNEL}`)], PART_REASON],
    ['by an own PART in capitals', (nick) => [part(nick.toUpperCase())], PART_REASON],
    ['because it is suspended', () => [notice('msg_channel_suspended', 'Suspended.')], 'Suspended.'],
    ['because we are banned', () => [notice('msg_banned', 'Banned.')], 'Banned.'],
    ['because it is blocked', () => [notice('msg_channel_blocked', 'Blocked.')], 'Blocked.'],
    ['because it is gone', () => [notice('msg_room_not_found', 'No room.')], 'No room.'],
    ['by the terms of service', () => [notice('tos_ban', 'Closed.')], 'Closed.'],
    ['without a word', () => [notice('msg_banned', '')], 'Twitch refuses the channel'],
    ['with NOTICE and PART', (nick) => [notice('msg_banned', 'Banned.'), part(nick)], 'Banned.'],
  ])('%s it is connected no more, says why and tries again', async (_what, lines, reason) => {
    const joined = await join();
    await tell(joined, ...lines(joined.server.sessions[0].nick));
    expect(joined.chat.status).toMatchObject({ state: 'reconnecting', reason });
    expect(joined.chat.status.retryInMs).toBeGreaterThan(0);
    await vi.waitFor(() => expect(joined.chat.status.connects).toBe(2), { timeout: 4_000 });
    expect(joined.chat.status.reason).toBeNull();
  });

  test.each<[what: string, lines: (nick: string) => readonly string[]]>([
    ['the PART of somebody else', () => [part('anna')]],
    ['the PART of a longer name', (nick) => [part(`${nick}1`)]],
    ['an own PART of another channel', (nick) => [part(nick, '#other')]],
    ['an own PART of a longer channel', (nick) => [part(nick, `#${CHANNEL}2`)]],
    ['a ban from another channel', () => [notice('msg_banned', 'Banned.', '#other')]],
    ['a raid that was called off', () => [notice('unraid_success', 'The raid has been canceled.')]],
    ['a slow mode', () => [notice('slow_on', 'This room is now in slow mode.')]],
    ['the host of another channel', () => [notice('host_on', 'Now hosting.')]],
    ['a list of moderators', () => [notice('room_mods', 'The moderators are: a')]],
    ['a NOTICE without a kind', () => [`${FROM} NOTICE #${CHANNEL} :Something.`]],
    ['a viewer who says so', () => [privmsg(CHANNEL, { text: notice('msg_banned', 'Banned.') })]],
  ])('%s puts nobody out', async (_what, lines) => {
    const joined = await join();
    await tell(joined, ...lines(joined.server.sessions[0].nick));
    expect(joined.chat.status).toMatchObject({ state: 'connected', reason: null });
    joined.server.sessions[0].socket.close(1001);
    await vi.waitFor(() => expect(joined.chat.status.state).toBe('reconnecting'), { interval: 1 });
    expect(joined.chat.status.reason).toBe('the chat server closed the connection (1001)');
  });
});

describe('a channel that Twitch does not confirm', () => {
  test('stays told through further tries, until it is joined', async () => {
    const server = await IrcServer.start();
    server.faults.withoutJoin = true;
    const under = makeChat({ url: server.url, times: { tickMs: 5, joinWithinMs: 400 } });
    onTestFinished(async () => {
      under.chat.disconnect();
      await server.stop();
      vi.unstubAllGlobals();
    });
    under.chat.connect();
    const reason = `Twitch does not confirm the channel ${CHANNEL}: is there none of that name?`;
    await vi.waitFor(() => expect(server.sessions.length).toBeGreaterThan(2), { timeout: 10_000 });
    const told = under.statuses.slice(under.statuses.findIndex((status) => status.reason !== null));
    expect(new Set(told.map((status) => status.reason))).toEqual(new Set([reason]));
    expect(new Set(told.map(({ state }) => state))).toContain('joining');
    server.faults.withoutJoin = false;
    await vi.waitFor(() => expect(under.chat.status.state).toBe('connected'), { timeout: 10_000 });
    expect(under.chat.status.reason).toBeNull();
  });

  test.each([
    ['JOIN', ':x!x@x.tmi.twitch.tv JOIN #other'],
    ['366', ':x.tmi.twitch.tv 366 x #other :End of /NAMES list'],
    ['ROOMSTATE', '@slow=0 :tmi.twitch.tv ROOMSTATE #other'],
    ['PRIVMSG', ':x!x@x PRIVMSG #other :hello'],
  ])('is not joined by the %s of another', async (_what, line) => {
    const server = await IrcServer.start();
    server.faults.withoutJoin = true;
    const under = makeChat({ url: server.url, times: TIMES });
    onTestFinished(async () => {
      under.chat.disconnect();
      await server.stop();
      vi.unstubAllGlobals();
    });
    under.chat.connect();
    await vi.waitFor(() => expect(under.chat.status.state).toBe('joining'));
    server.sessions[0].send(line);
    await server.sessions[0].settle();
    expect(under.chat.status.state).toBe('joining');
    expect(under.messages).toEqual([]);
  });
});

describe('the modes of a room', () => {
  const state = (tags: string, channel = CHANNEL): string => `@${tags} ${FROM} ROOMSTATE #${channel}`;

  test.each<[tags: readonly string[], words: readonly string[]]>([
    [[], []],
    [['emote-only=1'], ['emotes only']],
    [['subs-only=1'], ['subscribers only']],
    [['followers-only=0'], ['followers only']],
    [['followers-only=10'], ['followers only: 10 min']],
    [['slow=30'], ['slow mode: 30 s']],
    [['r9k=1'], ['unique messages only']],
    [['slow=30;subs-only=1;room-id=1'], ['subscribers only', 'slow mode: 30 s']],
    [
      ['slow=30', 'subs-only=1'],
      ['subscribers only', 'slow mode: 30 s'],
    ],
    [['slow=30', 'slow=0'], []],
    [['followers-only=0', 'followers-only=-1'], []],
    [['slow=30', 'slow=soon', 'slow=', 'slow=-5'], ['slow mode: 30 s']],
    [['emote-only=2', 'subs-only=true', 'rituals=1', '__proto__=1'], []],
  ])('after %j are %j', async (changes, words) => {
    const joined = await join();
    await tell(joined, ...changes.map((tags) => state(tags)));
    expect(joined.chat.status.roomModes).toEqual(words);
    expect(joined.statuses.at(-1)?.roomModes).toEqual(words);
  });

  test('of another channel are not told', async () => {
    const joined = await join();
    await tell(joined, state('slow=30', 'other'), state('subs-only=1', `${CHANNEL}2`));
    expect(joined.chat.status.roomModes).toEqual([]);
  });

  test('are told no more once the connection is lost', async () => {
    const joined = await join();
    await tell(joined, state('slow=30'));
    joined.server.sessions[0].socket.close(1001);
    await vi.waitFor(() => expect(joined.chat.status.state).toBe('reconnecting'), { interval: 1 });
    expect(joined.chat.status.roomModes).toEqual([]);
  });
});

test('the time of the last message is told, and no event or message of another channel counts', async () => {
  const joined = await join();
  await tell(joined, privmsg('other', { text: 'hello' }), `${FROM} CLEARCHAT #${CHANNEL}`);
  expect(joined.chat.status.lastMessageAt).toBeNull();
  const before = Date.now();
  await tell(joined, privmsg(CHANNEL, { text: 'hello', sentAt: null }));
  // The product's wall clock is the monotonic one from a start of its own: it may differ by what the system's was set.
  expect(Math.abs((joined.chat.status.lastMessageAt ?? 0) - before)).toBeLessThan(60_000);
});
