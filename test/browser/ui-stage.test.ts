/** The small windows: what is to be read at two metres, and what they may do. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BannerId } from '../../src/app/state/page-state';
import type { AppState } from '../../src/app/state/state';
import { askBeforeLeaving } from '../../src/app/session/leave-guard';
import { Dock } from '../../src/ui/stage/dock';
import { Stage } from '../../src/ui/stage/stage';
import { focused } from '../helpers/rigs/show-sample';
import { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import '../../src/ui/page/page.css';

/** The pixel of a 27-inch screen of 2560 × 1440: smaller than the 0.265 mm for which a CSS pixel stands. */
const PIXEL_MM = 0.2331;
const LEAST_ARC_MINUTES = 16;
const METRES = 2;

const ROWS = [
  { number: 7, viewerName: 'ann', text: 'vco#1.pitch: 64', kind: 'accepted', sentence: 'played' },
  { number: 8, viewerName: '<b>eve</b>', text: '!cv panic', kind: 'blocked', sentence: 'moderators only' },
] as const;

function show(element: Stage | Dock, change: Partial<AppState> = {}): SampleApp {
  const app = new SampleApp({
    ...SAMPLE_STATES.armed,
    ...{ tab: { role: 'reader', owner: 'the tab opened at 20:15' }, echo: SAMPLE_STATES.armed },
    ...{ echoLog: ROWS, banners: [], notice: '' },
    ...change,
  });
  element.app = app;
  document.body.style.minWidth = '0';
  document.body.replaceChildren(element);
  return app;
}

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  document.body.replaceChildren();
});

const outputs = () => page.getByRole('status', { name: 'Outputs' });
const ground = (element: Element): string =>
  getComputedStyle(element.shadowRoot!.querySelector('main')!).backgroundColor;

/** The height of a digit as it is drawn, in CSS pixels. */
function digitHeight(figure: Element): number {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(figure);
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText('0').actualBoundingBoxAscent;
}

describe('Stage', () => {
  test.each([
    [1920, 1080],
    [1280, 800],
    [640, 480],
    [390, 780],
  ])(
    'has figures of 16 minutes of arc at two metres, all on their side, at %i × %i',
    async (width, height) => {
      await page.viewport(width, height);
      const stage = new Stage();
      const app = show(stage);
      app.volts.fill(-10);
      await expect.element(page.getByRole('listitem').first()).toHaveTextContent('−10.00');
      for (const figure of [...stage.shadowRoot!.querySelectorAll('.figure')]) {
        const heightMm = digitHeight(figure) * PIXEL_MM;
        const minutes = (Math.atan(heightMm / (METRES * 1000)) * 180 * 60) / Math.PI;
        expect(minutes).toBeGreaterThanOrEqual(LEAST_ARC_MINUTES);
        expect(parseFloat(getComputedStyle(figure).fontSize)).toBeGreaterThanOrEqual(56);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const word = outputs().element();
      expect(word.scrollWidth).toBeLessThanOrEqual(word.clientWidth);
      expect(
        page.getByRole('button', { name: 'Panic' }).element().getBoundingClientRect().bottom,
      ).toBeLessThan(height);
    },
  );

  test('stands on another ground when armed, at 0 V and not known', async () => {
    const stage = new Stage();
    const app = show(stage);
    await expect.element(outputs()).toHaveTextContent('ARMED');
    const grounds = [ground(stage)];
    app.set({ echo: SAMPLE_STATES['live-at-rest'] });
    await expect.element(outputs()).toHaveTextContent('REHEARSAL');
    grounds.push(ground(stage));
    app.set({ echo: null });
    app.metersAreKnown = false;
    await expect.element(outputs()).toHaveTextContent('NOT KNOWN');
    grounds.push(ground(stage));
    expect(new Set(grounds).size).toBe(3);
    await expect.element(page.getByRole('alert')).toHaveTextContent('does not answer');
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent('not known');
    app.set({ banners: [{ id: BannerId.Gone, tone: 'bad', text: 'The tab is gone.', action: null }] });
    await expect.element(outputs()).toHaveTextContent('NO TAB');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The tab is gone.');
  });

  test('panics by its button, by Escape, by Ctrl+. and by keyboard, and offers nothing else', async () => {
    const app = show(new Stage());
    await page.getByRole('button', { name: 'Panic' }).click();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Control>}.{/Control}');
    expect(app.called('panics.panic')).toHaveLength(3);
    // The list of volts scrolls by keyboard where it is too long.
    for (let stop = 0; stop < 2 && focused()?.textContent !== 'Panic'; stop++) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(app.called('panics.panic')).toHaveLength(4);
    expect(focused()?.textContent).toBe('Panic');
    expect(page.getByRole('button').elements()).toHaveLength(1);
  });
});

describe('Dock', () => {
  test('has state, chat, the last commands, Pause and Panic within 300 × 500', async () => {
    await page.viewport(300, 500);
    show(new Dock());
    await expect.element(outputs()).toHaveTextContent('ARMED');
    await expect
      .element(page.getByRole('status', { name: 'Chat connection' }))
      .toHaveTextContent('connected');
    const rows = page.getByRole('list', { name: 'Last commands' }).getByRole('listitem');
    await expect.element(rows.last()).toHaveTextContent('<b>eve</b> !cv panic');
    await expect.element(rows.last()).toHaveTextContent('moderators only');
    for (const name of ['Pause chat', 'Panic']) {
      const { right, bottom, height } = page.getByRole('button', { name }).element().getBoundingClientRect();
      expect([right <= 300, bottom <= 500, height >= 44]).toEqual([true, true, true]);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(300);
  });

  test('pauses in the tab that drives, and shows it only once that tab says so', async () => {
    const app = show(new Dock());
    const pause = page.getByRole('button', { name: 'Pause chat' });
    await expect.element(pause).toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(app.called('hand.pause').map(({ args }) => args)).toEqual([[true]]);
    expect(focused()).toBe(pause.element());
    await expect.element(pause).toHaveAttribute('aria-pressed', 'false');
    app.set({ echo: { ...SAMPLE_STATES.armed, control: { ...SAMPLE_STATES.armed.control, paused: true } } });
    await expect.element(pause).toHaveAttribute('aria-pressed', 'true');
    await expect.element(outputs()).toHaveTextContent('PAUSED');
    app.set({ echo: null, echoLog: [] });
    await expect.element(pause).toBeDisabled();
  });
});

test('a real page asks before it is left while armed, and not before', () => {
  const app = new SampleApp(SAMPLE_STATES['live-at-rest']);
  askBeforeLeaving(app);
  const leaves = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaves()).toBe(false);
  app.set({ armed: true });
  expect(leaves()).toBe(true);
  app.set({ armed: false });
  expect(leaves()).toBe(false);
});
