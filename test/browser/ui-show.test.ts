/** The first screen of a show: what a streamer must see without scrolling. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AppState } from '../../src/app/state/state';
import type { SampleApp } from '../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';
import { partOf, showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

afterEach(() => {
  document.body.replaceChildren();
});

const boxOf = (element: Element) => element.getBoundingClientRect();
const footTop = (): number =>
  innerHeight - parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bottom'));
const headBottom = (): number =>
  parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--head'));
const isInFirstScreen = (element: Element): boolean => {
  const { top, bottom, height } = boxOf(element);
  return height > 0 && top >= headBottom() && bottom <= footTop();
};
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
/** Every state in which chat may be heard, with its longest sentences. */
const LIVE: readonly (readonly [name: string, state: AppState])[] = [
  ['unarmed', SAMPLE_STATES['live-at-rest']],
  ['without the promise', { ...SAMPLE_STATES['live-at-rest'], acknowledged: false }],
  ['armed', SAMPLE_STATES.armed],
  ['armed and paused', SAMPLE_STATES['chat-held']],
  [
    'with a fade that did not follow',
    { ...SAMPLE_STATES['live-at-rest'], outputs: { fade: 'open', isLate: true } },
  ],
  ['the demo', { ...SAMPLE_STATES['live-at-rest'], isDemoShow: true, isFirstVisit: true }],
  ['without a channel', { ...SAMPLE_STATES.armed, chat: { ...SAMPLE_STATES.armed.chat, state: 'off' } }],
  ['after a panic', { ...SAMPLE_STATES['live-at-rest'], isPanicFresh: true }],
  ['lost', SAMPLE_STATES['device-lost']],
];
const log = () => page.getByRole('log', { name: 'Chat' }).element();

/** Twelve refusals of one line of reason each. */
function refuse(app: SampleApp): void {
  const [first] = SAMPLE_STATES.armed.log;
  const verdict = { kind: 'outOfRange', min: 0, max: 127 } as const;
  const more = Array.from({ length: 12 }, (_, at) => ({
    ...{ ...first, number: 100 + at, verdict, text: `vco#1.pitch: ${200 + at}`, viewerId: `v${at}` },
  }));
  app.set({ log: [...app.state.log, ...more] });
}

const wholeVerdicts = (): Element[] => {
  const { top, bottom } = boxOf(log());
  return [...log().querySelectorAll('.entry')].filter((entry) => {
    const box = boxOf(entry);
    return box.top >= top && box.bottom <= bottom;
  });
};

describe('at 1400 × 900, live', () => {
  test.each(LIVE)(
    'the first screen has every row, eight whole verdicts, the minute, the try, Pause and Panic: %s',
    async (_, state) => {
      await page.viewport(1400, 900);
      const app = showSample('live-at-rest');
      app.set(state);
      refuse(app);
      await expect.element(page.getByRole('log', { name: 'Chat' })).toHaveTextContent('vco#1.pitch: 211');
      const rows = page.getByRole('table', { name: 'Variables' }).element().querySelectorAll('[data-row]');
      expect([...rows].filter(isInFirstScreen)).toHaveLength(8);
      // Wholly: the panel that holds them cuts none.
      const panel = (rows[0].getRootNode() as ShadowRoot).host;
      expect(boxOf(rows[7]).bottom).toBeLessThanOrEqual(boxOf(panel).bottom);
      expect(wholeVerdicts().length).toBeGreaterThanOrEqual(8);
      expect(wholeVerdicts().at(-1)?.textContent).toContain('vco#1.pitch: 211');
      const others = [
        page.getByLabelText('Last minute', { exact: true }),
        page.getByRole('textbox', { name: 'Try a command' }),
        page.getByRole('status', { name: 'What came of it' }),
        page.getByRole('list', { name: 'Volts at each jack' }),
        page.getByRole('checkbox', { name: 'No speakers or headphones on these outputs' }),
        page.getByRole('button', { name: 'Demo crowd' }),
        page.getByRole('button', { name: 'Import patch' }),
      ];
      for (const one of [log(), ...others.map((other) => other.element())])
        expect(isInFirstScreen(one), one.outerHTML).toBe(true);
      for (const name of ['Pause chat', 'Panic']) {
        const { bottom: end } = boxOf(page.getByRole('button', { name }).element());
        expect(end).toBeLessThanOrEqual(headBottom());
      }
    },
  );

  test('nothing under the header moves from a rehearsal through armed, paused and panic to lost', async () => {
    await page.viewport(1400, 900);
    const app = showSample('live-at-rest');
    const parts = ['ttcv-setup', 'ttcv-arm-panel', 'ttcv-variables-table', 'ttcv-chat-log'] as const;
    const places = () => parts.map((part) => `${part} ${JSON.stringify(boxOf(partOf(part)))}`);
    await expect.element(page.getByRole('log', { name: 'Chat' })).toBeVisible();
    const before = places();
    for (const [name, state] of LIVE) {
      app.set(state);
      await nextFrame();
      await nextFrame();
      expect(places(), name).toEqual(before);
      const sentence = partOf('ttcv-arm-panel').shadowRoot!.querySelector('#standing')!;
      expect(sentence.scrollHeight, sentence.textContent).toBeLessThanOrEqual(sentence.clientHeight);
    }
  });

  test('no word of the last minute is cut, nor the status of the demo', async () => {
    await page.viewport(1400, 900);
    const app = showSample('armed');
    app.set({ audio: { text: 'live on Demo (no sound), 48 kHz', tone: 'good' } });
    await expect.element(page.getByText('live on Demo (no sound), 48 kHz')).toBeVisible();
    const cut = [...partOf('ttcv-minute-line').shadowRoot!.querySelectorAll('dt')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
    const words = document.createRange();
    words.selectNodeContents(page.getByText('live on Demo (no sound), 48 kHz').element());
    expect(words.getBoundingClientRect().height).toBeLessThan(20);
  });

  test('chat stays beside more rows than fit: they scroll by themselves', async () => {
    await page.viewport(1400, 900);
    showSample('thirty-two');
    const table = page.getByRole('table', { name: 'Variables' });
    await expect.element(table).toBeVisible();
    const panel = (table.element().getRootNode() as ShadowRoot).host;
    expect([panel, log()].filter(isInFirstScreen)).toHaveLength(2);
    panel.scrollTop = 500;
    await expect.poll(() => panel.scrollTop).toBe(500);
  });

  test('the log shows its newest row again when it becomes lower', async () => {
    await page.viewport(1400, 1500);
    const app = showSample('armed');
    refuse(app);
    const end = (): number => log().scrollHeight - log().scrollTop - log().clientHeight;
    await expect.element(page.getByRole('log', { name: 'Chat' })).toHaveTextContent('vco#1.pitch: 211');
    await page.viewport(1400, 800);
    await expect.poll(() => log().clientHeight).toBeLessThan(700);
    await expect.poll(end).toBeLessThan(2);
  });
});
