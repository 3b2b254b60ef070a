/** A part of the overlay: a function from what the overlay knows to what stands in the part's cell. */
import type { TemplateResult } from 'lit/html.js';
import type { OverlayOptions } from '../../domain/overlay/overlay-options';
import type { OverlayState, OverlayVariable } from '../../domain/overlay/overlay-state';

/** All that a widget may draw from. */
export interface Picture {
  readonly state: OverlayState;
  /** Time since the state was heard. */
  readonly ageMs: number;
  readonly options: OverlayOptions;
  /** Those of the state that the options choose, in their order. */
  readonly variables: readonly OverlayVariable[];
}

/** The content is as large with nothing to show as with much: places stay. */
export type Draw = (picture: Picture) => TemplateResult;

export interface OverlayWidget {
  /** Lines stand before blocks. In a ticker each widget is a line. */
  readonly shape: 'line' | 'block';
  /** Called once for each overlay: what it returns may remember the pictures before. */
  start(): Draw;
  /** Whether there is nothing to show: the cell is not seen then. */
  isEmpty(picture: Picture): boolean;
  /** In place of the rest while nobody says how it stands; without it the cell is not seen. */
  readonly withoutNews?: () => TemplateResult;
}
