/** The looks of an overlay: its widgets, layouts and sides by the names that its address calls them. Any thread: safe. */

/** The widgets and their labels, in the order in which they stand. */
export const OVERLAY_WIDGET_LABELS = {
  state: 'State of the outputs',
  howTo: 'How to play',
  variables: 'Variables',
  lastPlayed: 'Last played',
  refusals: 'Refused, and why',
  votes: 'Votes',
  waitingLine: 'Who waits',
  triggers: 'What supporters set off',
  qr: 'QR code of the viewers’ page',
  trouble: 'What is wrong, in words for viewers',
} as const;
export type OverlayWidgetName = keyof typeof OVERLAY_WIDGET_LABELS;
export const OVERLAY_WIDGET_NAMES = Object.keys(OVERLAY_WIDGET_LABELS) as OverlayWidgetName[];

export const OVERLAY_SIDES = ['left', 'right', 'top', 'bottom'] as const;
/** The edge of the picture at which the overlay stands: a column at the left and right, a band at the top and bottom. */
export type OverlaySide = (typeof OVERLAY_SIDES)[number];

export interface OverlayLayout {
  readonly label: string;
  /** Shown where the address names no widgets. */
  readonly widgets: readonly OverlayWidgetName[];
  /** Its place unless the address names a side. */
  readonly side: OverlaySide;
}

export const OVERLAY_LAYOUTS = {
  strip: {
    label: 'Strip: the variables along one edge',
    widgets: ['state', 'howTo', 'variables'],
    side: 'bottom',
  },
  ticker: {
    label: 'Ticker: one line',
    widgets: ['state', 'howTo', 'lastPlayed'],
    side: 'bottom',
  },
  vote: {
    label: 'Vote: what chat decides together',
    widgets: ['howTo', 'votes'],
    side: 'right',
  },
  /** Without what is wrong: a streamer chooses whether viewers are told that. */
  full: {
    label: 'Full: everything',
    widgets: OVERLAY_WIDGET_NAMES.filter((name) => name !== 'trouble'),
    side: 'left',
  },
} as const satisfies Readonly<Record<string, OverlayLayout>>;
export type OverlayLayoutName = keyof typeof OVERLAY_LAYOUTS;
export const OVERLAY_LAYOUT_NAMES = Object.keys(OVERLAY_LAYOUTS) as OverlayLayoutName[];
