/** The allow list of People and the pace of roles in Chat control: folded away until somebody asks for them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { SampleApp } from '../helpers/samples/sample-app';
import { showSample } from '../helpers/rigs/show-sample';
import type { Person } from '../../src/domain/chat/person';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 3000);
});

afterEach(() => {
  document.body.replaceChildren();
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const hasFocus = (control: Locator): boolean => control.element().matches(':focus');

/** The summary of a fold, opened by keyboard. */
async function unfold(name: string): Promise<HTMLElement> {
  const text = page.getByText(name, { exact: false });
  await expect.element(text.first()).toBeVisible();
  const summary = text
    .elements()
    .map((element) => element.closest('summary'))
    .find((one) => one !== null)!;
  summary.focus();
  await userEvent.keyboard('{Enter}');
  return summary;
}

describe('guests of a shared chat', () => {
  const tick = () => page.getByRole('checkbox', { name: 'Guests of a shared chat may play' });

  test('do not play until the streamer says so, by keyboard too', async () => {
    const app = showSample('armed', 'crowd');
    await expect.element(tick()).not.toBeChecked();
    (tick().element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(app.state.patch.people.guests).toBe('play');
    await expect.element(tick()).toBeChecked();
    await userEvent.keyboard(' ');
    expect(app.state.patch.people.guests).toBe('none');
  });
});

describe('the allow list', () => {
  const allowed = (app: SampleApp): readonly Person[] => app.state.patch.people.allow;
  const name = () => page.getByRole('combobox', { name: 'Name', exact: true });
  const takeOff = (who: string) => page.getByRole('button', { name: `Take off ${who}` });

  function showAllowed(allow: readonly Person[]): SampleApp {
    const app = showSample('armed', 'crowd');
    app.set({ patch: { ...app.state.patch, people: { ...app.state.patch.people, allow, block: [] } } });
    return app;
  }

  test('is closed, and says in its summary who may play', async () => {
    const app = showSample('armed', 'crowd');
    await expect.element(page.getByText('everybody may play').first()).toBeVisible();
    await expect.element(name()).not.toBeInTheDocument();
    app.set({
      patch: { ...app.state.patch, people: { ...app.state.patch.people, allow: [{ id: '1', name: 'Ann' }] } },
    });
    await expect.element(page.getByText('only 1 may play')).toBeVisible();
  });

  test('takes a viewer by keyboard alone and is ready for the next', async () => {
    const app = showSample('armed', 'crowd');
    await unfold('Allow list');
    await expect.element(page.getByText('Nobody is on the list: everybody may play.')).toBeVisible();
    await userEvent.keyboard('{Tab}Ann{Tab}4711{Enter}');
    expect(allowed(app)).toEqual([{ id: '4711', name: 'Ann' }]);
    await expect.element(takeOff('Ann')).toBeVisible();
    await expect.poll(() => hasFocus(name())).toBe(true);
    await expect.element(name()).toHaveValue('');
  });

  test('knows the id of who wrote in chat', async () => {
    const app = showSample('armed', 'crowd');
    const writer = app.state.log.at(-1)!;
    await unfold('Allow list');
    await userEvent.keyboard(`{Tab}${writer.viewerName}`);
    await expect.element(field('User id')).toHaveValue(writer.viewerId);
    await userEvent.keyboard('{Enter}');
    expect(allowed(app)).toEqual([{ id: writer.viewerId, name: writer.viewerName }]);
  });

  test('says what is wrong at the field, and Escape clears it without a panic', async () => {
    const app = showAllowed([{ id: '1', name: 'Ann' }]);
    await unfold('Allow list');
    await name().fill('Ann');
    await field('User id').fill('1');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('that is Ann, who is on the list already')).toBeVisible();
    await expect.poll(() => hasFocus(field('User id'))).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.element(name()).toHaveValue('');
    expect(app.called('panics.panic')).toHaveLength(0);
    expect(allowed(app)).toHaveLength(1);
  });

  test('keeps the keyboard while people go, and is left on its summary', async () => {
    showAllowed([
      { id: '1', name: 'Ann' },
      { id: '2', name: '' },
    ]);
    const summary = await unfold('Allow list');
    (takeOff('viewer 2').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => hasFocus(takeOff('Ann'))).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => summary.matches(':focus')).toBe(true);
  });
});

describe('the pace of roles', () => {
  const vip = () => field('VIPs, times the wait');

  test('is changed by keyboard and shown as it comes out', async () => {
    const app = showSample('armed', 'crowd');
    await unfold('Roles');
    await userEvent.keyboard('{Tab}{Control>}a{/Control}0.5{Tab}');
    expect(app.state.patch.limits.roles.vip).toEqual({ cooldownFactor: 0.5, cooldownMs: null });
    expect(hasFocus(field('VIPs, own wait in seconds'))).toBe(true);
    await expect.element(page.getByText('every 0.5 s')).toBeVisible();
    await userEvent.keyboard('0.2{Enter}');
    expect(app.state.patch.limits.roles.vip).toEqual({ cooldownFactor: 0.5, cooldownMs: 200 });
    await expect.element(page.getByText('each waits their own time')).toBeVisible();
  });

  test('keeps what was typed when it is refused, moves nothing, and Escape takes it back', async () => {
    const app = showSample('armed', 'crowd');
    await unfold('Roles');
    const below = page.getByRole('checkbox', { name: 'Follow the measured latency' });
    const before = below.element().getBoundingClientRect().top;
    await vip().fill('much');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('VIPs, times the wait: write how many times')).toBeVisible();
    await expect.element(vip()).toHaveValue('much');
    expect(below.element().getBoundingClientRect().top).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.element(vip()).toHaveValue('1');
    expect([app.called('patch.edit').length, app.called('panics.panic').length]).toEqual([0, 0]);
  });

  test('comes with the minute, the growth and the latency', async () => {
    const app = showSample('armed', 'crowd');
    await unfold('Roles');
    await field('One viewer, commands a minute').fill('20');
    await field('Grows from, active viewers').fill('100');
    await field('Grows at most, times').fill('3');
    await userEvent.keyboard('{Tab} ');
    const { perMinute, followViewers, adaptive } = app.state.patch.limits;
    expect({ perMinute, followViewers, adaptive }).toEqual({
      perMinute: 20,
      followViewers: { from: 100, most: 3 },
      adaptive: true,
    });
  });

  test('shows what the patch says when the edit is refused by the app', async () => {
    const app = showSample('armed', 'crowd');
    await unfold('Roles');
    app.editRefusal = [{ path: 'file', reason: 'no' }];
    const follow = page.getByRole('checkbox', { name: 'Follow the measured latency' });
    await follow.click();
    await expect.element(follow).not.toBeChecked();
  });
});
