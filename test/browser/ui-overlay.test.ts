/** The overlay: what viewers are to see, Panic, and the way back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(() => page.viewport(1400, 900));
afterEach(() => {
  document.body.replaceChildren();
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
  const app = showSample('armed');
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
