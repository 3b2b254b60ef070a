/**
 * Stage and Dock beside a tab that drives and is really hidden, as behind a game: they follow it, reach it with Panic and Pause, and
 * are never it. Then what Chrome may do to a hidden tab: it spares a live one, and the page says what became of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { KillableBrowser } from '../helpers/rigs/killable-browser';
import { ProductPage } from '../helpers/rigs/product-page';
import { IrcServer } from '../helpers/rigs/irc-server';
import { DEMO } from '../helpers/rigs/silent-stage';
import { TWITCH_CHANNEL } from '../helpers/rigs/stage';

const profile = mkdtempSync(join(tmpdir(), 'ttcv-windows-'));
let site: BuiltSite;
let twitch: IrcServer;
let browser: KillableBrowser;
let owner: ProductPage;
let stage: Page;
let dock: Page;
/** The tab that drives once the first one is closed. */
let next: ProductPage;

beforeAll(async () => {
  // Chrome shows its own account of tabs to those who ask for such pages.
  writeFileSync(join(profile, 'Local State'), JSON.stringify({ internal_only_uis_enabled: true }));
  [site, twitch, browser] = await Promise.all([
    serveBuilt(),
    IrcServer.start(),
    KillableBrowser.start(profile, { args: ['--window-size=1400,1000'] }),
  ]);
  owner = new ProductPage(browser.page, site.origin);
  await owner.open({ twitchChannel: TWITCH_CHANNEL, output: DEMO, chat: twitch.url });
  const channel = owner.page.getByRole('textbox', { name: 'Twitch channel' });
  await channel.evaluate(async (field, wanted) => {
    while ((field as HTMLInputElement).value !== wanted) await new Promise(requestAnimationFrame);
  }, TWITCH_CHANNEL);
  await owner.goLive();
  await owner.waitForStatus('Chat connection', /^\s*connected/);
  await owner.arm();
  const opened = browser.context.waitForEvent('page');
  await owner.page.getByRole('button', { name: 'Open Stage' }).click();
  stage = await opened;
  dock = await browser.context.newPage();
  await dock.goto(`${site.origin}/#view=dock`);
});
afterAll(async () => {
  await browser.kill();
  await Promise.all([site.close(), twitch.stop()]);
  rmSync(profile, { recursive: true, force: true });
});

const outputs = (page: Page) => page.getByRole('status', { name: 'Outputs' });
const says = (page: Page, word: string) =>
  outputs(page).filter({ hasText: word }).waitFor({ timeout: 3_000 });
const isHidden = (page: Page): Promise<boolean> => page.evaluate(() => document.hidden);

test('Dock pauses chat in a hidden tab: the tab says so, and so do Dock, Stage and its title', async () => {
  await says(dock, 'ARMED');
  expect([await isHidden(owner.page), await isHidden(stage), await isHidden(dock)]).toEqual([
    true,
    false,
    false,
  ]);
  const words = await outputs(dock).evaluateHandle((word) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(word.textContent.trim())).observe(word, {
      ...{ subtree: true, characterData: true, childList: true },
    });
    return seen;
  });
  const pause = dock.getByRole('button', { name: 'Pause chat' });
  for (const word of ['PAUSED', 'ARMED']) {
    await pause.click();
    await Promise.all([says(dock, word), says(stage, word)]);
    await expect.poll(() => owner.page.title()).toBe(`● ${word} ${TWITCH_CHANNEL}`);
  }
  // Never anything between: a hidden tab answers as a seen one does.
  expect(await words.jsonValue()).toEqual(['PAUSED', 'ARMED']);
});

test('Chrome does not freeze the tab while it is live, for somebody waits for its lock', async () => {
  const waitedFor = await owner.page.evaluate(async () => (await navigator.locks.query()).pending);
  expect(waitedFor?.filter(({ name }) => name?.startsWith('twitch-to-cv/awake/'))).toHaveLength(1);
  const discards = await browser.context.newPage();
  await discards.goto('chrome://discards/');
  const row = discards.getByRole('row').filter({ hasText: `ARMED ${TWITCH_CHANNEL}`, hasNotText: 'view=' });
  await row.filter({ hasText: 'holding Web Lock' }).waitFor();
  await discards.close();
});

test('a tab that is frozen all the same is at 0 V first, and says so when it is thawed, disarmed', async () => {
  await says(dock, 'ARMED');
  const driver = await browser.context.newCDPSession(owner.page);
  await driver.send('Page.setWebLifecycleState', { state: 'frozen' });
  await says(dock, 'NOT KNOWN');
  await driver.send('Page.setWebLifecycleState', { state: 'active' });
  await outputs(dock).filter({ hasNotText: 'NOT KNOWN' }).waitFor();
  const told = owner.page.getByRole('alert').getByRole('paragraph');
  await told.filter({ hasText: /Chrome froze this page at .* disarmed first/ }).waitFor();
  await says(dock, 'REHEARSAL');
  await expect.poll(() => owner.isArmed()).toBe(false);
});

test('Stage panics in the hidden tab, says when it is gone, and never takes its place', async () => {
  await owner.page.bringToFront();
  await owner.arm();
  // A hidden window hears late of what is so: its title says nothing of it.
  await expect.poll(() => dock.title()).toBe('Dock');
  await dock.bringToFront();
  await expect.poll(() => dock.title()).toMatch(/^Dock: ● ARMED/);
  await says(stage, 'ARMED');
  await stage.getByRole('button', { name: 'Panic' }).click();
  await says(stage, 'REHEARSAL');
  await expect.poll(() => owner.isArmed()).toBe(false);
  await owner.page.close();
  await stage.getByRole('alert').filter({ hasText: 'is gone' }).waitFor();
});

test('a tab that was discarded says so, and takes the place that is free', async () => {
  next = new ProductPage(await browser.context.newPage(), site.origin);
  // Chrome discards no tab that a test looks into: this is what the page of a discarded one finds.
  await next.page.addInitScript(() => {
    Object.defineProperty(document, 'wasDiscarded', { value: true });
  });
  await next.open({ output: DEMO });
  const told = next.page.getByRole('alert').getByRole('paragraph');
  await told.filter({ hasText: 'Chrome discarded this tab' }).waitFor();
  await next.goLive();
  await says(stage, 'REHEARSAL');
  await told.waitFor({ state: 'detached' });
});
