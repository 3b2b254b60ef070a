/** The rows of a show: what each tells, that a rehearsal is told from volts without colour, and that nothing in them moves. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { samplePatch } from '../helpers/samples/sample-patch';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 1600);
});

afterEach(() => {
  document.body.replaceChildren();
});

const CUTOFF = 2;
const table = () => page.getByRole('table', { name: 'Variables' }).element();
const rows = () => [...table().querySelectorAll<HTMLElement>('[data-row]')];
const cellOf = (row: HTMLElement, heading: string) =>
  row.querySelector<HTMLElement>(`[data-heading="${heading}"]`)!;
const textOf = (row: HTMLElement, heading: string): string =>
  cellOf(row, heading).textContent.replaceAll(/\s+/g, ' ').trim();
const sizeOf = (heading: string): number =>
  parseFloat(getComputedStyle(cellOf(rows()[CUTOFF], heading).querySelector('.figure')!).fontSize);

/** The shares of the pixels of a meter's bar that are drawn, between 10 % and 40 % of the cutoff's track. */
function drawnShare(): number {
  const canvas = table().parentElement!.querySelector('canvas')!;
  const track = rows()[CUTOFF].querySelector('.track')!.getBoundingClientRect();
  const origin = canvas.getBoundingClientRect();
  const [x, y, width, height] = [
    track.left - origin.left + track.width * 0.1,
    track.top - origin.top + 4,
    track.width * 0.3,
    track.height - 8,
  ].map((length) => Math.round(length * devicePixelRatio));
  const { data } = canvas.getContext('2d')!.getImageData(x, y, width, height);
  let drawn = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 127) drawn++;
  return drawn / (data.length / 4);
}

/** Live and not armed: chat has asked for volts, and every jack is at 0 V. Resolves once it is drawn. */
async function rehearse(): Promise<SampleApp> {
  const app = showSample('live-at-rest');
  app.set({ values: SAMPLE_STATES.armed.values });
  for (const value of SAMPLE_STATES.armed.values) if (value) app.targets[value.index] = value.volts;
  await expect.poll(drawnShare).toBeGreaterThan(0.2);
  return app;
}

describe.each([1400, 900, 390])('a row at %i px', (width) => {
  test('tells name, jack, kind, range, crowd mode, value, volts and viewer', async () => {
    await page.viewport(width, 900);
    showSample('armed');
    await expect.poll(() => textOf(rows()[CUTOFF], 'Set by')).toBe('patchpanda');
    const row = rows()[CUTOFF];
    expect(textOf(row, 'Jack')).toBe('3 Filter cutoff');
    expect(textOf(row, 'Kind')).toBe('cv');
    expect(textOf(row, 'Range')).toBe('0 to 5 V for 0 to 127');
    expect(textOf(row, 'Crowd mode')).toBe('anarchy');
    expect(textOf(row, 'Value now')).toBe('106');
    expect(textOf(row, 'Volts now')).toMatch(/^3\.34 V/);
    expect(textOf(row, 'Asked volts')).toMatch(/^4\.17 V/);
    expect(row.querySelector('[role=rowheader]')!.textContent).toContain('vcf#1.cutoff');
  });

  test('has its cells in the order of the headings', async () => {
    await page.viewport(width, 900);
    showSample('armed');
    await expect.poll(rows).toHaveLength(8);
    const headings = [...table().querySelectorAll('[role=columnheader]')].map(
      ({ textContent }) => textContent,
    );
    const cells = [...rows()[0].children].map((cell) => (cell as HTMLElement).dataset['heading']);
    expect(cells).toEqual(['Variable', ...headings.slice(1, -1), 'Hold, lock and edit']);
  });
});

