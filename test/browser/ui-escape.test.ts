/** Escape in mid-show: the first one leaves a field or list, the second is Panic; elsewhere the first is. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showSample } from '../helpers/rigs/show-sample';
import '../../src/ui/page/page.css';

beforeEach(async () => {
  await page.viewport(1400, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

/** Down to the innermost shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const focusOn = async (
  role: 'textbox' | 'combobox' | 'switch' | 'slider' | 'checkbox' | 'button' | 'spinbutton' | 'log',
  name: string,
) => {
  const control = page.getByRole(role, { name, exact: true });
  await expect.element(control).toBeInTheDocument();
  const element = control.element() as HTMLElement;
  element.focus();
  expect(focused()).toBe(element);
  return element;
};

/** The view that has them. */
const ON_CROWD: readonly string[] = ['Limits', 'Evening', 'Messages per second', 'Pace of the crowd'];

describe('the first Escape leaves, the second is Panic', () => {
  test.each([
    ['ready', 'textbox', 'Twitch channel'],
    ['ready', 'combobox', 'Audio interface'],
    ['armed', 'textbox', 'Filter by name or text'],
    ['armed', 'textbox', 'Try a command'],
    ['armed', 'combobox', 'Limits'],
    ['armed', 'combobox', 'Evening'],
    ['armed', 'spinbutton', 'Messages per second'],
  ] as const)('%s: %s %s', async (sample, role, name) => {
    const app = showSample(sample, ON_CROWD.includes(name) ? 'crowd' : 'play');
    const element = await focusOn(role, name);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(0);
    expect(focused()).not.toBe(element);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test.each([
    ['a textarea', '<textarea></textarea>'],
    ['editable text', '<div contenteditable="true" tabindex="0">x</div>'],
    ['a list of options', '<div role="listbox" tabindex="0"></div>'],
    ['an option', '<div role="listbox"><div role="option" tabindex="0">x</div></div>'],
    ['a combobox', '<div role="combobox" tabindex="0"></div>'],
    ['a search field', '<input type="search" />'],
  ])('of %s that comes later', async (_, markup) => {
    const app = showSample('armed');
    await expect.element(page.getByRole('button', { name: 'Panic' })).toBeVisible();
    const holder = document.createElement('div');
    holder.innerHTML = markup;
    document.body.append(holder);
    holder.querySelector<HTMLElement>('[tabindex], textarea, input')!.focus();
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test('what was typed stays', async () => {
    showSample('armed');
    const filter = page.getByRole('textbox', { name: 'Filter by name or text' });
    await filter.fill('ana');
    await userEvent.keyboard('{Escape}');
    await expect.element(filter).toHaveValue('ana');
  });

  test('held down in a field it is no Panic', async () => {
    const app = showSample('armed');
    const element = await focusOn('textbox', 'Filter by name or text');
    const press = (repeat: boolean): void => {
      const at = focused() ?? document.body;
      at.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', repeat, bubbles: true, composed: true }),
      );
    };
    press(false);
    for (let again = 0; again < 20; again++) press(true);
    expect(focused()).not.toBe(element);
    expect(app.called('panics.panic')).toHaveLength(0);
    press(false);
    expect(app.called('panics.panic')).toHaveLength(1);
  });
});

describe('Escape is Panic at once', () => {
  test.each([
    ['switch', 'Arm outputs'],
    ['checkbox', 'No speakers or headphones on these outputs'],
    ['button', 'Pause chat'],
    ['slider', 'Pace of the crowd'],
    ['log', 'Chat'],
  ] as const)('on the %s %s', async (role, name) => {
    const app = showSample('armed', ON_CROWD.includes(name) ? 'crowd' : 'play');
    await focusOn(role, name);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });

  test('on the slider of a variable in the hand', async () => {
    const app = showSample('armed');
    const { name } = app.state.patch.variables[0];
    const held = [{ name, value: 12, isReleased: false }];
    app.set({ control: { ...app.state.control, held } });
    await focusOn('slider', `Value of ${name} in your hand`);
    await userEvent.keyboard('{Escape}');
    expect(app.called('panics.panic')).toHaveLength(1);
  });
});

test.each([
  ['textbox', 'Filter by name or text'],
  ['combobox', 'Limits'],
  ['spinbutton', 'Messages per second'],
] as const)('Ctrl+. is Panic at once, in the %s %s too', async (role, name) => {
  const app = showSample('armed', ON_CROWD.includes(name) ? 'crowd' : 'play');
  await focusOn(role, name);
  await userEvent.keyboard('{Control>}.{/Control}');
  expect(app.called('panics.panic')).toHaveLength(1);
});
