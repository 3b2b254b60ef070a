/** The region `Alerts`, the line that tells them, and the soft sound. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connectChime } from '../../src/adapters/speakers/chime';
import type { EpochMilliseconds } from '../../src/domain/numbers/units';
import { ALERT_NAMES } from '../../src/domain/watch/alerts';
import { readWatchSettings } from '../../src/domain/watch/watch-settings';
import { SampleApp } from '../helpers/samples/sample-app';
import { raisedAlert, sampleAlert } from '../helpers/samples/sample-alert';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import '../../src/ui/alerts/alerts-panel';
import '../../src/ui/page/line';

function show(tag: 'ttcv-alerts-panel' | 'ttcv-line', change = {}): SampleApp {
  const app = new SampleApp({ ...SAMPLE_STATES.armed, ...change });
  const element = document.createElement(tag);
  element.app = app;
  document.body.replaceChildren(element);
  return app;
}

const region = () => page.getByRole('region', { name: 'Alerts' });
const kept = (app: SampleApp) => readWatchSettings(app.called('alerts.keep').at(-1)?.args[0] as string);

describe('the region', () => {
  test('says how all stand, and never that what is not measured is well', async () => {
    const app = show('ttcv-alerts-panel');
    await expect.element(region()).toHaveTextContent('Nothing is measured yet.');
    app.set({ alerts: [sampleAlert(), sampleAlert({ name: 'memory', state: 'noData' })] });
    await expect
      .element(region())
      .toHaveTextContent('Nothing is wrong in the 1 figures that are measured. 1 is not');
    app.set({ alerts: [raisedAlert()] });
    await expect.element(region()).toHaveTextContent('Raised: Path latency, p99.');
  });

  test('has every alert with its state in a word, its figure and its level', async () => {
    show('ttcv-alerts-panel', { alerts: [raisedAlert()] });
    await region().getByText('Each alert').click();
    await expect.element(region().getByText('Raised', { exact: true })).toBeVisible();
    await expect.element(region().getByText('raised at 15 ms')).toBeVisible();
    await expect.element(region().getByText('16 ms')).toBeVisible();
    expect(
      region()
        .getByRole('button', { name: /^Edit / })
        .elements(),
    ).toHaveLength(ALERT_NAMES.length);
  });

  test('takes no text away from somebody who types, however often the figure changes', async () => {
    const app = show('ttcv-alerts-panel', { alerts: [sampleAlert({ name: 'memory' })] });
    await region().getByText('Each alert').click();
    await region().getByRole('button', { name: 'Edit Memory' }).click();
    const level = region().getByLabelText('Raise at, MB');
    await userEvent.click(level);
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}2');
    for (const figure of ['301 MB', '302 MB']) {
      app.set({ alerts: [sampleAlert({ name: 'memory', figure })] });
      await expect.element(region().getByText(figure)).toBeVisible();
      await expect.element(level).toHaveValue('2');
    }
    await userEvent.keyboard('50{Enter}');
    expect(kept(app).alerts.memory.level).toBe(250e6);
    // Undone, or chosen in another place: the new text is written under the hands.
    app.set({ watchBy: app.called('alerts.keep').at(-1)?.args[0] as string });
    await expect.element(region().getByText('raised at 250 MB')).toBeVisible();
    app.set({ watchBy: '' });
    await expect.element(level).toHaveValue('500');
  });

  test('keeps a level that was typed, and says what is wrong with one that cannot be', async () => {
    const app = show('ttcv-alerts-panel');
    await region().getByText('Each alert').click();
    await region().getByRole('button', { name: 'Edit Memory' }).click();
    const level = region().getByLabelText('Raise at, MB');
    await expect.element(level).toHaveValue('500');
    await level.fill('250');
    await userEvent.keyboard('{Enter}');
    expect(kept(app).alerts.memory.level).toBe(250e6);
    await level.fill('none');
    await userEvent.keyboard('{Enter}');
    await expect.element(region().getByRole('alert')).toHaveTextContent('Raise at, MB: write');
    expect(kept(app).alerts.memory.level).toBe(250e6);
    await region().getByLabelText('Watched').click();
    expect(kept(app).alerts.memory.isOn).toBe(false);
  });

  test('mutes one alert or all for a time, ends that, and undoes it', async () => {
    const app = show('ttcv-alerts-panel', { canUndoWatchBy: true });
    await page.getByRole('combobox', { name: 'Mute all alerts' }).selectOptions('hour');
    const [name, until] = app.called('alerts.mute').at(-1)?.args as [string, number];
    expect(name).toBe('all');
    expect(until - Date.now()).toBeGreaterThan(3_590_000);
    await region().getByText('Each alert').click();
    await page.getByRole('combobox', { name: 'Mute Memory' }).selectOptions('tenMinutes');
    expect(app.called('alerts.mute').at(-1)?.args[0]).toBe('memory');
    app.set({ watchBy: JSON.stringify({ mutes: [{ alert: 'memory', until: Date.now() + 600_000 }] }) });
    const muted = page.getByRole('combobox', { name: 'Mute Memory' });
    await expect.element(muted).toHaveTextContent('Muted until');
    await muted.selectOptions('not');
    expect(app.called('alerts.mute').at(-1)?.args).toEqual(['memory', 0]);
    await region().getByRole('button', { name: 'Undo the last change of the alerts' }).click();
    expect(app.called('alerts.undo')).toHaveLength(1);
  });

  test('lists the evening: when, what happened, what was done', async () => {
    const from = new Date(2026, 10, 28, 22, 41).getTime() as EpochMilliseconds;
    const note = {
      name: 'memory',
      label: 'Memory',
      sentence: 'The page takes 600 MB.',
      from,
      to: null,
    } as const;
    show('ttcv-alerts-panel', { evening: [{ ...note, deeds: ['muted until 22:51', 'recovered'] }] });
    const row = page.getByRole('table', { name: 'Alerts of this evening' }).getByRole('row').nth(1);
    await expect.element(row).toHaveTextContent('The page takes 600 MB.');
    await expect.element(row).toHaveTextContent('muted until 22:51, recovered');
  });

  test('of a tab that only reads changes nothing', async () => {
    show('ttcv-alerts-panel', { tab: { role: 'reader', owner: 'another' }, alerts: [raisedAlert()] });
    await expect.element(region()).toHaveTextContent('Another tab drives the outputs');
    await expect.element(page.getByRole('combobox', { name: 'Mute all alerts' })).toBeDisabled();
  });
});

test('the line tells an alert with its act and its mute, and stays as it is while the figure moves', async () => {
  await page.viewport(1400, 900);
  const app = show('ttcv-line', { alerts: [raisedAlert()] });
  const told = page.getByRole('alert').getByRole('paragraph');
  await expect.element(told).toHaveTextContent('Commands take 16 ms. Close other tabs.');
  const before = told.element();
  app.set({ alerts: [raisedAlert({ figure: '18 ms' })] });
  await new Promise(requestAnimationFrame);
  expect(told.element()).toBe(before);
  await page.getByRole('button', { name: 'Open limits' }).click();
  expect(app.called('alerts.act')[0].args).toEqual(['latencyP99']);
  await page.getByRole('button', { name: /^Mute 10 min/ }).click();
  expect(app.called('alerts.mute')[0].args[0]).toBe('latencyP99');
});

test('the soft sound is soft, has no DC, and ends', async () => {
  const seconds = 1.2;
  const context = new OfflineAudioContext(1, 48_000 * seconds, 48_000);
  connectChime(context, context.destination, 0);
  const samples = (await context.startRendering()).getChannelData(0);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(loudest).toBeGreaterThan(0.005);
  expect(loudest).toBeLessThan(0.25);
  expect(Math.abs(samples.reduce((sum, sample) => sum + sample, 0) / samples.length)).toBeLessThan(1e-4);
  // A tenth of a second after its end there is nothing left above hearing.
  for (const sample of samples.subarray(48_000 * 1.1)) expect(Math.abs(sample)).toBeLessThan(1e-3);
});
