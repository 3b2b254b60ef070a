/** A tab that only reads: what it does not know has no figure, anywhere on the page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

let app: SampleApp;

beforeEach(async () => {
  await page.viewport(1400, 1600);
  app = showSample('reader');
  app.metersAreKnown = false;
});

afterEach(() => {
  document.body.replaceChildren();
});

const firstRow = () => page.getByRole('row', { name: /^vco#1.pitch/ });
const canvas = (): HTMLCanvasElement => partOf('ttcv-variables-table').shadowRoot!.querySelector('canvas')!;
const isBlank = (drawn: HTMLCanvasElement): boolean =>
  drawn
    .getContext('2d')!
    .getImageData(0, 0, drawn.width, drawn.height)
    .data.every((byte) => byte === 0);

describe('not known', () => {
  test('stands for volts, value and viewer in the table', async () => {
    for (const heading of ['Value now', 'Volts now', 'Set by']) {
      const cell = page.elementLocator(firstRow().element().querySelector(`[data-heading="${heading}"]`)!);
      await expect.element(cell).toHaveTextContent('not known');
      await expect.element(cell).not.toHaveTextContent(/\d/);
    }
    expect(firstRow().element().getAttribute('data-value')).toBe('');
  });

  test('stands for the volts of every meter, without bar, mark or line', async () => {
    const meters = page.getByRole('list', { name: 'Volts at each jack' }).getByRole('listitem');
    await expect.element(meters.first()).toHaveTextContent(/— ?not known volts$/);
    expect(meters.elements().filter((meter) => /\.\d\d/.test(meter.textContent))).toEqual([]);
    expect(isBlank(canvas())).toBe(true);
    app.metersAreKnown = true;
    app.set({ echo: SAMPLE_STATES.armed });
    await expect.element(meters.first()).toHaveTextContent(/0.00 volts$/);
    await expect.poll(() => isBlank(canvas())).toBe(false);
    app.metersAreKnown = false;
    await expect.poll(() => isBlank(canvas())).toBe(true);
    await expect.element(meters.first()).not.toHaveTextContent('0.00');
  });

  test.each(['Messages', 'Last minute', 'Refused in the last minute, by reason'])(
    'stands for the counts of %s',
    async (name) => {
      app.page.showView(name === 'Messages' ? 'log' : 'play');
      const list = page.getByLabelText(name, { exact: true });
      await expect.element(list).toHaveTextContent('not known');
      await expect.element(list).not.toHaveTextContent(/\d/);
    },
  );
});

test('the sign does not say that nobody chats, nor the log that nobody wrote', async () => {
  await expect.element(page.getByText('No chat', { exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByText('this one does not hear it')).toBeVisible();
});

describe('what the other tab says', () => {
  const arm = () => page.getByRole('switch', { name: 'Arm outputs' });

  beforeEach(() => {
    app.metersAreKnown = true;
    app.volts[0] = 3.94;
    app.set({ echo: SAMPLE_STATES.armed });
  });

  test('is in statuses, switch, table and meters, as that of another tab', async () => {
    await expect
      .element(page.getByRole('status', { name: 'Audio output' }))
      .toHaveTextContent('another tab: live on ES-8');
    await expect.element(page.getByText('Another tab: Armed: chat moves the jacks.')).toBeVisible();
    await expect.element(arm()).toBeChecked();
    await expect.element(arm()).toBeDisabled();
    await expect.element(firstRow()).toHaveTextContent('modwiggler');
    await expect.element(firstRow()).toHaveTextContent('3.94 V');
    expect(firstRow().element().getAttribute('data-value')).not.toBe('');
  });

  test('is gone as soon as it is not known', async () => {
    await expect.element(arm()).toBeChecked();
    app.set({ echo: null });
    await expect.element(arm()).not.toBeChecked();
    await expect.element(firstRow()).not.toHaveTextContent('3.94');
    await expect.element(page.getByText('what they do is not known here')).toBeVisible();
  });

  test('of another patch is shown by jack alone', async () => {
    app.set({ echo: { ...SAMPLE_STATES.armed, values: null } });
    await expect.element(firstRow()).not.toHaveTextContent('3.94');
    const meters = page.getByRole('list', { name: 'Volts at each jack' }).getByRole('listitem');
    await expect.element(meters.first()).toHaveTextContent('3.94');
  });
});
