/** Panic in a tab that does not drive the outputs, as the interface heard it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProductPage } from '../helpers/rigs/product-page';
import type { Recorder } from '../helpers/rigs/recorder';
import { LSB } from '../helpers/rigs/recording';
import { Stage } from '../helpers/rigs/stage';

/** 5 V on ±10 V. */
const FULL = 0.5;
/** The acceptance. */
const ZERO_WITHIN_MS = 300;
const HANG_MS = 3_000;
/** The keep-alive, not the exact zero of a sink that nothing plays to. */
const isAtZero = (level: number): boolean => level !== 0 && Math.abs(level) <= LSB;

let stage: Stage;
let owner: ProductPage;
let reader: ProductPage;
let recorder: Recorder;

beforeAll(async () => {
  stage = await Stage.build();
});
afterAll(() => stage.strike());
beforeEach(async () => {
  recorder = await stage.listen();
  owner = await stage.goLiveArmed();
  reader = new ProductPage(await stage.browser.newPage(), stage.site.origin);
  await reader.open();
  await reader.page.getByText(/the tab opened at .+ drives the outputs/).waitFor();
  stage.say('vco#1.pitch: 127');
  await recorder.hear(0, (level) => level === FULL);
});
afterEach(async () => {
  await recorder.stop();
  await stage.browser.closePages();
});

const noticeOf = ({ page }: ProductPage) => page.getByRole('status', { name: 'Notice' });

/** Presses Panic in the reader; gives how long the jack took to 0 V, and how long the page took to say so. */
async function panicInReader(words: RegExp): Promise<{ zeroMs: number; saidMs: number }> {
  const said = reader.page.evaluate(() => {
    const panic = document.querySelector('ttcv-page')!.shadowRoot!;
    const notice = panic.querySelector('ttcv-notice')!.shadowRoot!;
    return new Promise<number>((resolve) => {
      new MutationObserver(() => {
        if (notice.textContent.includes('Panic')) resolve(performance.timeOrigin + performance.now());
      }).observe(notice, { childList: true, subtree: true, characterData: true });
    });
  });
  const pressed = reader.page.getByRole('button', { name: 'Panic' }).evaluate((button: HTMLElement) => {
    const at = performance.timeOrigin + performance.now();
    button.click();
    return at;
  });
  const [zero, pressedAt] = await Promise.all([recorder.hear(0, isAtZero), pressed]);
  await noticeOf(reader).filter({ hasText: words }).waitFor();
  return { zeroMs: performance.timeOrigin + zero.atMs - pressedAt, saidMs: (await said) - pressedAt };
}

const AT_ZERO = /Panic: every jack of the tab opened at .+ went to 0 V, disarmed/;

test('reaches the tab that drives the outputs: 0 V in time, disarmed for good, and says so', async () => {
  const { zeroMs, saidMs } = await panicInReader(AT_ZERO);
  expect(zeroMs).toBeLessThan(ZERO_WITHIN_MS);
  expect(saidMs).toBeLessThan(ZERO_WITHIN_MS);
  await noticeOf(owner).filter({ hasText: 'Panic from another tab: every jack went to 0 V' }).waitFor();
  expect(await owner.isArmed()).toBe(false);
  stage.say('vco#1.pitch: 127');
  const from = recorder.soFar().frames;
  expect((await recorder.hearMilliseconds(500)).isAtRest({ from })).toBe(true);
});

test.each(['Control+.', 'Escape'])('reaches it by %s as well', async (key) => {
  await reader.page.keyboard.press(key);
  await recorder.hear(0, isAtZero, ZERO_WITHIN_MS);
  await noticeOf(reader).filter({ hasText: AT_ZERO }).waitFor();
});

test('reaches its audio thread although its page hangs', async () => {
  const hang = owner.page.evaluate((hangMs) => {
    const end = performance.now() + hangMs;
    while (performance.now() < end);
    return performance.timeOrigin + performance.now();
  }, HANG_MS);
  const { zeroMs, saidMs } = await panicInReader(AT_ZERO);
  const zeroAt = performance.timeOrigin + performance.now();
  expect(await hang).toBeGreaterThan(zeroAt + 500);
  expect(zeroMs).toBeLessThan(ZERO_WITHIN_MS);
  expect(saidMs).toBeLessThan(ZERO_WITHIN_MS);
  await owner.page.getByRole('switch', { name: 'Arm outputs', checked: false }).waitFor();
});

test('reaches it although its engine has just died and its page is all that hears', async () => {
  const engine = owner.page.workers().find((worker) => worker.url().includes('worker'));
  await Promise.all([engine!.evaluate(() => self.close()), panicInReader(AT_ZERO)]);
  await owner.page.getByRole('switch', { name: 'Arm outputs', checked: false }).waitFor();
});
