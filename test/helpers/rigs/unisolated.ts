/** A host that sends no isolation headers: the page's threads share no memory. The browser must give no service worker. */
import type { Page } from 'playwright';

const ISOLATION = ['cross-origin-opener-policy', 'cross-origin-embedder-policy'];

export const withoutIsolation = (page: Page): Promise<unknown> =>
  page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const kept = Object.entries(response.headers()).filter(([name]) => !ISOLATION.includes(name));
      await route.fulfill({ response, headers: Object.fromEntries(kept) });
    },
  );
