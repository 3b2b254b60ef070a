/** The place where jacks start when they are armed, as a person chooses and reads it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

const here = () => page.getByRole('radio', { name: 'From here: where chat has put the jacks', exact: true });
const rest = () => page.getByRole('radio', { name: 'From rest: every jack starts at its rest', exact: true });
const arm = () => page.getByRole('switch', { name: 'Arm outputs' });
const moves = (): Element => partOf('ttcv-arm-start');
const sentence = (): string => partOf('ttcv-arm-panel').shadowRoot!.querySelector('.moves')!.textContent;
/** The list as it is shown, such as `Jack 2 5.00 V`; a hidden part is hidden from screen readers too. */
const listed = (): string[] =>
  [...moves().shadowRoot!.querySelectorAll('li')]
    .filter((item) => getComputedStyle(item).visibility === 'visible')
    .map((item) => {
      const [number, volts] = ['.number', '.volts'].map((part) => item.querySelector(part)!.textContent);
      return `${number} ${volts}`;
    });

/** Live at 0 V; chat has put jack 1 at 2.5 V and jack 3 at −1 V, and jack 2 rests at 5 V. */
async function showRehearsal(): Promise<SampleApp> {
  const app = showSample('live-at-rest');
  const { patch } = app.state;
  const jacks = patch.jacks.map((jack) =>
    jack.jack === 2 ? { ...jack, limits: { ...jack.limits, min: -10, max: 10, rest: 5 } } : jack,
  );
  app.targets.set([2.5, 5, -1]);
  app.set({ patch: { ...patch, jacks } });
  await openCheck();
  return app;
}

const openCheck = (): Promise<void> => page.getByRole('button', { name: /^Show check/ }).click();

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('the choice', () => {
  test('is from here unless told otherwise, and goes with the switch', async () => {
    const app = await showRehearsal();
    await expect.element(here()).toBeChecked();
    await rest().click();
    await expect.element(here()).not.toBeChecked();
    await arm().click();
    expect(app.called('arming.set')).toEqual([{ intent: 'arming.set', args: [true, 'rest'] }]);
  });

  test('is made by its text and by the arrow keys', async () => {
    await showRehearsal();
    await page.getByText('From rest: every jack starts at its rest').click();
    await expect.element(rest()).toBeChecked();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(here()).toBeChecked();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(rest()).toBeChecked();
  });

  test('says what from rest forgets and what it keeps', async () => {
    await showRehearsal();
    const said = 'Forgets what chat and your hand have set, and open votes. Locks stay.';
    await expect.element(rest()).toHaveAccessibleDescription(said);
  });
});

describe('what arming moves', () => {
  test('is each jack that starts away from 0 V, and where it goes, for the choice that is made', async () => {
    await showRehearsal();
    await expect.poll(listed).toEqual(['Jack 1 2.50 V', 'Jack 2 5.00 V', 'Jack 3 −1.00 V']);
    expect(sentence()).toBe('When armed, 3 jacks move from 0 V.');
    await rest().click();
    await expect.poll(listed).toEqual(['Jack 2 5.00 V']);
    expect(sentence()).toBe('When armed, 1 jack moves from 0 V.');
  });

  test('is said to be nothing when it is nothing', async () => {
    showSample('live-at-rest').targets.fill(0);
    await openCheck();
    await expect.poll(sentence).toBe('When armed, no jack moves: each starts at 0 V.');
    expect(listed()).toEqual([]);
  });

  test('follows chat without moving anything on the page, and is written at most a few times a second', async () => {
    const app = await showRehearsal();
    await expect.poll(listed).toHaveLength(3);
    const before = arm().element().getBoundingClientRect();
    let writes = 0;
    const observer = new MutationObserver((records) => {
      writes += records.length;
    });
    observer.observe(moves().shadowRoot!, { childList: true, characterData: true, subtree: true });
    const began = performance.now();
    while (performance.now() - began < 1_000) {
      app.targets[0] = 1 + ((performance.now() - began) / 1_000) * 5;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    const seconds = (performance.now() - began) / 1_000;
    app.targets.fill(0);
    await expect.poll(listed).toEqual([]);
    expect(arm().element().getBoundingClientRect()).toEqual(before);
    expect(writes).toBeGreaterThan(1);
    expect(writes).toBeLessThanOrEqual(1 + 4 * seconds);
  });

  test('is not told once the jacks may carry volts, or are another tab’s', async () => {
    const app = await showRehearsal();
    await expect.poll(listed).toHaveLength(3);
    const isTold = () => page.getByText(/^When armed,/).query() !== null;
    expect(isTold()).toBe(true);
    for (const armed of [true, false]) {
      app.set({ armed, outputs: { fade: 'closing', isLate: false } });
      await expect.poll(listed).toEqual([]);
      expect(isTold()).toBe(false);
    }
    // The place to choose it for the next arming stays open.
    await expect.element(rest()).toBeVisible();
    app.set({
      outputs: { fade: 'closed', isLate: false },
      tab: { role: 'reader', owner: 'Chrome, opened at 20:00' },
    });
    await expect.element(rest()).not.toBeInTheDocument();
    expect(isTold()).toBe(false);
  });

  test('has room for the longest label of thirty-two jacks in ±10 V', async () => {
    const app = showSample('thirty-two');
    app.set({ ...SAMPLE_STATES['thirty-two'], armed: false, outputs: { fade: 'closed', isLate: false } });
    app.targets.fill(-10);
    await openCheck();
    await expect.poll(listed).toHaveLength(32);
    for (const item of moves().shadowRoot!.querySelectorAll('li'))
      expect(item.scrollWidth).toBeLessThanOrEqual(item.clientWidth);
  });
});
