/** The overlay in Chromium: what it shows, that it is legible on any picture and keeps its places. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OVERLAY_LAYOUT_NAMES, OVERLAY_SIDES } from '../../src/domain/overlay/overlay-look';
import { DEFAULT_OVERLAY_OPTIONS, type OverlayOptions } from '../../src/domain/overlay/overlay-options';
import type { OverlayState } from '../../src/domain/overlay/overlay-state';
import { OverlayView } from '../../src/ui/overlay/overlay-view';
import '../../src/ui/overlay/overlay.css';
import '../../src/ui/overlay/widgets.css';
import '../../src/ui/overlay/layouts.css';
import { contrastOn } from '../helpers/rigs/contrast';
import { SAMPLE_OVERLAY } from '../helpers/samples/sample-overlay';

const FULL: OverlayOptions = { ...DEFAULT_OVERLAY_OPTIONS, layout: 'full' };
let root: HTMLElement;

beforeEach(async () => {
  await page.viewport(1920, 1080);
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('class');
});

async function show(
  options: Partial<OverlayOptions> = {},
  state: Partial<OverlayState> | null = {},
  widgets?: ConstructorParameters<typeof OverlayView>[1],
): Promise<OverlayView> {
  const view = new OverlayView(root, widgets);
  await view.dress({ ...DEFAULT_OVERLAY_OPTIONS, ...options });
  view.draw(state === null ? null : { state: { ...SAMPLE_OVERLAY, ...state }, ageMs: 0 });
  return view;
}

const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const text = (selector: string): string =>
  all(selector)
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');
const visible = (): HTMLElement[] =>
  all('*').filter((one) => one.checkVisibility({ visibilityProperty: true }));
/** Elements whose own text is seen. */
const texts = (): HTMLElement[] =>
  visible().filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
  );
const places = (): string[] =>
  all('section, li, .tcv-vote').map((one) => JSON.stringify(one.getBoundingClientRect()));

test('shows how to play, values, who, last played, refused and why, votes, who waits, triggers', async () => {
  await show(FULL);
  expect(text('.tcv-state')).toBe('Chat plays, 1 by hand');
  expect(text('.tcv-how-to')).toBe('Type cutoff: 64 in chat');
  expect(all('.tcv-variable')).toHaveLength(8);
  expect(text('.tcv-variable:nth-child(1)')).toBe('pitch 64 modwiggler');
  expect(text('.tcv-variable:nth-child(4)')).toBe('vcf#1.resonance 30 filter_fan locked');
  expect(text('.tcv-variable:nth-child(5)')).toBe('vca#1.level 96 by hand');
  expect(text('.tcv-variable:nth-child(6) .tcv-value')).toBe('–');
  expect(text('.tcv-last-played .tcv-message')).toMatch(
    /^filter_fan cutoff: 64 counts \| ana .* \| modwiggler/,
  );
  expect(text('.tcv-refusals .tcv-reason')).toContain('999 is outside 0 to 127');
  expect(text('.tcv-votes')).toMatch(/democracy\s*62 %.*cutoff12 s 64\s*12 90.5\s*8 127\s*3 23 voters$/);
  expect(text('.tcv-waiting-line')).toMatch(/^Next next_in_line rate/);
  expect(text('.tcv-triggers')).toContain('cheering 100 bits a burst on the envelope for 10 seconds');
});

test.each([
  ['off', 'Off', 'Chat moves nothing now'],
  ['rehearsal', 'Rehearsal: nothing moves yet, 1 by hand', 'Rehearse: type cutoff: 64 in chat'],
  ['paused', 'Chat is paused', 'Chat moves nothing now'],
  ['panic', 'Stopped', 'Chat moves nothing now'],
  ['lost', 'Interface lost', 'Chat moves nothing now'],
] as const)('in the standing %s it promises nothing else', async (standing, words, howTo) => {
  await show({}, { standing });
  expect([text('.tcv-state'), text('.tcv-how-to')]).toEqual([words, howTo]);
  expect(root.querySelector(`.tcv-is-${standing}`)).not.toBeNull();
});

test('says that it is not connected and nothing else while there is no news', async () => {
  const view = await show(FULL);
  const before = places();
  view.draw(null);
  expect(texts().map(({ textContent }) => textContent)).toEqual(['Not connected']);
  expect(text('.tcv-state')).toBe('Not connected');
  expect(places()).toEqual(before);
});

test('shows nothing after `!cv overlay off`', async () => {
  await show(FULL, { isShown: false });
  expect(visible()).toEqual([]);
});

test('shows the variables that the address chooses, and of 256 those for which there is room', async () => {
  await show({ show: ['fx#1.mix', 'not#1.there', 'vco#1.pitch'] });
  expect(text('.tcv-variable .tcv-name')).toBe('fx#1.mix | pitch');
  const [one] = SAMPLE_OVERLAY.variables;
  const many = Array.from({ length: 256 }, (_, index) => ({
    ...one,
    name: `cv#${index + 1}.x`,
    alias: null,
  }));
  for (const side of OVERLAY_SIDES) {
    await show({ side }, { variables: many });
    const list = root.querySelector('.tcv-variables .tcv-list')!.getBoundingClientRect();
    const whole = all('.tcv-variable').filter((cell) => {
      const { top, bottom, right } = cell.getBoundingClientRect();
      return bottom - top > 60 && bottom <= list.bottom + 1 && right <= list.right + 1;
    });
    expect(whole.length, side).toBeGreaterThanOrEqual(8);
    expect(list.bottom).toBeLessThanOrEqual(1080);
    expect(list.right).toBeLessThanOrEqual(1920);
  }
});

