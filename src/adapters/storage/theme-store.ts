/**
 * Keeps the name of the theme. Not in the database: the page asks before its first paint, and only this answers at once.
 * Page: safe. Nothing here throws: where the browser keeps nothing, a theme lasts as long as the page.
 */

/** `public/theme.js` reads it too, before anything is drawn. */
export const THEME_KEY = 'twitch-to-cv.theme';

export function loadTheme(): string | null {
  try {
    return localStorage.getItem(THEME_KEY);
  } catch {
    return null;
  }
}

export function saveTheme(theme: string): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // The browser forbids it, or its disk is full.
  }
}

/** Calls back when another tab has saved a theme. */
export function onThemeElsewhere(listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === THEME_KEY || key === null) listener();
  });
}
