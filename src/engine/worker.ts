/** Entry of the engine worker. Its name is a Web Lock that it holds as long as it lives: see `app/engine-client.ts`. */
import { expose } from 'comlink';
import { systemClock } from '../adapters/clock';
import { LISTENS_FOR_MS, openOverlayChannel } from '../shared/overlay-feed';
import { answerPanics } from '../shared/panic-call';
import { loadValidator } from '../validator/load-validator';
import { LOOK_EVERY_MS, LOOK_NOW } from '../shared/protocol';
import { Engine } from './engine';

const alive = new Promise<void>((granted) => {
  void navigator.locks.request(self.name, () => {
    granted();
    return new Promise<never>(() => undefined);
  });
});

const engine = new Engine(
  systemClock,
  Promise.all([loadValidator(), alive]).then(([validator]) => validator),
);
answerPanics(() => engine.output.panicForOtherTab());
const overlays = openOverlayChannel((call) => {
  if (call === 'opens') engine.overlays.askNow();
  engine.overlays.serve(overlays, LISTENS_FOR_MS);
});
expose(engine);

// The page's own timers come once a second while it is hidden; messages do not wait.
setInterval(() => {
  self.postMessage(LOOK_NOW);
  engine.output.look();
}, LOOK_EVERY_MS);
