/** Overlays on the stream's picture. */
import { does, type Source } from '../entry';
import { inReader } from '../obstacles';

export const onAir: Source = (app) => {
  const { overlayShown } = app.state.control;
  return [
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
