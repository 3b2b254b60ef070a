/** Chat control and People: pausing chat, its limits, its last minute, and whom the patch blocks. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LIMIT_PRESETS } from '../../src/domain/limits/limit-presets';
import type { Patch } from '../../src/domain/patch/patch';
import type { SampleApp } from '../helpers/samples/sample-app';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 2400);
});

afterEach(() => {
  document.body.replaceChildren();
});

const pause = () => page.getByRole('button', { name: 'Pause chat' });
const sign = () => page.getByRole('status', { name: 'Chat control' });
const panelHeight = () => partOf('ttcv-chat-panel').getBoundingClientRect().height;
const limits = () => page.getByRole('combobox', { name: 'Limits' });

describe('Pause chat', () => {
  test('pauses and lets play again, by keyboard alone', async () => {
    const app = showSample('armed');
    await expect.element(pause()).toHaveAttribute('aria-pressed', 'false');
    (pause().element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(pause()).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(pause()).toHaveAttribute('aria-pressed', 'false');
    expect(app.called('hand.pause').map(({ args }) => args)).toEqual([[true], [false]]);
  });

  test('says so in letters larger than all others of the panel, and moves nothing', async () => {
    const app = showSample('armed');
    await expect.element(sign()).toHaveTextContent('Chat plays');
    const before = panelHeight();
    app.set({ control: { ...app.state.control, paused: true } });
    await expect.element(sign()).toHaveTextContent('Chat paused');
    const { fontSize } = getComputedStyle(sign().element());
    expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(36);
    expect(panelHeight()).toBe(before);
  });

  test.each([1400, 1000, 480, 320])('moves nothing below it on a page %s px wide', async (width) => {
    await page.viewport(width, 2400);
    const app = showSample('armed');
    await expect.element(sign()).toHaveTextContent('Chat plays');
    const height = panelHeight();
    app.set({ control: { ...app.state.control, paused: true } });
    await expect.element(sign()).toHaveTextContent('Chat paused');
    expect(panelHeight()).toBe(height);
  });

  test('says of the two hints the one that is so', async () => {
    const app = showSample('armed');
    await expect.element(pause()).toHaveAccessibleDescription(/^Viewers stop .* stay where they are\.$/);
    app.set({ control: { ...app.state.control, paused: true } });
    await expect.element(pause()).toHaveAccessibleDescription(/^Chat moves nothing\. .* play\.$/);
  });

  test('is not for a tab that only reads', async () => {
    const app = showSample('reader');
    await expect.element(pause()).toBeDisabled();
    app.page.showView('crowd');
    await expect.element(limits()).toBeDisabled();
  });
});

describe('the limits', () => {
  test('are put into the patch as the preset has them', async () => {
    const app = showSample('armed', 'crowd');
    const { patch } = app.state;
    await expect.element(limits()).toHaveDisplayValue('standard');
    await userEvent.selectOptions(limits(), 'raid');
    expect(app.called('patch.edit').map(({ args }) => args)).toEqual([
      [{ ...patch, limits: LIMIT_PRESETS.raid }],
    ]);
    await expect.element(limits()).toHaveDisplayValue('raid');
  });

  test('are called by the name that fits, whoever changed them', async () => {
    const app = showSample('armed', 'crowd');
    const withLimits = (change: Partial<Patch['limits']>): Patch => ({
      ...app.state.patch,
      limits: { ...LIMIT_PRESETS.busy, ...change },
    });
    app.set({ patch: withLimits({}) });
    await expect.element(limits()).toHaveDisplayValue('busy');
    app.set({ patch: withLimits({ userCooldownMs: 1234 }) });
    await expect.element(limits()).toHaveDisplayValue('custom');
    app.set({ patch: withLimits({}) });
    await expect.element(limits()).toHaveDisplayValue('busy');
    await expect.element(page.getByText('custom')).not.toBeInTheDocument();
  });

  test('stay what they are when the edit is refused', async () => {
    const app = showSample('armed', 'crowd');
    app.editRefusal = [{ path: 'file', reason: 'no' }];
    await userEvent.selectOptions(limits(), 'open');
    await expect.element(limits()).toHaveDisplayValue('standard');
  });
});

test('the vote between anarchy and democracy is shown while there is one', async () => {
  const app = showSample('chat-held');
  const vote = page.getByLabelText('Vote of chat');
  await expect.element(vote).toHaveTextContent('Democracy');
  await expect.element(vote).toHaveTextContent('62 %');
  await expect.element(vote).toHaveTextContent('148');
  app.set({ modeVote: null });
  await expect.element(vote).not.toBeInTheDocument();
});

test('the last minute tells what played, what came late, what was rehearsed and why the rest was refused', async () => {
  const app = showSample('armed');
  const minute = page.getByLabelText('Last minute', { exact: true });
  await expect.element(minute).toHaveTextContent('Played 0 Played late 0 Rehearsed 0 Refused 0');
  const { counts } = app.state;
  app.set({
    counts: {
      ...counts,
      received: counts.received + 18,
      chatter: counts.chatter + 3,
      accepted: counts.accepted + 7,
      coalesced: counts.coalesced + 2,
      rehearsed: counts.rehearsed + 3,
      rehearsedLate: counts.rehearsedLate + 1,
      limited: counts.limited + 4,
      paused: counts.paused + 2,
    },
  });
  await expect
    .element(minute, { timeout: 3000 })
    .toHaveTextContent('Played 5 Played late 1 Rehearsed 3 Refused 6');
  const reasons = page.getByLabelText('Refused in the last minute, by reason');
  await expect.element(reasons).toHaveTextContent('Limited 4');
  await expect.element(reasons).toHaveTextContent('Paused or not live 2');
});

test('help for viewers is one press away', async () => {
  const app = showSample('armed', 'crowd');
  await page.getByRole('button', { name: 'Copy help for viewers' }).click();
  expect(app.called('patch.copyHelp')).toHaveLength(1);
});

describe('People', () => {
  const blocked = () => page.getByRole('list', { name: 'Blocked viewers' });
  const rows = () => [...blocked().element().querySelectorAll('li')];
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  /** Lets people in as the real app does: the sample app only records the wish. */
  function letPeopleIn(app: SampleApp): void {
    app.people.unblock = (viewerId) => {
      const { patch } = app.state;
      const block = patch.people.block.filter(({ id }) => id !== viewerId);
      app.set({ patch: { ...patch, people: { ...patch.people, block } } });
    };
  }

  test('says how to block while nobody is', async () => {
    showSample('armed', 'crowd');
    await expect.element(page.getByText('Nobody is blocked.')).toBeVisible();
    await expect.element(page.getByText('!cv block @viewer')).toBeVisible();
  });

  test('lists the newest first and lets in again', async () => {
    const app = showSample('chat-held', 'crowd');
    await expect.poll(() => rows()[0].textContent).toContain('timetraveller');
    await page.getByRole('button', { name: 'Let in again timetraveller' }).click();
    expect(app.called('people.unblock').map(({ args }) => args)).toEqual([['timetraveller']]);
  });

  test('shows the id of a viewer without a name', async () => {
    showSample('chat-held', 'crowd');
    await expect.element(page.getByRole('button', { name: 'Let in again viewer 40' })).toBeVisible();
  });

  test('keeps the keyboard in the list while rows go, and on the heading after the last', async () => {
    const app = showSample('chat-held', 'crowd');
    letPeopleIn(app);
    await expect.poll(rows).toHaveLength(7);
    (page.getByRole('button', { name: 'Let in again timetraveller' }).element() as HTMLElement).focus();
    for (let left = 6; left > 0; left--) {
      await userEvent.keyboard('{Enter}');
      await expect.poll(rows).toHaveLength(left);
      expect(focused()).toBe(rows()[0].querySelector('button'));
    }
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent).toBe('People');
  });

  test('no name makes a row taller or the page wider', async () => {
    showSample('chat-held', 'crowd');
    await expect.poll(rows).toHaveLength(7);
    expect(new Set(rows().map((row) => row.getBoundingClientRect().height)).size).toBe(1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1400);
    expect(blocked().element().querySelector('img')).toBeNull();
  });
});
