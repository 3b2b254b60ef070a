/** The app as the UI sees it: makes the parts of the page, each with its own intents, and joins them to the engine. Page: safe. */
import { PatchLibrary } from '../adapters/storage/patch-library';
import type { Patch } from '../domain/patch/patch';
import type { EngineReport } from '../shared/protocol';
import { SnapshotWord } from '../shared/snapshot';
import { DiagnosticsFile } from './diagnostics/diagnostics-file';
import { ChatHand } from './engine/chat-hand';
import { carryOut } from './engine/chat-orders';
import { EngineClient } from './engine/engine-client';
import type { RemoteEngine } from './engine/remote-engine';
import { HostingDesk } from './hosting/hosting-desk';
import { ListenDesk } from './listen/listen-desk';
import { OnAirDesk } from './on-air/on-air-desk';
import { ObsDesk } from './on-air/obs-desk';
import { ViewersDesk } from './on-air/viewers-desk';
import { OutputList } from './outputs/output-list';
import { guardedShelf } from './patch/guarded-shelf';
import { LIBRARY_CHANNEL, LibraryDesk } from './patch/library-desk';
import { PatchDesk } from './patch/patch-desk';
import { PeopleDesk } from './engine/people-desk';
import { Persistence } from './saving/persistence';
import { ThemeDesk } from './saving/theme-desk';
import type { Arming } from './session/arming';
import { AwayWatch } from './session/away-watch';
import { FirstVisit } from './session/first-visit';
import { PanicDesk } from './session/panic-desk';
import { Session } from './session/session';
import { SetupDesk } from './session/setup-desk';
import { SimulationDesk } from './session/simulation-desk';
import { SelfTestDesk } from './self-test/self-test-desk';
import { PageDesk } from './state/page-desk';
import { applyReport } from './state/report-state';
import type { App, AppState, Meters } from './state/state';
import type { PageStore } from './state/store';
import { answerPauses } from './tabs/pause-call';
import { metersOfTabs } from './tabs/tab-meters';
import { AlertsDesk } from './watch/alerts-desk';
import { TracingDesk } from './watch/tracing-desk';
import { WatchDesk } from './watch/watch-desk';

/** A sound that did not load is missed by nobody: the line tells the alert. */
const ignore = (): void => undefined;

export class PageApp implements App {
  readonly outputs: OutputList;
  readonly persistence: Persistence;
  readonly firstVisit: FirstVisit;
  readonly meters: Meters;
  readonly setup: SetupDesk;
  readonly session: Session;
  readonly arming: Arming;
  readonly panics: PanicDesk;
  readonly patch: PatchDesk;
  readonly library: LibraryDesk;
  readonly hand: ChatHand;
  readonly people: PeopleDesk;
  readonly simulation: SimulationDesk;
  readonly page: PageDesk;
  readonly listen: ListenDesk;
  readonly themes: ThemeDesk;
  readonly hosting: HostingDesk;
  readonly onAir: OnAirDesk;
  readonly obs: ObsDesk;
  readonly viewersPage: ViewersDesk;
  readonly tracing: TracingDesk;
  readonly diagnostics: DiagnosticsFile;
  readonly watch: WatchDesk;
  readonly alerts: AlertsDesk;
  readonly selfTest: SelfTestDesk;
  private readonly away: AwayWatch;
  private readonly client: EngineClient;

