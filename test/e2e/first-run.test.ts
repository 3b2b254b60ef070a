/** A person who has never seen the page gets from the address to moving meters, by keyboard alone. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { faultsIn } from '../helpers/rigs/axe';
import { launchChrome } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { tabTo } from '../helpers/rigs/keyboard';

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveBuilt();
  browser = await launchChrome();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Panic' }).waitFor();
});

/** The largest volts of any row of the table. */
async function mostVolts(): Promise<number> {
  const rows = await page.getByRole('table', { name: 'Variables' }).getByRole('row').allInnerTexts();
  return Math.max(...rows.map((row) => Number(/\b(-?\d{1,2}\.\d{2})\s?V/.exec(row)?.[1] ?? 0)));
}

describe('by keyboard alone', () => {
  test('from the address to moving meters, and back to rest', async () => {
    await tabTo(page, 'combobox', 'Audio interface');
    await page.keyboard.type('Demo');
    await tabTo(page, 'textbox', 'Twitch channel');
    await tabTo(page, 'button', 'Go live');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await tabTo(page, 'checkbox', 'No speakers or headphones on these outputs');
    await page.keyboard.press('Space');
    await tabTo(page, 'switch', 'Arm outputs');
    await page.keyboard.press('Space');
    await page.getByRole('switch', { name: 'Arm outputs', checked: true }).waitFor();
    await tabTo(page, 'button', 'Demo crowd');
    await page.keyboard.press('Enter');
    await expect.poll(mostVolts, { timeout: 20_000 }).toBeGreaterThan(0.1);
    await page.keyboard.press('Escape');
    await page.getByRole('switch', { name: 'Arm outputs', checked: false }).waitFor();
    await expect.poll(mostVolts).toBe(0);
  });

  test('a variable is edited in place, and the edit undone', async () => {
    await tabTo(page, 'button', 'Edit vco#1.pitch');
    await page.keyboard.press('Enter');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.waitFor();
    await name.fill('vco#1.note');
    await page.keyboard.press('Enter');
    await page.getByText('vco#1.note').first().waitFor();
    await page.getByRole('button', { name: 'Panic' }).focus();
    await page.keyboard.press('Control+z');
    await page.getByText('vco#1.pitch').first().waitFor();
  });
});

test('nothing is live, armed or connected by opening the page, whatever its address says', async () => {
  await page.goto(`${site.origin}/#channel=somebody&output=Demo%20(no%20sound)&armed=true`);
  const channel = page.getByRole('textbox', { name: 'Twitch channel' });
  await expect.poll(() => channel.inputValue()).toBe('somebody');
  expect(await page.getByRole('button', { name: 'Go live' }).isVisible()).toBe(true);
  expect(await page.getByRole('switch', { name: 'Arm outputs' }).isChecked()).toBe(false);
});

/** The contract: each role with the names that it promises on Play at 1400, nothing opened. Checks from outside find by them. */
const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  textbox: ['Twitch channel', 'Try a command'],
  combobox: ['Audio interface'],
  button: [
    ...['Go live', 'Panic', 'Pause chat', 'Demo crowd', 'Import patch', 'Export patch', 'Copy share link'],
    'Download diagnostics',
  ],
  checkbox: ['No speakers or headphones on these outputs'],
  switch: ['Arm outputs', 'Listen'],
  table: ['Variables'],
  log: ['Chat'],
  status: ['Chat connection', 'Audio output', 'Outputs'],
  navigation: ['Views'],
  link: ['Play', 'Patch', 'Crowd', 'Rig', 'Log'],
};
const ROW = ['data-name', 'data-value'];

/** The names that Chrome tells a screen reader, each as `role name`. */
async function accessibleNames(): Promise<ReadonlySet<string>> {
  const chrome = await page.context().newCDPSession(page);
  const { nodes } = await chrome.send('Accessibility.getFullAXTree');
  await chrome.detach();
  const told = nodes.filter(({ ignored }) => !ignored);
  return new Set(told.map(({ role, name }) => `${String(role?.value)} ${String(name?.value).trim()}`));
}

test('every name of the contract is there on load, as a screen reader is told it', async () => {
  await page.setViewportSize({ width: 1400, height: 900 });
  const promised = Object.entries(CONTRACT).flatMap(([role, names]) =>
    names.map((name) => `${role} ${name}`),
  );
  const found = await accessibleNames();
  expect(promised.filter((one) => !found.has(one))).toEqual([]);
  const row = page.getByRole('table', { name: 'Variables' }).getByRole('row', { name: /^vco#1\.pitch/ });
  expect(await row.evaluate((element) => element.getAttributeNames())).toEqual(expect.arrayContaining(ROW));
  await page
    .getByLabel('Import patch', { exact: true })
    .and(page.locator('input[type=file]'))
    .waitFor({ state: 'attached' });

  await page.getByRole('button', { name: 'Demo crowd', exact: true }).click();
  await page.getByRole('status', { name: 'Outputs', exact: true }).filter({ hasText: 'REHEARSAL' }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: 'Command palette', exact: true });
  await palette.waitFor();
  const live = await accessibleNames();
  // A show folds what it was set up with.
  const ofSetup = ['textbox Twitch channel', 'combobox Audio interface', 'button Go live'];
  const stays = [...promised.filter((one) => !ofSetup.includes(one)), 'button Stop'];
  expect([...stays, 'combobox Command palette'].filter((one) => !live.has(one))).toEqual([]);
});

test('axe finds nothing, stopped and playing', async () => {
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Demo crowd' }).click();
  await page.getByRole('checkbox', { name: 'No speakers or headphones on these outputs' }).check();
  await page.getByRole('switch', { name: 'Arm outputs' }).click();
  await expect.poll(mostVolts, { timeout: 20_000 }).toBeGreaterThan(0.1);
  expect(await faultsIn(page)).toEqual([]);
});
