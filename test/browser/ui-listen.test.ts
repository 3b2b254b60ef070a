/** The panels of the built-in synth. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { feedsOf } from '../../src/domain/listen/feeds';
import type { Patch } from '../../src/domain/patch/patch';
import '../../src/ui/listen/listen-feeds';
import '../../src/ui/listen/listen-panel';
import '../../src/ui/page/foot';
import '../../src/ui/page/page.css';
import { initialState } from '../../src/app/state/initial-state';
import { SampleApp } from '../helpers/samples/sample-app';

let app: SampleApp;
const listen = (change: Partial<SampleApp['state']['listen']>): void =>
  app.set({ listen: { ...app.state.listen, ...change } });
const turn = page.getByRole('switch', { name: 'Listen' });
const volume = page.getByRole('slider', { name: 'Volume' });
const edited = (): Patch => app.called('patch.edit').at(-1)!.args[0] as Patch;

beforeEach(async () => {
  app = new SampleApp(initialState({ canChooseOutput: true, isolated: true }));
  document.body.innerHTML = '';
  for (const name of ['ttcv-listen-panel', 'ttcv-listen-feeds'] as const) {
    const panel = document.createElement(name);
    panel.app = app;
    document.body.append(panel);
    await panel.updateComplete;
  }
});

test('the switch turns the synth on and off, by keyboard too', async () => {
  await userEvent.click(turn);
  expect(app.called('listen.turn').at(-1)?.args).toEqual([true]);
  (turn.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(app.called('listen.turn').at(-1)?.args).toEqual([false]);
});

test('an obstacle is said, and the switch can only be turned off', async () => {
  listen({ obstacle: 'Choose your speakers below.' });
  await expect.element(turn).toBeDisabled();
  await expect.element(turn).toHaveAccessibleDescription('Choose your speakers below.');
  listen({ isOn: true });
  await expect.element(turn).toBeEnabled();
});

test('the volume starts low, and is told in words', async () => {
  await expect.element(volume).toHaveAttribute('aria-valuetext', '30 %, quiet');
  (volume.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(app.called('listen.setVolume').at(-1)?.args).toEqual([0.31]);
});

test('speakers are chosen by their names, which stay text', async () => {
  listen({ speakers: [{ id: 's', label: '<b>Speakers</b>' }] });
  const speakers = page.getByRole('combobox', { name: 'Speakers' });
  await userEvent.selectOptions(speakers, '<b>Speakers</b>');
  expect(app.called('listen.chooseSpeakers').at(-1)?.args).toEqual(['s']);
  await userEvent.selectOptions(speakers, 'As the system has it');
  expect(app.called('listen.chooseSpeakers').at(-1)?.args).toEqual([null]);
});

test('what feeds the synth is shown, changed by hand and found by name again', async () => {
  const mix = page.getByRole('combobox', { name: 'Effect mix' });
  await expect.element(mix).toHaveValue('fx#1.mix');
  await userEvent.selectOptions(mix, 'Nothing');
  expect(edited().listen.byName).toBe(false);
  const byHand = feedsOf(edited().listen, edited().variables);
  expect(byHand).toEqual({ ...feedsOf({ byName: true, feeds: [] }, edited().variables), mix: null });
  await userEvent.click(page.getByRole('checkbox', { name: /by its name/ }));
  expect(edited().listen.byName).toBe(true);
  await expect.element(mix).toHaveValue('fx#1.mix');
});

test('while it sounds, every view has a button that mutes it, and the keyboard stays in the foot', async () => {
  await page.viewport(1400, 900);
  const foot = document.createElement('ttcv-foot');
  foot.app = app;
  document.body.append(foot);
  const mute = page.getByRole('button', { name: 'Mute the synth' });
  await expect.element(mute).not.toBeInTheDocument();
  listen({ isOn: true });
  await expect.element(mute).toBeVisible();
  (mute.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(app.called('listen.turn').at(-1)?.args).toEqual([false]);
  await expect.element(mute).not.toBeInTheDocument();
  expect(foot.shadowRoot?.activeElement?.textContent).toContain('Download diagnostics');
});

test('a tab that only reads chooses nothing', async () => {
  app.set({ tab: { role: 'reader', owner: 'the other tab' } });
  await expect.element(page.getByRole('combobox', { name: 'Effect mix' })).toBeDisabled();
});
