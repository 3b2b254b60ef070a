/** The keyboard's place after an act: the next sensible one, nothing that a late press would set off, and never lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Banner } from '../../src/app/state/page-state';
import type { AppState } from '../../src/app/state/state';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { focused, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

let app: SampleApp;

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

const placeOf = (element: Element | null): string | null =>
  element?.getAttribute('aria-label') ?? element?.querySelector('h2')?.textContent ?? null;
const focusOn = async (role: 'button' | 'switch', name: string): Promise<void> => {
  const control = page.getByRole(role, { name, exact: true });
  await expect.element(control).toBeVisible();
  (control.element() as HTMLElement).focus();
};
const LOST: Partial<AppState> = {
  ...{ loss: 'gone', armed: false, acknowledged: false },
  outputs: { fade: 'lost', isLate: false },
};
const RENEWED: Banner = {
  ...{ id: 'renewed', tone: 'caution', text: 'A fresh stream.' },
  action: { label: 'Go to Arm', intent: 'goToArm' },
};

describe('Go live by keyboard', () => {
  beforeEach(() => {
    app = showSample('ready');
  });

  test('goes on to what comes before arming, where a second press does nothing and Tab comes to the promise', async () => {
    await focusOn('button', 'Go live');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => placeOf(focused())).toBe('Before arming');
    await userEvent.keyboard('{Enter} ');
    expect(app.calls.map(({ intent }) => intent)).toEqual(['session.goLive']);
    await userEvent.keyboard('{Tab} ');
    expect(app.called('session.acknowledge')).toHaveLength(1);
  });

  test('on an interface without a Twitch channel goes to the field that names one', async () => {
    app.set({ setup: { ...app.state.setup, twitchChannel: '' }, chat: { ...app.state.chat, state: 'off' } });
    await focusOn('button', 'Go live');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('twitch-channel');
    expect(app.state.session).toBe('live');
    await userEvent.keyboard('night_owl{Enter}');
    expect(app.called('setup.joinTwitchChannel').map(({ args }) => args)).toEqual([['night_owl']]);
  });

  test('that a bad Twitch channel stops goes to the field, which says what is wrong', async () => {
    const fault = 'That is an address of example.org, not of twitch.tv.';
    app.session.goLive = () => {
      app.set({ setup: { ...app.state.setup, twitchChannelFault: fault } });
      return Promise.resolve();
    };
    await focusOn('button', 'Go live');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('twitch-channel');
    await expect
      .element(page.getByRole('textbox', { name: 'Twitch channel' }))
      .toHaveAccessibleDescription(fault);
  });

  test('that goes live in vain stays where it was', async () => {
    app.session.goLive = () => Promise.resolve();
    await focusOn('button', 'Go live');
    await userEvent.keyboard('{Enter}');
    expect(focused()?.textContent.trim()).toBe('Go live');
  });

  test('leaves a person alone who has gone elsewhere meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const goLive = app.session.goLive.bind(app.session);
    app.session.goLive = () => promise.then(goLive);
    await focusOn('button', 'Go live');
    await userEvent.keyboard('{Enter}');
    await focusOn('button', 'Pause chat');
    resolve(undefined);
    await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    expect(focused()?.textContent.trim()).toBe('Pause chat');
  });
});

test('Stop keeps the keyboard at its place while the button is disabled', async () => {
  app = showSample('live-at-rest');
  await focusOn('button', 'Stop');
  app.set({ session: 'stopping' });
  await expect.poll(() => placeOf(focused())).toBe('Live');
});

test('a button to show names that goes leaves the keyboard in the setup', async () => {
  app = showSample('first-visit');
  await focusOn('button', 'Show device names');
  app.set({ devices: SAMPLE_STATES.ready.devices });
  await expect.poll(() => placeOf(focused())).toBe('Interface');
});

test('a switch that a loss disables leaves the keyboard at Arm', async () => {
  app = showSample('armed');
  await focusOn('switch', 'Arm outputs');
  app.set(LOST);
  await expect.poll(() => placeOf(focused())).toBe('Arm');
});

describe('a banner', () => {
  beforeEach(() => {
    app = showSample('device-lost');
    app.set(LOST);
  });

  test('that is dismissed leaves the keyboard in its strip', async () => {
    const dismiss = page.getByRole('button', { name: /^Dismiss/ });
    await expect.element(dismiss).toBeVisible();
    (dismiss.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => placeOf(focused())).toBe('What comes next');
  });

  test('that resumes goes on to what comes before arming', async () => {
    app.session.resume = () => {
      app.set({ loss: null, banners: [], outputs: { fade: 'closed', isLate: false } });
      return new Promise((resolve) => setTimeout(resolve, 50));
    };
    await focusOn('button', 'Resume on ES-8');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => placeOf(focused())).toBe('Before arming');
  });

  test('that resumes in vain keeps the keyboard', async () => {
    await focusOn('button', 'Resume on ES-8');
    await userEvent.keyboard('{Enter}');
    expect(focused()?.textContent.trim()).toBe('Resume on ES-8');
  });

  test('of a fresh stream leads to what comes before arming, which it brings in view, and arms nothing', async () => {
    await page.viewport(390, 700);
    app.set({ ...SAMPLE_STATES['live-at-rest'], banners: [RENEWED] });
    const button = page.getByRole('button', { name: 'Go to Arm', exact: true });
    await expect.element(button).toBeVisible();
    // Another act stood there a moment ago.
    await expect.element(button).toHaveAttribute('aria-disabled', 'false');
    await focusOn('button', 'Go to Arm');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => placeOf(focused())).toBe('Before arming');
    const { top } = focused()!.getBoundingClientRect();
    expect([top >= 0, top < 700, app.calls]).toEqual([true, true, []]);
  });
});
