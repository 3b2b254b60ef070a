/** The dashboard with an hour of made-up figures: what it shows, how it is driven, and the time that it takes of a frame. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChartRequest } from '../../src/domain/watch/chart';
import type { SampleApp } from '../helpers/samples/sample-app';
import { sampleColumns } from '../helpers/samples/sample-figures';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import { secondsSpent, timeThread } from '../helpers/rigs/thread-time';
import '../../src/ui/page/page.css';

const BUDGET_MS = 4;
const STRETCHES = 20;
const FRAMES = 5;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const chart = (name: string) => page.getByRole('img', { name: new RegExp(`^${name}\\. `) });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const words = () => partOf('ttcv-dashboard').shadowRoot!.querySelector('.panel-head p')!.textContent;

let asked: ChartRequest[] = [];

function showLog(): SampleApp {
  const app = showSample('armed', 'log');
  asked = [];
  app.chart = (request) => {
    asked.push(request);
    return sampleColumns(request);
  };
  return app;
}

/** Every canvas of a chart, in or out of view, once it has been made. */
const canvases = (): HTMLCanvasElement[] =>
  [...partOf('ttcv-dashboard').shadowRoot!.querySelectorAll('ttcv-chart')].flatMap((one) => [
    ...one.shadowRoot!.querySelectorAll('canvas'),
  ]);

/** The column of pixels in which a chart's cursor stands; below 0 where it stands nowhere. */
const cursors = (): number[] =>
  canvases().map((canvas) => {
    const line = canvas.parentElement!.querySelector('.u-cursor-x')!;
    return Math.round(line.getBoundingClientRect().left - canvas.getBoundingClientRect().left);
  });

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

test('a chart is an image with a sentence, and its figures are those of the whole stretch', async () => {
  showLog();
  await expect.element(chart('L1 Decide')).toHaveAccessibleName(/Last 1 min: \d+ timed\. Half took at most/);
  const figures = partOf('ttcv-chart').shadowRoot!.querySelectorAll('dd');
  expect([...figures].map(({ textContent }) => textContent)).not.toContain('');
});

test('charts out of view are neither asked for nor made, and nothing is asked once the view is left', async () => {
  const app = showLog();
  await expect.element(chart('L1 Decide')).toBeVisible();
  expect(canvases().length).toBeLessThan(
    partOf('ttcv-dashboard').shadowRoot!.querySelectorAll('ttcv-chart').length,
  );
  expect(asked.flatMap(({ figures }) => figures)).not.toContain('memoryBytes');
  app.set({ view: 'play' });
  await expect.poll(() => document.querySelector('ttcv-page')!.shadowRoot!.textContent).toBeDefined();
  for (let frame = 0; frame < 5; frame++) await nextFrame();
  asked = [];
  for (let frame = 0; frame < 20; frame++) await nextFrame();
  expect(asked).toEqual([]);
});

test('a chart of which nothing is known says so where its lines would be, until something is', async () => {
  const app = showLog();
  const { chart: answer } = app;
  app.chart = (request) => ({ ...sampleColumns(request), series: [] });
  const words = () => partOf('ttcv-chart').shadowRoot!.querySelector('.nothing')!.textContent;
  await expect.poll(words).toBe('Nothing is known yet.');
  await button('Pause charts').click();
  await expect.poll(words).toBe('Nothing is known of this time.');
  app.chart = answer;
  await button('Back to now').click();
  await expect.poll(words).toBe('');
});

test('on a phone charts are low, the groups behind the first are folded, and one that is unfolded is drawn', async () => {
  await page.viewport(390, 1500);
  showLog();
  await expect.element(chart('L1 Decide')).toBeVisible();
  expect(partOf('ttcv-chart').shadowRoot!.querySelector('.plot')!.clientHeight).toBeLessThanOrEqual(120);
  const folds = [...partOf('ttcv-dashboard').shadowRoot!.querySelectorAll('details')];
  expect(folds.map(({ open }) => open)).toEqual([true, false, false]);
  expect(asked.flatMap(({ figures }) => figures)).not.toContain('received');
  folds[0].querySelector('summary')!.click();
  folds[1].querySelector('summary')!.click();
  await expect.element(chart('Messages')).toHaveAccessibleName(/received \d+ a second at most/);
});

test('the cursor of one chart stands in all of them, and leaves with the pointer', async () => {
  await page.viewport(1400, 1200);
  showLog();
  await expect.element(chart('Chat delivery')).toBeVisible();
  await expect.poll(() => canvases().length).toBeGreaterThanOrEqual(5);
  await userEvent.hover(chart('L2 Hand over'), { position: { x: 200, y: 60 }, force: true });
  await expect.poll(() => [...new Set(cursors())]).toHaveLength(1);
  expect(cursors()[0]).toBeGreaterThan(190);
  await userEvent.hover(page.getByRole('heading', { name: 'Dashboard' }));
  await expect.poll(() => Math.max(...cursors())).toBeLessThan(46);
});

