/** Looks every 50 ms what the jacks do, and keeps it in the state. Page: safe. */
import { OutputsWatch } from '../outputs/outputs-watch';
import type { PageStore } from '../state/store';
import type { Session } from './session';

const LOOK_EVERY_MS = 50;

export class OutputsLookout {
  private readonly watch = new OutputsWatch();

  constructor(
    private readonly store: PageStore,
    private readonly session: Session,
  ) {
    setInterval(() => {
      this.look();
    }, LOOK_EVERY_MS);
  }

  /** Brings the state up to date. An order to disarm that came from elsewhere takes back the switch. */
  look(): void {
    const { session, outputs, armed: wasArmed } = this.store.state;
    const stream = this.session.current;
    const armed = wasArmed && (stream?.isArmed ?? false);
    const nowMs = performance.now();
    const fact = this.watch.take({ nowMs, stream: stream?.lookAtRestFade() ?? null, session, armed });
    if (fact !== outputs || armed !== wasArmed) this.store.set({ armed, outputs: fact });
  }
}
