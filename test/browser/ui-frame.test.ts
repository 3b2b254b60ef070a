/** The frame of the page: what never scrolls away, never moves, and tells the state from across a stage. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppState } from '../../src/app/state/state';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const panic = () => page.getByRole('button', { name: /^Panic/ });
const arm = () => page.getByRole('switch', { name: 'Arm outputs' });
const outputs = () => page.getByRole('status', { name: 'Outputs' });
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const sizes = [
  [1400, 900],
  [900, 900],
  [390, 844],
] as const;

/** A show from its beginning to the worst that may come of it. */
const SHOW: readonly (readonly [word: string, state: AppState])[] = [
  ['OFF', SAMPLE_STATES.ready],
  ['REHEARSAL', SAMPLE_STATES['live-at-rest']],
  ['ARMING', { ...SAMPLE_STATES.armed, outputs: { fade: 'opening', isLate: false } }],
  ['ARMED', SAMPLE_STATES.armed],
  ['PAUSED', SAMPLE_STATES['chat-held']],
  ['PANIC', { ...SAMPLE_STATES['live-at-rest'], isPanicFresh: true }],
  ['LOST', SAMPLE_STATES['device-lost']],
];

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];
/** Longer words and sentences than any of that show. */
const OTHERS: readonly (readonly [word: string, state: AppState])[] = [
  ['NOT DISARMED', { ...LIVE, outputs: { fade: 'open', isLate: true } }],
  ['DISARMING', { ...LIVE, outputs: { fade: 'closing', isLate: false } }],
  ['NOT KNOWN', { ...LIVE, outputs: { fade: 'unknown', isLate: false } }],
  ['DRIVEN BY ANOTHER TAB', { ...SAMPLE_STATES.reader, echo: SAMPLE_STATES.armed }],
  ['DRIVEN BY ANOTHER TAB', SAMPLE_STATES.reader],
  ['ARMED', SAMPLE_STATES.hostile],
  ['REHEARSAL', { ...LIVE, isDemoShow: true }],
];

/** Buttons whose words are wider than they are. */
function tooNarrow(root: ParentNode = document): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const isShort = element.matches('button') && element.scrollWidth > Math.max(element.clientWidth, 1);
    const inside = element.shadowRoot === null ? [] : tooNarrow(element.shadowRoot);
    return isShort && element.checkVisibility() ? [element.textContent.trim(), ...inside] : inside;
  });
}

async function show(app: SampleApp, word: string, state: AppState): Promise<void> {
  app.set(state);
  await expect.element(outputs().getByText(word, { exact: true })).toBeVisible();
  await nextFrame();
  await nextFrame();
}

describe('from off to live, armed, panic and lost', () => {
  test.each(sizes)(
    'neither the switch nor Panic moves, nor does the line grow, at %s × %s',
    async (width, height) => {
      await page.viewport(width, height);
      const app = showSample('ready');
      await expect.element(panic()).toBeVisible();
      if (width < 641) await button('Show controls').click();
      const places = (): string =>
        [
          arm().element(),
          panic().element(),
          partOf('ttcv-go-live'),
          partOf('ttcv-state-block'),
          partOf('ttcv-line'),
        ]
          .map((element) => JSON.stringify(element.getBoundingClientRect()))
          .join('\n');
      await show(app, ...SHOW[0]);
      const before = places();
      for (const [word, state] of SHOW) {
        await show(app, word, state);
        expect(places(), word).toBe(before);
      }
    },
  );
});

test('armed and rehearsed are told apart from a picture of 160 × 90 pixels', async () => {
  const app = showSample('ready');
  const [, rehearsed, , armed] = SHOW;
  await show(app, ...rehearsed);
  expect(await amberOfThumbnail()).toBe(0);
  await show(app, ...armed);
  expect(await amberOfThumbnail()).toBeGreaterThan(80);
});

/** Pixels of the accent colour in the header of the page's picture, drawn 160 pixels wide. */
async function amberOfThumbnail(): Promise<number> {
  const base64 = await page.screenshot({ save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(160, 10);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  // The header is a twelfth of the window's height, and the state its left fifth.
  context.drawImage(image, 0, 0, image.width, (image.width / 160) * 8, 0, 0, 160, 8);
  const { data } = context.getImageData(0, 0, 32, 8);
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] > 180 && data[at + 1] > 110 && data[at + 2] < 110) count++;
  return count;
}

describe('what stays on screen', () => {
  /** Pixels of the window's height that parts cover which do not scroll. */
  const covered = (): number => {
    window.scrollTo(0, 600);
    const middle = window.innerWidth / 2;
    let count = 0;
    const sticky = ['ttcv-header', 'ttcv-line', 'ttcv-rail', 'ttcv-foot'] as const;
    const boxes = sticky.map((part) => partOf(part).getBoundingClientRect());
    for (let y = 0; y < window.innerHeight; y++)
      if (
        boxes.some(
          ({ top, bottom, left, right }) => top <= y && y < bottom && left <= middle && middle <= right,
        )
      )
        count++;
    window.scrollTo(0, 0);
    return count;
  };

  test.each([
    ['a telephone', 390, 844],
    ['a laptop at 200 %', 700, 450],
    ['a large screen at 200 %', 960, 540],
    ['a laptop', 1400, 900],
  ])('covers at most a fifth of the height of %s', async (_, width, height) => {
    await page.viewport(width, height);
    const app = showSample('thirty-two');
    await show(app, 'LOST', SAMPLE_STATES['device-lost']);
    await expect.poll(covered).toBeLessThanOrEqual(height / 5);
  });

  test.each([390, 480, 641, 820, 821, 900, 1100, 1101, 1200, 1201, 1280, 1400, 1920])(
    'is whole and makes no page slide sideways at %s pixels',
    async (width) => {
      await page.viewport(width, 900);
      const app = showSample('armed');
      for (const [word, state] of [...SHOW, ...OTHERS]) {
        await show(app, word, state);
        expect(document.documentElement.scrollWidth, word).toBeLessThanOrEqual(width);
        expect(tooNarrow(), word).toEqual([]);
        const block = partOf('ttcv-state-block').shadowRoot!.querySelector('.ground')!;
        expect(block.scrollWidth, `${word} in its block`).toBeLessThanOrEqual(block.clientWidth);
        for (const control of [panic(), outputs()]) {
          const { left, right, bottom } = control.element().getBoundingClientRect();
          expect([left >= 0, right <= width, bottom <= 112]).toEqual([true, true, true]);
        }
      }
    },
  );
});

describe('the sheet of a narrow page', () => {
  beforeEach(async () => {
    await page.viewport(390, 844);
  });

  test('has every control that the header has', async () => {
    showSample('armed');
    await expect.element(arm()).not.toBeInTheDocument();
    await button('Show controls').click();
    for (const control of [arm(), button('Stop'), button('Pause chat')])
      await expect.element(control).toBeVisible();
    for (const name of ['Chat connection', 'Audio output'])
      await expect.element(page.getByRole('status', { name })).toBeVisible();
  });

  test('is closed by Escape before anything is a panic, and gives the keyboard back', async () => {
    const app = showSample('armed');
    await button('Show controls').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(arm()).not.toBeInTheDocument();
    expect(app.called('panics.panic')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });
});
