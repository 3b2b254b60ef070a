/** The panel of what viewers see: every way by name and keyboard, and a preview that costs nothing where nobody looks. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_OVERLAY_OPTIONS } from '../../src/domain/overlay/overlay-options';
import type { SampleApp } from '../helpers/samples/sample-app';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

let app: SampleApp;

beforeEach(async () => {
  await page.viewport(1400, 2400);
  app = showSample('armed', 'crowd');
  await expect.element(page.getByRole('heading', { name: 'Viewers see' })).toBeVisible();
});

afterEach(() => {
  document.body.replaceChildren();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = () => page.getByTitle('Preview of the overlay');

test.each([
  ['Pop-out', 'onAir.popOut'],
  ['Copy overlay address', 'onAir.copyOverlayAddress'],
  ['Copy address of this computer', 'onAir.copyOverlayAddress'],
  ['Copy help for viewers', 'patch.copyHelp'],
])('%s is one press away, by keyboard too', async (name, intent) => {
  (button(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(app.called(intent)).toHaveLength(1);
});

test('the switch hides every overlay, and follows chat that does', async () => {
  const shown = page.getByRole('switch', { name: 'Overlay shown' });
  await expect.element(shown).toBeChecked();
  await shown.click();
  expect(app.called('onAir.showOverlay')[0].args).toEqual([false]);
  app.set({ control: { ...app.state.control, overlayShown: true } });
  await expect.element(shown).toBeChecked();
});

describe('the look', () => {
  test('is kept as soon as it is chosen, and the preview has it', async () => {
    await page.getByRole('combobox', { name: 'Layout', exact: true }).selectOptions('ticker');
    expect(app.state.overlayLook.layout).toBe('ticker');
    await expect.element(preview()).toHaveAttribute('src', expect.stringContaining('layout=ticker'));
    await button('Undo change of the overlay').click();
    expect(app.called('onAir.undoOverlay')).toHaveLength(1);
  });

  test('takes variables by their aliases, and names a stranger', async () => {
    const variables = page.getByRole('textbox', { name: 'Variables shown, separated by commas' });
    await variables.fill('nobody');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('no variable is called nobody')).toBeVisible();
    expect(app.called('onAir.setOverlay')).toHaveLength(0);
    const [first] = app.state.patch.variables;
    await variables.fill(first.name);
    await userEvent.keyboard('{Enter}');
    expect(app.state.overlayLook.show).toEqual([first.name]);
  });

  test('refuses what is no colour, and leaves the text to be put right', async () => {
    const key = page.getByRole('textbox', { name: 'Key colour of the whole ground' });
    await key.fill('green');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('write a colour such as #ffb000')).toBeVisible();
    await expect.element(key).toHaveValue('green');
    await key.fill('#00FF00');
    await userEvent.keyboard('{Enter}');
    expect(app.state.overlayLook.key).toBe('#00ff00');
  });

  test('begins with the parts that are shown where parts are to be chosen, and keeps at least one', async () => {
    await page.getByRole('combobox', { name: 'Parts', exact: true }).selectOptions('chosen');
    const ticks = page.getByRole('group', { name: 'Look of the overlay' }).getByRole('checkbox');
    const ticked = () => ticks.elements().filter((tick) => (tick as HTMLInputElement).checked);
    await expect.poll(() => ticked().length).toBe(3);
    for (const tick of ticked()) (tick as HTMLInputElement).click();
    await expect.element(page.getByText('Parts: choose at least one')).toBeVisible();
    expect(ticked()).toHaveLength(1);
  });
});

test('the preview is off the document while another view is shown', async () => {
  await expect.element(preview()).toBeInTheDocument();
  app.set({ view: 'play' });
  await expect.element(preview()).not.toBeInTheDocument();
});

test.each([1920, 1400, 900, 390])('nothing is wider than the page at %i px', async (width) => {
  await page.viewport(width, 900);
  await expect.element(preview()).toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('a tab that only reads changes nothing, and may open the overlay', async () => {
  document.body.replaceChildren();
  app = showSample('reader', 'crowd');
  await expect.element(page.getByRole('combobox', { name: 'Layout', exact: true })).toBeDisabled();
  await expect.element(page.getByRole('switch', { name: 'Overlay shown' })).toBeDisabled();
  await button('Pop-out').click();
  expect(app.called('onAir.popOut')).toHaveLength(1);
  expect(app.state.overlayLook).toEqual(DEFAULT_OVERLAY_OPTIONS);
});
