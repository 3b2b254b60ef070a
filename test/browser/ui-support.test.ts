/** Support: triggers as sentences, added, edited and removed where they are shown. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { MAX_TRIGGERS, type SupportTrigger } from '../../src/domain/support/support-trigger';
import { milliseconds } from '../../src/domain/numbers/units';
import { exampleTrigger } from '../../src/domain/support/trigger-example';
import type { SampleApp } from '../helpers/samples/sample-app';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 3000);
});

afterEach(() => {
  document.body.replaceChildren();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const add = () => button('Add trigger');
const cause = () => page.getByRole('combobox', { name: 'Cause' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const list = () => page.getByRole('list', { name: 'Triggers' });
const hasFocus = (control: Locator): boolean => control.element().matches(':focus');
const focus = (control: Locator): void => {
  (control.element() as HTMLElement).focus();
};
const triggers = (app: SampleApp): readonly SupportTrigger[] => app.state.patch.triggers;

const raid = (leastViewers: number): SupportTrigger => ({
  name: '',
  on: { kind: 'raid', leastViewers },
  do: { kind: 'openLimits', factor: 3, forMs: milliseconds(60_000) },
  cooldownMs: milliseconds(0),
});

function showTriggers(given: readonly SupportTrigger[]): SampleApp {
  const app = showSample('armed', 'crowd');
  app.set({ patch: { ...app.state.patch, triggers: given } });
  return app;
}

test('a trigger is added, edited and removed by keyboard alone', async () => {
  const app = showSample('armed', 'crowd');
  await expect.element(add()).toBeVisible();
  focus(add());
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => hasFocus(cause())).toBe(true);
  await userEvent.keyboard('raid');
  await expect.element(field('Viewers from')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  expect(hasFocus(field('Viewers from'))).toBe(true);
  await userEvent.keyboard('{Control>}a{/Control}25{Tab}ramp');
  await expect.element(field('Over, s')).toBeVisible();
  await userEvent.keyboard('{Tab}lfo{Tab}{Control>}a{/Control}64{Tab}{Control>}a{/Control}1.5{Enter}');
  expect(triggers(app)).toEqual([
    {
      name: '',
      on: { kind: 'raid', leastViewers: 25 },
      do: { kind: 'ramp', variable: 'lfo#1.rate', value: 64, overMs: 1500, shape: 'linear' },
      cooldownMs: 10_000,
    },
  ]);

  const edit = button('Edit Raid of 25 viewers or more: lfo#1.rate to 64 over 1.5 s');
  await expect.poll(() => hasFocus(edit)).toBe(true);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => hasFocus(cause())).toBe(true);
  await userEvent.keyboard('{Tab}{Control>}a{/Control}1{Enter}');
  expect(triggers(app)[0].on).toEqual({ kind: 'raid', leastViewers: 1 });

  await expect.poll(() => hasFocus(button(/^Edit Any raid/))).toBe(true);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(triggers(app)).toEqual([]);
  await expect.poll(() => hasFocus(add())).toBe(true);
});

test('without triggers it says what they are for, and one press adds an example', async () => {
  const app = showSample('armed', 'crowd');
  await expect.element(page.getByText('What viewers give can play too', { exact: false })).toBeVisible();
  await button('Add this example').click();
  expect(triggers(app)).toEqual([exampleTrigger(app.state.patch)]);
  await expect.element(list()).toHaveTextContent('Cheer of 100 bits or more');
  await expect.poll(() => hasFocus(button(/^Edit Cheer of 100/))).toBe(true);
});

test('a reward that was redeemed just now is offered by its id, and who redeemed it', async () => {
  const app = showTriggers([]);
  await userEvent.click(add());
  await userEvent.selectOptions(cause(), 'reward');
  const redeem = { ...app.state.log[0], number: 10_000, viewerName: 'ada', rewardId: 'r-1' };
  app.set({ log: [...app.state.log, redeem] });
  const rewards = page.getByRole('combobox', { name: 'Reward id' });
  const offered = (): HTMLDataListElement | null => (rewards.element() as HTMLInputElement).list;
  await expect.poll(() => offered()?.options.length).toBe(1);
  expect(offered()?.options[0]).toMatchObject({ value: 'r-1', label: 'redeemed by ada' });
});

describe('an edit', () => {
  test('is dropped by Escape, which does not panic, and focus goes back', async () => {
    const app = showTriggers([raid(5)]);
    await button(/^Edit Raid of 5/).click();
    await field('Viewers from').fill('9');
    await userEvent.keyboard('{Escape}');
    await expect.element(cause()).not.toBeInTheDocument();
    expect(app.called('patch.edit')).toHaveLength(0);
    expect(app.called('panics.panic')).toHaveLength(0);
    await expect.poll(() => hasFocus(button(/^Edit Raid of 5/))).toBe(true);
  });

  test('of something that does not fit says so at its field', async () => {
    const app = showTriggers([raid(5)]);
    await button(/^Edit Raid of 5/).click();
    await field('Times').fill('1000');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Times: write a number from 1 to 100.')).toBeVisible();
    await expect.element(field('Times')).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => hasFocus(field('Times'))).toBe(true);
    expect(app.called('patch.edit')).toHaveLength(0);
  });

  test('that the app refuses stays open with the reason', async () => {
    const app = showTriggers([raid(5)]);
    app.editRefusal = [{ path: 'file', reason: 'not now' }];
    await button(/^Edit Raid of 5/).click();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('not now')).toBeVisible();
    await expect.element(cause()).toBeVisible();
  });

  test('shows only what the cause and the action ask for', async () => {
    showTriggers([raid(5)]);
    await button(/^Edit Raid of 5/).click();
    const form = page.getByRole('form', { name: 'Edit trigger' });
    const asked = (): string[] =>
      [...form.element().querySelectorAll('label')].map((label) => label.textContent);
    expect(asked()).toEqual(['Cause', 'Viewers from', 'Action', 'Times', 'For, s', 'Name', 'Wait, s']);
    await cause().selectOptions('subscription');
    await page.getByRole('combobox', { name: 'Action' }).selectOptions('other crowd mode for a while');
    await expect
      .poll(asked)
      .toEqual(['Cause', 'Action', 'Variable', 'Crowd mode', 'For, s', 'Name', 'Wait, s']);
  });

  test('ends when undo takes triggers from under it', async () => {
    const app = showTriggers([raid(5), raid(6)]);
    await button(/^Edit Raid of 6/).click();
    await expect.element(cause()).toBeVisible();
    app.set({ patch: { ...app.state.patch, triggers: [raid(6)] } });
    await expect.element(cause()).not.toBeInTheDocument();
  });
});

test('the keyboard stays in the list while rows go', async () => {
  const app = showTriggers([raid(5), raid(6), raid(7)]);
  await expect.element(list()).toBeVisible();
  focus(button(/^Remove Raid of 6/));
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => hasFocus(button(/^Remove Raid of 7/))).toBe(true);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => hasFocus(button(/^Remove Raid of 5/))).toBe(true);
  expect(triggers(app)).toEqual([raid(5)]);
});

test('a trigger whose variable has gone says that it does nothing', async () => {
  const app = showTriggers([exampleTrigger(showSample('armed', 'crowd').state.patch)]);
  const warning = page.getByText('no such variable: does nothing');
  await expect.element(list()).toBeVisible();
  await expect.element(warning).not.toBeInTheDocument();
  app.set({ patch: { ...app.state.patch, variables: [] } });
  await expect.element(warning).toBeVisible();
});

test('no id or name of a trigger makes the page wider or turns a sentence round', async () => {
  await page.viewport(390, 3000);
  const hostile = ['\u202Eerawtfos', '<img src=x>', `Z${'\u0335\u0318'.repeat(20)}`, 'W'.repeat(60)];
  showTriggers(hostile.map((name) => ({ ...raid(5), name, on: { kind: 'reward', rewardId: name } })));
  await expect.element(list()).toHaveTextContent('Reward erawtfos');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(list().element().querySelector('img')).toBeNull();
});

test('a full list takes no more, and a tab that only reads takes nothing', async () => {
  const app = showTriggers(Array.from({ length: MAX_TRIGGERS }, (_, at) => raid(at + 2)));
  await expect.element(add()).toBeDisabled();
  await expect.element(button(/^Edit Raid of 2 /)).toBeEnabled();
  app.set({ tab: { role: 'reader', owner: 'another tab' } });
  await expect.element(button(/^Edit Raid of 2 /)).toBeDisabled();
  await expect.element(button(/^Remove Raid of 2 /)).toBeDisabled();
});
