/** The parts of the overlay, in the order in which they stand. A new one is one file in `widgets/` and one line here. */
import type { OverlayWidget } from './widget';

type Load = () => Promise<{ readonly widget: OverlayWidget }>;

export const OVERLAY_WIDGETS: Readonly<Record<string, Load>> = {
  howTo: () => import('./widgets/how-to'),
  variables: () => import('./widgets/variables'),
};
