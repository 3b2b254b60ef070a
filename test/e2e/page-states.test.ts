/** Every state of the page, in both colour schemes, wide and narrow: axe finds nothing and nothing is cut off. */
import type { Browser, Page } from 'playwright';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from '../helpers/rigs/axe';
import { launchChrome } from '../helpers/rigs/browser';
import { serveSamples } from '../helpers/rigs/sample-server';
import { openView } from '../helpers/rigs/views';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';

let server: ViteDevServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  ({ server, url } = await serveSamples());
  browser = await launchChrome();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

type Options = NonNullable<Parameters<Browser['newContext']>[0]>;

async function openState(options: Options, state: string): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await showState(page, state);
  return page;
}

async function showState(page: Page, state: string): Promise<void> {
  await page.goto(`${url}#${state}`);
  await page.getByRole('button', { name: 'Panic' }).waitFor();
}

const widthBeyondThePage = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Does as the page itself does; empty is the system's own. */
const showTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

/** Each with markup that the others lack; axe takes a second for every state it looks at. */
const DIFFERENT = ['first-visit', 'armed', 'device-lost', 'preview', 'unsupported'];

describe.each([
  { colorScheme: 'dark', viewport: { width: 1400, height: 900 }, examined: Object.keys(SAMPLE_STATES) },
  { colorScheme: 'light', viewport: { width: 390, height: 844 }, examined: DIFFERENT },
] as const)('in $colorScheme at $viewport.width pixels', ({ examined, ...options }) => {
  let page: Page;

  beforeAll(async () => {
    page = await openState(options, 'first-visit');
  });

  test.each(Object.keys(SAMPLE_STATES))('%s', async (state) => {
    await showState(page, state);
    if (examined.includes(state)) expect(await faultsIn(page)).toEqual([]);
    expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
  });
});

const THEMES = ['dark', 'light', 'contrast'];

test.each(['Play', 'Patch', 'Crowd', 'Rig', 'Log'])(
  '%s has no fault in any theme, and slides nowhere sideways',
  async (view) => {
    const page = await openState({ viewport: { width: 1400, height: 900 } }, 'armed');
    await openView(page, view);
    // Play in the dark is looked at in every state, above.
    for (const theme of view === 'Play' ? THEMES.slice(1) : THEMES) {
      await showTheme(page, theme);
      expect(await faultsIn(page), theme).toEqual([]);
    }
    for (const width of [1400, 900, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
    }
  },
);

test.each([
  ['stage', 1280, 800],
  ['dock', 300, 500],
] as const)('%s has no fault in any theme, armed, lost and not known', async (name, width, height) => {
  const page = await openState({ viewport: { width, height } }, `armed/${name}`);
  const looks = [
    ...THEMES.map((theme) => ['armed', theme]),
    ['device-lost', 'light'],
    ['reader', 'contrast'],
  ];
  for (const [state, theme] of looks) {
    await showState(page, `${state}/${name}`);
    await showTheme(page, theme);
    expect(await faultsIn(page), `${state} ${theme}`).toEqual([]);
  }
});

test('the palette and the sheet of keys have no fault, wide and narrow', async () => {
  const page = await openState({ viewport: { width: 1400, height: 900 }, colorScheme: 'dark' }, 'armed');
  const palette = page.getByRole('combobox', { name: 'Command palette' });
  await page.keyboard.press('Control+k');
  await palette.fill('theme');
  expect(await faultsIn(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await faultsIn(page)).toEqual([]);
  expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
});

test('an open editor has no fault', async () => {
  const page = await openState({ viewport: { width: 900, height: 900 } }, 'armed');
  await page.getByRole('button', { name: 'Edit vco#1.pitch' }).click();
  await page.getByRole('textbox', { name: 'Volts to' }).fill('five');
  await page.keyboard.press('Enter');
  expect(await faultsIn(page)).toEqual([]);
  expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
});

test('what is folded away or opened on a narrow page has no fault and is not cut off', async () => {
  const page = await openState({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, 'chat-held');
  await openView(page, 'Crowd');
  await page.getByRole('button', { name: 'Add this example' }).click();
  await page.getByRole('button', { name: 'Add trigger' }).click();
  await page.getByRole('textbox', { name: 'To value' }).fill('five');
  await page.keyboard.press('Enter');
  await page.locator('summary', { hasText: 'Allow list' }).click();
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.locator('summary', { hasText: 'Roles' }).click();
  await page.getByRole('textbox', { name: 'VIPs, own wait in seconds' }).fill('x');
  await page.keyboard.press('Enter');
  expect(await faultsIn(page)).toEqual([]);
  expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
});

test('Panic and the switch keep their outline in forced colours', async () => {
  const page = await openState({ forcedColors: 'active', colorScheme: 'dark' }, 'armed');
  const outline = (role: 'button' | 'switch', name: string) =>
    page.getByRole(role, { name }).evaluate((control) => getComputedStyle(control).borderTopStyle);
  expect(await outline('button', 'Panic')).toBe('solid');
  expect(await outline('switch', 'Arm outputs')).toBe('solid');
});

test('each state has a shape of its own in forced colours', async () => {
  const page = await openState({ forcedColors: 'active', colorScheme: 'dark' }, 'ready');
  const shapes = new Set<string>();
  const states = ['ready', 'live-at-rest', 'armed', 'chat-held', 'reader'];
  for (const state of states) {
    await showState(page, state);
    const block = page.getByRole('status', { name: 'Outputs' });
    shapes.add(
      await block.evaluate((element) => {
        const { borderLeftStyle, borderLeftWidth, backgroundColor } = getComputedStyle(element);
        return [borderLeftStyle, borderLeftWidth, backgroundColor].join(' ');
      }),
    );
  }
  expect(shapes.size).toBe(states.length);
});

test('the sheet and the list of alerts of a narrow page have no fault', async () => {
  const page = await openState(
    { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
    'device-lost',
  );
  await page.getByRole('button', { name: 'Show controls' }).click();
  expect(await faultsIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Whole text' }).click();
  await page.getByRole('list', { name: 'Alerts' }).waitFor();
  expect(await faultsIn(page)).toEqual([]);
  expect(await widthBeyondThePage(page)).toBeLessThanOrEqual(0);
});
