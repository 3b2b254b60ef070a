/**
 * The first paint and the weight of this page against those of an earlier commit: `npm run prove:paint -- COMMIT`. Both are built
 * and opened cold, in turns, so that a slow hour of a shared machine slows both. Fails where the middle first paint is later than
 * noise explains, or where what the page loads at once is more than a fifth larger.
 */
import type { Browser, Page } from 'playwright';
import { gzipSync } from 'node:zlib';
import { launchChrome } from '../helpers/rigs/browser';
import { buildAndServe } from '../helpers/rigs/built-site';
import { provideChrome } from '../helpers/rigs/machine';
import { withEarlier } from '../helpers/rigs/earlier';

const TURNS = 21;
/** Two builds of one commit differ by less on a quiet machine. */
const LATEST = 1.05;
const LARGEST = 1.2;

interface Visit {
  /** Milliseconds from the navigation to the first contentful paint. */
  readonly paintMs: number;
  /** Compressed scripts and styles that are loaded at once. */
  readonly bytes: number;
}

/** Opens the page in a context of its own, as a first visitor does. */
async function visit(browser: Browser, origin: string): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByRole('button', { name: 'Panic' }).waitFor();
    const paintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? NaN,
    );
    return { paintMs, bytes: await weigh(page) };
  } finally {
    await context.close();
  }
}

/** The compressed scripts and styles that the page names in its head: what is loaded by `import()` comes when it is needed. */
async function weigh(page: Page): Promise<number> {
  const urls = await page
    .locator('script[src], link[rel=modulepreload], link[rel=stylesheet]')
    .evaluateAll((parts) =>
      parts.map((part) => (part instanceof HTMLScriptElement ? part.src : (part as HTMLLinkElement).href)),
    );
  const bodies = await Promise.all(
    [...new Set(urls)].map(async (url) => (await page.request.get(url)).body()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1];

const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error('which commit? npm run prove:paint -- COMMIT');
const missing = provideChrome();
if (missing !== null) throw new Error(missing);

await withEarlier(commit, async (folder) => {
  const sites = [await buildAndServe('index.html', folder), await buildAndServe('index.html')];
  const visits: Visit[][] = [[], []];
  const browser = await launchChrome();
  for (let turn = 0; turn < TURNS; turn++)
    for (const [index, { origin }] of sites.entries()) visits[index].push(await visit(browser, origin));
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  const [before, now] = visits.map((of) => ({
    paintMs: middle(of.map(({ paintMs }) => paintMs)),
    bytes: middle(of.map(({ bytes }) => bytes)),
  }));
  const later = now.paintMs / before.paintMs;
  const larger = now.bytes / before.bytes;
  console.log(
    `first paint ${later.toFixed(2)} of ${commit}: ${now.paintMs.toFixed(0)} ms, was ${before.paintMs.toFixed(0)} ms`,
  );
  console.log(`loaded at once ${larger.toFixed(2)} of ${commit}: ${now.bytes} bytes, was ${before.bytes}`);
  process.exitCode = later <= LATEST && larger <= LARGEST ? 0 : 1;
});
