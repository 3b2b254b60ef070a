/** A streamer changes a crowd in the middle of a show, in the built product, by keyboard alone. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tabTo } from '../helpers/rigs/keyboard';
import { SilentStage } from '../helpers/rigs/silent-stage';

const CUTOFF = 'vcf#1.cutoff';

let stage: SilentStage;
let page: Page;
let said = 0;

beforeAll(async () => {
  stage = await SilentStage.build();
});
afterAll(() => stage.strike());
beforeEach(async () => {
  ({ page } = await stage.goLive());
  return () => page.context().close();
});

/** The log's words on a command that this viewer writes now, one after the other as a cooldown allows. */
async function sayAndRead(viewerName: string, userId: string): Promise<string> {
  said++;
  const text = `${CUTOFF}: ${said}`;
  stage.twitch.say({ text, userId, name: viewerName });
  const row = page.getByRole('log', { name: 'Chat' }).locator('.entry', { hasText: text });
  await row.first().waitFor();
  return row.first().innerText();
}

test('a crowd mode is changed, and the next command counts in its window', async () => {
  await tabTo(page, 'button', `Edit ${CUTOFF}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'combobox', 'Crowd mode');
  await page.keyboard.type('median');
  await tabTo(page, 'button', 'Keep change');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Edit ${CUTOFF}` }).waitFor();
  const row = page.getByRole('table', { name: 'Variables' }).getByRole('row', { name: CUTOFF });
  expect(await row.innerText()).toContain('median');
  expect(await sayAndRead('ada', '71')).toContain('counted: chat decides together');
});

test('chat is paused and plays on', async () => {
  await tabTo(page, 'button', 'Pause chat');
  await page.keyboard.press('Enter');
  expect(await sayAndRead('ada', '72')).toContain('chat is paused');
  await page.keyboard.press('Enter');
  await page.getByRole('status', { name: 'Chat control' }).getByText('Chat may play').waitFor();
  expect(await sayAndRead('bob', '73')).toContain('Rehearsed');
});

test('a viewer is blocked from the log and let in again', async () => {
  expect(await sayAndRead('eve', '74')).toContain('Rehearsed');
  await tabTo(page, 'log', 'Chat');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  // The log holds still as long as the focus is in it. Behind it is a field, in which keys are text, and then a button.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await sayAndRead('eve', '74')).toContain('this viewer is blocked');
  await page.keyboard.press('Alt+3');
  await tabTo(page, 'button', 'Let in again eve');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Let in again eve' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+1');
  expect(await sayAndRead('eve', '74')).toMatch(/Rehearsed|Limited/);
});

test('a variable is held against chat, moved and let go', async () => {
  await tabTo(page, 'button', `Hold ${CUTOFF}`);
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: `Value of ${CUTOFF} in your hand` });
  await slider.waitFor();
  await page.keyboard.press('End');
  expect(await sayAndRead('ada', '75')).toContain('the streamer holds this variable');
  const row = page.getByRole('table', { name: 'Variables' }).getByRole('row', { name: CUTOFF });
  await row.locator('.value-now').getByText('127').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Chat takes over when it reaches 127').waitFor();
  expect(await sayAndRead('bob', '76')).toContain('reach the value that the streamer let go of');
});
