/** The interface is where it was, whatever the permission, the ids or the clock do: no jack is cut, at two real sinks. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FULL } from '../helpers/proofs/sink-judge';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { ClockOfChrome } from '../helpers/rigs/clock-of-chrome';
import type { ProductPage } from '../helpers/rigs/product-page';
import { TwoSinks } from '../helpers/rigs/two-sinks';

/** The acceptance: said and held agree within that. */
const SAYS_SO_WITHIN_MS = 1_000;
const AFTER_MS = 1_300;

let site: BuiltSite;
let show: TwoSinks;
let product: ProductPage;

beforeAll(async () => {
  site = await serveBuilt();
  show = await TwoSinks.build(site);
});
afterAll(async () => {
  await show.strike();
  await site.close();
});
beforeEach(async () => {
  product = await show.reset();
});
/** In none of these the interface goes anywhere, so the speakers get nothing at all. */
afterEach(() => {
  expect(show.faults()).toEqual([]);
  expect(show.speakers.dcMs()).toBe(0);
});

test('a permission taken back in mid-show: a ramp on the interface, which is still there, and words that say how to go on', async () => {
  await show.play(product);
  const at = performance.now();
  await show.context.clearPermissions();
  const unarmed = product.page.getByRole('switch', { name: 'Arm outputs', checked: false });
  await unarmed.waitFor({ timeout: SAYS_SO_WITHIN_MS });
  await delay(300);
  expect(show.cutsFrom(at)).toEqual([]);
  const alert = product.page.getByText(/allow the microphone again/i).first();
  await alert.waitFor({ timeout: SAYS_SO_WITHIN_MS });
  expect(await product.page.getByText(/went away/).count()).toBe(0);
  await product.answerWith(() => show.allowMicrophone());
  await product.page.getByRole('button', { name: 'Show device names' }).first().click();
  await product.page
    .getByRole('button', { name: /^(Resume|Go live)$/ })
    .first()
    .click();
  await product.waitForStatus('Audio output', /live on ES-8/);
  await product.arm();
  show.say(FULL);
  await show.device.hear(FULL);
});

test('other ids for the same names are the same interfaces', async () => {
  await show.play(product);
  const at = performance.now();
  // Clearing cookies gives every device another id.
  await product.page.evaluate(() => {
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () =>
      (await list()).map(({ kind, label, groupId, deviceId }) => {
        const id = deviceId === 'default' ? deviceId : deviceId.slice(1) + deviceId.charAt(0);
        const entry = { kind, label, groupId, deviceId: id };
        return { ...entry, toJSON: () => entry };
      });
  });
  await delay(AFTER_MS);
  expect(show.cutsFrom(at)).toEqual([]);
  expect(await product.isArmed()).toBe(true);
  expect(show.device.now().jack1).toBe(FULL);
});

test('a clock that is set, by an hour or little, either way, cuts no jack', async () => {
  const clock = await ClockOfChrome.install(product.page);
  await product.page.reload();
  await show.play(product);
  expect(clock.hasAudioThread).toBe(true);
  let aheadMs = 0;
  const setBy = async (byMs: number): Promise<void> => {
    const at = performance.now();
    aheadMs += byMs;
    await clock.setAhead(aheadMs);
    await delay(600);
    expect(show.cutsFrom(at), `set by ${byMs} ms`).toEqual([]);
  };
  for (const byMs of [600, -600, -3_600_000]) {
    await setBy(byMs);
    await show.device.hear(FULL);
    expect(await product.isArmed(), `set by ${byMs} ms`).toBe(true);
  }
  // A clock that goes on so far at once is all that a page sees of a computer that slept.
  await setBy(3_600_000);
  await product.waitForStatus('Audio output', /live on ES-8/);
  expect(await product.isArmed()).toBe(false);
});

test('a page that hangs, longer than it would go without a look, loses nothing and stays armed', async () => {
  await show.play(product);
  const hang = product.page.evaluate(() => {
    const end = performance.now() + 3_000;
    while (performance.now() < end);
  });
  show.say(0);
  await show.device.hear(0, 0, 2_000);
  show.say(FULL);
  await show.device.hear(FULL, 0, 2_000);
  await hang;
  await delay(AFTER_MS);
  expect(await product.isArmed()).toBe(true);
  expect(show.device.now().jack1).toBe(FULL);
});
