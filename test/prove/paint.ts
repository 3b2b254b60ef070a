/**
 * The first paint and the weight of this page against those of an earlier commit: `npm run prove:paint -- COMMIT`. Both are built
 * and opened cold, in turns, so that a slow hour of a shared machine slows both. Fails where the middle first paint is later than
 * noise explains, or where what the page loads at once is more than a fifth larger.
 */
import type { Browser } from 'playwright';
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
  /** Compressed scripts and styles that were loaded by then. */
  readonly bytes: number;
}

/** Opens the page in a context of its own, as a first visitor does. */
async function visit(browser: Browser, origin: string): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/index-.*\.(?:js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
    });
    await page.goto(origin);
    await page.getByRole('button', { name: 'Panic' }).waitFor();
    const paintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? NaN,
    );
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    return { paintMs, bytes };
  } finally {
    await context.close();
  }
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
