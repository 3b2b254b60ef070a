/** Bad lines, through a real socket: none costs more than itself, none ends the connection. */
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { splitLine } from '../../../src/adapters/twitch/irc-line';
import { type ChatUnderTest, CHANNEL, joinedChat } from '../../helpers/chat/chat-under-test';
import { escapeTag, privmsg } from '../../helpers/chat/irc-lines';
import type { IrcServer } from '../../helpers/rigs/irc-server';
import ircMessages from '../corpus/irc-messages.json';
import naughtyStrings from '../corpus/naughty-strings.json';

type Joined = ChatUnderTest & { readonly server: IrcServer };

const join = (): Promise<Joined> => joinedChat({}, onTestFinished);

let serial = 0;

/** Sends `lines` between two good ones, in one frame, and says what became of the two and what else came. */
async function sendBetween({ messages, server }: Joined, lines: readonly string[]) {
  const [before, after] = [`before-${++serial}`, `after-${serial}`];
  messages.length = 0;
  const good = (id: string): string => privmsg(CHANNEL, { id, text: id });
  server.sessions[0].send(good(before), ...lines, good(after));
  await server.sessions[0].settle();
  const ids = messages.map(({ id }) => id);
  return {
    isWhole: ids[0] === before && ids.at(-1) === after,
    others: messages.slice(1, -1),
  };
}

function expectOneHealthyConnection({ chat, server }: Joined): void {
  expect(chat.status).toMatchObject({ state: 'connected', connects: 1 });
  expect(server.sessions).toHaveLength(1);
}

test('the verb of every public parser vector is found', () => {
  for (const { input, verb } of ircMessages.tests) expect(splitLine(input).verb, input).toBe(verb);
});

test('no public parser vector costs its neighbours', async () => {
  const joined = await join();
  for (const { input } of ircMessages.tests) {
    expect((await sendBetween(joined, [input])).isWhole, JSON.stringify(input)).toBe(true);
  }
  expect(
    (
      await sendBetween(
        joined,
        ircMessages.tests.map(({ input }) => input),
      )
    ).isWhole,
  ).toBe(true);
  expectOneHealthyConnection(joined);
});

const WHO = ':viewer!viewer@viewer.tmi.twitch.tv';
const SERVER = ':tmi.twitch.tv';
const LONG_TAG = `x=${'y'.repeat(8_192)}`;

test.each<[what: string, line: string, texts: readonly string[]]>([
  ['a message without text', `@user-id=7 ${WHO} PRIVMSG #${CHANNEL}`, ['']],
  ['a message without text or channel', `${WHO} PRIVMSG`, []],
  ['an empty text', `${WHO} PRIVMSG #${CHANNEL} :`, ['']],
  ['a text without a colon', `${WHO} PRIVMSG #${CHANNEL} hello`, ['hello']],
  ['no tags', `${WHO} PRIVMSG #${CHANNEL} :hello`, ['hello']],
  ['tags and nothing else', '@user-id=7', []],
  ['tags without a name or value', `@;;=;=x;y= ${WHO} PRIVMSG #${CHANNEL} :hello`, ['hello']],
  ['8 KB of tags', `@${LONG_TAG};user-id=7 ${WHO} PRIVMSG #${CHANNEL} :hello`, ['hello']],
  ['a thousand tags', `@${'a=b;'.repeat(1_000)} ${WHO} PRIVMSG #${CHANNEL} :hello`, ['hello']],
  [
    'tags named like JavaScript',
    `@__proto__=x;constructor=y;hasOwnProperty=1 ${WHO} PRIVMSG #${CHANNEL} :hello`,
    ['hello'],
  ],
  [
    'badges named like JavaScript',
    `@badges=__proto__/1,constructor/1 ${WHO} PRIVMSG #${CHANNEL} :hello`,
    ['hello'],
  ],
  [
    'a lone LF in the text',
    `${WHO} PRIVMSG #${CHANNEL} :one\n${WHO} PRIVMSG #${CHANNEL} :two`,
    [`one\n${WHO} PRIVMSG #${CHANNEL} :two`],
  ],
  ['a lone CR in the text', `${WHO} PRIVMSG #${CHANNEL} :one\rtwo`, ['one\rtwo']],
  ['NUL in the text', `${WHO} PRIVMSG #${CHANNEL} :a\0b`, ['a\0b']],
  ['NUL as a line', '\0', []],
  ['a prefix and nothing else', ':viewer', []],
  ['a colon', ':', []],
  ['an at sign', '@', []],
  ['spaces', '     ', []],
  ['empty lines', '\r\n\r\n', []],
  ['a line cut in its tags', '@badge-info=;badges=broadcas', []],
  ['a line cut in its verb', `${WHO} PRIVM`, []],
  ['a message of nobody', `PRIVMSG #${CHANNEL} :hello`, []],
  ['a NOTICE without text', `${SERVER} NOTICE #${CHANNEL}`, []],
  ['a USERNOTICE without anything', `${SERVER} USERNOTICE`, []],
  ['a HOSTTARGET without target', `${SERVER} HOSTTARGET #${CHANNEL}`, []],
  ['names without names', `${WHO} 353 x`, []],
  ['a ROOMSTATE of another channel', `${SERVER} ROOMSTATE #other`, []],
  ['a user state with emote sets', `@emote-sets=0,33 ${SERVER} GLOBALUSERSTATE`, []],
])('%s costs nothing but itself', async (_what, line, texts) => {
  const joined = await join();
  const { isWhole, others } = await sendBetween(joined, [line]);
  expect(isWhole).toBe(true);
  expect(others.map(({ text }) => text)).toEqual(texts);
  expectOneHealthyConnection(joined);
});

