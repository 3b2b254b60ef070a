/** The shape of the palette's entries, and of what makes them. */
import type { ViewName } from '../../app/state/page-state';
import type { App } from '../../app/state/state';
import type { KeyId } from '../words/keys';

/** A control of the page, by its accessible name. */
export interface Place {
  /** The view in which it is looked for first, unless the one that is shown has it; null for what stands in every view. */
  readonly view: ViewName | null;
  readonly name: string;
  /** The button that shows it where it is folded away. */
  readonly behind?: string;
  /** Presses it; without, the keyboard goes to it. Never for the switch that arms. */
  readonly press?: boolean;
  /** A text to put into the field. */
  readonly fill?: string;
}

/** One line of the palette. Its texts may be hostile: they go to the page as text. */
export interface Entry {
  readonly title: string;
  /** The second line. It is searched too. */
  readonly hint?: string;
  /** Other words by which people look for it. */
  readonly words?: string;
  /** The key that does the same from anywhere. */
  readonly key?: KeyId;
  /** Why it can do nothing now, or null. */
  readonly obstacle?: string | null;
  readonly act: Act;
}

type Act =
  /** Calls intents. */
  | { readonly kind: 'do'; run(app: App): void }
  /** Goes to a control, after the intents of `run`. */
  | { readonly kind: 'go'; readonly place: Place; run?(app: App): void }
  /** Opens the sheet of keys. */
  | { readonly kind: 'keys' }
  /** Opens a list of its own. */
  | { readonly kind: 'list'; readonly heading: string; readonly source: Source };

/** Makes entries from the app as it is. A new one is one file in `sources/` and one line in `sources.ts`. */
export type Source = (app: App) => readonly Entry[];

/** An entry that calls intents. */
export const does = (
  title: string,
  run: (app: App) => void,
  more: Omit<Entry, 'title' | 'act'> = {},
): Entry => ({ title, ...more, act: { kind: 'do', run } });

/** An entry that goes to a control. */
export const goesTo = (title: string, place: Place, more: Omit<Entry, 'title' | 'act'> = {}): Entry => ({
  title,
  ...more,
  act: { kind: 'go', place },
});
