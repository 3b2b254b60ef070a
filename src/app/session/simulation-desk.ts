/** The simulated chat: what it is to play, and starting and stopping it. Page: safe. */
import type { SimulationOptions } from '../../shared/protocol';
import type { RemoteEngine } from '../engine/remote-engine';
import type { OutputList } from '../outputs/output-list';
import { DEMO_DEVICE_ID } from '../state/setup-state';
import type { AppState } from '../state/state';
import type { SimulationIntents } from '../state/show-state';
import type { PageStore } from '../state/store';
import type { Session } from './session';

type Simulation = AppState['simulation'];

/** Long enough to see what a crowd does. */
const STEP_LASTS_MS = 20_000;

export class SimulationDesk implements SimulationIntents {
  private nextStep: ReturnType<typeof setTimeout> | undefined;
  /** Starting takes its time: one that was taken back, or asked for anew, goes no further. */
  private starts = 0;

  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly session: Session,
    private readonly outputs: OutputList,
    /** A person started it, and may want to hear it, or stopped it. */
    private readonly onTurned: (running: boolean) => void,
  ) {}

  set(simulation: Simulation): void {
    const { running } = this.store.state.simulation;
    this.store.set({ simulation });
    if (simulation.running !== running) this.onTurned(simulation.running);
    if (simulation.running) void this.start();
    else this.stop();
  }

  /** A new engine plays what the last one played. */
  handTo(engine: RemoteEngine): void {
    const { simulation } = this.store.state;
    if (simulation.running) void engine.startSimulation(seeded(simulation));
  }

  /** The simulation needs a stream to play to, so starting it while stopped goes live; nothing is armed by that. */
  private async start(): Promise<void> {
    const { store } = this;
    const start = ++this.starts;
    const isWanted = (): boolean => start === this.starts && store.state.simulation.running;
    await this.settled();
    if (isWanted() && store.state.session === 'stopped') await this.openShow(isWanted);
    if (!isWanted()) return;
    const { session, simulation } = store.state;
    if (session !== 'live') store.set({ simulation: { ...simulation, running: false } });
    else {
      this.lead('watch');
      await this.engine()?.startSimulation(seeded(simulation));
    }
  }

  /** Resolves once no stream is opening or closing: a press meanwhile counts for what comes of that. */
  private settled(): Promise<void> {
    const { store } = this;
    const isSettled = (): boolean => store.state.session === 'stopped' || store.state.session === 'live';
    if (isSettled()) return Promise.resolve();
    return new Promise((resolve) => {
      const unsubscribe = store.subscribe(() => {
        if (!isSettled()) return;
        unsubscribe();
        resolve();
      });
    });
  }

  /** A person who has watched for a while is led on. */
  private lead(demoStep: AppState['demoStep']): void {
    clearTimeout(this.nextStep);
    this.store.set({ demoStep });
    if (demoStep === 'connect') return;
    this.nextStep = setTimeout(() => this.lead(demoStep === 'watch' ? 'try' : 'connect'), STEP_LASTS_MS);
  }

  /** On the chosen output. It needs no hardware: where the chosen one is gone or does not open, the demo takes its place. */
  private async openShow(isWanted: () => boolean): Promise<void> {
    const { outputs, session, store } = this;
    await session.broughtBack;
    // A person may have taken it back meanwhile, or gone live.
    if (!isWanted() || store.state.session !== 'stopped') return;
    if (!outputs.isChosenThere) outputs.lendDemo();
    await session.start(true);
    const { setup } = store.state;
    if (store.state.session !== 'stopped' || !isWanted() || setup.outputId === DEMO_DEVICE_ID) return;
    outputs.lendDemo();
    await session.start(true);
  }

  /** A show of its own ends with it. Somebody who armed meanwhile has made it theirs. */
  private stop(): void {
    const { isDemoShow, armed } = this.store.state;
    clearTimeout(this.nextStep);
    void this.engine()?.stopSimulation();
    if (isDemoShow && !armed) void this.session.stop();
  }
}

/** No two simulations of one show are the same. */
const seeded = ({ perSecond, evening }: Simulation): SimulationOptions => ({
  perSecond,
  evening,
  seed: Date.now(),
});
