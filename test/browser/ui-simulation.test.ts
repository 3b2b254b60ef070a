/** The panel of the simulated chat: the plain crowd at a rate of one's own, or an evening. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { EVENING_NAMES } from '../../src/domain/simulation/evening';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

afterEach(() => {
  document.body.replaceChildren();
});

const evening = () => page.getByRole('combobox', { name: 'Evening' });
const rate = () => page.getByRole('spinbutton', { name: 'Messages per second' });

test('offers the plain crowd and every evening by a name of its own', async () => {
  showSample('live-at-rest', 'crowd');
  await expect.element(evening()).toHaveDisplayValue('Plain crowd');
  const options = [...(evening().element() as HTMLSelectElement).options];
  expect(new Set(options.map(({ text }) => text)).size).toBe(EVENING_NAMES.length + 1);
});

test('an evening that is chosen is the one that plays, also when the crowd plays already', async () => {
  const app = showSample('live-at-rest', 'crowd');
  await evening().selectOptions('Raid');
  await page.getByRole('button', { name: 'Demo crowd' }).click();
  await evening().selectOptions('Trolls');
  await evening().selectOptions('Plain crowd');
  const chosen = { perSecond: app.state.simulation.perSecond };
  expect(app.called('simulation.set').map(({ args }) => args[0])).toEqual([
    { ...chosen, running: false, evening: 'raid' },
    { ...chosen, running: true, evening: 'raid' },
    { ...chosen, running: true, evening: 'trolls' },
    { ...chosen, running: true, evening: null },
  ]);
});

test('an evening sets its own pace, and says so', async () => {
  const app = showSample('live-at-rest', 'crowd');
  await expect.element(rate()).toBeEnabled();
  app.set({ simulation: { ...app.state.simulation, evening: 'busy' } });
  await expect.element(rate()).toBeDisabled();
  await expect.element(rate()).toHaveAccessibleDescription(/sets its own pace/);
  await expect.element(page.getByRole('slider', { name: 'Pace of the crowd' })).toBeDisabled();
});
