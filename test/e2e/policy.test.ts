/** The production build enforces its policies: what a hostile text would need to run is refused by the browser itself. */
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { chromeLaunchOptions } from '../helpers/rigs/chrome';
import { openView } from '../helpers/rigs/views';

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveBuilt();
  browser = await chromium.launch(chromeLaunchOptions());
  page = await browser.newPage();
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Panic' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the page is isolated, so that its threads share memory', async () => {
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('an inline script does not run, and is reported', async () => {
  const violated = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    const script = document.createElement('script');
    // Past Trusted Types, which would refuse the text first: the attribute alone is markup, as in a hostile page.
    const inert = document.implementation.createHTMLDocument();
    script.append(inert.createTextNode('window.pwned = true'));
    document.head.append(script);
    return violation;
  });
  expect(['script-src-elem', 'require-trusted-types-for']).toContain(violated);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test.each(['innerHTML', 'outerHTML'])('a text given to %s is refused', async (sink) => {
  const answer = await page.evaluate((property) => {
    const element = document.createElement('div');
    document.body.append(element);
    try {
      Reflect.set(element, property, '<img src=x onerror="window.pwned = true">');
      return 'taken';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error);
    }
  }, sink);
  expect(answer).toBe('refused');
});

test('eval and a worker from a string are refused', async () => {
  const answers = await page.evaluate(async () => {
    // In a task of the page's own: what a driver evaluates is let past the policy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'taken';
      } catch {
        return 'refused';
      }
    };
    return [
      attempt(() => Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, null, ['1'])),
      attempt(() => new Worker('data:text/javascript,1')),
      attempt(() => Reflect.apply(setTimeout, null, ['1'])),
    ];
  });
  expect(answers).toEqual(['refused', 'refused', 'refused']);
});

test('nothing is fetched from elsewhere', async () => {
  const answer = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'taken',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});

test('the validator of the built page is the WebAssembly one', async () => {
  await openView(page, 'Log');
  await page.getByText('Commands are checked by WebAssembly.').waitFor();
});
