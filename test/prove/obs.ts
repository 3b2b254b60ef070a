/**
 * The page with a real OBS: `npm run prove:obs`. Log-in with the right and the wrong password, the way out where OBS has no browser
 * plug-in, and the pop-out captured, keyed and read back from OBS's own picture. Debian's OBS has no browser source: what needs
 * one is tested with the double of `test/e2e/obs.test.ts`.
 */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { buildAndServe } from '../helpers/rigs/built-site';
import { chromeLaunchOptions } from '../helpers/rigs/chrome';
import { provideChrome, provideObs } from '../helpers/rigs/machine';
import { RealObs, startScreen } from '../helpers/rigs/real-obs';

const PASSWORD = 'correct horse battery';
const PORT = 4499;
const SIZE = { width: 1280, height: 720 };
/** The pop-out's ground, which OBS makes transparent, and what stands behind it then. */
const KEY = '00ff00';
const BEHIND_ABGR = 0xffff00ff;
/** Tabs and address of the browser are above it. */
const TOP = 100;

async function waitForWords(page: Page, name: string, words: RegExp): Promise<void> {
  await page.getByRole('status', { name }).filter({ hasText: words }).waitFor({ timeout: 30_000 });
  console.log(`ok: ${name}: ${await page.getByRole('status', { name }).innerText()}`);
}

/** Drives the page up to what it says about an OBS without the plug-in; leaves the crowd playing. */
async function logIn(page: Page, url: string): Promise<void> {
  await page.getByRole('button', { name: 'Demo crowd', exact: true }).click();
  await page.getByRole('link', { name: 'Crowd' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill(url);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('wrong');
  await page.getByRole('button', { name: 'Connect to OBS' }).click();
  await waitForWords(page, 'OBS connection', /^wrong password/);
  await delay(3_000);
  await waitForWords(page, 'OBS connection', /^wrong password/);
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Connect to OBS' }).click();
  await waitForWords(page, 'OBS connection', /^connected to OBS \d[\d.]*, which has no browser source$/);
  await waitForWords(page, 'What to do about OBS', /pop-out/);
  await page.getByRole('button', { name: 'Add to OBS' }).click();
  await delay(1_000);
  await waitForWords(page, 'What to do about OBS', /pop-out/);
}

interface Pixels {
  readonly key: number;
  readonly behind: number;
  readonly bars: number;
  readonly other: number;
}

/** Shares of a picture below the browser's own: of the key's colour, of what stands behind it, of the bars of values, and the rest. */
const readPixels = (page: Page, picture: string): Promise<Pixels> =>
  page.evaluate(
    async ([address, top]) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, top, width, height - top);
      const counts = { key: 0, behind: 0, bars: 0, other: 0 };
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = data.slice(at, at + 3);
        if (green > 200 && red < 90 && blue < 90) counts.key++;
        else if (red > 200 && blue > 200 && green < 90) counts.behind++;
        else if (red > 220 && green > 120 && green < 210 && blue < 110) counts.bars++;
        else counts.other++;
      }
      const all = data.length / 4;
      return {
        ...{ key: counts.key / all, behind: counts.behind / all },
        ...{ bars: counts.bars / all, other: counts.other / all },
      };
    },
    [picture, TOP] as const,
  );

async function proveCapture(obs: RealObs, browser: Browser, screen: string): Promise<void> {
  const ask = await obs.connect(PASSWORD);
  const must = async (type: string, data?: object): Promise<unknown> => {
    const answer = await ask(type, data);
    assert.equal(answer.code, 100, `${type}: ${answer.comment}`);
    return answer.data;
  };
  const scene = (await must('GetCurrentProgramScene')) as { currentProgramSceneName: string };
  const sceneName = scene.currentProgramSceneName;
  const add = (inputName: string, inputKind: string, inputSettings: object): Promise<unknown> =>
    must('CreateInput', { sceneName, inputName, inputKind, inputSettings });
  await must('SetVideoSettings', {
    ...{ baseWidth: SIZE.width, baseHeight: SIZE.height },
    ...{ outputWidth: SIZE.width, outputHeight: SIZE.height },
  });
  await add('Behind', 'color_source_v3', { color: BEHIND_ABGR, ...SIZE });
  await add('Pop-out', 'xshm_input', { advanced: true, server: screen, show_cursor: false });
  const shot = async (): Promise<Pixels> => {
    await delay(2_000);
    const { imageData } = (await must('GetSourceScreenshot', {
      ...{ sourceName: sceneName, imageFormat: 'png', imageWidth: SIZE.width, imageHeight: SIZE.height },
    })) as { imageData: string };
    const page = await browser.newPage();
    return readPixels(page, imageData).finally(() => page.close());
  };
  const before = await shot();
  console.log('captured', before);
  assert.ok(before.key > 0.3, 'the pop-out fills the picture with its key colour');
  assert.ok(before.bars > 0.001 && before.other > 0.02, 'the pop-out shows values on their ground');
  await must('CreateSourceFilter', {
    ...{ sourceName: 'Pop-out', filterName: 'Key', filterKind: 'chroma_key_filter_v2' },
    filterSettings: { key_color_type: 'green' },
  });
  const after = await shot();
  console.log('keyed', after);
  assert.ok(after.key < 0.005, 'nothing of the key colour is left');
  assert.ok(after.behind > 0.3, 'the picture behind shows through');
  assert.ok(after.bars > 0.001 && after.other > 0.02, 'the values and their ground are still there');
}

const missing = provideChrome() ?? provideObs();
if (missing !== null) {
  console.log(missing);
  process.exit(1);
}
const site = await buildAndServe('index.html');
const screens = [
  await startScreen(4197, '1280x800'),
  await startScreen(4198, `${SIZE.width}x${SIZE.height}`),
];
const obs = RealObs.start(PORT, PASSWORD, screens[0]);
await obs.connect(PASSWORD);
const reader = await chromium.launch(chromeLaunchOptions());
const shown = await chromium.launch({
  ...chromeLaunchOptions(['--kiosk', '--window-position=0,0', `--window-size=${SIZE.width},${SIZE.height}`]),
  headless: false,
  env: { ...process.env, DISPLAY: screens[1] },
});
try {
  const context = await shown.newContext({ viewport: null });
  const page = await context.newPage();
  await page.goto(site.origin);
  await logIn(page, obs.url);
  const popOut = await context.newPage();
  await popOut.goto(`${site.origin}/overlay.html#layout=full&key=${KEY}`);
  await popOut.bringToFront();
  await delay(3_000);
  await proveCapture(obs, reader, screens[1]);
  console.log('a real OBS takes the page, and its keyed pop-out');
} finally {
  await Promise.all([shown.close(), reader.close()]);
  obs.stop();
  await site.close();
}
process.exit(0);
