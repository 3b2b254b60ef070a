/** The first visit as a stranger meets it: three ways to begin, in place; then what comes before arming. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { initialState } from '../../src/app/state/initial-state';
import { DEMO_DEVICE_ID } from '../../src/app/state/setup-state';
import type { AppState } from '../../src/app/state/state';
import { DEFAULT_OUTPUT_ID } from '../../src/domain/devices/output-trail';
import { STARTERS } from '../../src/domain/patch/starters';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { focused, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

const FRESH = initialState({ canChooseOutput: true, isolated: true });

/** The page as it is on a first visit, and `change`. */
function showFresh(change: Partial<AppState> = {}): SampleApp {
  const app = showSample('first-visit');
  app.set({ ...FRESH, ...change });
  return app;
}
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const interfaces = () => page.getByRole('combobox', { name: 'Audio interface' });
const channel = () => page.getByRole('textbox', { name: 'Twitch channel' });
const boxOf = (name: 'Panic' | 'Arm outputs') =>
  page
    .getByRole(name === 'Panic' ? 'button' : 'switch', { name })
    .element()
    .getBoundingClientRect();

/** A show of the Demo crowd, as the app makes it. */
const SHOW: Partial<AppState> = {
  ...{ session: 'live', isDemoShow: true, outputs: { fade: 'closed', isLate: false } },
  simulation: { ...FRESH.simulation, running: true },
  armCheck: SAMPLE_STATES['live-at-rest'].armCheck,
};

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('a first visit', () => {
  test('says what the product is, and has every way to begin in the first screen', async () => {
    showFresh();
    await expect.element(heading('Let chat play your modular.')).toBeVisible();
    const controls = [button('Demo crowd'), interfaces(), channel(), button('Go live')];
    for (const control of controls) {
      await expect.element(control).toBeVisible();
      expect(control.element().getBoundingClientRect().bottom).toBeLessThan(900);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1400);
  });

  test('previews another patch to begin with, and offers none that is there already', async () => {
    const app = showFresh();
    await button(STARTERS.drumsAndBass.patch.name).click();
    expect(app.called('library.openStarter').map(({ args }) => args)).toEqual([['drumsAndBass']]);
    await expect.element(button(app.state.patch.name)).not.toBeInTheDocument();
  });

  test('is over once a person has gone live, for good', async () => {
    const app = showFresh();
    app.set({ isFirstVisit: false });
    await expect.element(heading('Setup')).toBeVisible();
    await expect.element(heading('Let chat play your modular.')).not.toBeInTheDocument();
    await expect.element(button('Demo crowd')).toBeVisible();
  });

  test('starts and ends the crowd with one button, and arms nothing', async () => {
    const app = showFresh();
    await button('Demo crowd').click();
    app.set(SHOW);
    await expect.element(button('Demo crowd')).toHaveAttribute('aria-pressed', 'true');
    await button('Demo crowd').click();
    const running = app.called('simulation.set').map(({ args }) => (args[0] as { running: boolean }).running);
    expect(running).toEqual([true, false]);
    expect(app.called('arming.set')).toEqual([]);
  });

  test('goes from the crowd to an interface of one’s own, with the keyboard', async () => {
    const app = showFresh(SHOW);
    await button('Connect my interface').click();
    expect(app.called('session.stop')).toHaveLength(1);
    await expect.poll(focused).toBe(interfaces().element());
  });

  test('is not offered in a tab that may not drive the outputs', async () => {
    showFresh({ tab: { role: 'reader', owner: 'the tab opened at 20:15' } });
    await expect.element(heading('Setup')).toBeVisible();
    await expect.element(button('Demo crowd')).toBeDisabled();
  });
});

describe('the interface', () => {
  const listed = (id: string, label: string): Partial<AppState> => ({
    devices: { labels: 'shown', list: [...FRESH.devices.list, { id, label }] },
  });

  test('that is made for modulars is offered while the demo is chosen, and only then', async () => {
    const app = showFresh(listed('es8', 'ES-8 (USB Audio)'));
    await expect.element(interfaces()).toHaveAccessibleDescription(/ES-8 \(USB Audio\) is connected/);
    await button('Use it').click();
    expect(app.called('setup.chooseOutput').map(({ args }) => args)).toEqual([['es8']]);
    await expect.poll(focused).toBe(interfaces().element());
    await expect.element(button('Use it')).not.toBeInTheDocument();
  });

  test('is not offered where only speakers are there', async () => {
    showFresh(listed('built-in', 'Built-in Speakers'));
    await expect.element(interfaces()).toBeVisible();
    await expect.element(button('Use it')).not.toBeInTheDocument();
  });

  test.each(['hidden', 'refused'] as const)(
    'that is a system default may be speakers: %s',
    async (labels) => {
      const list = [{ id: DEFAULT_OUTPUT_ID, label: 'System default (name hidden)' }, ...FRESH.devices.list];
      const setup = { ...FRESH.setup, outputId: DEFAULT_OUTPUT_ID, outputLabel: '' };
      const app = showFresh({ devices: { labels, list }, setup });
      await expect.element(interfaces()).toHaveAccessibleDescription(/may be your speakers/);
      await expect.element(button('Show device names')).toBeVisible();
      app.set({ session: 'live', isFirstVisit: false, outputs: { fade: 'closed', isLate: false } });
      await expect.element(interfaces()).toBeDisabled();
      await expect.element(button('Show device names')).toBeVisible();
    },
  );
});

