/** Opens what this room has, over the page; once open, the same key closes it. Page: safe. */
import type { App } from '../../app/state/state';
import { KeySheet } from './key-sheet';
import { CommandPalette } from './palette';

export function openPalette(app: App): void {
  toggle(CommandPalette, app);
  if (app.state.library.entries === null) void app.library.look();
}

export function openKeys(app: App): void {
  toggle(KeySheet, app);
}

/** One lies over the page at a time. */
function toggle(Kind: typeof CommandPalette | typeof KeySheet, app: App): void {
  const open = document.body.querySelector<CommandPalette | KeySheet>('ttcv-palette, ttcv-key-sheet');
  open?.close();
  if (open instanceof Kind) return;
  const element = new Kind();
  element.app = app;
  document.body.append(element);
}
