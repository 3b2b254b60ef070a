/** The streamer tries a command as a viewer; and text from strangers wherever the page shows it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 1600);
});

afterEach(() => {
  document.body.replaceChildren();
});

const log = () => page.getByRole('log', { name: 'Chat' });
const entries = () => [...log().element().querySelectorAll('.entry')];

describe('Try a command', () => {
  const field = () => page.getByRole('textbox', { name: 'Try a command' });
  const answer = () => page.getByRole('status', { name: 'What came of it' });
  const tried = (number: number) => ({ number, viewerId: 'try', viewerName: 'you, as a viewer', text: 'x' });

  test('is where the line leads after the Demo crowd was watched, with a command that Enter sends', async () => {
    const app = showSample('live-at-rest');
    app.set({
      ...{ isDemoShow: true, demoStep: 'try', chat: { ...app.state.chat, state: 'off' } },
      simulation: { ...app.state.simulation, running: true },
    });
    const act = () => page.getByRole('button', { name: 'Try it' });
    await expect.element(act()).toHaveAttribute('aria-disabled', 'false');
    await act().click();
    await expect.poll(focused).toBe(field().element());
    await userEvent.keyboard('{Enter}');
    expect(app.called('hand.tryCommand').map(({ args }) => args)).toEqual([['!cutoff 90']]);
    // A command that somebody has begun stays.
    await field().fill('mix: 3');
    await act().click();
    await expect.poll(focused).toBe(field().element());
    await userEvent.keyboard('{Enter}');
    expect(app.called('hand.tryCommand')[1].args).toEqual(['mix: 3']);
  });

  test('hands the text on, and says beside the field what came of it', async () => {
    const app = showSample('armed');
    const [first, ...others] = app.state.log;
    // An earlier try is no answer to this one.
    app.set({ log: [{ ...first, ...tried(first.number) }, ...others] });
    await field().fill('pitch: 64');
    await userEvent.keyboard('{Enter}');
    expect(app.called('hand.tryCommand').map(({ args }) => args)).toEqual([['pitch: 64']]);
    await expect.element(answer()).toHaveTextContent('counts as one viewer');
    const verdict = { kind: 'outOfRange', min: 0, max: 127 } as const;
    app.set({ log: [...app.state.log, { ...first, ...tried(50), verdict }] });
    await expect.element(answer()).toHaveTextContent('Out of range a value from 0 to 127, please');
    const row = entries().at(-1);
    expect([row.textContent.includes('you, as a viewer'), row.classList.contains('tried')]).toEqual([
      true,
      true,
    ]);
    expect(row.querySelector('.block')).toBeNull();
  });

  test('says that nothing can play while nothing is live', async () => {
    showSample('ready');
    await expect.element(answer()).toHaveTextContent('Not live: nothing can play');
  });

  test('is not for a tab that only reads, nor for an empty text', async () => {
    const app = showSample('ready');
    await field().fill('  ');
    await userEvent.keyboard('{Enter}');
    expect(app.called('hand.tryCommand')).toHaveLength(0);
    app.set({ tab: { role: 'reader', owner: 'another tab' } });
    await expect.element(field()).toBeDisabled();
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
    await expect.poll(() => entries().length).toBeGreaterThan(12);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1400);
    // One line for who and what, and one for the reason.
    const heights = entries().map((entry) => entry.getBoundingClientRect().height);
    expect(Math.max(...heights)).toBeLessThanOrEqual(61);
  });

  test('turn no sentence round', async () => {
    showSample('hostile');
    await expect
      .element(page.getByRole('status', { name: 'Audio output' }))
      .toHaveTextContent('live on erawtfos kcatta, 8 channels, 48 kHz');
  });
});