describe('the Twitch channel while live', () => {
  test('is joined by the field that stands open where nobody chats', async () => {
    const app = showSample('live-at-rest');
    app.set({ chat: { ...app.state.chat, state: 'off' }, setup: { ...app.state.setup, twitchChannel: '' } });
    await channel().fill('night_owl');
    await button('Join chat').click();
    expect(app.called('setup.joinTwitchChannel').map(({ args }) => args)).toEqual([['night_owl']]);
    expect(app.called('setup.setTwitchChannel')).toEqual([]);
  });

  test('can be changed, and says why Twitch does not let the page in', async () => {
    const app = showSample('live-at-rest');
    await button('Change channel').click();
    await expect.poll(focused).toBe(channel().element());
    const reason = 'Twitch does not confirm the channel nosuch: is there none of that name?';
    app.set({ chat: { ...app.state.chat, state: 'reconnecting', reason } });
    await expect.element(channel()).toHaveAccessibleDescription(reason);
  });
});

describe('before arming', () => {
  const check = () => page.getByRole('list', { name: 'Check' });

  test('the promise stands from the start; the check opens by a button that says what it found', async () => {
    const app = showFresh();
    const promise = page.getByRole('checkbox', { name: 'No speakers or headphones on these outputs' });
    await expect.element(promise).toBeVisible();
    await expect.element(button('Show check: 1 to look at')).not.toBeInTheDocument();
    for (const state of [SAMPLE_STATES['live-at-rest'], SAMPLE_STATES.armed]) {
      app.set(state);
      await button('Show check: 1 to look at').click();
      await expect.element(check()).toBeVisible();
      await expect.element(promise).toBeVisible();
      await button('Hide check: 1 to look at').click();
      await expect.element(check()).not.toBeInTheDocument();
    }
    app.set({ ...SAMPLE_STATES['device-lost'] });
    await expect.element(button('Show check: 1 in the way')).toBeVisible();
    app.set({ armCheck: [] });
    await expect.element(button('Show check: nothing to look at')).toBeVisible();
  });

  test('the way to arming opens what must be answered first, and nothing else', async () => {
    const app = showSample('live-at-rest');
    await button('Go to Arm').click();
    await expect.poll(() => focused()?.getAttribute('aria-labelledby')).toBe('title');
    await expect.element(check()).not.toBeInTheDocument();
    const vow = { text: 'These are not my speakers', isTicked: false };
    app.set({ armCheck: [{ id: 'sink', tone: 'caution', title: 'System default', advice: null, vow }] });
    await button('Go to Arm').click();
    await expect.element(page.getByRole('checkbox', { name: vow.text })).toBeVisible();
  });

  test('what asks for something comes first, with its advice', async () => {
    const app = showSample('live-at-rest');
    app.set({
      armCheck: [
        { id: 'rate', tone: 'good', title: '48 kHz', advice: null },
        { id: 'tab', tone: 'neutral', title: 'Tab not muted', advice: 'The page cannot see it.' },
        { id: 'channels', tone: 'bad', title: '2 channels', advice: 'Set the server to eight.' },
      ],
    });
    await button('Show check: 1 in the way').click();
    const rows = page.getByRole('list', { name: 'Check' }).getByRole('listitem');
    await expect.element(rows.first()).toHaveTextContent('2 channels');
    await expect.element(page.getByText('Set the server to eight.')).toBeVisible();
    await expect.element(page.getByText('The page cannot see it.')).not.toBeVisible();
  });

  test('nothing of it moves the switch or Panic, from off to the demo to live to armed to lost', async () => {
    const app = showFresh();
    await expect.element(button('Panic')).toBeVisible();
    const places = () => [boxOf('Panic'), boxOf('Arm outputs')].map(({ x, y }) => [x, y]);
    const before = places();
    for (const next of [
      SHOW,
      FRESH,
      SAMPLE_STATES['live-at-rest'],
      SAMPLE_STATES.armed,
      SAMPLE_STATES['device-lost'],
    ]) {
      app.set(next);
      await expect.poll(() => button('Panic').element().isConnected).toBe(true);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(places()).toEqual(before);
    }
    expect(app.state.setup.outputId).not.toBe(DEMO_DEVICE_ID);
  });
});
