/** Describes the overlay's options for a form, in which each has a value of its own. Any thread: safe. */
import { choice, flag, kindOf, share, text, variableNames } from '../settings/field';
import type { SettingsOf } from '../settings/described';
import type { HostileObject } from '../settings/hostile-object';
import {
  OVERLAY_LAYOUT_NAMES,
  OVERLAY_LAYOUTS,
  OVERLAY_SIDES,
  OVERLAY_WIDGET_LABELS,
  OVERLAY_WIDGET_NAMES,
  type OverlayLayoutName,
  type OverlayWidgetName,
} from './overlay-look';
import { type Colour, MAX_SHOWN, OVERLAY_SCALE, type OverlayOptions, shownWidgets } from './overlay-options';

const HEX = /^#[\da-f]{6}$/;

/** Six hexadecimal digits behind `#`; empty for none. */
const colour = (label: string, empty: string) => ({
  ...text(label, { longest: 7, fallback: '', empty, expects: 'write a colour such as #ffb000, or nothing.' }),
  read(from: HostileObject, name: string): string {
    const written = from.text(name, 7, '').toLowerCase();
    if (written !== '' && !HEX.test(written)) from.fault(name, 'is no colour such as #ffb000');
    return written;
  },
});

const LAYOUT_LABELS = Object.fromEntries(
  OVERLAY_LAYOUT_NAMES.map((name) => [name, OVERLAY_LAYOUTS[name].label]),
) as Record<OverlayLayoutName, string>;

const SIDE_LABELS = Object.fromEntries(OVERLAY_SIDES.map((side) => [side, side])) as Record<
  (typeof OVERLAY_SIDES)[number],
  string
>;

const PARTS = Object.fromEntries(
  OVERLAY_WIDGET_NAMES.map((name) => [name, flag(OVERLAY_WIDGET_LABELS[name], false)]),
) as Record<OverlayWidgetName, ReturnType<typeof flag>>;

export const OVERLAY_SETTINGS = {
  layout: choice('Layout', LAYOUT_LABELS, 'strip'),
  side: choice('Side', { layout: 'as the layout has it', ...SIDE_LABELS }, 'layout'),
  scale: share('Size', { ...OVERLAY_SCALE, fallback: 1 }),
  show: { ...variableNames('Variables shown', MAX_SHOWN), empty: 'as many as there is room for' },
  parts: kindOf('Parts', {
    layout: { words: { label: 'those of the layout' }, settings: {} },
    chosen: { words: { label: 'chosen here' }, settings: PARTS },
  }),
  accent: colour('Colour of bars', 'the overlay’s own'),
  text: colour('Colour of text', 'the overlay’s own'),
  backing: colour('Colour behind text', 'the overlay’s own'),
  key: colour('Key colour of the whole ground', 'none: transparent'),
};
type OverlaySettings = SettingsOf<typeof OVERLAY_SETTINGS>;

/** Takes what a person writes: capitals, too. */
function colourOrNull(written: string): Colour | null {
  const colour = written.toLowerCase();
  return HEX.test(colour) ? (colour as Colour) : null;
}

export function settingsOfOptions(options: OverlayOptions): OverlaySettings {
  const { layout, side, scale, show, widgets } = options;
  const flags = Object.fromEntries(
    OVERLAY_WIDGET_NAMES.map((name) => [name, widgets?.includes(name) ?? false]),
  ) as Record<OverlayWidgetName, boolean>;
  return {
    ...{ layout, side: side ?? 'layout', scale, show },
    parts: widgets === null ? { kind: 'layout' } : { kind: 'chosen', ...flags },
    ...{ accent: options.accent ?? '', text: options.text ?? '' },
    ...{ backing: options.backing ?? '', key: options.key ?? '' },
  };
}

/** Parts that are to be chosen begin with those that were shown `before`. Null where none is left to be shown. */
export function optionsOfSettings(settings: OverlaySettings, before: OverlayOptions): OverlayOptions | null {
  const { layout, side, scale, show, parts, accent, text: ink, backing, key } = settings;
  const options = {
    ...{ layout, scale, show, side: side === 'layout' ? null : side },
    ...{ accent: colourOrNull(accent), text: colourOrNull(ink) },
    ...{ backing: colourOrNull(backing), key: colourOrNull(key) },
  };
  if (parts.kind === 'layout') return { ...options, widgets: null };
  const chosen =
    before.widgets === null ? shownWidgets(before) : OVERLAY_WIDGET_NAMES.filter((name) => parts[name]);
  return chosen.length === 0 ? null : { ...options, widgets: chosen };
}
