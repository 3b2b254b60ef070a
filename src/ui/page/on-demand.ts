/** Loads what the first paint does not need: the palette and the sheet of keys at their first use, the import right after it. Page: safe. */
import type { App } from '../../app/state/state';

/** The files of an older version of the page are gone from the server once there is a newer one. */
export const NOT_LOADED = 'This part of the page did not load: reload the page after the show.';

/** Kept: a second import, of what is there, would still wait its turn on a busy page, and lose the first letters typed. */
let palette: Readonly<Record<'openPalette' | 'openKeys', (app: App) => void>> | null = null;

export async function openOnDemand(what: 'openPalette' | 'openKeys', app: App): Promise<void> {
  try {
    palette ??= await import('../palette/open');
  } catch {
    app.page.tell(NOT_LOADED);
    return;
  }
  palette[what](app);
}

/** Until it is there, its element stands empty on the page, and a file that is dropped is not taken. */
export async function loadImportDialog(app: App): Promise<void> {
  try {
    await import('../patch/import-dialog');
  } catch {
    app.page.tell(NOT_LOADED);
  }
}
