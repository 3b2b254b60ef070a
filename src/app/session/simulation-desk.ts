/** The simulated chat: what it is to play, and starting and stopping it. Page: safe. */
import type { SimulationOptions } from '../../shared/protocol';
import type { RemoteEngine } from '../engine/remote-engine';
import type { AppState } from '../state/state';
import type { SimulationIntents } from '../state/show-state';
import type { PageStore } from '../state/store';
import type { Session } from './session';

type Simulation = AppState['simulation'];

export class SimulationDesk implements SimulationIntents {
  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly session: Session,
  ) {}

  set(simulation: Simulation): void {
    this.store.set({ simulation });
    if (simulation.running) void this.start(simulation);
    else void this.engine()?.stopSimulation();
  }

  /** A new engine plays what the last one played. */
  handTo(engine: RemoteEngine): void {
    const { simulation } = this.store.state;
    if (simulation.running) void engine.startSimulation(seeded(simulation));
  }

  /** The simulation needs a stream to play to, so starting it while stopped goes live; nothing is armed by that. */
  private async start(simulation: Simulation): Promise<void> {
    if (this.store.state.session === 'stopped') await this.session.goLive();
    if (this.store.state.session === 'live') await this.engine()?.startSimulation(seeded(simulation));
    else this.store.set({ simulation: { ...simulation, running: false } });
  }
}

/** No two simulations of one show are the same. */
const seeded = ({ perSecond, evening }: Simulation): SimulationOptions => ({
  perSecond,
  evening,
  seed: Date.now(),
});
