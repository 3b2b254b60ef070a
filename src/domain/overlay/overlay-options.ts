/**
 * Reads and writes the overlay's options in its address after `#`: `#layout=strip&show=vcf%231.cutoff&scale=1.5`. Hostile text: an
 * option that is not right is as good as none, and the overlay says nothing about it. Nothing secret is among them. Pure.
 */
import { canonicalName } from '../settings/variable-name';
import {
  OVERLAY_LAYOUT_NAMES,
  OVERLAY_LAYOUTS,
  OVERLAY_SIDES,
  OVERLAY_WIDGET_NAMES,
  type OverlayLayoutName,
  type OverlaySide,
  type OverlayWidgetName,
} from './overlay-look';

/** Six hexadecimal digits behind `#`, in lower case. No other notation of CSS gets through. */
export type Colour = `#${string}`;

export interface OverlayOptions {
  readonly layout: OverlayLayoutName;
  /** Canonical names in the order in which they stand; empty for the patch's own, as many as there is room for. */
  readonly show: readonly string[];
  /** At least one; null for those of the layout. */
  readonly widgets: readonly OverlayWidgetName[] | null;
  /** Null for that of the layout. */
  readonly side: OverlaySide | null;
  /** 1 is right for a picture of 1920 by 1080. */
  readonly scale: number;
  /** The colour of bars and marks; null, as all colours, for the overlay's own. */
  readonly accent: Colour | null;
  readonly text: Colour | null;
  /** Behind the text. */
  readonly backing: Colour | null;
  /** Fills the whole picture, for a window capture that makes this colour transparent. Null: transparent by itself. */
  readonly key: Colour | null;
}

export const DEFAULT_OVERLAY_OPTIONS: OverlayOptions = {
  layout: 'strip',
  show: [],
  widgets: null,
  side: null,
  scale: 1,
  accent: null,
  text: null,
  backing: null,
  key: null,
};

export const OVERLAY_SCALE = { min: 0.5, max: 4 } as const;
/** More fit on no picture. */
export const MAX_SHOWN = 32;
/** Room for as many of the longest names, with each character escaped. */
const MAX_LENGTH = 16 * 1024;
const COLOUR_NAMES = ['accent', 'text', 'backing', 'key'] as const;

/** The widgets that these options show, in the order in which they stand. */
export const shownWidgets = ({ layout, widgets }: OverlayOptions): readonly OverlayWidgetName[] =>
  widgets ?? OVERLAY_LAYOUTS[layout].widgets;

export const shownSide = ({ layout, side }: OverlayOptions): OverlaySide =>
  side ?? OVERLAY_LAYOUTS[layout].side;

/** Never throws. `hash` may begin with `#`. */
export function readOverlayOptions(hash: string): OverlayOptions {
  const words = readWords(hash);
  const word = (name: string): string => words.get(name) ?? '';
  const [accent, text, backing, key] = COLOUR_NAMES.map((name) => readColour(word(name)));
  return {
    layout: oneOf(OVERLAY_LAYOUT_NAMES, word('layout')) ?? DEFAULT_OVERLAY_OPTIONS.layout,
    show: readList(word('show'), canonicalName, MAX_SHOWN),
    widgets: readWidgets(word('widgets')),
    side: oneOf(OVERLAY_SIDES, word('side')),
    scale: readScale(word('scale')),
    ...{ accent, text, backing, key },
  };
}

/** The part of an address from `#` on. It leaves out all that the overlay does by itself, but for the layout. */
export function writeOverlayOptions(options: OverlayOptions): string {
  const words: [string, string][] = [
    ['layout', options.layout],
    ['show', options.show.join(',')],
    ['widgets', options.widgets?.join(',') ?? ''],
    ['side', options.side ?? ''],
    ['scale', options.scale === DEFAULT_OVERLAY_OPTIONS.scale ? '' : writeScale(options.scale)],
    ...COLOUR_NAMES.map((name): [string, string] => [name, options[name]?.slice(1) ?? '']),
  ];
  const written = words.filter(([, value]) => value !== '');
  return `#${written.map(([name, value]) => `${name}=${escape(value)}`).join('&')}`;
}

/** A comma stays readable: it means nothing to an address. */
const escape = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',');

/** The first value of each name, unescaped. */
function readWords(hash: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  if (hash.length > MAX_LENGTH) return words;
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals));
    if (!words.has(name)) words.set(name, unescape(pair.slice(equals + 1)));
  }
  return words;
}

/** Empty where the escapes are broken. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const oneOf = <Name extends string>(names: readonly Name[], text: string): Name | null =>
  names.find((name) => name === text) ?? null;

/** The right ones among the parts, each once. */
function readList<Part>(text: string, read: (part: string) => Part | null, most: number): readonly Part[] {
  const parts = text.split(',').flatMap((part) => read(part.trim()) ?? []);
  return [...new Set(parts)].slice(0, most);
}

/** Null also where no part is a widget's name: an overlay that shows nothing is nobody's wish. */
function readWidgets(text: string): readonly OverlayWidgetName[] | null {
  const widgets = readList(text, (part) => oneOf(OVERLAY_WIDGET_NAMES, part), OVERLAY_WIDGET_NAMES.length);
  return widgets.length === 0 ? null : widgets;
}

const writeScale = (scale: number): string => String(Math.round(scale * 1_000) / 1_000);

function readScale(text: string): number {
  const { min, max } = OVERLAY_SCALE;
  const scale = /^\d(?:\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
  return scale >= min && scale <= max ? scale : DEFAULT_OVERLAY_OPTIONS.scale;
}

/** With or without its `#`. */
function readColour(text: string): Colour | null {
  const digits = text.replace(/^#/, '').toLowerCase();
  return /^[\da-f]{6}$/.test(digits) ? `#${digits}` : null;
}
