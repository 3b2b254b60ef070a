/** A real sink records imported patches while nothing is armed: it hears nothing, whatever they say and chat asks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../../src/domain/numbers/random';
import { drawCommand, drawPatch, patchRestingAt } from '../helpers/samples/patch-material';
import type { ProductPage } from '../helpers/rigs/product-page';
import type { Recorder } from '../helpers/rigs/recorder';
import { LSB } from '../helpers/rigs/recording';
import { Stage } from '../helpers/rigs/stage';
import { readPatch } from '../../src/domain/patch/patch-file';
import type { Patch } from '../../src/domain/patch/patch';

const COMMANDS = 6;
/** Longer than any ramp of the gate. */
const HEARD_MS = 60;

const imported = (file: unknown): Patch => {
  const reading = readPatch(file);
  if (reading.kind === 'refused') throw new Error('this patch does not import');
  return reading.patch;
};
const rests = (rest: (nth: number) => number): Patch =>
  imported(patchRestingAt(Array.from({ length: 8 }, (_, nth) => rest(nth))));

const PATCHES: readonly (readonly [string, Patch])[] = [
  ['with every jack resting at 10 V', rests(() => 10)],
  ['with every jack resting at −10 V', rests(() => -10)],
  ['with jacks resting at 10 V and −10 V in turn', rests((nth) => (nth % 2 === 0 ? 10 : -10))],
  ...Array.from(
    { length: 7 },
    (_, nth) => [`drawn by seed ${nth + 1}`, drawPatch(new Random(nth + 1))] as const,
  ),
];

let stage: Stage;
let product: ProductPage;
let recorder: Recorder;

beforeAll(async () => {
  stage = await Stage.build();
  product = await stage.openPage();
  recorder = await stage.listen();
});
afterAll(async () => {
  await recorder.stop();
  await stage.strike();
});

test.each(PATCHES)('a patch %s leaves every channel within one LSB of 0 V', async (_, patch) => {
  const from = recorder.soFar().frames;
  await product.importPatch(patch);
  await stage.goLive(product);
  const random = new Random(1);
  for (let nth = 0; nth < COMMANDS; nth++) stage.say(drawCommand(random, patch));
  const last = `${patch.variables[0].name}: ${patch.variables[0].values.max}`;
  stage.say(last);
  await product.page.getByRole('log', { name: 'Chat' }).getByText(last).first().waitFor();
  // The page says what arming would move: there is something to leave at 0 V.
  await product.page.getByText(/^When armed, \d+ jacks? moves? from 0 V/).waitFor();
  await recorder.hearMilliseconds(HEARD_MS);
  await product.stop();
  const heard = recorder.soFar();
  for (let channel = 0; channel < heard.channels; channel++) {
    const samples = heard.channel(channel).subarray(from);
    expect(samples.every((level) => Math.abs(level) <= LSB)).toBe(true);
  }
  // The keep-alive shows that the stream played at all.
  expect(
    heard.channel(0).subarray(from).includes(LSB) || heard.channel(0).subarray(from).includes(-LSB),
  ).toBe(true);
});
