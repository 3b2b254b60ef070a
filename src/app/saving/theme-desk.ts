/** Shows the chosen theme, keeps it, and follows the system and the other tabs. Page: safe. */
import { loadTheme, onThemeElsewhere, saveTheme } from '../../adapters/storage/theme-store';
import type { PageStore } from '../state/store';
import { type Theme, type ThemeIntents, THEMES } from '../state/theme-state';

/** The name by which `tokens.css` knows the colours; empty for those of the system. `public/theme.js` decides the same. */
export const shownTheme = (theme: Theme, wantsContrast: boolean): string => {
  if (theme !== 'system') return theme;
  return wantsContrast ? 'contrast' : '';
};

export class ThemeDesk implements ThemeIntents {
  private readonly wish = matchMedia('(prefers-contrast: more)');

  constructor(private readonly store: PageStore) {
    const follow = (): void => this.show(savedTheme());
    follow();
    onThemeElsewhere(follow);
    this.wish.addEventListener('change', () => this.show(this.store.state.theme));
  }

  choose(theme: Theme): void {
    saveTheme(theme);
    this.show(theme);
  }

  private show(theme: Theme): void {
    document.documentElement.dataset['theme'] = shownTheme(theme, this.wish.matches);
    this.store.set({ theme });
  }
}

/** A text that this version does not know counts as none. */
const savedTheme = (): Theme => THEMES.find((theme) => theme === loadTheme()) ?? 'system';
