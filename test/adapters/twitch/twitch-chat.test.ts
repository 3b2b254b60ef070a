/** The connection's faults, on a real socket with a server that has them. Times are shortened where the time is not the fact. */
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { TwitchChat } from '../../../src/adapters/twitch/twitch-chat';
import { type ChatSetup, CHANNEL, joinedChat, makeChat } from '../../helpers/chat/chat-under-test';
import { type IrcFaults, IrcServer } from '../../helpers/rigs/irc-server';

const FAST = {
  tickMs: 5,
  joinWithinMs: 150,
  pingAfterMs: 60,
  pongWithinMs: 60,
  handOverMs: 40,
  settledAfterMs: 0,
};

const join = (setup: Omit<ChatSetup, 'url'> = { times: FAST }) => joinedChat(setup, onTestFinished);

async function startServer(): Promise<IrcServer> {
  const server = await IrcServer.start();
  onTestFinished(() => server.stop());
  return server;
}

function connect(url: string, setup: Omit<ChatSetup, 'url'> = { times: FAST }) {
  const under = makeChat({ url, ...setup });
  onTestFinished(() => under.chat.disconnect());
  under.chat.connect();
  return under;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a healthy connection', () => {
  test('joins without a name of its own and delivers each message once', async () => {
    const { chat, messages, server, states } = await join();
    server.say('vco#1.pitch: 64');
    server.say('/me waves');
    await server.sessions[0].settle();
    expect(states()).toEqual(['connecting', 'joining', 'connected']);
    expect(server.sessions[0].lines).toEqual([
      'CAP REQ :twitch.tv/tags twitch.tv/commands',
      'PASS SCHMOOPIIE',
      expect.stringMatching(/^NICK justinfan\d+$/),
      `JOIN #${CHANNEL}`,
    ]);
    expect(messages.map(({ text }) => text)).toEqual(['vco#1.pitch: 64', '/me waves']);
    expect(chat.status).toEqual({
      state: 'connected',
      twitchChannel: CHANNEL,
      reason: null,
      retryInMs: null,
      connects: 1,
      reconnects: 0,
      roomModes: [],
      lastMessageAt: expect.any(Number) as number,
    });
  });

  test('answers PING with the same payload', async () => {
    const { server } = await join();
    server.send('PING :tmi.twitch.tv');
    await server.sessions[0].settle();
    expect(server.sessions[0].lines).toContain('PONG :tmi.twitch.tv');
  });

  test('the messages of one frame have the time of its receipt', async () => {
    const { messages, server } = await join();
    server.sayTogether([{ text: 'one' }, { text: 'two' }]);
    await server.sessions[0].settle();
    expect(messages).toHaveLength(2);
    expect(messages[1].receivedAt).toBe(messages[0].receivedAt);
    expect(performance.now() - messages[0].receivedAt).toBeLessThan(1_000);
  });

  test('a server that confirms the join with nothing but a message counts as joined', async () => {
    const server = await startServer();
    server.faults.withoutJoin = true;
    const { chat, messages } = connect(server.url);
    await vi.waitFor(() => expect(chat.status.state).toBe('joining'));
    server.sessions[0].send(`:viewer!viewer@viewer.tmi.twitch.tv PRIVMSG #${CHANNEL} :hello`);
    await server.sessions[0].settle();
    expect(chat.status.state).toBe('connected');
    expect(messages).toHaveLength(1);
  });

  test('disconnect leaves no socket and no timer', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { chat, server, statuses } = await join();
    chat.disconnect();
    await vi.waitFor(() => expect(server.open).toEqual([]));
    await vi.waitFor(() => expect(timers()).toBe(0), { interval: 1 });
    expect(statuses.at(-1)?.state).toBe('off');
  });

  test('an address that is not on this machine is refused', () => {
    const nothing = (): undefined => undefined;
    const options = {
      twitchChannel: 'x',
      clock: { now: () => 0, wallAt: () => 0 } as never,
      random: () => 0,
    };
    const elsewhere = {
      ...options,
      url: 'ws://example.com:80',
      onFrame: nothing,
      onMessage: nothing,
      onEvent: nothing,
      onStatus: nothing,
    };
    expect(() => new TwitchChat(elsewhere)).toThrow('a chat server on this machine, got ws://example.com:80');
  });
});

