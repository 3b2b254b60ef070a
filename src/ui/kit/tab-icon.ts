/** Writes the title and the icon of the tab, where the person looks for it among others. */
import type { AppState, SmallApp } from '../../app/state/state';

interface Sign {
  readonly title: string;
  readonly icon: keyof typeof ICONS;
}

const ICONS = { plain: 'icon.svg', armed: 'icon-armed.svg', alert: 'icon-alert.svg' } as const;

/** Follows the state for as long as the page lives. Returns what writes them at once. */
export function showInTab(
  app: Pick<SmallApp, 'state' | 'subscribe'>,
  signOf: (state: AppState) => Sign,
): () => void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  let icon: Sign['icon'] = 'plain';
  const show = (): void => {
    const sign = signOf(app.state);
    if (document.title !== sign.title) document.title = sign.title;
    if (sign.icon === icon || link === null) return;
    icon = sign.icon;
    link.href = ICONS[icon];
  };
  show();
  app.subscribe(show);
  return show;
}
