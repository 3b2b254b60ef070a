/** The palette and the sheet of keys on the whole page: what opens them, where the keyboard goes, what they ask of the app. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/ui/kit/reach';
import { perform } from '../../src/ui/palette/go-to';
import { allEntries } from '../../src/ui/palette/sources';
import { PAGE_KEYS } from '../../src/ui/words/keys';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

const palette = () => page.getByRole('combobox', { name: 'Command palette' });
const keys = () => page.getByRole('dialog', { name: 'Keys' });
const filter = () => page.getByRole('textbox', { name: 'Filter by name or text' });
const panic = () => page.getByRole('button', { name: 'Panic' });
const options = () => page.getByRole('listbox', { name: 'Entries' }).getByRole('option');
const first = () => options().first();

/** Through shadow roots. */
const hasFocus = (control: Locator): Promise<void> =>
  expect.poll(() => focusedElement() !== null && focusedElement() === control.query()).toBe(true);

const open = async (typed = ''): Promise<void> => {
  await expect.element(panic()).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await hasFocus(palette());
  if (typed !== '') await userEvent.keyboard(typed);
};

describe('the palette', () => {
  test('does by three letters and Enter what it found, and is gone', async () => {
    const app = showSample('armed');
    await open('pan');
    await expect.element(first()).toHaveTextContent('Panic');
    await expect.element(first()).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(app.called('panics.panic')).toHaveLength(1);
    await expect.element(palette()).not.toBeInTheDocument();
  });

  test('goes down and up the list by the arrow keys, round its ends', async () => {
    showSample('armed');
    await open('lim');
    const active = () =>
      page.getByRole('listbox', { name: 'Entries' }).getByRole('option', { selected: true }).element()
        .textContent;
    const top = active();
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).not.toBe(top);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(options().last().element().textContent);
    expect(palette().element().getAttribute('aria-activedescendant')).toBe(options().last().element().id);
  });

  test.each([['{Escape}'], ['{Tab}'], ['{Control>}k{/Control}']])(
    '%s closes it, and the keyboard is where it was',
    async (key) => {
      const app = showSample('armed');
      await expect.element(filter()).toBeVisible();
      (filter().element() as HTMLElement).focus();
      await open('x');
      await userEvent.keyboard(key);
      await expect.element(palette()).not.toBeInTheDocument();
      await hasFocus(filter());
      expect(app.called('panics.panic')).toHaveLength(0);
    },
  );

  test('is closed by Escape before a dialog that was open, and that one before Panic', async () => {
    const app = showSample('preview');
    await expect.element(page.getByRole('button', { name: 'Keep mine' })).toBeVisible();
    await open();
    await userEvent.keyboard('{Escape}');
    await expect.element(palette()).not.toBeInTheDocument();
    expect(app.called('patch.dismissImport')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    expect(app.called('patch.dismissImport')).toHaveLength(1);
    expect(app.called('panics.panic')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test('leaves Panic in reach: it is not covered, and its press closes the palette', async () => {
    const app = showSample('armed');
    await open();
    await panic().click();
    expect(app.called('panics.panic')).toHaveLength(1);
    await expect.element(palette()).not.toBeInTheDocument();
  });

  test('brings the keyboard to the arm switch and arms nothing', async () => {
    const app = showSample('live-at-rest');
    await open('arm switch{Enter}');
    await hasFocus(page.getByRole('switch', { name: 'Arm outputs' }));
    expect(app.called('arming.set')).toHaveLength(0);
  });

  test('says why it cannot, does nothing and stays', async () => {
    const app = showSample('reader');
    await open('golive');
    await expect.element(first()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status').filter({ hasText: 'Another tab drives' })).toBeVisible();
    expect(app.called('session.goLive')).toHaveLength(0);
  });

  test('tells of a viewer what became of the last commands, and goes back', async () => {
    const app = showSample('armed');
    const { viewerName, viewerId } = app.state.log.at(-1)!;
    await open(`${viewerName} became{Enter}`);
    const own = app.state.log.filter((entry) => entry.viewerId === viewerId);
    await expect.element(first()).toHaveTextContent(own.at(-1)?.text ?? '');
    await userEvent.keyboard('block');
    await expect.element(first()).toHaveTextContent(`Block ${viewerName}`);
    await userEvent.keyboard('{Backspace>5/}{Backspace}');
    await expect.element(first()).toHaveTextContent('Panic');
  });

  test('shows hostile names as text', async () => {
    showSample('hostile');
    await open('img src');
    await expect.element(first()).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.querySelector('ttcv-palette')?.shadowRoot?.querySelector('img')).toBeNull();
    expect(document.documentElement.scrollWidth).toBe(1400);
  });

  test('says how many fit once the typing pauses, and not with every letter', async () => {
    showSample('armed');
    await open();
    const status = page.getByRole('dialog', { name: 'Palette' }).getByRole('status');
    const said: string[] = [];
    await expect.element(status).toHaveTextContent(/of|entries/);
    new MutationObserver(() => said.push(status.element().textContent)).observe(status.element(), {
      ...{ characterData: true, childList: true, subtree: true },
    });
    await userEvent.keyboard('copy share');
    await expect.element(status).toHaveTextContent('1 entry');
    expect(said).toHaveLength(1);
  });
});

test.each(['ready', 'armed'] as const)(
  '%s: every place to which an entry leads is on the page',
  async (state) => {
    const app = showSample(state);
    const [{ name }] = app.state.patch.variables;
    // Not even a test may open the browser's file chooser.
    const stop = (event: Event): void => {
      if ((event.composedPath()[0] as HTMLInputElement).type === 'file') event.preventDefault();
    };
    window.addEventListener('click', stop, { capture: true });
    const entries = allEntries(app).filter(
      ({ act, obstacle = null }) => act.kind === 'go' && obstacle === null,
    );
    // A hand of the sample holds nothing.
    const own = entries.filter(({ title }) => title === `Edit ${name}` || !title.includes('#'));
    expect(own.length).toBeGreaterThan(6);
    for (const entry of own) expect(await perform(entry, app), entry.title).toBe(true);
    window.removeEventListener('click', stop, { capture: true });
  },
);

describe('keys', () => {
  test('? opens the sheet, which has every key; Escape closes it and is no Panic', async () => {
    const app = showSample('armed');
    await expect.element(panic()).toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(keys()).toBeVisible();
    for (const { does } of PAGE_KEYS) await expect.element(keys().getByText(does)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(keys()).not.toBeInTheDocument();
    expect(app.called('panics.panic')).toHaveLength(0);
  });

  test('/ goes to the field that finds a viewer, from another view too', async () => {
    showSample('armed', 'log');
    await expect.element(panic()).toBeVisible();
    await userEvent.keyboard('/');
    await hasFocus(filter());
    await expect.element(filter()).toHaveValue('');
  });

  test('nothing fires while somebody types', async () => {
    const app = showSample('armed');
    await filter().click();
    await userEvent.keyboard('/?z');
    await expect.element(filter()).toHaveValue('/?z');
    expect(keys().query()).toBeNull();
    expect(app.calls).toEqual([]);
    expect(focusedElement()).toBe(filter().element());
  });

  test('with Alt, or both Ctrl and Alt, they are others’', async () => {
    showSample('armed');
    await expect.element(panic()).toBeVisible();
    await userEvent.keyboard('{Alt>}/{/Alt}{Control>}{Alt>}k{/Alt}{/Control}');
    expect(palette().query()).toBeNull();
    expect(focusedElement()).toBeNull();
  });
});
