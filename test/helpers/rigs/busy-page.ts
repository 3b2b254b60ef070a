/** A page whose main thread has work of its own: 50 ms out of every 100 ms. */
import type { Page } from 'playwright';

const BUSY_MS = 50;
export const PERIOD_MS = 100;

/** Keeps the page busy from now on. Resolves, with how to let go of it, when the work has begun. */
export async function keepBusy(page: Page): Promise<() => Promise<void>> {
  const work = await page.evaluateHandle(
    ({ busyMs, periodMs }) => {
      const startedAt = performance.now();
      // By the clock: a late turn must not make the periods longer, and the share of work smaller.
      const turn = (): void => {
        const periodAt = startedAt + Math.floor((performance.now() - startedAt) / periodMs) * periodMs;
        while (performance.now() < periodAt + busyMs);
        work.timer = setTimeout(turn, Math.max(0, periodAt + periodMs - performance.now()));
      };
      const work = { timer: setTimeout(turn, 0) };
      return work;
    },
    { busyMs: BUSY_MS, periodMs: PERIOD_MS },
  );
  return async () => {
    await work.evaluate(({ timer }) => {
      clearTimeout(timer);
    });
    await work.dispose();
  };
}
