/** The viewers' page as a viewer uses it, and its link as the streamer hands it out. */
import { render } from 'lit';
import { decodeQR } from 'qr/decode.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../src/domain/patch/patch';
import { drawQrCode, qrCode } from '../../src/ui/kit/qr-code';
import '../../src/ui/page/page.css';
import '../../src/ui/viewers/play-page';
import { fullPatch } from '../helpers/samples/full-patch';
import { showSample } from '../helpers/rigs/show-sample';

let copied: string[] = [];
const clipboard = vi.spyOn(navigator.clipboard, 'writeText');

beforeEach(() => {
  copied = [];
  clipboard.mockImplementation((text) => {
    copied.push(text);
    return Promise.resolve();
  });
});

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
});

/** The pixels of an element on the screen. */
async function seen(element: Element): Promise<ImageData> {
  const png = atob(await page.screenshot({ element, base64: true, save: false }));
  const picture = await createImageBitmap(new Blob([Uint8Array.from(png, (unit) => unit.charCodeAt(0))]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

describe('a QR code', () => {
  const link = `https://example.github.io/twitch-to-cv/play.html#patch=${'aB3-_'.repeat(60)}`;

  test.for(['dark', 'light'])('is read from the screen in the theme %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const place = document.createElement('div');
    place.style.width = '300px';
    document.body.append(place);
    const made = qrCode(link);
    if (made === null) throw new Error('no code');
    render(drawQrCode(made, 'QR code of the page for viewers'), place);
    const code = page.getByRole('img', { name: 'QR code of the page for viewers' });
    expect(decodeQR(await seen(code.element()), { timeLimit: 10_000 })).toBe(link);
  });
});

/** The viewers' page of a patch. */
function play(patch: Patch): void {
  const element = document.createElement('ttcv-play-page');
  element.patch = patch;
  document.body.replaceChildren(element);
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

describe('the viewers’ page', () => {
  const [first] = DEFAULT_PATCH.variables;
  const cv: Variable = { ...first, name: 'vcf#1.cutoff', aliases: ['cutoff', 'cut'], pitch: null };
  const gate: Variable = { ...cv, name: 'env#1.gate', aliases: ['hit'], kind: 'gate' };
  const pitch: Variable = { ...cv, name: 'vco#1.pitch', aliases: [], pitch: { zeroVoltsNote: 36 } };
  const of = (...variables: readonly Variable[]): Patch => ({ ...DEFAULT_PATCH, variables });

  beforeEach(async () => {
    await page.viewport(390, 844);
  });

  test('makes a command by slider, by step and by typing, and copies it by its shortest name', async () => {
    play(of(cv));
    await page.getByRole('slider', { name: 'cut' }).fill('90');
    await button('One more, cut').click();
    await button('Copy cut: 91').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied cut: 91. Paste it into chat.');
    await page.getByRole('spinbutton', { name: 'cut, typed' }).fill('999');
    await userEvent.keyboard('{Enter}');
    await button('Copy cut: 127').click();
    await page.getByRole('combobox', { name: 'Moves there' }).selectOptions('in 5 s');
    await button('Copy cut: 127 in 5s').click();
    expect(copied).toEqual(['cut: 91', 'cut: 127', 'cut: 127 in 5s']);
  });

  test('shows the number that is copied, however often too large a one is typed', async () => {
    play(of(cv));
    const typed = page.getByRole('spinbutton', { name: 'cut, typed' });
    for (let time = 0; time < 2; time++) {
      await typed.fill('999');
      await userEvent.keyboard('{Enter}');
      await expect.element(typed).toHaveValue(127);
    }
  });

  test('copies switches, changes, notes and votes at one touch', async () => {
    play({ ...of(cv, gate, pitch), crowdSwitch: { ...DEFAULT_PATCH.crowdSwitch, on: true } });
    for (const name of ['Hit', 'for 0.5 s', '+13', 'C#4', 'democracy', 'Take my last change back'])
      await button(name).first().click();
    await button('Octave up').click();
    await button('C5').click();
    expect(copied).toEqual([
      ...['hit: trig', 'hit: 500ms', 'cut: +13', 'vco#1.pitch: C#4', 'democracy', '!undo', 'vco#1.pitch: C5'],
    ]);
  });

  test('is played by the keyboard alone', async () => {
    play(of(cv));
    const slider = page.getByRole('slider', { name: 'cut' });
    await expect.element(slider).toBeVisible();
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Tab}{Tab}{Tab}{Enter}');
    expect(copied).toEqual(['cut: 65']);
  });

  test('offers no form that the patch does not read', async () => {
    const off = Object.fromEntries(Object.keys(DEFAULT_PATCH.grammar).map((name) => [name, false]));
    play({ ...of(cv, gate, pitch), grammar: off as unknown as Patch['grammar'] });
    await button('On').click();
    await button('Off').click();
    expect(copied).toEqual(['hit: 127', 'hit: 0']);
    for (const name of ['Hit', '+13', 'C#4', 'Surprise me', 'Take my last change back'])
      expect(button(name).elements()).toEqual([]);
    expect(page.getByRole('combobox').elements()).toEqual([]);
  });

  test('selects the command where the browser refuses the clipboard', async () => {
    clipboard.mockRejectedValue(new Error('not allowed'));
    play(of(cv));
    await button(/^Copy cut/).click();
    const field = page.getByRole('textbox', { name: 'Command' });
    await expect.element(field).toHaveValue('cut: 63');
    await expect.element(page.getByRole('status')).toHaveTextContent('Copy the command from here');
    const { selectionStart, selectionEnd } = field.element() as HTMLInputElement;
    expect([selectionStart, selectionEnd]).toEqual([0, 'cut: 63'.length]);
  });

  test('finds one of 256 variables, and says how each crowd decides', async () => {
    play(fullPatch(256, DEFAULT_PATCH.limits));
    await page.getByRole('searchbox', { name: 'Find' }).fill('KNOB200');
    await expect.element(page.getByRole('heading', { name: 'knob200' })).toBeVisible();
    expect(page.getByRole('article').elements()).toHaveLength(1);
    await expect.element(page.getByRole('article')).toHaveTextContent('wins');
    await page.getByRole('searchbox', { name: 'Find' }).fill('no such thing');
    await expect.element(page.getByText('Nothing of that name.')).toBeVisible();
  });

  test('says how chat decides and how often one may write, and what to do where nothing moves', async () => {
    play(of(cv));
    await expect
      .element(page.getByText(/The newest value wins\.\s+Wait 1 s after each command\./))
      .toBeVisible();
    play(of());
    await expect.element(page.getByText(/Chat cannot move anything right now/)).toBeVisible();
  });

  test('shows names as text', async () => {
    play({ ...of(cv), name: '<img src=x onerror=alert(1)>' });
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Play <img src=x onerror=alert(1)>');
  });

  test('gives every control a target of 44 pixels and no width beyond the phone', async () => {
    play(of(cv, gate, pitch));
    await button('Hit').click();
    const controls = [...page.getByRole('button').elements(), ...page.getByRole('slider').elements()];
    const small = controls.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) < 44;
    });
    expect(small.map((one) => one.textContent.trim())).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(390);
  });
});