test('a drag shows what it was drawn over, in every chart; Back to now follows the clock again', async () => {
  showLog();
  await expect.element(chart('L1 Decide')).toBeVisible();
  const over = partOf('ttcv-chart').shadowRoot!.querySelector<HTMLElement>('.u-over')!;
  const { left, top, width } = over.getBoundingClientRect();
  const fire = (type: string, x: number, buttons: number, at: EventTarget = over): boolean =>
    at.dispatchEvent(
      new MouseEvent(type, {
        movementX: 9,
        clientX: left + x,
        clientY: top + 40,
        button: 0,
        buttons,
        bubbles: true,
        composed: true,
      }),
    );
  fire('mousemove', width / 2, 0);
  fire('mousedown', width / 2, 1);
  fire('mousemove', width, 1);
  fire('mouseup', width, 0, document);
  await expect.poll(words).toContain('the charts stand still');
  await expect.poll(() => asked.at(-1)?.endsAt).not.toBeNull();
  expect(asked.at(-1)?.spanMs / 1000).toBeCloseTo(30, -1);
  await button('Back to now').click();
  await expect.poll(words).toBe('The last 1 min, ten times a second.');
});

test('by keyboard the slider moves every cursor, + and − zoom, 0 goes back', async () => {
  showLog();
  await expect.element(chart('L1 Decide')).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Moment' });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/\d/));
  await expect.poll(() => Math.max(...cursors())).toBeLessThan(60);
  await userEvent.keyboard('{+}');
  await expect.poll(() => asked.at(-1)?.spanMs).toBe(30_000);
  await userEvent.keyboard('-');
  await expect.poll(() => asked.at(-1)?.spanMs).toBe(60_000);
  await userEvent.keyboard('0');
  await expect.poll(words).toBe('The last 1 min, ten times a second.');
});

test('paused charts stand still, a range shows as much, and tables have the same numbers', async () => {
  showLog();
  await expect.element(chart('L1 Decide')).toBeVisible();
  await page.getByRole('radio', { name: '1 h' }).click();
  await expect.poll(() => asked.at(-1)?.spanMs).toBe(3_600_000);
  await button('Pause charts').click();
  await expect.element(button('Pause charts')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => asked.at(-1)?.endsAt).not.toBeNull();
  await button('As tables').click();
  const table = page.getByRole('table', { name: 'L1 Decide' });
  await expect.element(table.getByRole('columnheader', { name: 'p99, ms' })).toBeVisible();
  await expect.poll(() => table.getByRole('row').elements().length).toBe(13);
  // The made-up evening has a gap: it is told as such, and is no 0.
  await expect.element(table.getByText('not known').first()).toBeInTheDocument();
});

test('numbers and picture are handed over as files, and a page without an engine says that it has none', async () => {
  const app = showLog();
  await expect.element(chart('L1 Decide')).toBeVisible();
  const saved: string[] = [];
  const onClick = (event: Event): void => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
    event.preventDefault();
    saved.push(link.download);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    onClick({ target: this, preventDefault: () => undefined } as unknown as Event);
  };
  try {
    await button('Save picture').click();
    await expect.poll(() => saved).toEqual(['twitch-to-cv-dashboard.png']);
    await button('Save CSV').click();
    await expect.poll(() => saved, { timeout: 5_000 }).toContain('twitch-to-cv-figures.csv');
    app.chart = () => null;
    await button('Save CSV').click();
    await expect.poll(() => app.called('page.tell').length).toBe(1);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
});

test('a tab that only reads shows no figures of its own, and says where they are', async () => {
  showSample('reader', 'log');
  await expect
    .element(page.getByText('The figures are those of the tab that drives the outputs'))
    .toBeVisible();
  expect(partOf('ttcv-dashboard').shadowRoot!.querySelector('ttcv-chart')).toBeNull();
});

test('an hour of figures takes at most 4 ms of a frame, in nineteen of twenty stretches of five frames', async () => {
  await page.viewport(1400, 1900);
  showLog();
  await page.getByRole('radio', { name: '1 h' }).click();
  await expect.poll(() => canvases().length, { timeout: 5_000 }).toBeGreaterThanOrEqual(9);
  await timeThread();
  // The best round is the page's own cost: what else the machine computes makes every thread slower, and none faster.
  let perFrameMs = Infinity;
  for (let round = 0; round < 3 && perFrameMs > BUDGET_MS; round++)
    perFrameMs = Math.min(perFrameMs, await slowestOfTwenty());
  console.log(`dashboard at full history: p95 ${perFrameMs.toFixed(2)} ms a frame`);
  expect(perFrameMs).toBeLessThanOrEqual(BUDGET_MS);
});

/** The nineteenth of twenty stretches, in milliseconds a frame. One frame by itself could not be told from the asking. */
async function slowestOfTwenty(): Promise<number> {
  const took: number[] = [];
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const before = await secondsSpent();
    let frames = 0;
    const counting = new AbortController();
    const count = (): void => {
      frames++;
      if (!counting.signal.aborted) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    for (let frame = 0; frame < FRAMES; frame++) await nextFrame();
    const spent = (await secondsSpent()) - before;
    counting.abort();
    took.push((spent * 1000) / frames);
  }
  return took.toSorted((one, other) => one - other)[STRETCHES - 2];
}
