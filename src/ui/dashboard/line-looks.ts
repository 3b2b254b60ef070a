/** How lines are told apart: by dash as well as by colour. Pure. */
export interface LineLook {
  readonly colour: 'accent' | 'text' | 'muted';
  readonly width: number;
  /** Lengths of dashes and gaps in pixels; empty for a line without any. */
  readonly dash: number[];
}

/** By the place of the line in its chart. One pixel is drawn by a faster way than any other width; only the first line is worth more. */
export const LINE_LOOKS: readonly LineLook[] = [
  { colour: 'accent', width: 1.5, dash: [] },
  { colour: 'text', width: 1, dash: [6, 3] },
  { colour: 'muted', width: 1, dash: [2, 2] },
  { colour: 'text', width: 1, dash: [8, 3, 2, 3] },
  { colour: 'muted', width: 1, dash: [1, 4] },
  { colour: 'accent', width: 1, dash: [3, 6] },
];
