/** The strip under the header: what is wrong, and the one act that helps. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
});

afterEach(() => {
  document.body.replaceChildren();
});

test('a banner offers its one act', async () => {
  const app = showSample('device-lost');
  await page.getByRole('button', { name: 'Resume on ES-8' }).click();
  expect(app.called('session.resume')).toHaveLength(1);
  await page.getByRole('button', { name: /^Dismiss/ }).click();
  expect(app.called('page.dismissBanner')).toEqual([{ intent: 'page.dismissBanner', args: ['device'] }]);
});

describe('a banner whose act changes', () => {
  const lost = { id: 'lost', tone: 'bad', text: 'ES-8 has no name.' } as const;
  const reveal = { ...lost, action: { label: 'Show device names', intent: 'revealDeviceLabels' } as const };
  const resume = { ...lost, action: { label: 'Resume', intent: 'resume' } as const };
  const press = (name: string): void => {
    (page.getByRole('button', { name, exact: true }).element() as HTMLElement).click();
  };

  test('does not do the new act for a press that was meant for the old one', async () => {
    const app = showSample('device-lost');
    app.set({ banners: [reveal] });
    await expect.element(page.getByText('Show device names').first()).toBeInTheDocument();
    app.set({ banners: [resume] });
    const button = page.getByRole('button', { name: 'Resume', exact: true });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    press('Resume');
    expect(app.calls).toEqual([]);
    await expect.element(button).toHaveAttribute('aria-disabled', 'false');
    press('Resume');
    expect(app.called('session.resume')).toHaveLength(1);
  });

  test('acts at once where the text alone is another', async () => {
    const app = showSample('device-lost');
    app.set({ banners: [resume] });
    await expect.element(page.getByText('ES-8 has no name.').first()).toBeInTheDocument();
    app.set({ banners: [{ ...resume, text: 'ES-8 is back.' }] });
    await expect.element(page.getByText('ES-8 is back.').first()).toBeInTheDocument();
    press('Resume');
    expect(app.called('session.resume')).toHaveLength(1);
  });

  test('acts at once where there was no banner before', async () => {
    const app = showSample('device-lost');
    app.set({ banners: [] });
    await expect.element(page.getByRole('button', { name: /^Dismiss/ })).not.toBeInTheDocument();
    app.set({ banners: [resume] });
    await expect.element(page.getByText('ES-8 has no name.').first()).toBeInTheDocument();
    press('Resume');
    expect(app.called('session.resume')).toHaveLength(1);
  });
});
