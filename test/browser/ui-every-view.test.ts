/** Every view by keyboard alone, and while the state goes from off to the worst: one page for each view, and all questions to it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VIEW_NAMES } from '../../src/app/state/page-state';
import type { AppState } from '../../src/app/state/state';
import { focused, partOf, showSample } from '../helpers/rigs/show-sample';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import '../../src/ui/page/page.css';

/** A sample app has three dozen controls in its fullest view. */
const MOST_STOPS = 300;
const RAIL_PX = 76;
const SIZES = [
  [1400, 900],
  [1400, 1500],
  [900, 900],
  [390, 844],
] as const;

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const isInView = (): boolean => partOf('ttcv-view-stand').matches(':focus-within');
const outputs = () => page.getByRole('status', { name: 'Outputs' });

/** Its accessible name, as far as this page makes names. */
function nameOf(element: Element): string {
  const { labels, ariaLabel, title } = element as HTMLInputElement;
  const root = element.getRootNode() as ShadowRoot;
  const by = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => root.getElementById?.(id));
  const texts = [
    ariaLabel,
    ...by.map((one) => one?.textContent),
    ...[...(labels ?? [])].map((one) => one.textContent),
  ];
  return (
    [...texts, element.textContent, title].map((text) => (text ?? '').trim()).find((text) => text !== '') ??
    ''
  );
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
};

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];
const ARMED: AppState = SAMPLE_STATES.armed;
const LOST: AppState = SAMPLE_STATES['device-lost'];
/** A show from its beginning to the worst that may come of it, twice. */
const SHOW: readonly (readonly [word: string, state: AppState])[] = [
  ['OFF', { ...SAMPLE_STATES.ready, session: 'starting' }],
  // The stream has just opened: nobody has looked at it yet, and the engine has yet to say that it joins.
  ['OFF', { ...LIVE, chat: { ...LIVE.chat, state: 'off' }, outputs: { fade: 'off', isLate: false } }],
  ['REHEARSAL', { ...LIVE, chat: { ...LIVE.chat, state: 'joining' } }],
  ['REHEARSAL', LIVE],
  ['ARMING', { ...ARMED, outputs: { fade: 'opening', isLate: false } }],
  ['ARMED', ARMED],
  ['PAUSED', { ...ARMED, control: { ...ARMED.control, paused: true } }],
  ['PANIC', { ...LIVE, isPanicFresh: true }],
  ['LOST', LOST],
  ['ARMED', ARMED],
  ['LOST', LOST],
];

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

const rectOf = ({ x, y, width, height }: DOMRectReadOnly): string =>
  [x, y, width, height].map(Math.round).join(' ');

/** Header and rail. A press of `Go live` exchanges the set-up for chat: the standard counts no shift that a press has caused. */
const isOfFrame = ({ currentRect: { width, y, right, bottom } }: LayoutShift['sources'][number]): boolean => {
  const tokens = getComputedStyle(document.documentElement);
  const [head, foot] = ['--head', '--bottom'].map((name) => parseFloat(tokens.getPropertyValue(name)));
  return width > 0 && (bottom <= head || right <= RAIL_PX || y >= innerHeight - foot);
};

/** Chrome names no node of a shadow tree: what stands there now is named instead. */
function atPlace({ x, y, width, height }: DOMRectReadOnly): string {
  let root: DocumentOrShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const next: Element | null = root.elementFromPoint(x + width / 2, y + height / 2);
    if (next === null || next === found) break;
    found = next;
    if (next.shadowRoot === null) break;
    root = next.shadowRoot;
  }
  return `${found?.localName}.${found?.className} ${found?.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}`;
}

