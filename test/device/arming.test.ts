/** The jacks when they are armed from here and from rest, as the sink recorded it, and what the page said before. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { firstStepBeyond, rampStep } from '../helpers/proofs/sink-judge';
import type { ProductPage } from '../helpers/rigs/product-page';
import type { Recorder } from '../helpers/rigs/recorder';
import { LSB } from '../helpers/rigs/recording';
import { Stage } from '../helpers/rigs/stage';

/** On ±10 V. Jack 2 rests at 3 V, jack 4 at −2 V. */
const RESTS = [0, 0.3, 0, -0.2, 0, 0, 0, 0];
/** Chat asks this of jacks 1, 2 and 3: 5 V, 0 V and 2.5 V. */
const ASKED = [0.5, 0, 2.5 / 10, -0.2, 0, 0, 0, 0];

const PATCH = {
  ...DEFAULT_PATCH,
  jacks: DEFAULT_PATCH.jacks.map((jack, index) => ({
    ...jack,
    limits: { ...jack.limits, min: -5, rest: 10 * RESTS[index] },
  })),
  variables: DEFAULT_PATCH.variables.map((variable) => ({ ...variable, values: { min: 0, max: 100 } })),
};

let stage: Stage;
let product: ProductPage;
let page: Page;
let recorder: Recorder;

beforeAll(async () => {
  stage = await Stage.build();
});
afterAll(() => stage.strike());
beforeEach(async () => {
  recorder = await stage.listen();
  product = await stage.openPage();
  page = product.page;
  await product.importPatch(PATCH);
  await stage.goLive(product);
  await product.acknowledge();
  await rehearse();
  await page.getByRole('button', { name: 'Show check' }).click();
  return async () => {
    await recorder.stop();
    await stage.browser.closePages();
  };
});

const rowOf = (name: string) => page.locator(`[data-name="${name}"]`);
const valueOf = (name: string): Promise<string | null> => rowOf(name).getAttribute('data-value');
const moves = (): Promise<string[]> => page.locator('ttcv-arm-start li[data-moves]').allInnerTexts();
const figures = async (): Promise<string[]> => (await moves()).map((text) => text.replaceAll(/\s+/g, ' '));

/** Chat plays while nothing is armed: every channel stays at 0 V. */
async function rehearse(): Promise<void> {
  stage.say('vco#1.pitch: 100');
  stage.say('vco#2.pitch: 0');
  stage.say('vcf#1.cutoff: 50');
  await expect.poll(() => valueOf('vcf#1.cutoff')).toBe('50');
  expect((await recorder.hearMilliseconds(50)).isAtRest()).toBe(true);
}

async function arm(): Promise<void> {
  await page.getByRole('switch', { name: 'Arm outputs' }).click();
  await page.getByRole('switch', { name: 'Arm outputs', checked: true }).waitFor();
}

/** Asserts ramps and no step from frame `from` on, from where the jacks stood to the levels. */
async function expectRampTo(levels: readonly number[], from: number, stood = RESTS): Promise<void> {
  const heard = await recorder.hearLevels(levels);
  const furthest = Math.max(...[...levels, ...stood].map(Math.abs));
  expect(firstStepBeyond(heard, rampStep(heard.rate, furthest) + LSB, { from })).toBeNull();
}

test('from here, each jack ramps to what chat asked for, as the list says', async () => {
  await expect
    .poll(figures)
    .toEqual(['Jack 1 VCO 1 pitch 5.00 V', 'Jack 3 VCF cutoff 2.50 V', 'Jack 4 VCF resonance −2.00 V']);
  const from = recorder.soFar().frames;
  await arm();
  await expectRampTo(ASKED, from);
});

test('from rest, each jack ramps to its rest, as the list says, and chat moves it on from there', async () => {
  await page.getByRole('button', { name: 'Hold vco#1.pitch' }).click();
  await page.getByRole('button', { name: 'Lock fx#1.mix' }).click();
  await page.getByRole('radio', { name: /^From rest/ }).check();
  await expect.poll(figures).toEqual(['Jack 2 VCO 2 pitch 3.00 V', 'Jack 4 VCF resonance −2.00 V']);
  const from = recorder.soFar().frames;
  await arm();
  await expectRampTo(RESTS, from);
  // The variables say so too; the hand has let go, the lock has not.
  await expect.poll(() => valueOf('vco#1.pitch')).toBe('');
  expect(await valueOf('vcf#1.cutoff')).toBe('');
  const pressed = (name: string) => page.getByRole('button', { name }).getAttribute('aria-pressed');
  await expect.poll(() => pressed('Hold vco#1.pitch')).toBe('false');
  expect(await pressed('Lock fx#1.mix')).toBe('true');
  stage.say('vco#1.pitch: 100');
  await recorder.hearLevels(RESTS.with(0, 0.5));
});

test('from rest while the jacks still ramp down from the last time, they reach 0 V first', async () => {
  await arm();
  await recorder.hearLevels(ASKED);
  await page.getByRole('radio', { name: /^From rest/ }).check();
  const from = recorder.soFar().frames;
  // Both presses within one task: the second finds the ramp under way.
  await page.getByRole('switch', { name: 'Arm outputs' }).evaluate((element) => {
    (element as HTMLInputElement).click();
    (element as HTMLInputElement).click();
  });
  await expectRampTo(RESTS, from, ASKED);
  expect(await product.isArmed()).toBe(true);
  const heard = recorder.soFar();
  const [pitch, resonance] = [heard.channel(0), heard.channel(3)];
  const zero = pitch.findIndex((level, frame) => frame >= from && Math.abs(level) <= LSB);
  expect(Math.abs(resonance[zero])).toBeLessThanOrEqual(LSB);
});
