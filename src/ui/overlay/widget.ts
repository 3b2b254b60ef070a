/** A part of the overlay. Its file is loaded when the overlay first shows, so that no page pays for it before. */
import type { AppElement } from '../kit/app-element';

export interface OverlayWidget {
  /** `title` stands in the heading beside the way back, `body` below it; each in the order of the table. */
  readonly place: 'title' | 'body';
  /** Makes the element, which is given the app. */
  create(): AppElement;
}
