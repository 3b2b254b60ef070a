/**
 * Faults of tmi.js, pinned: each test here that speaks of tmi.js itself fails when the fault is mended, and then the workaround
 * can go.
 */
import tmi from 'tmi.js';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { TmiClient } from '../../../src/adapters/twitch/twitch-client';

const SILENT = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const NOTICE = ':tmi.twitch.tv NOTICE';

function logIn() {
  vi.stubGlobal('WebSocket', WebSocket);
  const sent: string[] = [];
  const refusals: string[] = [];
  const client = new TmiClient({
    onSend: (line) => sent.push(line),
    onRefused: (reason) => refusals.push(reason),
  });
  client.logIn();
  return { client, sent, refusals };
}

const say = (tags: string, text = 'hello'): string =>
  `@${tags} :ann!ann@ann.tmi.twitch.tv PRIVMSG #synthfan :${text}`;

beforeEach(() => () => void vi.unstubAllGlobals());

describe('a refused log-in', () => {
  test.each([
    'Login unsuccessful',
    'Login authentication failed',
    'Error logging in',
    'Improperly formatted auth',
  ])('%s', (words) => {
    const { client, refusals } = logIn();
    client.read(`${NOTICE} * :${words}`);
    expect(refusals).toEqual([words]);
  });

  test('what Twitch says about the channel refuses no log-in', () => {
    const { client, refusals } = logIn();
    client.read(`@msg-id=msg_channel_suspended ${NOTICE} #synthfan :This channel has been suspended.`);
    expect(refusals).toEqual([]);
  });
});

describe('a dropped client', () => {
  test('has no timer, says nothing more and hears nothing more', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { client, sent, refusals } = logIn();
    client.read(':tmi.twitch.tv 001 justinfan1 :Welcome, GLHF!');
    client.read('@emote-sets=0,1 :tmi.twitch.tv GLOBALUSERSTATE');
    client.read('@slow=0 :tmi.twitch.tv ROOMSTATE #synthfan');
    client.drop();
    await vi.runAllTimersAsync();
    client.read(`${NOTICE} * :Login unsuccessful`);
    expect(vi.getTimerCount()).toBe(0);
    expect(sent).toEqual([]);
    expect(refusals).toEqual([]);
  });
});

describe('tmi.js 1.8.5 as it is', () => {
  const bare = (): tmi.Client & { _onMessage(event: { data: string }): void } =>
    new tmi.Client({ connection: { reconnect: false }, logger: SILENT }) as never;

  test('opens its socket through _openConnection', () => {
    const client = bare() as unknown as { _openConnection: () => void; connect(): Promise<unknown> };
    const open = vi.fn();
    client._openConnection = open;
    void client.connect();
    expect(open).toHaveBeenCalledOnce();
  });

  test('starts a timer of its own at 376', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    bare()._onMessage({ data: ':tmi.twitch.tv 376 justinfan1 :>' });
    expect(vi.getTimerCount()).toBe(1);
  });

  test('reconnects by itself at RECONNECT, after closing its socket', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    bare()._onMessage({ data: ':tmi.twitch.tv RECONNECT' });
    expect(vi.getTimerCount()).toBe(1);
  });

  test('loses the rest of a frame behind a message without text', () => {
    const client = bare();
    const heard = vi.fn();
    client.on('message', heard);
    const frame = `:ann!ann@x PRIVMSG #synthfan\r\n${say('user-id=7')}`;
    expect(() => client._onMessage({ data: frame })).toThrow();
    expect(heard).not.toHaveBeenCalled();
  });

  test('turns the tag values 1 and 0 into booleans', () => {
    const client = bare();
    const tags: Record<string, unknown>[] = [];
    client.on('message', (_channel, state) => tags.push(state));
    client._onMessage({ data: say('user-id=1;room-id=0;display-name=') });
    expect(tags[0]).toMatchObject({ 'user-id': true, 'room-id': false, 'display-name': null });
  });

  test('does not know a PONG that has a prefix', () => {
    const client = bare();
    const heard = vi.fn();
    client.on('pong', heard);
    client._onMessage({ data: ':tmi.twitch.tv PONG tmi.twitch.tv' });
    expect(heard).not.toHaveBeenCalled();
    client._onMessage({ data: 'PONG' });
    expect(heard).toHaveBeenCalledOnce();
  });
});
