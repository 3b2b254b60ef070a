/**
 * The engine as the page sees it: `protocol.ts` says what each call does. It hands each call to its part, and tells all parts of
 * the moments that they share. One per worker. Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import type { OutputPlace } from '../domain/devices/output-trail';
import type { Validator } from '../domain/language/command';
import type { Patch } from '../domain/patch/patch';
import type { ChartColumns, ChartRequest } from '../domain/watch/chart';
import type { HourOfFigures } from '../domain/watch/hour';
import type { EngineTest } from '../shared/reports/engine-test';
import type { ObsSourceAnswer } from '../shared/reports/obs-report';
import type { PageFigures } from '../shared/reports/watch-report';
import type { TracingOrders } from '../shared/reports/tracing-report';
import type {
  EngineApi,
  EngineAudio,
  EngineMemory,
  EngineReport,
  OverlayOrders,
  SimulationOptions,
} from '../shared/protocol';
import { type EnginePart, joinReports } from './part';
import { type EngineParts, makeParts } from './parts';
import { Reporter } from './report/reporter';

/** Heartbeat, due retries and crowd: often enough that nobody hears or sees a kept value come late. */
const TICK_MS = 20;

export class Engine implements EngineApi {
  private readonly parts: EngineParts;
  private readonly all: readonly EnginePart[];
  private readonly reporter: Reporter;

  constructor(
    private readonly clock: Clock,
    validatorReady: Promise<Validator>,
  ) {
    const report = (): EngineReport => joinReports(this.parts.all, clock.now());
    this.reporter = new Reporter(report, TICK_MS);
    this.parts = makeParts(clock, validatorReady, this.reporter.noteNews);
    this.all = this.parts.all;
    setInterval(() => this.tick(), TICK_MS);
  }

  /** Feeds overlays. */
  get overlays(): EngineParts['overlays'] {
    return this.parts.overlays;
  }

  /** The engine's end of the ring. */
  get output(): EngineParts['output'] {
    return this.parts.output;
  }

  async configure(patch: Patch): Promise<void> {
    const { validator } = this.parts;
    if (validator.current === null) await validator.load();
    for (const part of this.all) part.followPatch?.(patch);
  }

  resume(memory: EngineMemory): void {
    const { values, metrics, log, watch } = this.parts;
    values.resume(memory.values);
    metrics.resume(memory.counts);
    log.lastNumber = memory.lastLogNumber;
    watch.resume(memory.history);
  }

  attachAudio(audio: EngineAudio): void {
    this.output.attach(audio);
    this.parts.standing.noteStart();
  }

  prepareStop(): void {
    this.parts.standing.noteEnding();
  }

  detachAudio(isLost?: true): void {
    this.output.detach();
    this.parts.standing.noteEnd(isLost === true);
    this.comeToRest();
  }

  startFromRest(): number | null {
    const panicEpoch = this.output.forgetTargets();
    this.comeToRest();
    return panicEpoch;
  }

  watchOutput(line: MessagePort, place: OutputPlace, watch: number): void {
    this.output.watch(line, place, watch);
  }

  connectChat(twitchChannel: string, url: string | null): void {
    this.parts.chat.connect(twitchChannel, url);
    this.parts.warmUp.runOnce();
  }

  disconnectChat(): void {
    this.parts.chat.disconnect();
  }

  startSimulation(options: SimulationOptions): void {
    this.parts.warmUp.runOnce();
    this.parts.simulation.start(options);
    this.parts.onNews();
  }

  stopSimulation(): void {
    this.parts.simulation.stop();
    this.parts.onNews();
  }

  pause(isPaused: boolean): void {
    this.parts.control.pause(isPaused);
    this.parts.onNews();
  }

  lock(name: string, isLocked: boolean): void {
    this.parts.control.lock(name, isLocked);
    this.parts.onNews();
  }

  hold(name: string, value: number): void {
    this.parts.current.pipeline?.hold(name, value);
    this.parts.onNews();
  }

  release(name: string): void {
    this.parts.control.release(name, this.clock.now());
    this.parts.onNews();
  }

  tellOverlays({ isFed, viewersPage }: OverlayOrders): void {
    this.parts.overlays.heed(isFed, viewersPage);
  }

  showOverlay(isShown: boolean): void {
    this.parts.control.showOverlay(isShown);
    this.parts.onNews();
  }

  tryCommand(text: string): void {
    this.parts.warmUp.runOnce();
    this.parts.simulation.say(text);
  }

  forgetViewer(viewerId: string): void {
    this.parts.current.pipeline?.forgetViewer(viewerId);
    this.parts.onNews();
  }

  connectObs(address: string, password: string): void {
    this.parts.obs.client.connect(address, password);
  }

  disconnectObs(): void {
    this.parts.obs.client.disconnect();
  }

  addToObs(overlayAddress: string): Promise<ObsSourceAnswer> {
    return this.parts.obs.client.addSource(overlayAddress);
  }

  renewInObs(overlayAddress: string): Promise<ObsSourceAnswer> {
    return this.parts.obs.client.renewSource(overlayAddress);
  }

  watchBy(kept: string): void {
    this.parts.wishes.heed(kept);
  }

  notePageFigures(figures: PageFigures): void {
    this.parts.watch.notePageFigures(figures);
  }

  testEngine(): Promise<EngineTest | null> {
    return this.parts.capacity.test();
  }

  sumUpHour(): Promise<HourOfFigures> {
    return this.parts.watch.sumUpHour();
  }

  readChart(request: ChartRequest): ChartColumns {
    return this.parts.watch.readChart(request);
  }

  trace(orders: TracingOrders | null): Promise<void> {
    return this.parts.tracer.obey(orders);
  }

  async subscribe(listener: (report: EngineReport) => void): Promise<void> {
    await this.parts.validator.load();
    this.reporter.subscribe(listener);
  }

  private tick(): void {
    const now = this.clock.now();
    if (this.output.panicked()) {
      this.parts.standing.notePanic(now);
      this.comeToRest();
    }
    for (const part of this.all) part.tick?.(now);
    this.reporter.tick();
    this.parts.watch.noteDone(now);
  }

  private comeToRest(): void {
    const now = this.clock.now();
    for (const part of this.all) part.comeToRest?.(now);
    this.parts.onNews();
  }
}
