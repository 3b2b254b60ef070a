/** An open editor: what it says and keeps, and that the table around it stays as wide as the page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  const app = showSample('armed');
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
  showSample('armed');
  await openFirst();
  await page.getByRole('button', { name: 'Edit vcf#1.cutoff', exact: true }).click();
  await expect.element(field('Name')).toHaveValue('vcf#1.cutoff');
});

test('of a range beyond the jack’s limits says so, and offers to widen them', async () => {
  const app = showSample('armed');
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

describe.each([1280, 1400, 1600, 1920])('at %i px', (width) => {
  test('the table slides nowhere, with an editor open or without', async () => {
    await page.viewport(width, 1600);
    showSample('armed');
    const region = () => page.getByRole('region', { name: 'Variables, scrolls sideways' }).element();
    const slack = (): number => region().scrollWidth - region().clientWidth;
    await expect.element(editFirst()).toBeVisible();
    expect(slack()).toBe(0);
    await openFirst();
    await field('Volts to').fill('10');
    await expect.element(field('Name')).toBeVisible();
    expect([slack(), region().scrollLeft]).toEqual([0, 0]);
  });

  test('every button of a row is whole', async () => {
    await page.viewport(width, 1600);
    showSample('armed');
    await expect.element(editFirst()).toBeVisible();
    const table = page.getByRole('table', { name: 'Variables' }).element().getBoundingClientRect();
    const edit = editFirst().element().getBoundingClientRect();
    expect(edit.right).toBeLessThanOrEqual(table.right + 0.5);
  });
});
