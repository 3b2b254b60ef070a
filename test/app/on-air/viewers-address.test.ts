/** The address of the viewers' page, as streamers type it. */
import { expect, test } from 'vitest';
import { viewersAddress } from '../../../src/app/on-air/viewers-address';
import { viewersChatLine } from '../../../src/domain/patch/viewer-help';

const PAGE = 'https://me.github.io/twitch-to-cv/play.html';

test.each([
  ['https://me.github.io/twitch-to-cv/', PAGE],
  ['https://me.github.io/twitch-to-cv', PAGE],
  ['  me.github.io/twitch-to-cv/ ', PAGE],
  ['https://me.github.io/twitch-to-cv/index.html#view=crowd', PAGE],
  ['https://me.github.io/twitch-to-cv/play.html?x=1#patch=abc', PAGE],
  ['https://someone:secret@me.github.io/twitch-to-cv/', PAGE],
  ['https://example.org', 'https://example.org/play.html'],
  ['http://example.org:8080/a/b/', 'http://example.org:8080/a/b/play.html'],
])('%s leads to the page', (text, page) => {
  expect(viewersAddress(text)).toEqual({ kind: 'page', page, isOnlyHere: false });
});

test.each([
  ...['http://localhost:4173/', 'http://127.0.0.1:4173/x/', 'http://[::1]:4173/', 'http://192.168.1.4/'],
  ...['http://10.0.0.2/', 'http://172.20.1.1/', 'http://studio.local/', 'http://studio/'],
])('viewers cannot open %s', (text) => {
  expect(viewersAddress(text)).toMatchObject({ kind: 'page', isOnlyHere: true });
});

test.each([
  '',
  '   ',
  'javascript:alert(1)',
  'javascript://x/%0aalert(1)',
  'ftp://example.org/',
  'https://',
  'two words',
  'data:text/html,x',
])('%j is no address', (text) => {
  expect(viewersAddress(text)).toMatchObject({ kind: 'none' });
});

test('a line of chat holds the whole link or is none', () => {
  for (const length of [60, 400, 470, 490, 500]) {
    const link = 'https://example.org/play.html#patch='.padEnd(length, 'x');
    const line = viewersChatLine(link) ?? '';
    expect([line.includes(link), line.length <= 500]).toEqual([true, true]);
  }
  expect(viewersChatLine('x'.repeat(501))).toBeNull();
});
