/** The chat log. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EVERY_VERDICT } from '../helpers/samples/every-verdict';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 1600);
});

afterEach(() => {
  document.body.replaceChildren();
});

const log = () => page.getByRole('log', { name: 'Chat' });
const entries = () => [...log().element().querySelectorAll('.entry')];

/** No repeat of any other entry. */
const anew = (number: number) => ({ number, text: `text ${number}`, viewerId: `v${number}` });

/** A reason that is cut, wherever its end is: beyond its own box, its row or the log. */
const cutReasons = (): Element[] =>
  [...log().element().querySelectorAll<HTMLElement>('.reason')].filter((reason) => {
    const [box, row] = [reason, reason.closest('.entry')!].map((element) => element.getBoundingClientRect());
    const isWithin = box.right <= row.right + 1 && box.bottom <= row.bottom + 1;
    return (
      !isWithin ||
      reason.scrollWidth > reason.clientWidth + 1 ||
      reason.scrollHeight > reason.clientHeight + 1
    );
  });

describe.each([1400, 900, 390])('at %i px', (width) => {
  test.each(['armed', 'hostile'] as const)('no reason of %s is cut, whatever the verdict', async (sample) => {
    await page.viewport(width, 1600);
    const app = showSample(sample);
    const [first] = app.state.log;
    app.set({
      log: EVERY_VERDICT.map((verdict, number) => ({
        ...app.state.log[number % app.state.log.length],
        ...{ verdict, number, text: `${first.text} ${number}`, viewerId: `v${number}` },
      })),
    });
    await expect.poll(entries).toHaveLength(EVERY_VERDICT.length);
    expect(log().element().querySelectorAll('.reason')).toHaveLength(EVERY_VERDICT.length);
    expect(cutReasons()).toEqual([]);
  });
});

describe('the log', () => {
  test('shows who, what, verdict and reason', async () => {
    showSample('armed');
    await expect
      .element(log())
      .toHaveTextContent('patchpanda vco#1.pich: 72 no variable vco#1.pich: did you mean vco#1.pitch?');
    await expect.element(log()).toHaveTextContent('Unknown');
  });

  test('replaces an entry whose verdict changed', async () => {
    const app = showSample('armed');
    await expect.poll(entries).toHaveLength(24);
    const { log: before } = app.state;
    const last = before.at(-1)!;
    app.set({ log: [...before.slice(0, -1), { ...last, verdict: { kind: 'accepted' } }] });
    await expect.poll(() => entries().at(-1)?.textContent).toContain('Played');
    expect(entries()).toHaveLength(24);
  });

  test('stands still while paused and says how much is newer', async () => {
    const app = showSample('armed');
    await page.getByRole('button', { name: 'Pause log' }).click();
    const last = app.state.log.at(-1)!;
    app.set({ log: [...app.state.log, { ...last, ...anew(24), text: 'after the pause' }] });
    await expect.poll(() => page.getByText('1 newer').elements()).toHaveLength(1);
    expect(entries()).toHaveLength(24);
    await page.getByRole('button', { name: 'Pause log' }).click();
    await expect.element(log()).toHaveTextContent('after the pause');
  });

  test('shows the refused alone, and finds a viewer', async () => {
    showSample('armed');
    await page.getByRole('button', { name: 'Refused', exact: true }).click();
    await expect.poll(entries).toHaveLength(6);
    await expect.element(log()).toHaveTextContent('+1 like this');
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('textbox', { name: 'Filter by name or text' }).fill('NOODLE');
    // Two texts, each of them written twice.
    await expect.poll(entries).toHaveLength(2);
  });

  test('puts repeats into one row, which stays where it is', async () => {
    const app = showSample('armed');
    await expect.poll(entries).toHaveLength(24);
    const last = app.state.log.at(-1)!;
    const repeats = Array.from({ length: 14 }, (_, at) => ({
      ...{ ...last, number: 100 + at, viewerId: `v${at}`, viewerName: `v${at}` },
    }));
    app.set({ log: [...app.state.log, ...repeats] });
    await expect.element(log()).toHaveTextContent('+14 like this');
    expect(entries()).toHaveLength(24);
  });

  test('says what is odd in a text that looks right', async () => {
    const app = showSample('armed');
    const last = app.state.log.at(-1)!;
    const verdict = { kind: 'invalid', reason: 'malformed', example: 'vco#1.pitch: 64' } as const;
    app.set({ log: [{ ...last, verdict, text: 'vco#1.pitch\uA789 64' }] });
    await expect
      .element(log())
      .toHaveTextContent('did you mean vco#1.pitch: 64? But its “\uA789” only looks like a colon.');
  });

  test('keeps the cause of a wait that is over', async () => {
    showSample('armed');
    await expect.element(log()).toHaveTextContent('one command a second: may go again');
  });

  test('follows new entries only while the reader is at its end', async () => {
    const app = showSample('armed');
    const last = app.state.log.at(-1)!;
    // More than any window shows at once.
    app.set({ log: Array.from({ length: 100 }, (_, number) => ({ ...last, ...anew(number) })) });
    await expect.poll(entries).toHaveLength(100);
    expect(log().element().scrollTop).toBeGreaterThan(0);
    log().element().scrollTop = 0;
    app.set({ log: [...app.state.log, { ...last, ...anew(100) }] });
    await expect.poll(entries).toHaveLength(101);
    expect(log().element().scrollTop).toBe(0);
  });

  test('holds a bounded count of rows in a flood', async () => {
    const app = showSample('armed');
    const last = app.state.log.at(-1)!;
    app.set({ log: Array.from({ length: 500 }, (_, number) => ({ ...last, ...anew(number) })) });
    await expect.poll(entries).toHaveLength(150);
  });
});

