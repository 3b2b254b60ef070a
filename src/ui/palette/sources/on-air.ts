/** Overlays on the stream's picture. */
import type { OverlayPlace } from '../../../app/state/on-air-state';
import { OVERLAY_LAYOUT_NAMES } from '../../../domain/overlay/overlay-look';
import { does, type Source } from '../entry';
import { inReader } from '../obstacles';

const COPIES: readonly (readonly [string, OverlayPlace])[] = [
  ['Copy overlay address', 'page'],
  ['Copy overlay address of this computer', 'thisComputer'],
];

export const onAir: Source = (app) => {
  const { overlayLook, canUndoOverlay, control } = app.state;
  const { overlayShown } = control;
  return [
    ...OVERLAY_LAYOUT_NAMES.map((layout) =>
      does(
        `Overlay layout ${layout}`,
        ({ onAir }) => {
          onAir.setOverlay({ ...overlayLook, layout });
        },
        {
          words: 'obs viewers stream',
          obstacle: inReader(app) ?? (layout === overlayLook.layout ? 'It is chosen' : null),
        },
      ),
    ),
    does(
      'Undo change of the overlay',
      ({ onAir }) => {
        onAir.undoOverlay();
      },
      { obstacle: inReader(app) ?? (canUndoOverlay ? null : 'Nothing was changed') },
    ),
    ...COPIES.map(([title, place]) =>
      does(
        title,
        ({ onAir }) => {
          void onAir.copyOverlayAddress(place);
        },
        { hint: 'For a browser source of OBS', words: 'link url viewers' },
      ),
    ),
    does(
      'Overlay in its own window',
      ({ onAir }) => {
        onAir.popOut();
      },
      { hint: 'For a window capture', words: 'obs pop-out viewers stream' },
    ),
    does(
      overlayShown ? 'Hide every overlay' : 'Show overlays again',
      ({ onAir }) => {
        onAir.showOverlay(!overlayShown);
      },
      {
        hint: 'Of all viewers, like !cv overlay off',
        words: 'obs viewers stream',
        obstacle: inReader(app),
      },
    ),
  ];
};