describe('a rehearsal', () => {
  test('shows in large what chat asks for, and beside it that the jack is at 0 V', async () => {
    await rehearse();
    await expect.poll(() => textOf(rows()[CUTOFF], 'Asked volts')).toBe('4.17 V asked');
    expect(textOf(rows()[CUTOFF], 'Volts now')).toBe('0.00 V at the jack');
    expect(sizeOf('Asked volts')).toBeGreaterThan(2 * sizeOf('Volts now'));
    await expect.element(page.getByText('rehearsal: asked, every jack is at 0 V')).toBeVisible();
  });

  test('is hatched, and solid once the jacks follow', async () => {
    const app = await rehearse();
    expect(drawnShare()).toBeLessThan(0.7);
    app.set({ armed: true, outputs: { fade: 'open', isLate: false } });
    app.volts.set(app.targets);
    await expect.poll(drawnShare).toBe(1);
    expect(sizeOf('Volts now')).toBeGreaterThan(2 * sizeOf('Asked volts'));
  });

  test.each(['opening', 'open', 'closing', 'unknown'] as const)(
    'is not what is shown while the fade is %s',
    async (fade) => {
      const app = await rehearse();
      expect(sizeOf('Asked volts')).toBeGreaterThan(sizeOf('Volts now'));
      app.set({ outputs: { fade, isLate: false } });
      await expect.poll(() => sizeOf('Volts now') - sizeOf('Asked volts')).toBeGreaterThan(0);
    },
  );

  test('moves nothing on its way to armed volts', async () => {
    const app = await rehearse();
    await expect.poll(rows).toHaveLength(8);
    const boxes = () => rows().map((row) => JSON.stringify(row.getBoundingClientRect()));
    const before = boxes();
    app.set({ armed: true, outputs: { fade: 'open', isLate: false } });
    await expect.poll(() => sizeOf('Volts now') - sizeOf('Asked volts')).toBeGreaterThan(0);
    expect(boxes()).toEqual(before);
  });
});

describe.each([1400, 390])('at %i px a hand or a lock', (width) => {
  test('shifts no row and no cell beside its own', async () => {
    await page.viewport(width, 2400);
    const app = showSample('armed');
    await expect.poll(() => textOf(rows()[CUTOFF], 'Set by')).toBe('patchpanda');
    const boxes = () =>
      rows().map((row) => [row, ...row.children].map((one) => JSON.stringify(one.getBoundingClientRect())));
    const others = () => boxes().filter((_, at) => at !== CUTOFF);
    const own = () => JSON.stringify(rows()[CUTOFF].getBoundingClientRect());
    const before = [others(), own()];
    const hold = (isReleased: boolean) => ({ name: 'vcf#1.cutoff', value: 64, isReleased });
    app.set({ control: { paused: false, locked: ['vco#1.pitch'], held: [hold(false)], overlayShown: true } });
    await expect.poll(() => textOf(rows()[CUTOFF], 'Decision')).toContain('in your hand');
    expect(textOf(rows()[0], 'Decision')).toContain('locked');
    expect([others(), own()]).toEqual(before);
    app.set({ control: { paused: false, locked: [], held: [hold(true)], overlayShown: true } });
    await expect.poll(() => textOf(rows()[CUTOFF], 'Decision')).toContain('let go');
    expect([others(), own()]).toEqual(before);
  });
});

test('is 48 px high at 390 px, with targets of 44 px', async () => {
  await page.viewport(390, 844);
  showSample('armed');
  await expect.poll(rows).toHaveLength(8);
  expect(rows().map((row) => row.getBoundingClientRect().height)).toEqual(Array(8).fill(48));
  const hand = rows()[0].querySelector('ttcv-hand-buttons')!;
  await expect.poll(() => hand.shadowRoot!.querySelectorAll('button')).toHaveLength(2);
  const buttons = [...hand.shadowRoot!.querySelectorAll('button'), rows()[0].querySelector('.open')!];
  for (const button of buttons) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

describe.each([390, 640, 900, 1100, 1280, 1400, 1920])('at %i px', (width) => {
  test.each(['armed', 'hostile', 'deciding', 'thirty-two'] as const)('%s slides nowhere', async (sample) => {
    await page.viewport(width, 900);
    showSample(sample);
    await expect.poll(() => rows().length).toBeGreaterThan(0);
    const { right } = table().parentElement!.getBoundingClientRect();
    for (const row of rows().slice(0, 8))
      for (const cell of row.children)
        expect(cell.getBoundingClientRect().right).toBeLessThanOrEqual(right + 1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test('of 256 rows those in view and near it are drawn, wherever the page is scrolled to', async () => {
  const app = showSample('armed');
  app.set({ patch: samplePatch(256, 32), values: [] });
  app.volts.fill(3);
  const canvas = () => table().parentElement!.querySelector('canvas')!;
  const isOver = (row: HTMLElement): boolean => {
    const [meter, drawn] = [row.querySelector('.track')!, canvas()].map((one) => one.getBoundingClientRect());
    return drawn.top <= meter.top && drawn.bottom >= meter.bottom;
  };
  await expect.poll(rows).toHaveLength(256);
  await expect.poll(() => isOver(rows()[0])).toBe(true);
  rows()[200].scrollIntoView();
  await expect.poll(() => isOver(rows()[200])).toBe(true);
  expect(canvas().clientHeight).toBeLessThan(1600 + 2 * 400 + 200);
});
