/** The app as the UI sees it: every intent, handed to the part that knows how. Page: safe. */
import type { Person } from '../domain/chat/person';
import { parseTwitchChannel } from '../domain/chat/twitch-channel';
import type { Patch } from '../domain/patch/patch';
import type { SimulationOptions, EngineReport } from '../shared/protocol';
import { DiagnosticsFile } from './diagnostics/diagnostics-file';
import { ChatHand } from './engine/chat-hand';
import { carryOut, NOT_BLOCKED, withBlocked, withoutBlocked } from './engine/chat-orders';
import { EngineClient } from './engine/engine-client';
import type { RemoteEngine } from './engine/remote-engine';
import { OutputList } from './outputs/output-list';
import { PatchDesk } from './patch/patch-desk';
import { Persistence } from './saving/persistence';
import { PanicDesk } from './session/panic-desk';
import { Session } from './session/session';
import { applyReport } from './state/report-state';
import { NO_PROMISES, type App, type ArmStart, type AppState, type Meters } from './state/state';
import type { PageStore } from './state/store';
import { metersOfTabs } from './tabs/tab-meters';

export class PageApp implements App {
  readonly desk: PatchDesk;
  readonly outputs: OutputList;
  readonly persistence: Persistence;
  readonly meters: Meters;
  private readonly session: Session;
  private readonly panics: PanicDesk;
  private readonly hand: ChatHand;
  private readonly client: EngineClient;
  private readonly diagnostics: DiagnosticsFile;
  private lastReport: EngineReport | null = null;

  constructor(private readonly store: PageStore) {
    this.desk = new PatchDesk(store, (patch) => {
      this.followPatch(patch);
    });
    this.outputs = new OutputList(store, () => this.session.lossBanner.heedOutputs());
    this.persistence = new Persistence(store);
    this.session = new Session(
      store,
      () => this.client.engine,
      () => this.outputs.refresh(),
    );
    this.panics = new PanicDesk(store, this.session);
    this.hand = new ChatHand(store, () => this.client.engine);
    this.diagnostics = new DiagnosticsFile(store, this.session);
    this.client = new EngineClient({
      onReport: (report) => {
        this.takeReport(report);
      },
      onTick: () => this.session.current?.look(),
      onStarted: (engine) => {
        this.equip(engine);
      },
      onDied: (reason) => this.diagnostics.note(reason),
    });
    this.meters = metersOfTabs({ store, session: this.session, lookout: this.panics.lookout, app: this });
  }

