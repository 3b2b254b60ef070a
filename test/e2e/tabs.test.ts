/** One tab plays, the others read; and what a reload brings back. */
import type { BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { ProductPage } from '../helpers/rigs/product-page';
import { TWITCH_CHANNEL } from '../helpers/rigs/stage';
import { DEMO, SilentStage } from '../helpers/rigs/silent-stage';

const HANG_MS = 3_000;

let stage: SilentStage;
/** Storage of its own for each test. */
let context: BrowserContext;

beforeAll(async () => {
  stage = await SilentStage.build();
});
afterAll(() => stage.strike());
beforeEach(async () => {
  context = await stage.browser.newContext();
});
afterEach(() => context.close());

const newTab = (): Promise<ProductPage> => stage.newTab(context);

const fieldOf = ({ page }: ProductPage) => page.getByRole('textbox', { name: 'Twitch channel' });
const patchNameOf = ({ page }: ProductPage, name: string) => page.getByTitle(name, { exact: true });

test('a second tab only reads, says which one is live, and takes over when that one closes', async () => {
  const first = await newTab();
  await first.open({ twitchChannel: 'modular_evening', output: DEMO });
  await first.goLive();

  const second = await newTab();
  await second.open();
  const guidance = second.page.getByText(
    /read-only: the tab opened at .+ for modular_evening drives the outputs/,
  );
  await guidance.waitFor();
  expect(await second.page.getByRole('button', { name: 'Go live' }).isDisabled()).toBe(true);
  expect(await second.page.getByRole('switch', { name: 'Arm outputs' }).isDisabled()).toBe(true);
  expect(await fieldOf(second).isDisabled()).toBe(true);

  await first.page.close();
  await guidance.waitFor({ state: 'detached' });
  await second.goLive();
  expect(await second.isArmed()).toBe(false);
});

test('a tab that takes over has what the other one saved meanwhile', async () => {
  const first = await newTab();
  await first.open({ output: DEMO });
  const second = await newTab();
  await second.open();
  await second.page.getByText('This tab is read-only').waitFor();
  await fieldOf(first).fill('later_channel');
  await first.importPatch({ ...DEFAULT_PATCH, name: 'Later patch' });
  await first.page.getByText('Saved', { exact: true }).waitFor();
  await first.page.close();
  // It showed the patch before, and takes the rest when it takes over.
  await expect.poll(() => fieldOf(second).inputValue()).toBe('later_channel');
  await patchNameOf(second, 'Later patch').waitFor();
});

test('a third tab names the tab that took over', async () => {
  const [first, second, third] = [await newTab(), await newTab(), await newTab()];
  await first.open({ twitchChannel: 'first_channel' });
  await second.open();
  await third.open();
  await third.page.getByText(/for first_channel drives/).waitFor();
  await first.page.close();
  await fieldOf(second).fill('second_channel');
  const fourth = await newTab();
  await fourth.open();
  await third.page.getByText(/for second_channel drives/).waitFor();
});

test('a reload brings Twitch channel, interface and patch back, disarmed', async () => {
  const product = await newTab();
  await product.open({ chat: stage.twitch.url });
  await product.page.getByRole('combobox', { name: 'Audio interface' }).selectOption({ label: DEMO });
  await fieldOf(product).fill('modular_evening');
  await product.importPatch({ ...DEFAULT_PATCH, name: 'Tonight' });
  await product.goLive();
  await product.arm();
  await product.page.getByText('Saved', { exact: true }).waitFor();

  await product.page.reload();
  await patchNameOf(product, 'Tonight').waitFor();
  expect(await fieldOf(product).inputValue()).toBe('modular_evening');
  await product.waitForOutput(DEMO);
  await product.page.getByRole('button', { name: 'Go live' }).waitFor();
  expect(await product.isArmed()).toBe(false);
  expect(await product.page.getByRole('checkbox', { name: /No speakers/ }).isChecked()).toBe(false);
});

describe('a tab that only reads', () => {
  let owner: ProductPage;
  let reader: ProductPage;

  beforeEach(async () => {
    owner = await newTab();
    await owner.open({ twitchChannel: TWITCH_CHANNEL, output: DEMO, chat: stage.twitch.url });
    await owner.waitForOutput(DEMO);
    await owner.goLive();
    await owner.waitForStatus('Chat connection', /^\s*connected/);
    await owner.arm();
    stage.twitch.say({ text: 'vco#1.pitch: 127', userId: '91', name: 'first_viewer' });
    await voltsOf(owner).filter({ hasText: '5.00' }).waitFor();
    reader = await newTab();
    await reader.open();
  });

  const rowOf = ({ page }: ProductPage) => page.getByRole('row', { name: /^vco#1\.pitch/ });
  const cellOf = (tab: ProductPage, heading: string) => rowOf(tab).locator(`[data-heading="${heading}"]`);
  const voltsOf = (tab: ProductPage) => cellOf(tab, 'Volts now');
  const meterOf = ({ page }: ProductPage) =>
    page.getByRole('list', { name: 'Volts at each jack' }).getByRole('listitem').first();

  test('shows what the other one plays: words, volts, value and viewer, and arms nothing', async () => {
    await reader.waitForStatus('Audio output', /another tab: live on Demo/);
    await reader.waitForStatus('Chat connection', new RegExp(`another tab: connected · ${TWITCH_CHANNEL}`));
    await reader.page.getByText('Another tab: Armed: chat moves the jacks.').waitFor();
    await voltsOf(reader).filter({ hasText: '5.00' }).waitFor();
    await meterOf(reader).filter({ hasText: '5.00' }).waitFor();
    await cellOf(reader, 'Value now').filter({ hasText: '127' }).waitFor();
    await cellOf(reader, 'Set by').filter({ hasText: 'first_viewer' }).waitFor();
    expect(await rowOf(reader).getAttribute('data-value')).toBe('127');

    const saidAt = performance.now();
    stage.twitch.say({ text: 'vco#1.pitch: 0', userId: '92' });
    await voltsOf(reader).filter({ hasText: '0.00' }).waitFor();
    expect(performance.now() - saidAt).toBeLessThan(1_000);

    await owner.panic();
    await reader.page.getByText('Another tab: Every jack is at 0 V.').waitFor();
    await owner.page.close();
    await reader.page.getByRole('button', { name: 'Go live' }).and(reader.page.locator(':enabled')).waitFor();
    expect(await reader.isArmed()).toBe(false);
    expect(await rowOf(reader).getAttribute('data-value')).toBe('');
    await reader.waitForStatus('Audio output', /^\s*stopped/);
  });

  test('has no figure within 1.5 s when the other one hangs, and has them again when that ends', async () => {
    await voltsOf(reader).filter({ hasText: '5.00' }).waitFor();
    const figures = await Promise.all(
      [
        voltsOf(reader),
        meterOf(reader),
        reader.page.getByRole('status', { name: 'Audio output' }),
        reader.page.getByRole('status', { name: 'Chat connection' }),
      ].map((figure) => figure.elementHandle()),
    );
    // Looked at in the page, and by its clock: a locator waits up to half a second between two looks.
    const blankAt = reader.page.evaluate(async (shown) => {
      const isBlank = (): boolean => shown.every((one) => one.textContent.includes('not known'));
      while (!isBlank()) await new Promise(requestAnimationFrame);
      return performance.timeOrigin + performance.now();
    }, figures);
    const hungAt = await owner.page.evaluate((hangMs) => {
      const start = performance.now();
      while (performance.now() < start + hangMs);
      return performance.timeOrigin + start;
    }, HANG_MS);
    expect((await blankAt) - hungAt).toBeLessThan(1_500);
    await voltsOf(reader).filter({ hasText: '5.00' }).waitFor();
  });

  test('follows the patch that the other one edits', async () => {
    await voltsOf(reader).filter({ hasText: '5.00' }).waitFor();
    const [first, ...others] = DEFAULT_PATCH.variables;
    const variables = [{ ...first, aliases: ['another'] }, ...others];
    await owner.importPatch({ ...DEFAULT_PATCH, name: 'Edited there', variables });
    await patchNameOf(reader, 'Edited there').waitFor();
    await rowOf(reader).filter({ hasText: 'another' }).waitFor();
    await voltsOf(reader)
      .filter({ hasText: /\d\.\d\d/ })
      .waitFor();
  });
});
