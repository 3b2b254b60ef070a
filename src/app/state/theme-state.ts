/** The theme of the page, and the intent to choose it. */

/** `system` is dark or light as the system is, and `contrast` where the system asks for more of it. */
export const THEMES = ['system', 'dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export interface ThemeState {
  readonly theme: Theme;
}

export interface ThemeIntents {
  /** Kept in this browser, for every tab of this page. */
  choose(theme: Theme): void;
}
