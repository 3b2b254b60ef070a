/** The bar over the variables: name, library, import by file, drop and paste. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { patchMark } from '../../src/app/patch/patch-mark';
import type { EpochMilliseconds } from '../../src/domain/numbers/units';
import { showSample } from '../helpers/rigs/show-sample';
import type { SampleApp } from '../helpers/samples/sample-app';
import '../../src/ui/page/page.css';

const SAVED_AT = Date.parse('2026-11-28T17:47:00') as EpochMilliseconds;
const HOSTILE = '<img src=x onerror=alert(1)>\u202Eevar';

function showLibrary(names: readonly string[] = ['Rave', HOSTILE]): SampleApp {
  const app = showSample('ready');
  const entries = names.map((name, at) => ({
    ...{ id: `${at}`, name, savedAt: SAVED_AT, bytes: 4200, variables: 8, mark: patchMark(app.state.patch) },
  }));
  app.set({ library: { ...app.state.library, entries }, openEntry: '0' });
  return app;
}

const nameField = page.getByRole('textbox', { name: 'Patch name' });
const library = page.getByRole('region', { name: 'Library' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('the name of the patch', () => {
  test('is edited in place: Enter keeps it, and no name is `Untitled patch`', async () => {
    const app = showSample('ready');
    await nameField.fill(' Tonight ');
    await userEvent.keyboard('{Enter}');
    expect(app.state.patch.name).toBe('Tonight');
    await nameField.fill('  ');
    await userEvent.tab();
    expect(app.state.patch.name).toBe('Untitled patch');
    await expect.element(nameField).toHaveValue('Untitled patch');
  });

  test('goes back to what it was by Escape, which is no Panic', async () => {
    const app = showSample('armed');
    const before = app.state.patch.name;
    await nameField.fill('Typed');
    await userEvent.keyboard('{Escape}');
    await expect.element(nameField).toHaveValue(before);
    expect(app.called('patch.edit')).toHaveLength(0);
    expect(app.called('panics.panic')).toHaveLength(0);
  });

  test('that is refused stays to be corrected, with the reason', async () => {
    const app = showSample('ready');
    app.editRefusal = [{ path: 'name', reason: 'must be one line' }];
    await nameField.fill('Typed');
    await userEvent.tab();
    await expect.element(page.getByText("A patch's name must be one line.")).toBeVisible();
    await expect.element(nameField).toHaveValue('Typed');
  });
});

describe('the library', () => {
  test('lists what is kept with date and size, and acts on the entry whose button is pressed', async () => {
    const app = showLibrary();
    await button('Library').click();
    expect(app.called('library.look')).toHaveLength(1);
    await expect.element(library.getByText('2 of at most 100 patches')).toBeVisible();
    const entry = library.getByRole('listitem').first();
    await expect.element(entry).toHaveTextContent(/^Rave open now .*2026.* 4\.2\skB · 8 variables/);
    expect(document.querySelector('img')).toBeNull();
    app.set({ patch: { ...app.state.patch, variables: [] } });
    await expect.element(entry).toHaveTextContent('open now, changed since');
    await button('Open Rave').click();
    await button('Duplicate Rave').click();
    await button('Delete Rave').click();
    await button('Save').click();
    await button('Open LZX video starter').click();
    expect(app.calls.slice(1).map(({ intent, args }) => [intent, ...args])).toEqual([
      ['library.open', '0'],
      ['library.duplicate', '0'],
      ['library.delete', '0'],
      ['library.save'],
      ['library.openStarter', 'lzxVideo'],
    ]);
  });

  test('asks for a name, which Escape takes back before it closes the library', async () => {
    const app = showLibrary();
    await button('Library').click();
    await button('Rename Rave').click();
    await userEvent.keyboard('Ambient{Enter}');
    await button('Save as…').click();
    await page.getByRole('textbox', { name: 'Name of the copy' }).fill('Third');
    await button('Keep name').click();
    expect(app.called('library.rename')[0].args).toEqual(['0', 'Ambient']);
    expect(app.called('library.saveAs')[0].args).toEqual(['Third']);
    await button('Save as…').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(library).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(library).not.toBeInTheDocument();
    expect(app.called('panics.panic')).toHaveLength(0);
    await expect.poll(() => button('Library').element().matches(':focus')).toBe(true);
  });

  test('offers what was deleted back, and says what failed', async () => {
    const app = showLibrary([]);
    app.set({
      library: { ...app.state.library, deleted: 'Rave', fault: 'The disk is full.', unreadable: 2 },
    });
    await button('Library').click();
    await expect.element(library.getByRole('alert')).toHaveTextContent('The disk is full.');
    await expect.element(library.getByText('2 more cannot be read')).toBeVisible();
    await button('Undo delete').click();
    expect(app.called('library.undoDelete')).toHaveLength(1);
  });

  test.each([390, 900, 1400])('fits in %i px', async (width) => {
    await page.viewport(width, 900);
    showLibrary();
    await button('Library').click();
    await expect.element(library).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('a patch that is dropped or pasted', () => {
  const data = (parts: Readonly<Record<string, string>>, file?: File): DataTransfer => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(parts)) transfer.setData(type, text);
    if (file !== undefined) transfer.items.add(file);
    return transfer;
  };
  const drop = (dataTransfer: DataTransfer, type = 'drop', at: EventTarget = document.body): DragEvent => {
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
    at.dispatchEvent(event);
    return event;
  };
  const paste = (clipboardData: DataTransfer, at: EventTarget = document.body): void => {
    at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
  };
  const LINK = 'https://example.org/#patch=abc';

  test('is looked at like one that is imported, wherever it falls', async () => {
    const app = showSample('armed');
    await expect.element(nameField).toBeVisible();
    const file = new File(['{}'], 'rack.json');
    expect(drop(data({}, file), 'dragover').defaultPrevented).toBe(true);
    await expect.element(page.getByText('Drop a patch to look at it', { exact: false })).toBeVisible();
    expect(drop(data({}, file), 'drop', nameField.element()).defaultPrevented).toBe(true);
    await expect.element(page.getByText('Drop a patch', { exact: false })).not.toBeInTheDocument();
    drop(data({ 'text/uri-list': LINK }));
    paste(data({ 'text/plain': '{"format":"x"}' }));
    paste(data({}, file));
    expect(app.calls).toEqual([
      { intent: 'patch.importFile', args: [file] },
      { intent: 'patch.importLink', args: ['abc'] },
      { intent: 'patch.importText', args: ['{"format":"x"}', 'the clipboard'] },
      { intent: 'patch.importFile', args: [file] },
    ]);
  });

  test('is text like any other in a text field; what is no patch does nothing, nor leaves the page', async () => {
    const app = showSample('armed');
    await expect.element(nameField).toBeVisible();
    paste(data({ 'text/plain': LINK }), nameField.element());
    expect(drop(data({ 'text/plain': LINK }), 'drop', nameField.element()).defaultPrevented).toBe(false);
    paste(data({ 'text/plain': 'cutoff: 64' }));
    expect(drop(data({ 'text/uri-list': 'https://example.org/' })).defaultPrevented).toBe(true);
    expect(app.calls).toEqual([]);
  });
});

test('the preview says that the outputs are armed, and that the patch on the page cannot be kept', async () => {
  const app = showSample('preview');
  const { importPreview } = app.state;
  if (importPreview?.kind !== 'patch') throw new Error('no preview');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expect.element(page.getByText('The outputs are armed', { exact: false })).not.toBeInTheDocument();
  app.set({ armed: true, importPreview: { ...importPreview, unkept: 'The disk is full.' } });
  await expect.element(page.getByText('The outputs are armed: these limits count')).toBeVisible();
  await expect.element(page.getByText('cannot be kept in the library. The disk is full.')).toBeVisible();
  await button('Use it without keeping mine').click();
  expect(app.called('patch.acceptImport')).toHaveLength(1);
});