describe('the streamer’s side', () => {
  test('gives link, code and line; says what is too long, and who cannot open it', async () => {
    const app = showSample('armed', 'crowd');
    await button('Copy viewers’ link').click();
    await button('Copy chat line').click();
    expect(app.calls.map(({ intent }) => intent)).toEqual([
      'viewersPage.copyLink',
      'viewersPage.copyChatLine',
    ]);
    const { viewersPage } = app.state;
    const code = page.getByRole('img', { name: 'QR code of the viewers’ page' });
    expect(decodeQR(await seen(code.element()), { timeLimit: 10_000 })).toBe(viewersPage.link);
    app.set({
      viewersPage: { ...viewersPage, isOnlyHere: true, link: `http://localhost/${'x'.repeat(1_500)}` },
    });
    await expect.element(page.getByText(/Viewers cannot open this address/)).toBeVisible();
    await expect.element(page.getByText(/too long for a QR code/)).toBeVisible();
    await expect.element(page.getByText(/too long for a line of chat/)).toBeVisible();
    expect(code.elements()).toEqual([]);
    await page.getByRole('textbox', { name: 'Where viewers open it' }).fill('https://example.org/cv/');
    await userEvent.keyboard('{Enter}');
    expect(app.called('viewersPage.setAddress').map(({ args }) => args)).toEqual([
      ['https://example.org/cv/'],
    ]);
  });
});
