/** Goes to a view of the page as a person does. */
import type { Page } from 'playwright';

/** `name` as the rail has it: `Play`, `Crowd`. Resolves once the view's link says that it is shown. */
export async function openView(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });
  await link.click();
  await link.and(page.locator('[aria-current=page]')).waitFor();
}