describe.each(VIEW_NAMES)('%s', (view) => {
  test('is come to within 25 stops, past a way past them, every stop in it is named and seen, and Tab leaves it', async () => {
    const app = showSample('device-lost', view);
    await expect.element(outputs()).toHaveTextContent('LOST');
    const before: string[] = [];
    do {
      await userEvent.keyboard('{Tab}');
      if (!isInView()) before.push(nameOf(focused() ?? document.body));
    } while (!isInView() && focused() !== null && before.length < 60);
    expect(before[0]).toBe('Skip to the view');
    expect(before[1]).toMatch(/^Panic/);
    expect(before.length).toBeLessThanOrEqual(25);
    const inside = new Set<Element>();
    const faults: string[] = [];
    for (let at = focused(); at !== null && isInView(); at = focused()) {
      if (inside.has(at) || inside.size > MOST_STOPS) throw new Error(`Tab comes to ${nameOf(at)} again`);
      inside.add(at);
      if (nameOf(at) === '') faults.push(`no name: ${at.outerHTML.slice(0, 120)}`);
      if (!isSeen(at)) faults.push(`not seen: ${nameOf(at)}`);
      await userEvent.keyboard('{Tab}');
    }
    expect(faults).toEqual([]);
    if (inside.size > 0) {
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      expect([...inside].at(-1)).toBe(focused());
    }
    const skip = page.getByRole('link', { name: 'Skip to the view' }).element() as HTMLElement;
    const { href } = location;
    skip.focus();
    await userEvent.keyboard('{Enter}{Tab}');
    if (inside.size > 0) expect(focused()).toBe([...inside][0]);
    else expect(partOf('ttcv-foot').matches(':focus-within')).toBe(true);
    expect([location.href, app.calls]).toEqual([href, []]);
  });

  test.each(view === 'play' ? SIZES : SIZES.slice(0, 1))(
    'shifts nothing from off to live, armed, panic and lost, at %i × %i',
    async (width, height) => {
      await page.viewport(width, height);
      const app = showSample('ready', view);
      await expect.element(outputs()).toHaveTextContent('OFF');
      let isPress = true;
      const shifts: string[] = [];
      const look = (list: PerformanceEntryList): void => {
        for (const { sources } of list as LayoutShift[])
          for (const source of sources.filter((one) => !isPress || isOfFrame(one)))
            shifts.push(
              `${rectOf(source.previousRect)} to ${rectOf(source.currentRect)}: ${atPlace(source.currentRect)}`,
            );
      };
      const observer = new PerformanceObserver((list) => look(list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: false });
      for (const [word, state] of SHOW) {
        app.set({ ...state, view });
        await expect.element(outputs()).toHaveTextContent(word);
        for (let frame = 0; frame < 3; frame++) await nextFrame();
        look(observer.takeRecords());
        isPress = false;
      }
      observer.disconnect();
      expect(shifts).toEqual([]);
    },
  );
});

describe('a window is opened, used and left by keyboard, and the keyboard is where it was:', () => {
  const at = async (role: 'button' | 'link', name: string): Promise<HTMLElement> => {
    const control = page.getByRole(role, { name, exact: true });
    await expect.element(control).toBeVisible();
    const element = control.element() as HTMLElement;
    element.focus();
    return element;
  };

  test.each([
    ['the palette', 'crowd', 'Pause chat', '{Control>}k{/Control}', 'Command palette', 'hold '],
    ['the sheet of keys', 'log', 'Download diagnostics', '?', 'Keys', '{Tab}'],
    ['the inspector', 'patch', 'Edit vcf#1.cutoff', '{Enter}', 'Name', '{Tab}'],
    ['the library', 'play', 'Library', '{Enter}', 'Library', '{Tab}{Tab}'],
  ] as const)('%s, from %s', async (_, view, from, open, place, use) => {
    const app = showSample('armed', view);
    const start = await at('button', from);
    await userEvent.keyboard(open);
    const hasReached = (): boolean => placesOf(focused()).includes(place);
    await expect.poll(hasReached, { message: placesOf(focused()).join() }).toBe(true);
    await userEvent.keyboard(use);
    expect(focused()).not.toBe(start);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused() === start, { message: nameOf(focused() ?? document.body) }).toBe(true);
    expect(app.called('panics.panic')).toEqual([]);
  });
});

/** The names of an element and of all that it is in. */
function placesOf(element: Element | null): string[] {
  const names: string[] = [];
  for (let at: Node | null = element; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element)
      names.push(
        at === element || at.role !== null || at.ariaLabel !== null || at.hasAttribute('aria-labelledby')
          ? nameOf(at)
          : '',
      );
  return names;
}
