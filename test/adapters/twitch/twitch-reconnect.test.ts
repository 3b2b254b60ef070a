/** Twitch asks for another connection before it closes this one: the change must cost nobody a message. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ChatSetup, CHANNEL, joinedChat } from '../../helpers/chat/chat-under-test';

const FAST = { tickMs: 5, handOverMs: 40, settledAfterMs: 0 };

const join = (setup: Omit<ChatSetup, 'url'> = { times: FAST }) => joinedChat(setup, onTestFinished);

describe('RECONNECT', () => {
  test('a second connection is in the channel before the first closes, and no message is lost or doubled', async () => {
    const { chat, messages, server, states } = await join({ times: { ...FAST, handOverMs: 200 } });
    server.send(':tmi.twitch.tv RECONNECT');
    const sent: string[] = [];
    while (server.joined.length < 2) {
      expect(server.joined).toHaveLength(1);
      sent.push(`before ${sent.length}`);
      server.say(sent[sent.length - 1]);
      await server.sessions[0].settle();
    }
    for (let index = 0; index < 20; index++) {
      sent.push(`both ${index}`);
      // The same id on both sockets, as Twitch sends it.
      server.say({ text: sent[sent.length - 1], id: `shared-${index}` });
    }
    await vi.waitFor(() => expect(chat.status.connects).toBe(2), { interval: 1 });
    expect(server.joined).toHaveLength(2);
    server.say({ text: 'without an id', id: '' });
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
    server.say('after');
    await server.open[0].settle();
    const [first, second] = server.sessions;
    expect(second.joinedAt).toBeLessThan(Number(first.closedAt));
    expect(messages.map(({ text }) => text)).toEqual([...sent, 'without an id', 'after']);
    expect(states()).toEqual(['connecting', 'joining', 'connected']);
    expect(chat.status.reconnects).toBe(1);
  });

  test('an old socket that never acknowledges its end does no harm', async () => {
    const times = { ...FAST, handOverMs: 300, pingAfterMs: 200, pongWithinMs: 600 };
    const { chat, messages, server, states } = await join({ times });
    server.send(':tmi.twitch.tv RECONNECT');
    await vi.waitFor(() => expect(server.joined).toHaveLength(2));
    server.sessions[0].freeze();
    // Until the watchdog has asked the new connection twice, the old one is dropped and would have been found half-open.
    const pings = (): number => server.sessions[1].lines.filter((line) => line === 'PING').length;
    await vi.waitFor(() => expect(pings()).toBeGreaterThan(5), { timeout: 10_000 });
    server.sessions[1].send(`:viewer!viewer@x PRIVMSG #${CHANNEL} :after`);
    await server.sessions[1].settle();
    expect(messages.map(({ text }) => text)).toEqual(['after']);
    expect(states()).toEqual(['connecting', 'joining', 'connected']);
    expect(chat.status.connects).toBe(2);
  });

  test('when the replacement fails it is tried again while the old connection serves on', async () => {
    const { chat, messages, server, states } = await join({ times: FAST, random: () => 1 });
    server.faults.closeAtOnce = 1013;
    server.send(':tmi.twitch.tv RECONNECT');
    await vi.waitFor(() => expect(server.sessions.length).toBeGreaterThan(1));
    server.say('meanwhile');
    await server.sessions[0].settle();
    server.faults.closeAtOnce = null;
    await vi.waitFor(() => expect(chat.status.connects).toBe(2), { timeout: 3_000 });
    expect(messages.map(({ text }) => text)).toEqual(['meanwhile']);
    expect(states()).toEqual(['connecting', 'joining', 'connected']);
  });

  test('a server that asks for another connection again and again is answered with patience', async () => {
    const { server } = await join({ times: { ...FAST, settledAfterMs: 30_000 } });
    server.send(':tmi.twitch.tv RECONNECT');
    await vi.waitFor(() => expect(server.sessions[1]?.joinedAt).not.toBeFalsy());
    await server.sessions[1].settle();
    server.sessions[1].send(':tmi.twitch.tv RECONNECT');
    await server.sessions[1].settle();
    await server.sessions[1].settle();
    expect(server.sessions).toHaveLength(2);
  });
});
