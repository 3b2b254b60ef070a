/** The inspector of the view Patch: what it says and keeps, and that the page around it stays as wide as it was. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Patch } from '../../src/domain/patch/patch';
import type { SampleApp } from '../helpers/samples/sample-app';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 1600);
});

afterEach(() => {
  document.body.replaceChildren();
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const edited = (app: SampleApp): Patch => app.called('patch.edit').at(-1)?.args[0] as Patch;
const editFirst = () => page.getByRole('button', { name: 'Edit vco#1.pitch', exact: true });
const openFirst = () => editFirst().click();

test('is not lost when another row is opened: it is kept or cancelled first', async () => {
  const app = showSample('armed', 'patch');
  await openFirst();
  await field('Name').fill('vco#7.pitch');
  await page.getByRole('button', { name: 'Edit vcf#1.cutoff', exact: true }).click();
  await expect.element(page.getByText('Keep this change or cancel it first.')).toBeVisible();
  await expect.element(field('Name')).toHaveValue('vco#7.pitch');
  await page.getByRole('button', { name: 'Add variable' }).click();
  await expect.element(field('Name')).toHaveValue('vco#7.pitch');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Edit vcf#1.cutoff', exact: true }).click();
  await expect.element(field('Name')).toHaveValue('vcf#1.cutoff');
  expect(app.called('patch.edit')).toHaveLength(0);
});

test('that changes nothing gives way to another row', async () => {
  showSample('armed', 'patch');
  await openFirst();
  await page.getByRole('button', { name: 'Edit vcf#1.cutoff', exact: true }).click();
  await expect.element(field('Name')).toHaveValue('vcf#1.cutoff');
});

test('of a range beyond the jack’s limits says so, and offers to widen them', async () => {
  const app = showSample('armed', 'patch');
  await openFirst();
  await field('Volts to').fill('10');
  await expect.element(page.getByText(/Jack 1 stops at .* V: what lies beyond does nothing/)).toBeVisible();
  await page.getByRole('button', { name: /^Let jack 1 go from .* to 10 V$/ }).click();
  await expect.element(field('Highest volts')).toHaveValue('10');
  await expect.element(page.getByText(/what lies beyond does nothing/)).not.toBeInTheDocument();
  await field('Volts to').click();
  await userEvent.keyboard('{Enter}');
  expect(edited(app).jacks[0].limits.max).toBe(10);
});

test('of a range beyond the jack’s limits may keep to them instead', async () => {
  const app = showSample('armed', 'patch');
  await openFirst();
  await field('Volts to').fill('10');
  await expect.element(page.getByText('where jack 1 stops').first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep to 0 to 5 V' }).click();
  await expect.element(field('Volts to')).toHaveValue('5');
  await page.getByRole('button', { name: 'Keep change' }).click();
  expect(edited(app).variables[0].volts).toEqual({ min: 0, max: 5 });
});

test('says what a command becomes while it is typed, and nothing where it is not complete', async () => {
  showSample('armed', 'patch');
  await openFirst();
  const said = page.getByRole('list', { name: 'What chat would do' });
  await field('Aliases, separated by commas').fill('tune');
  await field('Volts to').fill('4');
  await expect.element(said).toHaveTextContent('!tune 127');
  await expect.element(said).toHaveTextContent('4.00 V');
  await field('Volts to').fill('4V');
  await expect.element(page.getByText('Not complete yet.')).toBeVisible();
});

test('that was cancelled can be gone on with', async () => {
  const app = showSample('armed', 'patch');
  await openFirst();
  await field('Name').fill('vco#7.pitch');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.element(field('Name')).toHaveValue('vco#7.pitch');
  await page.getByRole('button', { name: 'Keep change' }).click();
  expect(edited(app).variables[0].name).toBe('vco#7.pitch');
});

test('of a removed variable offers to undo it', async () => {
  const app = showSample('armed', 'patch');
  await openFirst();
  await page.getByRole('button', { name: 'Remove variable' }).click();
  await expect.element(page.getByText('vco#1.pitch is removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo the removal' }).click();
  expect(app.called('patch.undo')).toHaveLength(1);
  await expect.element(page.getByText('vco#1.pitch is removed.')).not.toBeInTheDocument();
});

test('of a copy begins with the settings, and a name of its own', async () => {
  const app = showSample('armed', 'patch');
  await page.getByRole('button', { name: 'Duplicate vco#1.pitch', exact: true }).click();
  await expect.element(field('Name')).toHaveValue('vco#3.pitch');
  await field('Jack').fill('1');
  await page.getByRole('button', { name: 'Keep change' }).click();
  expect(edited(app).variables).toHaveLength(9);
});

test('that was asked for on Play leads back there', async () => {
  const app = showSample('armed');
  await openFirst();
  await expect.element(field('Name')).toHaveValue('vco#1.pitch');
  expect(app.state.view).toBe('patch');
  await page.getByRole('button', { name: 'Keep change' }).click();
  await expect.poll(() => app.state.view).toBe('play');
});

test('of another variable is found by a word, and shows as open in its row', async () => {
  showSample('armed', 'patch');
  await page.getByRole('searchbox', { name: 'Find a variable' }).fill('cutoff');
  await expect.element(editFirst()).not.toBeInTheDocument();
  const edit = page.getByRole('button', { name: 'Edit vcf#1.cutoff', exact: true });
  await edit.click();
  await expect.element(edit).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('searchbox', { name: 'Find a variable' }).fill('nothing at all');
  await expect.element(page.getByText('No variable has “nothing at all” in it.')).toBeVisible();
});

test.each([390, 900, 1280, 1400, 1920])(
  'at %i px the page slides nowhere, with the inspector or without',
  async (width) => {
    await page.viewport(width, 900);
    showSample('armed', 'patch');
    const slack = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await expect.element(editFirst()).toBeVisible();
    expect(slack()).toBe(0);
    const table = page
      .getByRole('table', { name: 'Settings of variables' })
      .element()
      .getBoundingClientRect();
    expect(editFirst().element().getBoundingClientRect().right).toBeLessThanOrEqual(table.right + 0.5);
    await openFirst();
    await field('Volts to').fill('10');
    await expect.element(field('Name')).toBeVisible();
    expect(slack()).toBe(0);
  },
);
