/** Goes through a page as somebody does who has no mouse. */
import type { Page } from 'playwright';

type Role = 'button' | 'checkbox' | 'switch' | 'combobox' | 'textbox' | 'log' | 'slider';

/** More stops than the page has: whoever needs more cannot reach it by keyboard. */
const MAX_STOPS = 120;

/** Presses Tab until the control has the focus. Throws when it cannot be reached. */
export async function tabTo(page: Page, role: Role, name: string): Promise<void> {
  const control = page.getByRole(role, { name, exact: true });
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const isThere = await control.evaluate(
      (element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element,
    );
    if (isThere) return;
  }
  throw new Error(`${role} ${name} cannot be reached with Tab`);
}
