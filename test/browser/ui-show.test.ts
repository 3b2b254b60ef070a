/** The first screen of a show: what a streamer must see without scrolling. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SampleApp } from '../helpers/samples/sample-app';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

afterEach(() => {
  document.body.replaceChildren();
});

const boxOf = (element: Element) => element.getBoundingClientRect();
const footTop = (): number =>
  innerHeight - parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bottom'));
const headBottom = (): number =>
  parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--head'));
const isInFirstScreen = (element: Element): boolean => {
  const { top, bottom, height } = boxOf(element);
  return height > 0 && top >= headBottom() && bottom <= footTop();
};
const log = () => page.getByRole('log', { name: 'Chat' }).element();

/** Eight refusals of one line of reason each. */
function refuse(app: SampleApp): void {
  const [first] = app.state.log;
  const verdict = { kind: 'outOfRange', min: 0, max: 127 } as const;
  const more = Array.from({ length: 12 }, (_, at) => ({
    ...{ ...first, number: 100 + at, verdict, text: `vco#1.pitch: ${200 + at}`, viewerId: `v${at}` },
  }));
  app.set({ log: [...app.state.log, ...more] });
}

describe('at 1400 × 900, live', () => {
  test('the first screen has every row, eight whole verdicts, the minute, the try, Pause and Panic', async () => {
    await page.viewport(1400, 900);
    const app = showSample('armed');
    refuse(app);
    await expect.element(page.getByRole('log', { name: 'Chat' })).toHaveTextContent('vco#1.pitch: 211');
    const rows = page.getByRole('table', { name: 'Variables' }).element().querySelectorAll('[data-row]');
    expect([...rows].filter(isInFirstScreen)).toHaveLength(8);
    // Wholly: the panel that holds them cuts none.
    const panel = (rows[0].getRootNode() as ShadowRoot).host;
    expect(boxOf(rows[7]).bottom).toBeLessThanOrEqual(boxOf(panel).bottom);
    const { top, bottom } = boxOf(log());
    const whole = [...log().querySelectorAll('.entry')].filter((entry) => {
      const box = boxOf(entry);
      return box.top >= top && box.bottom <= bottom;
    });
    expect(isInFirstScreen(log())).toBe(true);
    expect(whole.length).toBeGreaterThanOrEqual(8);
    expect(whole.at(-1)?.textContent).toContain('vco#1.pitch: 211');
    const minute = page.getByLabelText('Last minute', { exact: true }).element();
    const attempt = page.getByRole('textbox', { name: 'Try a command' }).element();
    expect([minute, attempt].filter(isInFirstScreen)).toHaveLength(2);
    for (const name of ['Pause chat', 'Panic']) {
      const { bottom: end } = boxOf(page.getByRole('button', { name }).element());
      expect(end).toBeLessThanOrEqual(headBottom());
    }
  });

  test('chat stays beside more rows than fit: they scroll by themselves', async () => {
    await page.viewport(1400, 900);
    showSample('thirty-two');
    const table = page.getByRole('table', { name: 'Variables' });
    await expect.element(table).toBeVisible();
    const panel = (table.element().getRootNode() as ShadowRoot).host;
    expect([panel, log()].filter(isInFirstScreen)).toHaveLength(2);
    panel.scrollTop = 500;
    await expect.poll(() => panel.scrollTop).toBe(500);
  });

  test('the log shows its newest row again when it becomes lower', async () => {
    await page.viewport(1400, 1500);
    const app = showSample('armed');
    refuse(app);
    const end = (): number => log().scrollHeight - log().scrollTop - log().clientHeight;
    await expect.element(page.getByRole('log', { name: 'Chat' })).toHaveTextContent('vco#1.pitch: 211');
    await page.viewport(1400, 800);
    await expect.poll(() => log().clientHeight).toBeLessThan(700);
    await expect.poll(end).toBeLessThan(2);
  });
});
