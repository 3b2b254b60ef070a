/** Entry of the engine worker. Its name is a Web Lock that it holds as long as it lives: see `app/engine-client.ts`. */
import { expose } from 'comlink';
import { systemClock } from '../adapters/clock';
import { loadValidator } from '../validator/load-validator';
import { Engine } from './engine';

const alive = new Promise<void>((granted) => {
  void navigator.locks.request(self.name, () => {
    granted();
    return new Promise<never>(() => undefined);
  });
});

expose(
  new Engine(
    systemClock,
    Promise.all([loadValidator(), alive]).then(([validator]) => validator),
  ),
);
