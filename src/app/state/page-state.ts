/** Which view is shown; banners and the notice, and the intents for them. */

/** In the order of the rail and of Alt+1, Alt+2 and so on. */
export const VIEW_NAMES = ['play', 'patch', 'crowd', 'rig', 'log'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Small windows of their own, which follow the tab that drives the outputs and are never it. */
export const WINDOW_NAMES = ['stage', 'dock'] as const;
export type WindowName = (typeof WINDOW_NAMES)[number];

export type Tone = 'good' | 'caution' | 'bad' | 'neutral';

/** `goToArm` arms nothing: it brings a person to the switch. */
export type BannerIntent = 'resume' | 'goToArm' | 'revealDeviceLabels' | 'exportPatch' | 'reload';

/** One of a kind stands at a time. */
export const BannerId = {
  Address: 'address',
  Away: 'away',
  Database: 'database',
  Discarded: 'discarded',
  Gone: 'gone',
  Isolation: 'isolation',
  Lost: 'lost',
  Panic: 'panic',
  PanicElsewhere: 'panicElsewhere',
  Renewed: 'renewed',
  Slowed: 'slowed',
  Version: 'version',
} as const;

export interface Banner {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
  readonly action: { readonly label: string; readonly intent: BannerIntent } | null;
}

/** A variable that is asked to be edited; another object for each time that somebody asks. */
export interface Inspected {
  /** Its place in the patch; the count of variables for a new one. */
  readonly index: number;
  /** The field that gets the keyboard, by its name in the draft: `variable.crowd.mode`. */
  readonly field: string;
}

export interface PageState {
  readonly view: ViewName;
  /** Null where nobody asks. */
  readonly inspected: Inspected | null;
  readonly banners: readonly Banner[];
  /** Short answer to the last deliberate act, for a live region: what was done (`Link copied`), never what is. Empty for none. */
  readonly notice: string;
}

export interface PageIntents {
  /** The address follows. */
  showView(view: ViewName): void;
  /** Opens the variable beside the settings. */
  inspect(inspected: Inspected): void;
  /** The variable was kept or dropped: shows the view again in which somebody asked for it. */
  endInspection(): void;
  /** Opens a small window beside this one. */
  openWindow(name: WindowName): void;
  dismissBanner(id: string): void;
  /** Answers the last act by a notice. */
  tell(notice: string): void;
}

export interface DiagnosticsIntents {
  /** Downloads the diagnostics file. */
  save(): void;
}
