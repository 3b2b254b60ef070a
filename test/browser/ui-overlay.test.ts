/** The overlay: what viewers are to see, Panic, and the way back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showSample } from '../helpers/rigs/show-sample';
import { OVERLAY_WIDGETS } from '../../src/ui/overlay/widgets';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
  // The page has more files than the browser keeps account of by itself.
  performance.setResourceTimingBufferSize(5_000);
});
afterEach(() => {
  document.body.replaceChildren();
});

const widgetFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('/overlay/widgets/'));

test('costs the page nothing before it is shown', async () => {
  const app = showSample('armed', 'crowd');
  await expect.element(page.getByRole('button', { name: 'Show overlay' })).toBeVisible();
  expect(widgetFiles()).toEqual([]);
  app.set({ overlay: true });
  await expect.poll(() => widgetFiles().length).toBeGreaterThan(0);
});

test('has no heading without words while its parts load', async () => {
  const app = showSample('armed');
  const overlay = document.createElement('ttcv-overlay');
  overlay.app = app;
  overlay.widgets = { late: () => new Promise(() => undefined) };
  document.body.replaceChildren(overlay);
  await expect.element(page.getByRole('button', { name: 'Leave overlay' })).toBeVisible();
  expect(page.getByRole('heading').elements()).toEqual([]);
});

test('shows every variable with its value and who set it, and how to play', async () => {
  showSample('overlay');
  await expect.element(page.getByText('Type vco#1.pitch: 64')).toBeVisible();
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(8);
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent('modwiggler');
});

test('leaves nothing else to see or to reach but Panic', async () => {
  showSample('overlay');
  await expect.element(page.getByRole('button', { name: 'Leave overlay' })).toBeVisible();
  const names = page
    .getByRole('button')
    .elements()
    .map((button) => button.textContent.trim().slice(0, 13));
  expect(names.filter((name) => !name.startsWith('Panic'))).toEqual(['Leave overlay']);
  expect(names).toHaveLength(2);
});

test('is shown and left by keyboard', async () => {
  const app = showSample('armed', 'crowd');
  const show = page.getByRole('button', { name: 'Show overlay' });
  await expect.element(show).toBeVisible();
  show.element().focus();
  await userEvent.keyboard('{Enter}');
  app.set({ overlay: true });
  const leave = page.getByRole('button', { name: 'Leave overlay' });
  await expect.element(leave).toBeVisible();
  leave.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(app.called('page.showOverlay').map(({ args }) => args)).toEqual([[true], [false]]);
});

test('shows the other parts and says so when one does not load', async () => {
  const app = showSample('armed');
  const overlay = document.createElement('ttcv-overlay');
  overlay.app = app;
  overlay.widgets = { gone: () => Promise.reject(new Error('404')), ...OVERLAY_WIDGETS };
  document.body.replaceChildren(overlay);
  await expect.element(page.getByText('Type vco#1.pitch: 64')).toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveTextContent('A part of the overlay did not load.');
  expect(page.getByRole('listitem').elements()).toHaveLength(8);
});
