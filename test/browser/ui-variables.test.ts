/** The `Variables` table of Play: the way to edit one, and the hand. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { Patch } from '../../src/domain/patch/patch';
import type { SampleApp } from '../helpers/samples/sample-app';
import { sampleCrowds } from '../helpers/samples/sample-crowds';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 1600);
});

afterEach(() => {
  document.body.replaceChildren();
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
/** Inside shadow roots, where the document's active element is only the outermost host. */
const hasFocus = (control: Locator): boolean => control.element().matches(':focus');
const edited = (app: SampleApp): Patch => app.called('patch.edit').at(-1)?.args[0] as Patch;
const editFirst = () => page.getByRole('button', { name: 'Edit vco#1.pitch', exact: true });
const openFirst = () => editFirst().click();
/** Opens the fold whose summary names the field. */
const unfold = (label: string) => page.getByText(label).first().click();

describe('an edit', () => {
  test('is kept by Enter', async () => {
    const app = showSample('armed');
    await openFirst();
    await field('Aliases, separated by commas').fill('pitch, tune');
    await field('Volts to').fill('4.5');
    await unfold('Slew, V/s');
    await field('Slew, V/s').fill('20');
    await userEvent.keyboard('{Enter}');
    const patch = edited(app);
    expect(patch.variables[0]).toMatchObject({ aliases: ['pitch', 'tune'], volts: { min: 0, max: 4.5 } });
    expect(patch.jacks[0].limits.slewVoltsPerSecond).toBe(20);
    await expect.element(field('Volts to')).not.toBeInTheDocument();
  });

  test('is dropped by Escape, which does not panic, and focus goes back', async () => {
    const app = showSample('armed');
    await openFirst();
    await field('Name').fill('vco#9.pitch');
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Name')).not.toBeInTheDocument();
    expect(app.called('patch.edit')).toHaveLength(0);
    expect(app.called('panics.panic')).toHaveLength(0);
    await expect.poll(() => hasFocus(editFirst())).toBe(true);
  });

  test('that is refused stays open with the reason', async () => {
    const app = showSample('armed');
    app.editRefusal = [{ path: 'variables[1].name', reason: 'vco#2.pitch is taken by variables[0].name' }];
    await openFirst();
    await field('Name').fill('vco#2.pitch');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('vco#2.pitch is taken by')).toBeVisible();
    await expect.element(field('Name')).toHaveValue('vco#2.pitch');
  });

  test('of something that is no number never reaches the app', async () => {
    const app = showSample('armed');
    await openFirst();
    await field('Volts to').fill('5V');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Volts to: write a number')).toBeVisible();
    await expect.poll(() => hasFocus(field('Volts to'))).toBe(true);
    expect(app.called('patch.edit')).toHaveLength(0);
  });

  test('of the jack shows the limits of that jack', async () => {
    showSample('armed');
    await openFirst();
    await field('Jack').fill('2');
    await expect.element(field('Lowest volts')).toHaveValue('-5');
  });

  test('begins in the field whose cell was clicked twice', async () => {
    showSample('armed');
    await page.getByRole('cell', { name: '1 VCO 1 pitch', exact: true }).dblClick();
    await expect.poll(() => hasFocus(field('Jack'))).toBe(true);
  });

  test('survives values that change under it', async () => {
    const app = showSample('armed');
    await openFirst();
    await field('Name').fill('vco#7.pitch');
    app.set({ values: app.state.values.map((value) => value && { ...value, value: 1 }) });
    await expect.element(field('Name')).toHaveValue('vco#7.pitch');
  });
});

describe('how chat decides', () => {
  const choice = (name: string) => page.getByRole('combobox', { name, exact: true });

  test('shows only what the mode asks for, and keeps it', async () => {
    const app = showSample('armed');
    await openFirst();
    await expect.element(field('Window, s')).not.toBeInTheDocument();
    await choice('Crowd mode').selectOptions('democracy: most votes win');
    await field('Window, s').fill('1.5');
    await choice('Ties').selectOptions('what plays goes on');
    await choice('Who may move it').selectOptions('subscribers and above');
    await unfold('0 V plays note');
    await field('0 V plays note').fill('C4');
    await userEvent.keyboard('{Enter}');
    expect(edited(app).variables[0]).toMatchObject({
      crowd: { mode: 'democracy', windowMs: 1500, buckets: null, tie: 'current' },
      who: 'subscriber',
      pitch: { zeroVoltsNote: 60 },
    });
  });

  test('opens with what the patch says', async () => {
    showSample('deciding');
    await page.getByRole('button', { name: 'Edit vcf#1.cutoff' }).click();
    await expect.element(choice('Crowd mode')).toHaveValue('democracy');
    await expect.element(field('Parts of range')).toHaveValue('4');
  });

  test('asks a gate for its longest time and a cv for its note', async () => {
    showSample('armed');
    await openFirst();
    await choice('Kind').selectOptions('gate');
    await expect.element(field('0 V plays note')).not.toBeInTheDocument();
    await unfold('Longest gate, s');
    await field('Longest gate, s').fill('x');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Longest gate, s: write seconds')).toBeVisible();
    await expect.poll(() => hasFocus(field('Longest gate, s'))).toBe(true);
  });
});

