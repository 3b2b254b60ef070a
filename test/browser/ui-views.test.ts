/** The views of the page: how one goes from one to another, and what one that is not shown costs and keeps. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VIEW_NAMES } from '../../src/app/state/page-state';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import type { SampleApp } from '../helpers/samples/sample-app';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

const link = (name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
const limits = () => page.getByRole('combobox', { name: 'Limits' });
const filter = () => page.getByRole('textbox', { name: 'Filter by name or text' });

test('a link of the rail goes to its view, and says that it is there', async () => {
  const app = showSample('armed');
  await expect.element(link('Play')).toHaveAttribute('aria-current', 'page');
  await link('Crowd').click();
  await expect.element(limits()).toBeVisible();
  await expect.element(link('Crowd')).toHaveAttribute('aria-current', 'page');
  await expect.element(link('Play')).toHaveAttribute('aria-current', 'false');
  await expect.element(page.getByRole('log', { name: 'Chat' })).not.toBeInTheDocument();
  expect(app.called('page.showView')).toHaveLength(1);
});

test('Alt with a digit goes to each view in the order of the rail, and not while somebody types', async () => {
  const app = showSample('armed');
  for (const [at, view] of VIEW_NAMES.entries()) {
    await userEvent.keyboard(`{Alt>}${at + 1}{/Alt}`);
    expect(app.state.view).toBe(view);
  }
  app.page.showView('play');
  await filter().click();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  expect(app.state.view).toBe('play');
});

/** A page on which no other view was before. */
async function showRig(): Promise<SampleApp> {
  const app = showSample('armed', 'rig');
  await expect.element(page.getByRole('heading', { name: 'What feeds Listen' })).toBeVisible();
  return app;
}

describe('a view that is left', () => {
  test('keeps what was typed and opened', async () => {
    const app = showSample('armed');
    await filter().fill('ana');
    app.page.showView('crowd');
    const fold = () => page.getByText('Roles').first();
    await fold().click();
    const wait = () => page.getByRole('textbox', { name: 'VIPs, own wait in seconds' });
    await wait().fill('7');
    app.page.showView('play');
    await expect.element(filter()).toHaveValue('ana');
    app.page.showView('crowd');
    await expect.element(wait()).toHaveValue('7');
  });

  test('costs nothing: none of its parts follows the state or draws', async () => {
    const { listenerCount: rigAlone } = await showRig();
    const app = showSample('armed');
    await expect.element(page.getByRole('log', { name: 'Chat' })).toBeVisible();
    const play = partOf('ttcv-play-view');
    app.page.showView('rig');
    await expect.element(page.getByRole('heading', { name: 'What feeds Listen' })).toBeVisible();
    expect(play.isConnected).toBe(false);
    expect(app.listenerCount).toBe(rigAlone);
  });

  test('shows at once what changed meanwhile', async () => {
    const app = showSample('armed');
    const lock = () => page.getByRole('button', { name: 'Lock vco#1.pitch', exact: true });
    await expect.element(lock()).toHaveAttribute('aria-pressed', 'false');
    app.page.showView('log');
    await expect.element(lock()).not.toBeInTheDocument();
    app.set({ control: { ...app.state.control, locked: ['vco#1.pitch'] } });
    app.page.showView('play');
    await expect.element(lock()).toHaveAttribute('aria-pressed', 'true');
  });

  test('hears no key: Escape is Panic, whatever is open in it', async () => {
    const app = showSample('armed');
    await page.getByRole('button', { name: 'Edit vco#1.pitch' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
    app.page.showView('log');
    await expect.element(page.getByRole('heading', { name: 'Measured' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test('is found as far down as it was left', async () => {
    const app = showSample('thirty-two');
    await expect.element(filter()).toBeInTheDocument();
    window.scrollTo(0, 300);
    app.page.showView('log');
    await expect.poll(() => window.scrollY).toBe(0);
    app.page.showView('play');
    await expect.poll(() => window.scrollY).toBe(300);
  });
});

test('Go to Arm comes back to Play from any view', async () => {
  const app = showSample('live-at-rest', 'log');
  app.set({
    banners: [
      { id: 'renewed', tone: 'caution', text: 'New.', action: { label: 'Go to Arm', intent: 'goToArm' } },
    ],
  });
  await page.getByRole('button', { name: 'Go to Arm' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'No speakers or headphones' })).toBeVisible();
  expect(app.state.view).toBe('play');
});