describe('Block', () => {
  const block = (name: string) => page.getByRole('button', { name: `Block ${name}`, exact: true });
  const focused = () => log().element().querySelector(':focus');

  test('blocks the viewer of the row', async () => {
    const app = showSample('armed');
    await block('early_bird').last().click();
    expect(app.called('people.block').map(({ args }) => args)).toEqual([
      [{ id: 'early_bird', name: 'early_bird' }],
    ]);
  });

  test('is reached by arrow keys from the log, which is one stop of the Tab key', async () => {
    const app = showSample('armed');
    await expect.poll(entries).toHaveLength(24);
    (page.getByRole('button', { name: 'Pause log' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}{ArrowUp}');
    expect(focused()).toBe(entries()[23].querySelector('button'));
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe(entries()[21].querySelector('button'));
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe(entries()[0].querySelector('button'));
    await userEvent.keyboard('{End}{ArrowDown}{ArrowUp}{Enter}');
    expect(app.called('people.block').map(({ args }) => args)).toEqual([
      [{ id: 'noodle_bar', name: 'noodle_bar' }],
    ]);
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBeNull();
  });

  test('holds the rows still while the keyboard is on one', async () => {
    const app = showSample('armed');
    await expect.poll(entries).toHaveLength(24);
    // The pointer, wherever another test left it, holds nothing here.
    await page.getByRole('heading', { name: 'Chat', exact: true }).hover();
    (log().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}');
    const last = app.state.log.at(-1)!;
    app.set({ log: [...app.state.log, { ...last, ...anew(24) }] });
    await expect.element(page.getByText('paused, 1 newer')).toBeVisible();
    expect(entries()).toHaveLength(24);
    await userEvent.keyboard('{Tab}');
    await expect.poll(entries).toHaveLength(25);
  });

  test('holds the rows still while it is pointed at, and not after the click', async () => {
    const app = showSample('armed');
    await block('early_bird').last().click();
    const last = app.state.log.at(-1)!;
    app.set({ log: [...app.state.log, { ...last, ...anew(24) }] });
    await expect.element(page.getByText('paused, 1 newer')).toBeVisible();
    await page.getByRole('heading', { name: 'Chat', exact: true }).hover();
    await expect.poll(entries).toHaveLength(25);
  });

  test('says who is blocked already and asks nothing then', async () => {
    const app = showSample('armed');
    const { patch } = app.state;
    app.set({ patch: { ...patch, people: { ...patch.people, block: [{ id: 'early_bird', name: '' }] } } });
    const button = page.getByRole('button', { name: 'Blocked early_bird' }).last();
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    (button.element() as HTMLElement).click();
    expect(app.called('people.block')).toHaveLength(0);
  });

  test('is not offered for whom nobody knows, nor in a tab that only reads', async () => {
    const app = showSample('armed');
    await expect.poll(() => log().element().querySelectorAll('.block')).toHaveLength(24);
    app.set({ log: app.state.log.map((entry) => ({ ...entry, viewerId: entry.number === 0 ? 'x' : '' })) });
    await expect.poll(() => log().element().querySelectorAll('.block')).toHaveLength(1);
    app.set({ tab: { role: 'reader', owner: 'another tab' } });
    await expect.poll(() => log().element().querySelectorAll('.block')).toHaveLength(0);
  });
});

test('a message that the pause kept back is called paused, not the outputs', async () => {
  const app = showSample('armed');
  const last = app.state.log.at(-1)!;
  expect(last.verdict).toEqual({ kind: 'paused', reason: 'not-live' });
  await expect.poll(() => entries().at(-1)?.textContent).toContain('Paused');
  app.set({ log: [{ ...last, verdict: { kind: 'paused', reason: 'paused' } }] });
  await expect.poll(() => entries().at(-1)?.textContent).toContain('Paused');
});
