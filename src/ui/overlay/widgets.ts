/** The parts of the overlay. A new one is one file in `widgets/`, one line here and its label in `src/domain/overlay/overlay-look.ts`. */
import type { OverlayWidgetName } from '../../domain/overlay/overlay-look';
import type { OverlayWidget } from './widget';

export type WidgetTable = Readonly<
  Partial<Record<OverlayWidgetName, () => Promise<{ readonly widget: OverlayWidget }>>>
>;

/** Only what the address asks for is loaded. */
export const OVERLAY_WIDGETS = {
  state: () => import('./widgets/state'),
  howTo: () => import('./widgets/how-to'),
  variables: () => import('./widgets/variables'),
  lastPlayed: () => import('./widgets/last-played'),
  refusals: () => import('./widgets/refusals'),
  votes: () => import('./widgets/votes'),
  waitingLine: () => import('./widgets/waiting-line'),
  triggers: () => import('./widgets/triggers'),
  qr: () => import('./widgets/qr'),
  trouble: () => import('./widgets/trouble'),
} satisfies WidgetTable;