test('frames that are empty, binary or without a line end do no harm', async () => {
  const joined = await join();
  const [session] = joined.server.sessions;
  session.sendRaw('');
  session.sendRaw('\r\n');
  session.socket.send(new Uint8Array([0, 255, 13, 10]));
  session.sendRaw(`${WHO} PRIVMSG #${CHANNEL} :without a line end`);
  await session.settle();
  expect(joined.messages.map(({ text }) => text)).toEqual(['without a line end']);
  expectOneHealthyConnection(joined);
});

test('no generated line costs its neighbours', async () => {
  const joined = await join();
  const word = fc.oneof(
    fc.constantFrom(
      'PRIVMSG',
      'JOIN',
      'PART',
      'NOTICE',
      'USERNOTICE',
      'CLEARCHAT',
      'CLEARMSG',
      'HOSTTARGET',
      'WHISPER',
    ),
    fc.constantFrom(
      '353',
      '366',
      '001',
      'ROOMSTATE',
      'USERSTATE',
      'MODE',
      'CAP',
      `#${CHANNEL}`,
      '#',
      ':',
      '@',
      '=',
      ';',
    ),
    fc.constantFrom(
      '@msg-id=raid',
      '@msg-id=room_mods',
      '@user-id=1;bits=1',
      '@badges=',
      WHO,
      SERVER,
      ':jtv',
      ':jtv!a@b',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' ').replaceAll('\r\n', ' '));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      expect((await sendBetween(joined, lines)).isWhole).toBe(true);
    }),
    { numRuns: 300 },
  );
  expectOneHealthyConnection(joined);
});

test('every naughty string arrives as it was sent, as text and as name', async () => {
  const joined = await join();
  const [session] = joined.server.sessions;
  for (let start = 0; start < naughtyStrings.length; start += 10) {
    const together = naughtyStrings.slice(start, start + 10);
    session.send(...together.map((text) => privmsg(CHANNEL, { text, name: text })));
  }
  await session.settle();
  const { messages } = joined;
  expect(messages.map(({ text }) => text)).toEqual(naughtyStrings);
  // Twitch falls back to the login when there is no display name, and so do we; no real name is longer than 25.
  expect(messages.map(({ viewerName }) => viewerName)).toEqual(
    naughtyStrings.map((name) => (name === '' ? 'viewer' : name.slice(0, 100))),
  );
  expectOneHealthyConnection(joined);
});

test('a name cannot forge another tag', async () => {
  const joined = await join();
  const name = escapeTag('x;user-id=666;badges=broadcaster/1 y');
  const { others } = await sendBetween(joined, [
    `@user-id=7;display-name=${name};badges= ${WHO} PRIVMSG #${CHANNEL} :hello`,
  ]);
  expect(others[0]).toMatchObject({
    viewerId: '7',
    role: 'viewer',
    viewerName: 'x;user-id=666;badges=broadcaster/1 y',
  });
});