test.each(OVERLAY_LAYOUT_NAMES)('the layout %s lies within 1920 by 1080 at every side', async (layout) => {
  for (const side of OVERLAY_SIDES) {
    await show({ layout, side });
    for (const section of all('section')) {
      const { left, top, right, bottom } = section.getBoundingClientRect();
      expect(
        left >= 0 && top >= 0 && right <= 1920 && bottom <= 1080,
        `${side} ${section.className} ${left} ${top} ${right} ${bottom}`,
      ).toBe(true);
    }
  }
});

test.each(['#ffffff', '#000000', '#808080'])(
  'every text stands out from its backing on a picture of %s, as on all that are busier',
  async (picture) => {
    for (const layout of OVERLAY_LAYOUT_NAMES) {
      await show({ layout });
      const faint = texts().flatMap((one) => {
        const contrast = contrastOn(one, picture);
        return contrast >= 4.5 ? [] : [`${layout} ${one.className}: ${contrast.toFixed(1)}`];
      });
      expect(faint).toEqual([]);
    }
  },
);

describe('hostile texts', () => {
  const HOSTILE = '<img src=x onerror="top.pwned=1">\u202E${1}{{1}} \u0300\u0301\u0302'.repeat(3);
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') return HOSTILE;
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        ['standing', 'outcome', 'keeper', 'side', 'viewersPage'].includes(key) ? one : spoil(one),
      ]),
    );
  };

  test('become no element and no attribute, and move nothing', async () => {
    const view = await show(FULL);
    const shape = (): string[] =>
      all('*').map((one) => `${one.localName} ${one.getAttributeNames().join()} ${one.className}`);
    const [shapeBefore, placesBefore] = [shape(), places()];
    view.draw({ state: spoil(SAMPLE_OVERLAY) as OverlayState, ageMs: 0 });
    expect(root.textContent).toContain('<img src=x');
    expect(shape()).toEqual(shapeBefore);
    expect(places()).toEqual(placesBefore);
    expect(performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/x'))).toBe(false);
  });
});

test.each([null, 'javascript:alert(1)//play.html', 'https://evil.example/login', 'x'])(
  'no code is drawn for %j, which is no viewers’ page',
  async (viewersPage) => {
    await show({ widgets: ['qr'] }, { viewersPage });
    expect(visible().filter((one) => one.closest('.tcv-qr') !== null)).toEqual([]);
    expect(all('svg')).toEqual([]);
  },
);

test('a part that does not load is told, and the others stand', async () => {
  await show(
    { widgets: ['state', 'howTo'] },
    {},
    {
      state: () => Promise.reject(new Error('404')),
      howTo: () => import('../../src/ui/overlay/widgets/how-to'),
    },
  );
  expect(text('section')).toBe(
    'Type cutoff: 64 in chat | A part of the overlay did not load: refresh this source',
  );
});

test('colours, scale and key colour come from the options, and go with them', async () => {
  const view = await show({ accent: '#00ffff', scale: 2, key: '#00ff00' });
  const ground = (): string => getComputedStyle(document.documentElement).backgroundColor;
  expect(getComputedStyle(root.querySelector('.tcv-bar')!).backgroundColor).toBe('rgb(0, 255, 255)');
  expect(getComputedStyle(document.documentElement).fontSize).toBe('40px');
  expect(ground()).toBe('rgb(0, 255, 0)');
  await view.dress(DEFAULT_OVERLAY_OPTIONS);
  expect(getComputedStyle(document.documentElement).fontSize).toBe('20px');
  expect(ground()).toBe('rgba(0, 0, 0, 0)');
});

test('the streamer’s own CSS, put behind the overlay’s, restyles it by one class', async () => {
  await show();
  const style = document.createElement('style');
  style.textContent = ':root{--tcv-text:#00ff00} .tcv-variable{border-radius:31px} .tcv-state{display:none}';
  document.head.append(style);
  expect(getComputedStyle(root.querySelector('.tcv-value')!).color).toBe('rgb(0, 255, 0)');
  expect(getComputedStyle(root.querySelector('.tcv-variable')!).borderRadius).toBe('31px');
  expect(root.querySelector('.tcv-state')!.checkVisibility()).toBe(false);
  style.remove();
});

test('a busy show moves nothing but what it says', async () => {
  const view = await show(FULL);
  const sections = (): string[] =>
    all('section, .tcv-vote').map((one) => JSON.stringify(one.getBoundingClientRect()));
  const before = sections();
  for (let count = 1; count <= 12; count++) {
    const variables = SAMPLE_OVERLAY.variables.map((one, index) => ({
      ...one,
      value: 10 ** (count % 4) + index,
      setBy: 'x'.repeat((count * 7) % 26),
      vote: count % 3 === 0 ? null : one.vote,
    }));
    const waiting = SAMPLE_OVERLAY.waiting.slice(0, count % 3);
    const messages = SAMPLE_OVERLAY.messages.slice(0, count % 5);
    view.draw({ state: { ...SAMPLE_OVERLAY, variables, waiting, messages }, ageMs: 0 });
    expect(sections(), String(count)).toEqual(before);
  }
});
