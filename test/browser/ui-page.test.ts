/** The page as a person and a screen reader meet it: names, keys, what each control asks of the app. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type EpochMilliseconds, milliseconds } from '../../src/domain/numbers/units';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('the names of the contract', () => {
  test('Go live is called Stop while live', async () => {
    const app = showSample('live-at-rest');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    expect(app.called('session.stop')).toHaveLength(1);
    await expect.element(page.getByRole('button', { name: 'Go live' })).toBeVisible();
  });

  test('the file input has the name of its button', async () => {
    const app = showSample('ready');
    const file = new File(['{}'], 'rack.json', { type: 'application/json' });
    await userEvent.upload(page.getByLabelText('Import patch'), file);
    await expect.poll(() => app.called('patch.importFile')).toHaveLength(1);
  });
});

describe('Panic', () => {
  test('is one press away, by pointer, Ctrl+. and Escape', async () => {
    const app = showSample('armed');
    await page.getByRole('button', { name: 'Panic' }).click();
    expect(app.called('panics.panic')).toHaveLength(1);
    await userEvent.keyboard('{Control>}.{/Control}');
    expect(app.called('panics.panic')).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(3);
  });

  test('comes first in the order of the Tab key, after the way past everything', async () => {
    const app = showSample('armed');
    await expect.element(page.getByRole('button', { name: 'Panic' })).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test('stays in view however far the page is scrolled', async () => {
    showSample('thirty-two');
    const panic = page.getByRole('button', { name: 'Panic' });
    await expect.element(panic).toBeVisible();
    window.scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(() => window.scrollY).toBeGreaterThan(100);
    expect(panic.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    window.scrollTo(0, 0);
  });

  test('can be clicked while an import is previewed', async () => {
    const app = showSample('preview');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('button', { name: 'Panic' }).click();
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test('lets Escape cancel an open preview first', async () => {
    const app = showSample('preview');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(0);
    expect(app.called('patch.dismissImport')).toHaveLength(1);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });
});

describe('arming', () => {
  const arm = () => page.getByRole('switch', { name: 'Arm outputs' });

  test('waits for live and for the promise', async () => {
    const app = showSample('ready');
    await expect.element(arm()).toBeDisabled();
    await app.session.goLive();
    await expect.element(arm()).toBeDisabled();
    await page.getByRole('checkbox', { name: 'No speakers or headphones' }).click();
    await expect.element(arm()).toBeEnabled();
    await arm().click();
    expect(app.called('arming.set')).toEqual([{ intent: 'arming.set', args: [true, 'here'] }]);
    await expect.element(arm()).toBeChecked();
  });

  test('waits for the answer that a caution asks for', async () => {
    const app = showSample('live-at-rest');
    const vow = { text: 'I know which device the system default is', isTicked: false };
    const unnamed = {
      id: 'sink',
      tone: 'caution',
      title: 'Playing on the system default',
      advice: null,
    } as const;
    app.set({ armCheck: [{ ...unnamed, vow }] });
    await expect.element(arm()).toBeDisabled();
    await page.getByRole('button', { name: 'Show check' }).click();
    await page.getByRole('checkbox', { name: vow.text }).click();
    expect(app.called('session.vouchForDefault')).toEqual([
      { intent: 'session.vouchForDefault', args: [true] },
    ]);
    app.set({ armCheck: [{ ...unnamed, vow: { ...vow, isTicked: true } }] });
    await expect.element(arm()).toBeEnabled();
  });

  test('is refused while the check says stop, and says so', async () => {
    const app = showSample('live-at-rest');
    app.set({ loss: 'ES-8 was unplugged.', armCheck: SAMPLE_STATES['device-lost'].armCheck });
    await expect.element(arm()).toBeDisabled();
    await expect.element(page.getByText('Resume first')).toBeVisible();
    app.set({ loss: null });
    await expect.element(page.getByText('First put right')).toBeVisible();
  });

  test('shows the state, not the click', async () => {
    const app = showSample('live-at-rest');
    app.arming.set = () => undefined;
    await arm().click();
    await expect.element(arm()).not.toBeChecked();
  });

  test('can always be taken back', async () => {
    const app = showSample('armed');
    app.set({ armCheck: SAMPLE_STATES['device-lost'].armCheck, acknowledged: false });
    await arm().click();
    expect(app.called('arming.set')).toEqual([{ intent: 'arming.set', args: [false, 'here'] }]);
  });
});

describe('the statuses', () => {
  const chat = () => page.getByRole('status', { name: 'Chat connection' });

  test('follow a change of state at once', async () => {
    const app = showSample('armed');
    await expect.element(chat()).toHaveTextContent('connected');
    const { chat: status } = app.state;
    app.set({ chat: { ...status, state: 'reconnecting', retryInMs: milliseconds(2400) } });
    await expect.element(chat(), { timeout: 500 }).toHaveTextContent('reconnecting in 3 s');
  });

  test('count down no oftener than every two seconds', async () => {
    const app = showSample('device-lost');
    await expect.element(chat()).toHaveTextContent('reconnecting in 3 s');
    const spoken = new Set<string>();
    const began = performance.now();
    for (let retryInMs = 2800; retryInMs > 0; retryInMs -= 100) {
      const { chat: status } = app.state;
      app.set({ chat: { ...status, retryInMs: milliseconds(retryInMs) } });
      await new Promise((resolve) => setTimeout(resolve, 50));
      spoken.add(chat().element().textContent);
    }
    // About one and a half seconds, longer on a busy machine: the first sentence, and one for every two seconds begun.
    expect(spoken.size).toBeLessThanOrEqual(1 + Math.ceil((performance.now() - began) / 2000));
  });
});

describe('a tab that may not drive the outputs', () => {
  test('says which one does and locks what would', async () => {
    showSample('reader');
    await expect.element(page.getByText('This tab is read-only', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Go live' })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'Import patch' })).toBeDisabled();
    await expect.element(page.getByRole('combobox', { name: 'Audio interface' })).toBeDisabled();
  });
});

test('a browser without output selection offers the demo in one press', async () => {
  const app = showSample('unsupported');
  await page.getByRole('button', { name: 'Try the demo' }).click();
  expect(app.calls.map(({ intent }) => intent)).toEqual([
    'setup.chooseOutput',
    'simulation.set',
    'session.goLive',
  ]);
});

test('a page that is taken away leaves nothing behind', async () => {
  const app: SampleApp = showSample('armed');
  await expect.poll(() => app.listenerCount).toBeGreaterThan(5);
  document.body.replaceChildren();
  expect(app.listenerCount).toBe(0);
  await userEvent.keyboard('{Escape}');
  expect(app.called('panics.panic')).toHaveLength(0);
});

test('a notice is said once and goes by itself', async () => {
  const app = showSample('armed');
  const notice = page.getByRole('status', { name: 'Notice' });
  app.set({ notice: 'Link copied' });
  await expect.element(notice).toHaveTextContent('Link copied');
  const isOver = () => notice.element().hasAttribute('data-over');
  expect(isOver()).toBe(false);
  await expect.poll(isOver, { timeout: 8000 }).toBe(true);
});

test('the age of the last message stands beside the chat status, grows, and is in no live region', async () => {
  const app = showSample('armed');
  const status = page.getByRole('status', { name: 'Chat connection' });
  const ageOf = (): number => {
    const text = status.element().parentElement?.querySelector('.aside')?.textContent ?? '';
    return Number(/^silent (\d+) s$/.exec(text.trim())?.[1]);
  };
  await expect.element(status).toHaveTextContent('connected');
  const before = status.element().getBoundingClientRect();
  const lastMessageAt = (Date.now() - 9_500) as EpochMilliseconds;
  app.set({ chat: { ...app.state.chat, lastMessageAt } });
  await expect.poll(ageOf, { timeout: 5_000 }).toBeGreaterThanOrEqual(9);
  const age = ageOf();
  await expect.poll(ageOf, { timeout: 5_000 }).toBeGreaterThan(age);
  await expect.element(status).not.toHaveTextContent('silent');
  expect(status.element().getBoundingClientRect()).toEqual(before);
});
