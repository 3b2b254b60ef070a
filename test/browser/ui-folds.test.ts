/** The folds of chat control: what viewers may write, and the vote on the mode. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(() => page.viewport(1400, 900));
afterEach(() => {
  document.body.replaceChildren();
});

const opened = async (summary: RegExp): Promise<void> => {
  const fold = page.getByText(summary);
  await expect.element(fold).toBeVisible();
  await fold.click();
};

test('a form that viewers may write is switched off by keyboard, and says so folded', async () => {
  const app = showSample('armed', 'crowd');
  const { patch } = app.state;
  await opened(/10 of 10 forms/);
  const box = page.getByRole('checkbox', { name: /Ramps/ });
  box.element().focus();
  await userEvent.keyboard(' ');
  expect(app.called('patch.edit').map(({ args }) => args)).toEqual([
    [{ ...patch, grammar: { ...patch.grammar, ramps: false } }],
  ]);
  await expect.element(page.getByText('9 of 10 forms')).toBeVisible();
});

test('the vote on the mode is switched on, and its shares are percents', async () => {
  const app = showSample('armed', 'crowd');
  await opened(/Vote on the mode/);
  await page.getByRole('checkbox', { name: 'Chat votes anarchy or democracy' }).click();
  expect(app.state.patch.crowdSwitch.on).toBe(true);
  const share = page.getByRole('textbox', { name: 'Votes for democracy, %' });
  await expect.element(share).toHaveValue('75');
  await share.fill('80');
  await userEvent.keyboard('{Tab}');
  expect(app.state.patch.crowdSwitch.toDemocracy).toBeCloseTo(0.8, 12);
});

test('what is no number is refused with the reason, and stays to be put right until Escape takes it back', async () => {
  const app = showSample('armed', 'crowd');
  await opened(/Vote on the mode/);
  const bounds = { min: 1, max: 1000, whole: true };
  app.editRefusal = [{ path: 'crowdSwitch.leastVoters', reason: 'must be a whole number', bounds }];
  const voters = page.getByRole('textbox', { name: 'Least voters' });
  await voters.fill('many');
  await userEvent.keyboard('{Tab}');
  await expect
    .element(
      page.getByRole('alert').filter({ hasText: 'Least voters: write a whole number from 1 to 1000.' }),
    )
    .toBeVisible();
  await expect.element(voters).toHaveValue('many');
  await userEvent.keyboard('{Escape}');
  await expect.element(voters).toHaveValue('3');
  expect(app.called('panics.panic')).toHaveLength(0);
});

test('one field put right leaves what was refused in another', async () => {
  showSample('armed', 'crowd');
  await opened(/Vote on the mode/);
  const [voters, half] = ['Least voters', 'A vote halves in, s'].map((name) =>
    page.getByRole('textbox', { name }),
  );
  await voters.fill('many');
  await half.fill('soon');
  await half.fill('30');
  await userEvent.keyboard('{Tab}');
  await expect.element(half).toHaveValue('30');
  await expect.element(voters).toHaveValue('many');
});

test('a form that cannot be switched off is told, and its tick shows what holds', async () => {
  const app = showSample('armed', 'crowd');
  await opened(/10 of 10 forms/);
  app.editRefusal = [{ path: 'file', reason: 'is read-only' }];
  await page.getByRole('checkbox', { name: /Ramps/ }).click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'is read-only' })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: /Ramps/ })).toBeChecked();
});

test('the vote is held on some variables by their names or aliases, and on every one when none is named', async () => {
  const app = showSample('armed', 'crowd');
  await opened(/Vote on the mode/);
  const names = page.getByRole('textbox', { name: 'Variables, separated by commas' });
  await names.fill('CUTOFF, vcf#1.cutoff, lfo#1.rate');
  await userEvent.keyboard('{Tab}');
  expect(app.state.patch.crowdSwitch.variables).toEqual(['vcf#1.cutoff', 'lfo#1.rate']);
  await expect.element(names).toHaveValue('vcf#1.cutoff, lfo#1.rate');
  await names.fill('nobody');
  await userEvent.keyboard('{Tab}');
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'No variable is called nobody' }))
    .toBeVisible();
  await names.fill('');
  await userEvent.keyboard('{Tab}');
  expect(app.state.patch.crowdSwitch.variables).toEqual([]);
});
