/**
 * Traces from the built page to a collector's double over real HTTP, of commands from a real socket. Chrome is told that the page is a
 * public one: so it asks for the permission, and sends a preflight.
 */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchChrome } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { IrcServer } from '../helpers/rigs/irc-server';
import { faultsOf, OtlpCollector } from '../helpers/rigs/otlp-collector';
import { ProductPage } from '../helpers/rigs/product-page';
import { openView } from '../helpers/rigs/views';

let site: BuiltSite;
let browser: Browser;
let irc: IrcServer;
let collector: OtlpCollector;

beforeAll(async () => {
  [site, irc, collector] = await Promise.all([serveBuilt(), IrcServer.start(), OtlpCollector.start()]);
  const { port } = new URL(site.origin);
  browser = await launchChrome([
    `--ip-address-space-overrides=127.0.0.1:${port}=public,[::1]:${port}=public`,
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), irc.stop(), collector.stop()]);
});

test('a played command arrives as a trace; without the collector the show goes on, and both come back', async () => {
  const context = await browser.newContext();
  await context.grantPermissions(['local-network-access'], { origin: site.origin });
  const page = await context.newPage();
  const product = new ProductPage(page, site.origin);
  await product.open({ twitchChannel: 'traced', chat: irc.url });
  await product.goLive();
  await product.waitForStatus('Chat connection', /connected/);
  await openView(page, 'Log');
  await page.getByRole('textbox', { name: 'Collector' }).fill(collector.url);
  await page.getByRole('combobox', { name: 'One command of' }).selectOption('1');
  await page.getByRole('button', { name: 'Start tracing' }).click();
  const state = page.getByRole('status', { name: 'Tracing state' });
  await state.filter({ hasText: 'no command yet' }).waitFor();
  expect(collector.posts).toEqual([]);

  const from = Date.now() - 1;
  irc.say({ text: 'vco#1.pitch: 64', userId: '4242', name: 'Secret' });
  await vi.waitFor(() => expect(collector.spans.length).toBeGreaterThan(0), 10_000);
  const [trace] = collector.traces;
  expect(faultsOf(trace, from - 10_000, Date.now() + 1_000)).toEqual([]);
  expect(trace.map(({ name }) => name)).toEqual(expect.arrayContaining(['command', 'decide', 'ring']));
  const decide = trace.find(({ name }) => name === 'decide')!;
  expect(BigInt(String(decide.startTimeUnixNano))).toBeGreaterThanOrEqual(BigInt(from) * 1_000_000n);
  expect(collector.bodies.join('')).not.toMatch(/secret|4242|vco|pitch/i);
  expect(collector.preflights[0]).toMatchObject({
    origin: site.origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  });
  expect(collector.posts[0].headers).toMatchObject({ origin: site.origin });
  expect(collector.posts[0].headers).not.toHaveProperty('cookie');
  await state.filter({ hasText: /^sending, \d+ spans sent$/ }).waitFor();

  const { port } = collector;
  await collector.stop();
  irc.say({ text: 'vco#1.pitch: 65', userId: '1' });
  await state.filter({ hasText: 'not reached' }).waitFor();
  await page
    .getByRole('status', { name: 'What to do about tracing' })
    .filter({ hasText: site.origin })
    .waitFor();
  irc.say({ text: 'vcf#1.cutoff: 77', userId: '2' });
  await openView(page, 'Play');
  await page
    .getByRole('row', { name: /vcf#1\.cutoff/ })
    .filter({ hasText: '77' })
    .waitFor();
  await openView(page, 'Log');

  collector = await OtlpCollector.start(port);
  await state.filter({ hasText: /^sending/ }).waitFor();
  // The request that was on its way comes first, and the rest with the next one.
  await vi.waitFor(() => expect(collector.traces.length).toBeGreaterThanOrEqual(2), 5_000);
  for (const late of collector.traces) expect(faultsOf(late, from, Date.now() + 1_000)).toEqual([]);

  await page.getByRole('button', { name: 'Stop tracing' }).click();
  await state.filter({ hasText: /^off$/ }).waitFor();
  const posts = collector.posts.length;
  irc.say({ text: 'vco#1.pitch: 66', userId: '3' });
  await openView(page, 'Play');
  await page
    .getByRole('row', { name: /vco#1\.pitch/ })
    .filter({ hasText: '66' })
    .waitFor();
  await page.waitForTimeout(1_500);
  expect(collector.posts).toHaveLength(posts);
});
