/**
 * L3 of a page that plays the synth, feeds an overlay in a pop-out, has Stage and palette open, against the same page without them, in turns in one run: what a
 * person opens beside the show delays no voltage. Needs a machine with nothing beside it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Random } from '../../src/domain/numbers/random';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { ProductPage } from '../helpers/rigs/product-page';
import { Stage } from '../helpers/rigs/stage';
import { openView } from '../helpers/rigs/views';

const TURNS = 5;
const COMMANDS = 500;
const DEVICE_FRAMES = 128;
const WIDE = { capacity: 10_000, perSecond: 10_000 };
const PATCH = {
  ...DEFAULT_PATCH,
  name: 'Wide open',
  limits: { ...DEFAULT_PATCH.limits, userCooldownMs: 0, system: WIDE, variable: WIDE },
};

const random = new Random(300);
/** L3 p99 of each page, in milliseconds. */
const plain: number[] = [];
const beside: number[] = [];
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.build(undefined, { audioBufferSize: DEVICE_FRAMES });
  const speakers = await stage.pulse.makeSink({ label: 'Built-in Speakers' });
  await speakers.makeDefault();
  for (let turn = 0; turn < TURNS; turn++) {
    plain.push(await timePage(false));
    beside.push(await timePage(true));
    console.log(
      `L3 p99: plain ${plain[turn].toFixed(2)} ms, with Listen, overlay, Stage and palette ${beside[turn].toFixed(2)} ms`,
    );
  }
}, 600_000);
afterAll(() => stage.strike());

async function openAll({ page }: ProductPage): Promise<void> {
  await page.getByRole('switch', { name: 'Listen' }).first().click();
  await page.getByRole('switch', { name: 'Listen', checked: true }).first().waitFor();
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open Stage' }).click(),
  ]);
  await popup.getByRole('button', { name: 'Panic' }).waitFor();
  await openView(page, 'Crowd');
  const [overlay] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Pop-out' }).click(),
  ]);
  // It is fed: the word is the engine's.
  await overlay
    .locator('body')
    .filter({ hasText: /chat plays/i })
    .waitFor({ state: 'attached' });
  await openView(page, 'Play');
  await page.bringToFront();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command palette' }).waitFor();
}

async function timePage(isBeside: boolean): Promise<number> {
  const product = await stage.goLiveArmed(PATCH);
  if (isBeside) await openAll(product);
  for (let command = 0; command < COMMANDS; command++) {
    stage.say(`vco#1.pitch: ${command % 128}`);
    await delay(random.between(10, 30));
  }
  if (isBeside) await product.page.keyboard.press('Escape');
  const { latencyMs } = await vi.waitFor(async () => {
    const now = await product.diagnostics();
    expect(now.counts['accepted']).toBe(COMMANDS);
    return now;
  }, 5_000);
  await stage.browser.closePages();
  return latencyMs.l3.p99;
}

const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1];

test('what is open beside the show delays a voltage by no more than pages without it differ from each other', () => {
  expect(middle(beside)).toBeLessThanOrEqual(Math.max(...plain));
});
