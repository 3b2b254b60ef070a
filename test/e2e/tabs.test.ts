/** One tab plays, the others read; and what a reload brings back. */
import type { BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import type { ProductPage } from '../helpers/product-page';
import { DEMO, SilentStage } from '../helpers/silent-stage';

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
const patchNameOf = ({ page }: ProductPage, name: string) => page.getByText(name, { exact: true });

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
  await patchNameOf(second, 'Later patch').waitFor();
  expect(await fieldOf(second).inputValue()).toBe('later_channel');
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