  /** `broughtBack` resolves once what was saved and what the address asks for stand in the state. */
  constructor(
    private readonly store: PageStore,
    broughtBack: Promise<void>,
  ) {
    const engine = (): RemoteEngine | null => this.client.engine;
    this.patch = new PatchDesk(
      store,
      (patch) => this.followPatch(patch),
      () => this.library.keepOpen(),
      broughtBack,
    );
    this.library = new LibraryDesk({
      ...{
        store,
        patch: this.patch,
        shelf: guardedShelf(new PatchLibrary(), () => store.state.hosting.isOutdated),
      },
      tabs: new BroadcastChannel(LIBRARY_CHANNEL),
    });
    this.outputs = new OutputList(store, () => this.session.lossBanner.heedOutputs());
    this.persistence = new Persistence(store);
    this.firstVisit = new FirstVisit(store, this.persistence);
    this.session = new Session(store, engine, () => this.outputs.refresh(), broughtBack);
    this.arming = this.session.arming;
    this.setup = new SetupDesk(store, this.outputs, this.persistence, this.session);
    this.panics = new PanicDesk(store, this.session);
    this.away = new AwayWatch(store, {
      holdUntilRest: () => this.session.current?.holdPageUntilRest(),
      disarm: () => this.arming.disarm(),
    });
    this.hand = new ChatHand(store, engine);
    this.people = new PeopleDesk(store, this.patch, engine);
    this.simulation = new SimulationDesk(store, engine, this.session, this.outputs, (running) => {
      this.listen.followDemo(running);
    });
    this.page = new PageDesk(store);
    this.themes = new ThemeDesk(store);
    this.hosting = new HostingDesk(store);
    this.obs = new ObsDesk(store, engine, (change) => void this.persistence.save(change));
    this.viewersPage = new ViewersDesk(store, (change) => void this.persistence.save(change));
    this.tracing = new TracingDesk({ store, engine, save: (change) => void this.persistence.save(change) });
    this.onAir = new OnAirDesk(store, engine, (change) => void this.persistence.save(change));
    this.diagnostics = new DiagnosticsFile(store, this.session, engine);
    this.watch = new WatchDesk(store, engine, () => this.session.current);
    this.alerts = new AlertsDesk({
      ...{ store, engine, page: this.page },
      save: (change) => void this.persistence.save(change),
      sound: () => void import('./listen/alert-sound').then(({ soundAlert }) => soundAlert(store), ignore),
    });
    this.selfTest = new SelfTestDesk(store, engine, () => this.session.current);
    this.client = new EngineClient({
      onReport: (report) => this.takeReport(report),
      onTick: () => {
        this.session.current?.look();
        this.panics.lookout.look();
        this.away.heedTick();
        this.listen.play();
        store.heedTick();
      },
      onStarted: (started) => this.equip(started),
      onDied: (reason) => this.diagnostics.note(reason),
    });
    const { session, patch, persistence } = this;
    answerPauses(store, this.hand);
    this.meters = metersOfTabs({ store, session, lookout: this.panics.lookout, patch, persistence });
    const panics = (): number => session.current?.snapshot.read(SnapshotWord.PanicAtRest) ?? 0;
    this.listen = new ListenDesk(
      store,
      this.meters,
      panics,
      (speakersId) => void persistence.save({ speakersId }),
    );
  }

  get state(): AppState {
    return this.store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** A new engine, the first or one that replaces another: it gets all that the last one had. */
  private equip(engine: RemoteEngine): void {
    const { patch, values, counts, log } = this.state;
    const configured = engine.configure(patch);
    const known = values.filter((value) => value !== undefined);
    void engine.resume({
      values: known,
      counts,
      lastLogNumber: log.at(-1)?.number ?? 0,
      history: this.watch.memory,
    });
    this.session.handToEngine();
    void this.hand.handTo(engine, configured);
    this.onAir.handTo(engine);
    this.session.joinChat();
    this.simulation.handTo(engine);
    this.obs.handTo(engine);
    this.alerts.handTo(engine);
    this.tracing.handTo();
    this.watch.readFigures();
  }

  private takeReport(report: EngineReport): void {
    this.diagnostics.hear(report);
    this.store.set(applyReport(this.state, report));
    this.alerts.heed(report.alerts);
    this.session.heedAudio(report.audio);
    this.panics.heedChat(report.panics);
    for (const order of report.orders) this.carryOut(order);
  }

  private carryOut(order: EngineReport['orders'][number]): void {
    const { patch, sentence } = carryOut(this.state.patch, order);
    const [fault] = patch === null ? [] : this.patch.edit(patch);
    this.store.set({ notice: fault === undefined ? sentence : `${fault.path} ${fault.reason}` });
  }

  private followPatch(patch: Patch): void {
    void this.client.engine?.configure(patch);
    void this.persistence.save({ patch, openEntry: this.state.openEntry ?? '' });
    this.session.followPatch();
  }
}
