/** A tab behind another for so long that Chrome lets its timers come once a minute, and a computer that sleeps under it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serveBuilt } from '../helpers/rigs/built-site';
import { KillableBrowser } from '../helpers/rigs/killable-browser';
import { ProductPage } from '../helpers/rigs/product-page';
import { DEMO } from '../helpers/rigs/silent-stage';

/** Measured: 65 to 75 seconds behind another tab. */
const SLOWED_WITHIN_MS = 240_000;
const SLOW_GAP_MS = 15_000;
/** A tick, a report, a turn of this test. */
const TOLD_WITHIN_MS = 1_000;
/** Longer than the ten seconds after which a person must arm again. */
const SLEEP_MS = 11_000;

test('a hidden tab follows and says what kept it from running', { timeout: 400_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ttcv-hidden-'));
  const [site, browser] = await Promise.all([
    serveBuilt(),
    KillableBrowser.start(profile, { args: ['--window-size=1400,1000'] }),
  ]);
  try {
    const owner = new ProductPage(browser.page, site.origin);
    await owner.open({ output: DEMO });
    await owner.waitForOutput(DEMO);
    await owner.goLive();
    await owner.arm();
    const gaps = await owner.page.evaluateHandle(() => {
      const seen: number[] = [];
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        seen.push(now - last);
        last = now;
      }, 100);
      return seen;
    });
    const dock = await browser.context.newPage();
    await dock.goto(`${site.origin}/#view=dock`);
    const longest = async (): Promise<number> => Math.max(0, ...(await gaps.jsonValue()));
    const slow = { timeout: SLOWED_WITHIN_MS, interval: 2_000 };
    await expect.poll(longest, slow).toBeGreaterThan(SLOW_GAP_MS);

    const pause = dock.getByRole('button', { name: 'Pause chat' });
    for (const word of ['PAUSED', 'ARMED', 'PAUSED', 'ARMED']) {
      await pause.click();
      const pressedAt = performance.now();
      await dock.getByRole('status', { name: 'Outputs' }).filter({ hasText: word }).waitFor();
      const saidAt = performance.now();
      await expect.poll(() => owner.page.title(), { interval: 20 }).toMatch(new RegExp(word));
      const titledAt = performance.now();
      console.log(
        `${word}: Dock after ${Math.round(saidAt - pressedAt)} ms, title after ${Math.round(titledAt - pressedAt)} ms`,
      );
      expect(titledAt - pressedAt).toBeLessThan(TOLD_WITHIN_MS);
    }

    await owner.page.bringToFront();
    const told = owner.page.getByRole('alert').getByRole('paragraph');
    const slowed = told.filter({ hasText: 'Chrome slowed this page' });
    // It waits behind what is more urgent.
    await slowed.waitFor({ state: 'attached' });
    console.log(await slowed.textContent());
    expect(await owner.isArmed()).toBe(true);

    browser.freeze();
    await delay(SLEEP_MS);
    browser.thaw();
    const slept = told.filter({ hasText: 'This page stood still' });
    await slept.waitFor({ state: 'attached' });
    console.log(await slept.textContent());
    expect(await owner.isArmed()).toBe(false);
  } finally {
    await browser.kill();
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