describe('a server that fails', () => {
  test('a socket closed by the server is replaced', async () => {
    const { chat, messages, server, states, statuses } = await join();
    server.sessions[0].socket.close(1001);
    await vi.waitFor(() => expect(chat.status.reconnects).toBe(1), { timeout: 3_000 });
    server.say('after');
    await server.sessions[1].settle();
    expect(messages.map(({ text }) => text)).toEqual(['after']);
    expect(states()).toEqual([
      'connecting',
      'joining',
      'connected',
      'reconnecting',
      'connecting',
      'joining',
      'connected',
    ]);
    const waiting = statuses.find(({ state }) => state === 'reconnecting');
    expect(waiting?.reason).toBe('the chat server closed the connection (1001)');
    expect(waiting?.retryInMs).toBeGreaterThan(900);
  });

  test.each<[string, Partial<IrcFaults>, string]>([
    ['says nothing', { silent: true }, 'Twitch does not answer'],
    ['never ends its welcome (no 376)', { withoutMotdEnd: true }, 'Twitch does not answer'],
    [
      'never confirms the join',
      { withoutJoin: true },
      'Twitch does not confirm the channel synthfan: is there none of that name?',
    ],
    ['refuses the log-in', { refuseLogIn: 'Login unsuccessful' }, 'Twitch refuses: Login unsuccessful'],
    ['refuses the nick', { refuseLogIn: 'Invalid NICK' }, 'Twitch refuses: Invalid NICK.'],
    ['refuses the channel', { refuseJoin: 'This channel is suspended.' }, 'This channel is suspended.'],
    ['closes at once', { closeAtOnce: 1013 }, 'the chat server closed the connection (1013)'],
  ])('a server that %s is given up and tried again', async (_name, faults, reason) => {
    const server = await startServer();
    const healthy = { ...server.faults };
    Object.assign(server.faults, faults);
    const { chat, statuses } = connect(server.url, {
      times: { ...FAST, joinWithinMs: 300 },
      random: () => 1,
    });
    await vi.waitFor(() => expect(chat.status.state).toBe('reconnecting'));
    expect(statuses.at(-1)?.reason).toBe(reason);
    Object.assign(server.faults, healthy);
    await vi.waitFor(() => expect(chat.status.state).toBe('connected'), { timeout: 10_000 });
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
  });

  test('where no server is, it is tried again', async () => {
    const server = await IrcServer.start();
    const { port, url } = server;
    await server.stop();
    const { chat } = connect(url, { times: FAST, random: () => 1 });
    await vi.waitFor(() => expect(chat.status.reason).toBe('no chat server answers'));
    const again = await IrcServer.start(port);
    onTestFinished(() => again.stop());
    await vi.waitFor(() => expect(chat.status.state).toBe('connected'), { timeout: 4_000 });
  });

  test('a listener that throws loses no message, and its error is not hidden', async () => {
    const surfaced: unknown[] = [];
    vi.stubGlobal('queueMicrotask', (task: () => void) => {
      try {
        task();
      } catch (error) {
        surfaced.push(error);
      }
    });
    const { messages, server } = await join({
      times: FAST,
      onMessage: ({ text }) => {
        if (text === 'two') throw new Error('a fault of ours');
      },
    });
    server.sayTogether([{ text: 'one' }, { text: 'two' }, { text: 'three' }]);
    await server.sessions[0].settle();
    expect(messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(surfaced).toEqual([new Error('a fault of ours')]);
  });
});

describe('online and offline', () => {
  test('offline ends the connection and all tries; online tries at once', async () => {
    const { chat, server, statuses } = await join({ times: FAST, random: () => 1 });
    chat.setOnline(false);
    expect(statuses.at(-1)?.state).toBe('offline');
    await vi.waitFor(() => expect(server.open).toEqual([]));
    // Twice the back-off that a lost connection would have.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(server.sessions).toHaveLength(1);
    chat.setOnline(true);
    expect(chat.status.state).toBe('connecting');
    await vi.waitFor(() => expect(chat.status.state).toBe('connected'), { timeout: 400 });
  });

  test('connecting while offline tries nothing until the network is back', async () => {
    const server = await startServer();
    const { chat, states } = makeChat({ url: server.url, times: FAST });
    onTestFinished(() => chat.disconnect());
    chat.setOnline(false);
    chat.connect();
    expect(states()).toEqual(['offline']);
    chat.setOnline(true);
    await vi.waitFor(() => expect(chat.status.state).toBe('connected'));
    expect(server.sessions).toHaveLength(1);
  });

  test('online ends a wait', async () => {
    const { chat, server } = await join();
    server.faults.closeAtOnce = 1013;
    server.sessions[0].socket.close();
    await vi.waitFor(() => expect(chat.status.state).toBe('reconnecting'));
    server.faults.closeAtOnce = null;
    chat.setOnline(false);
    chat.setOnline(true);
    await vi.waitFor(() => expect(chat.status.state).toBe('connected'), { timeout: 400 });
  });
});
