/** The names of the themes, as the page says them. Pure. */
import type { Theme } from '../../app/state/theme-state';

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'as the system',
  dark: 'dark',
  light: 'light',
  contrast: 'high contrast',
};
