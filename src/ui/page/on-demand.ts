/** Loads the palette and the sheet of keys at their first use: the show needs neither. Page: safe. */
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
