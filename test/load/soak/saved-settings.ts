/** Reads what a person set on the page, to see that it is there again after a reload. */
import type { Page } from 'playwright';

/** Each setting by its name on the page. */
export type Settings = Readonly<Record<string, string>>;

/** Reads the page as a person does, and the patch out of its own file. */
export async function readSettings(page: Page): Promise<Settings> {
  const output = page.getByRole('combobox', { name: 'Audio interface' }).locator('option:checked');
  return {
    'Twitch channel': await page.getByRole('textbox', { name: 'Twitch channel' }).inputValue(),
    'Audio interface': (await output.innerText()).trim(),
    'Patch name': await page.getByRole('textbox', { name: 'Patch name' }).inputValue(),
    patch: await exportedPatch(page),
  };
}

/** Settings that are no longer what they were, with both values. */
export const lostOf = (before: Settings, after: Settings): string[] =>
  Object.keys(before)
    .filter((name) => after[name] !== before[name])
    .map((name) => `${name}: "${shortened(before[name])}" is now "${shortened(after[name])}"`);

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);

const exportedPatch = (page: Page): Promise<string> =>
  saved(page, () => page.getByRole('button', { name: 'Export patch' }).click());

/** The text that the page would save as a file: a browser without Playwright's defaults gives its downloads to nobody. */
export async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const text = await page.evaluateHandle(() => {
    const make = URL.createObjectURL.bind(URL);
    const heard = new Promise<string>((resolve) => {
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = make;
        void (blob as Blob).text().then(resolve);
        return make(blob);
      };
    });
    return { heard };
  });
  await press();
  return text.evaluate(({ heard }) => heard);
}
