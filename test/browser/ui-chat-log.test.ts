/** The chat log, and text from strangers wherever the page shows it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showSample } from '../helpers/show-sample';
import '../../src/ui/page.css';

beforeEach(async () => {
  await page.viewport(1400, 1600);
});

afterEach(() => {
  document.body.replaceChildren();
});

const log = () => page.getByRole('log', { name: 'Chat' });
const entries = () => [...log().element().querySelectorAll('.entry')];

describe('the log', () => {
  test('shows who, what, verdict and reason', async () => {
    showSample('armed');
    await expect
      .element(log())
      .toHaveTextContent('patchpanda vco#1.pich: 72 no variable vco#1.pich: did you mean vco#1.pitch?');
    await expect.element(log()).toHaveTextContent('Unknown');
  });

  test('replaces an entry whose verdict changed', async () => {
    const app = showSample('armed');
    await expect.poll(entries).toHaveLength(24);
    const { log: before } = app.state;
    const last = before.at(-1)!;
    app.set({ log: [...before.slice(0, -1), { ...last, verdict: { kind: 'accepted' } }] });
    await expect.poll(() => entries().at(-1)?.textContent).toContain('Played');
    expect(entries()).toHaveLength(24);
  });

  test('stands still while paused and says how much is newer', async () => {
    const app = showSample('armed');
    await page.getByRole('button', { name: 'Pause log' }).click();
    const last = app.state.log.at(-1)!;
    app.set({ log: [...app.state.log, { ...last, number: 24, text: 'after the pause' }] });
    await expect.poll(() => page.getByText('1 newer').elements()).toHaveLength(1);
    expect(entries()).toHaveLength(24);
    await page.getByRole('button', { name: 'Pause log' }).click();
    await expect.element(log()).toHaveTextContent('after the pause');
  });

  test('filters by verdict, name and text', async () => {
    showSample('armed');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show verdicts' }), 'Limited');
    await expect.poll(entries).toHaveLength(2);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show verdicts' }), 'Every verdict');
    await page.getByRole('textbox', { name: 'Filter by name or text' }).fill('NOODLE');
    await expect.poll(entries).toHaveLength(4);
  });

  test('follows new entries only while the reader is at its end', async () => {
    const app = showSample('armed');
    await expect.poll(() => log().element().scrollTop).toBeGreaterThan(0);
    log().element().scrollTop = 0;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const last = app.state.log.at(-1)!;
    app.set({ log: [...app.state.log, { ...last, number: 24 }] });
    await expect.poll(entries).toHaveLength(25);
    expect(log().element().scrollTop).toBe(0);
  });

  test('holds a bounded count of rows in a flood', async () => {
    const app = showSample('armed');
    const last = app.state.log.at(-1)!;
    app.set({ log: Array.from({ length: 500 }, (_, number) => ({ ...last, number })) });
    await expect.poll(entries).toHaveLength(150);
  });
});

describe('hostile names and text', () => {
  test('become no element', async () => {
    showSample('hostile');
    await expect.element(log()).toHaveTextContent('<img src=x onerror=alert(1)>');
    const images = (root: ParentNode): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, element) => sum + (element.shadowRoot ? images(element.shadowRoot) : 0),
        root.querySelectorAll('img').length,
      );
    expect(images(document)).toBe(0);
  });

  test('make nothing wider or taller', async () => {
    showSample('hostile');
    await expect.poll(entries).toHaveLength(24);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1400);
    expect(new Set(entries().map((entry) => entry.getBoundingClientRect().height)).size).toBe(1);
  });

  test('turn no sentence round', async () => {
    showSample('hostile');
    await expect
      .element(page.getByRole('status', { name: 'Audio output' }))
      .toHaveTextContent('live on erawtfos kcatta, 8 channels, 48 kHz');
  });
});