test('a variable is taken into the hand, moved and let go by keyboard', async () => {
  const app = showSample('armed');
  const hold = page.getByRole('button', { name: 'Hold vco#2.pitch', exact: true });
  await expect.element(hold).toHaveAttribute('aria-pressed', 'false');
  hold.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(app.called('hand.hold').map(({ args }) => args)).toEqual([['vco#2.pitch', 65]]);

  app.set({
    control: {
      paused: false,
      locked: [],
      held: [{ name: 'vco#2.pitch', value: 65, isReleased: false }],
      overlayShown: true,
    },
  });
  const slider = page.getByRole('slider', { name: 'Value of vco#2.pitch in your hand' });
  await expect.poll(() => slider.element().matches(':focus')).toBe(true);
  await userEvent.keyboard('{ArrowUp}');
  expect(app.called('hand.hold').at(-1)?.args).toEqual(['vco#2.pitch', 66]);

  // Behind the slider comes the button that took it.
  await userEvent.keyboard('{Tab}{Enter}');
  expect(app.called('hand.release').map(({ args }) => args)).toEqual([['vco#2.pitch']]);
  app.set({
    control: {
      paused: false,
      locked: [],
      held: [{ name: 'vco#2.pitch', value: 66, isReleased: true }],
      overlayShown: true,
    },
  });
  await expect.element(page.getByText('Chat takes over when it reaches 66')).toBeVisible();
});

test('a variable is locked and released by keyboard, and shows what the engine says', async () => {
  const app = showSample('armed');
  const lock = page.getByRole('button', { name: 'Lock vco#2.pitch', exact: true });
  await expect.element(lock).toHaveAttribute('aria-pressed', 'false');
  lock.element().focus();
  await userEvent.keyboard(' ');
  app.set({ control: { paused: false, locked: ['vco#2.pitch'], held: [], overlayShown: true } });
  await expect.element(lock).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Enter}');
  expect(app.called('hand.lock').map(({ args }) => args)).toEqual([
    ['vco#2.pitch', true],
    ['vco#2.pitch', false],
  ]);
});

test('countdown and tally follow the crowd without a render and without moving anything', async () => {
  const app = showSample('deciding');
  const tallyOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect.element(tallyOf('vco#2.pitch')).toHaveTextContent('1.2 s · 64 ×5, 90.5 ×3');
  await expect.element(tallyOf('vcf#1.cutoff')).toHaveTextContent('0.4 s · 31.75 to 63.5 ×4');
  await expect.element(tallyOf('vcf#1.resonance')).toHaveTextContent('0.1 s · 0, 11, 22');
  const boxes = (): string[] =>
    Array.from({ length: 3 }, (_, at) => {
      const row = [tallyOf('vco#1.pitch'), tallyOf('vco#2.pitch'), tallyOf('vcf#1.resonance')][at].element();
      return [...row.children].map((cell) => JSON.stringify(cell.getBoundingClientRect())).join();
    });
  const before = boxes();
  const cell = tallyOf('vco#2.pitch').element().querySelector('.tally')!;
  app.set({ crowds: sampleCrowds(700) });
  await expect.element(tallyOf('vco#2.pitch')).toHaveTextContent('0.7 s · 64 ×5');
  app.set({ crowds: [] });
  await expect.poll(() => cell.textContent).toBe('');
  expect(cell.isConnected).toBe(true);
  expect(boxes()).toEqual(before);
});

test('a new variable takes the first jack that is free, and none beyond the interface', async () => {
  const app = showSample('armed');
  const { patch } = app.state;
  await page.getByRole('button', { name: 'Add variable' }).click();
  await expect.element(field('Jack')).toHaveValue('');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Jack: write a whole number from 1 to 32.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  app.set({ patch: { ...patch, variables: patch.variables.filter(({ jack }) => jack !== 4) } });
  await page.getByRole('button', { name: 'Add variable' }).click();
  await expect.element(field('Jack')).toHaveValue('4');
  await userEvent.keyboard('{Enter}');
  expect(edited(app).variables.at(-1)).toMatchObject({ name: 'cv#1.level', jack: 4 });
});

test('a variable can be removed', async () => {
  const app = showSample('armed');
  await openFirst();
  await page.getByRole('button', { name: 'Remove variable' }).click();
  expect(edited(app).variables).toHaveLength(7);
});

test('Ctrl+Z undoes the patch, but only text inside a field', async () => {
  const app = showSample('armed');
  await userEvent.keyboard('{Control>}z{/Control}');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect([app.called('patch.undo'), app.called('patch.redo')].map((calls) => calls.length)).toEqual([1, 1]);
  await openFirst();
  await field('Name').fill('x');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(app.called('patch.undo')).toHaveLength(1);
});

test('the live cells follow values and volts', async () => {
  const app = showSample('armed');
  const first = page.getByRole('row', { name: /^vco#1.pitch/ });
  await expect.element(first).toHaveTextContent('modwiggler');
  app.volts[0] = -1.5;
  const [value, ...others] = app.state.values;
  app.set({ values: [{ ...value!, value: 99, setBy: 'someone' }, ...others] });
  await expect.element(first).toHaveTextContent('someone');
  await expect.element(first).toHaveTextContent('99');
  await expect.element(first).toHaveTextContent('−1.50 V');
});