  get state(): AppState {
    return this.store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  setTwitchChannel(text: string): void {
    if (this.state.session !== 'stopped') return;
    const reading = text.trim() === '' ? null : parseTwitchChannel(text);
    const twitchChannelFault = reading === null || reading.ok ? null : reading.reason;
    this.store.set({ setup: { ...this.state.setup, twitchChannel: text, twitchChannelFault } });
    void this.persistence.save({ twitchChannel: text });
  }

  chooseOutput(id: string): void {
    if (this.state.session !== 'stopped' || !this.outputs.choose(id)) return;
    this.store.set(NO_PROMISES);
    void this.persistence.save({ outputId: id, outputLabel: this.state.setup.outputLabel });
    this.session.refreshArmCheck();
  }

  revealDeviceLabels(): Promise<void> {
    return this.outputs.reveal();
  }

  goLive(): Promise<void> {
    return this.session.goLive();
  }

  stop(): Promise<void> {
    return this.session.stop();
  }

  acknowledge(ticked: boolean): void {
    this.store.set({ acknowledged: ticked });
    if (!ticked && this.state.armed) this.session.arming.disarm();
  }

  vouchForDefault(ticked: boolean): void {
    this.session.vouchForDefault(ticked);
  }

  setArmed(armed: boolean, start: ArmStart): void {
    this.session.arming.set(armed, start);
  }

  panic(): void {
    this.panics.panic();
  }

  resume(): Promise<void> {
    return this.session.resume();
  }

  setSimulation(simulation: AppState['simulation']): void {
    this.store.set({ simulation });
    if (simulation.running) void this.startSimulation(simulation);
    else void this.client.engine?.stopSimulation();
  }

  pauseChat(isPaused: boolean): void {
    this.hand.pause(isPaused);
  }

  lockVariable(name: string, isLocked: boolean): void {
    this.hand.lock(name, isLocked);
  }

  showOverlay(isShown: boolean): void {
    this.store.set({ overlay: isShown });
  }

  holdVariable(name: string, value: number): void {
    this.hand.hold(name, value);
  }

  releaseVariable(name: string): void {
    this.hand.release(name);
  }

  blockViewer(person: Person): void {
    const [fault] = this.desk.edit(withBlocked(this.state.patch, person));
    if (fault === undefined) void this.client.engine?.forgetViewer(person.id);
    else this.store.set({ notice: NOT_BLOCKED });
  }

  unblockViewer(viewerId: string): void {
    this.desk.edit(withoutBlocked(this.state.patch, viewerId));
  }

  copyHelp(): Promise<void> {
    return this.desk.copyHelp();
  }

  editPatch(next: Patch): ReturnType<App['editPatch']> {
    return this.desk.edit(next);
  }

  undo(): void {
    this.desk.undo();
  }

  redo(): void {
    this.desk.redo();
  }

  importText(text: string, source: string): void {
    this.desk.importText(text, source);
  }

  importFile(file: File): Promise<void> {
    return this.desk.importFile(file);
  }

  acceptImport(): void {
    this.desk.acceptImport();
  }

  dismissImport(): void {
    this.store.set({ importPreview: null });
  }

  exportPatch(): void {
    this.desk.export();
  }

  copyShareLink(): Promise<void> {
    return this.desk.copyShareLink();
  }

  downloadDiagnostics(): void {
    this.diagnostics.save(this.lastReport);
  }

  dismissBanner(id: string): void {
    this.store.set({ banners: this.state.banners.filter((banner) => banner.id !== id) });
  }

  /** The simulation needs a stream to play to, so starting it while stopped goes live; nothing is armed by that. */
  private async startSimulation(simulation: AppState['simulation']): Promise<void> {
    if (this.state.session === 'stopped') await this.session.goLive();
    if (this.state.session === 'live') await this.client.engine?.startSimulation(seeded(simulation));
    else this.store.set({ simulation: { ...simulation, running: false } });
  }

  /** A new engine, the first or one that replaces another: it gets all that the last one had. */
  private equip(engine: RemoteEngine): void {
    const { patch, values, counts, log, simulation } = this.state;
    const configured = engine.configure(patch);
    const known = values.filter((value) => value !== undefined);
    void engine.resume({ values: known, counts, lastLogNumber: log.at(-1)?.number ?? 0 });
    this.session.handToEngine();
    void this.hand.handTo(engine, configured);
    this.session.joinChat();
    if (simulation.running) void engine.startSimulation(seeded(simulation));
  }

  private takeReport(report: EngineReport): void {
    this.lastReport = report;
    this.store.set(applyReport(this.state, report));
    this.session.heedAudio(report.audio);
    this.panics.heedChat(report.panics);
    for (const order of report.orders) this.carryOut(order);
  }

  private carryOut(order: EngineReport['orders'][number]): void {
    if (order.kind === 'overlay') {
      this.showOverlay(order.on);
      return;
    }
    const { patch, sentence } = carryOut(this.state.patch, order);
    const [fault] = patch === null ? [] : this.desk.edit(patch);
    this.store.set({ notice: fault === undefined ? sentence : `${fault.path} ${fault.reason}` });
  }

  private followPatch(patch: Patch): void {
    void this.client.engine?.configure(patch);
    void this.persistence.save({ patch });
    this.session.followPatch();
  }
}

/** No two crowds of one show are the same. */
const seeded = ({ perSecond, evening }: AppState['simulation']): SimulationOptions => ({
  perSecond,
  evening,
  seed: Date.now(),
});
