import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLoopbackUrl, parseAddress, withoutPatch } from '../../../src/domain/patch/address';

const NOTHING = { twitchChannel: null, output: null, chatUrl: null, patch: null, faults: [] };

test('an address prefills channel, output, chat and patch', () => {
  expect(
    parseAddress('#channel=MonsterCat&output=ES-8+%28USB%29&chat=ws://127.0.0.1:6667&patch=q1YqS-_'),
  ).toEqual({
    twitchChannel: 'monstercat',
    output: 'ES-8 (USB)',
    chatUrl: 'ws://127.0.0.1:6667',
    patch: 'q1YqS-_',
    faults: [],
  });
});

test.each([
  '',
  '#',
  '#channel',
  '#channel=',
  '#=x',
  '#/page',
  '#:~:text=hello',
  '#__proto__=1&constructor=2',
  '&&&&',
])('%j prefills nothing and is no fault', (hash) => {
  expect(parseAddress(hash)).toEqual(NOTHING);
});

test.each([
  ['#channel=%ff', "The link's channel is not written as an address is."],
  ['#channel=%', "The link's channel is not written as an address is."],
  ['#channel=two+words', "The link's channel: A Twitch channel has"],
  [`#output=${'x'.repeat(201)}`, "The link's output is no device's name."],
  ['#output=a%00b', "The link's output is no device's name."],
  ['#patch=a%20b', "The link's patch is damaged."],
  ['#chat=wss://irc.example.org', "The link's chat server is not on this machine"],
  [`#patch=${'a'.repeat(3_000_000)}`, 'The link is too long.'],
])('%s prefills nothing and says why', (hash, fault) => {
  const { faults, ...prefilled } = parseAddress(hash);
  expect({ ...prefilled, faults: [] }).toEqual(NOTHING);
  expect(faults.join()).toContain(fault);
});

test('of a name that is given twice the first counts, and it is said', () => {
  expect(parseAddress('#channel=one&channel=two')).toEqual({
    ...NOTHING,
    twitchChannel: 'one',
    faults: ['The link gives channel twice; the first one counts.'],
  });
});

test.each([
  'ws://127.0.0.1',
  'ws://127.0.0.1:1',
  'ws://127.0.0.1:65535/path',
  'ws://localhost:8080/',
  'WS://LOCALHOST:8080',
])('%s is on this machine', (url) => {
  expect(isLoopbackUrl(url)).toBe(true);
  expect(new URL(url).hostname).toMatch(/^(?:localhost|127\.0\.0\.1)$/);
});

test.each([
  'wss://127.0.0.1',
  'http://127.0.0.1',
  'ws://127.0.0.1.example.org',
  'ws://127.0.0.1:80@example.org',
  'ws://user:password@127.0.0.1',
  'ws://localhost.example.org',
  'ws://localhost@example.org',
  'ws://example.org/127.0.0.1',
  'ws://127.0.0.256',
  'ws://[::1]:9000',
  'ws://127.0.0.1:0',
  'ws://127.0.0.1:65536',
  'ws://127.0.0.1:',
  'ws://128.0.0.1',
  'ws://0.0.0.0',
  'ws://[::2]',
  'ws://127.0.0.1\\@example.org',
  'ws://127.0.0.1?x=1',
  'ws://127.0.0.1#x',
  ' ws://127.0.0.1',
  'ws://127.0.0.1\n',
  '',
])('%j is not taken for a server on this machine', (url) => {
  expect(isLoopbackUrl(url)).toBe(false);
});

test('whatever passes leads a browser to this machine', () => {
  const parts = fc.constantFrom(
    ...[
      'ws://',
      'localhost',
      '127.0.0.1',
      '127.',
      '0',
      '1',
      '255',
      '[::1]',
      ':',
      '@',
      '/',
      '.',
      '\\',
      '%',
      '?',
      '#',
      'a',
    ],
  );
  const urls = fc.array(parts, { maxLength: 12 }).map((some) => `ws://${some.join('')}`);
  fc.assert(
    fc.property(urls, (url) => {
      if (!isLoopbackUrl(url)) return;
      expect(new URL(url).hostname).toMatch(/^(?:localhost|127\.0\.0\.1)$/);
    }),
    { numRuns: 20_000 },
  );
});

test('no text makes it throw', () => {
  const names = fc.constantFrom('channel', 'output', 'chat', 'patch', '__proto__', '');
  const hashes = fc
    .array(fc.tuple(names, fc.string({ unit: 'binary' })))
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
  fc.assert(
    fc.property(fc.oneof(hashes, fc.string({ unit: 'binary' })), (hash) => {
      expect(Object.keys(parseAddress(hash))).toEqual(Object.keys(NOTHING));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['#patch=abc', ''],
  ['#channel=x&patch=abc&output=ES-8', '#channel=x&output=ES-8'],
  ['#patch=a&patch=b&chat=ws://127.0.0.1:1', '#chat=ws://127.0.0.1:1'],
  ['#view=play&patchwork=1', '#view=play&patchwork=1'],
  ['', ''],
])('%s without its patch is %s', (hash, rest) => {
  expect(withoutPatch(hash)).toBe(rest);
});
