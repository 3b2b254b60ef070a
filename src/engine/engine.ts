/**
 * The engine: owns the chat connection, the simulated crowd, the pipeline and the reports to the page. One per worker.
 * What survives an edit of the patch (what viewers have spent, values, counts) lives here; the pipeline is made anew.
 */
import type { Clock } from '../adapters/clock';
import type { ChatEvent } from '../domain/chat/chat-event';
import type { ChatMessage } from '../domain/chat/chat-message';
import type { Validator } from '../domain/language/command';
import { Limiter } from '../domain/limits/limiter';
import type { OutputPlace } from '../domain/devices/output-trail';
import type { Patch } from '../domain/patch/patch';
import { retargetAfterEdit } from '../domain/patch/patch-edit';
import { Random } from '../domain/numbers/random';
import { Staleness } from '../domain/chat/staleness';
import type {
  SimulationOptions,
  EngineApi,
  EngineAudio,
  EngineMemory,
  EngineReport,
} from '../shared/protocol';
import { TwitchLink } from './sources/twitch-link';
import { ShowControl } from './decisions/show-control';
import { SimulatedChat } from './sources/simulated-chat';
import { AudioNews } from './report/audio-news';
import { ErrorNotes } from './report/error-notes';
import { LogBuffer } from './report/log-buffer';
import { Metrics } from './report/metrics';
import { Orders } from './decisions/orders';
import { Output } from './path/output';
import { Pipeline } from './pipeline';
import { WarmUp } from './sources/warm-up';
import { Reporter } from './report/reporter';
import { Support } from './sources/support';
import { Values } from './path/values';

/** Heartbeat, due retries and crowd: often enough that nobody hears or sees a kept value come late. */
const TICK_MS = 20;

export class Engine implements EngineApi {
  private readonly metrics = new Metrics();
  private readonly log = new LogBuffer();
  private readonly values = new Values();
  private readonly staleness = new Staleness();
  private readonly control = new ShowControl();
  private readonly orders = new Orders(this.control);
  private readonly random = new Random(Date.now());
  private readonly chat: TwitchLink;
  readonly output: Output;
  private readonly simulation: SimulatedChat;
  private readonly reporter = new Reporter(() => this.report(), TICK_MS);
  private readonly errors = new ErrorNotes(() => this.note());
  private validator: Validator | null = null;
  private patch: Patch | null = null;
  private limiter: Limiter | null = null;
  private pipeline: Pipeline | null = null;
  private support: Support | null = null;
  private rehearsal: WarmUp | null = null;
  private readonly audioNews = new AudioNews();
  private happened = true;

  constructor(
    private readonly clock: Clock,
    private readonly validatorReady: Promise<Validator>,
  ) {
    const onMessage = (message: ChatMessage): void => this.receive(message);
    const onEvent = (event: ChatEvent): void => this.hearEvent(event);
    this.chat = new TwitchLink(clock, { onMessage, onEvent, onStatus: () => this.note() });
    this.output = new Output(clock, this.metrics);
    this.simulation = new SimulatedChat(clock, onMessage, onEvent);
    setInterval(() => this.tick(), TICK_MS);
  }

  async configure(patch: Patch): Promise<void> {
    this.validator ??= await this.validatorReady;
    this.limiter ??= new Limiter(patch.limits, patch.variables);
    this.limiter.configure(patch.limits, patch.variables);
    if (this.patch !== null) this.followEdit(this.patch, patch);
    this.patch = patch;
    this.simulation.follow(patch);
    const { clock, validator, staleness, metrics, log, values, output, limiter, control, orders, random } =
      this;
    this.pipeline = new Pipeline(
      { clock, validator, staleness, metrics, log, values, output, control, orders, random },
      patch,
      limiter,
      this.pipeline,
    );
    this.support ??= new Support(patch, this.pipeline, log, clock);
    this.support.follow(patch, this.pipeline);
  }

  resume(memory: EngineMemory): void {
    this.values.resume(memory.values);
    this.metrics.resume(memory.counts);
    this.log.lastNumber = memory.lastLogNumber;
  }

  attachAudio(audio: EngineAudio): void {
    this.output.attach(audio);
  }

  detachAudio(): void {
    this.output.detach();
    this.forgetValues();
  }

  startFromRest(): number | null {
    const panicEpoch = this.output.forgetTargets();
    this.forgetValues();
    return panicEpoch;
  }

  watchOutput(line: MessagePort, place: OutputPlace, watch: number): void {
    this.output.watch(line, place, watch);
  }

  connectChat(twitchChannel: string, url: string | null): void {
    this.chat.connect(twitchChannel, url);
    this.rehearseOnce();
  }

  disconnectChat(): void {
    this.chat.disconnect();
  }

  startSimulation(options: SimulationOptions): void {
    this.rehearseOnce();
    if (this.patch !== null) this.simulation.start(this.patch, options);
    this.happened = true;
  }

  stopSimulation(): void {
    this.simulation.stop();
    this.happened = true;
  }

  pause(isPaused: boolean): void {
    this.control.pause(isPaused);
    this.happened = true;
  }

  lock(name: string, isLocked: boolean): void {
    this.control.lock(name, isLocked);
    this.happened = true;
  }

  hold(name: string, value: number): void {
    this.pipeline?.hold(name, value);
    this.happened = true;
  }

  release(name: string): void {
    this.control.release(name, this.clock.now());
    this.happened = true;
  }

  forgetViewer(viewerId: string): void {
    this.pipeline?.forgetViewer(viewerId);
    this.happened = true;
  }

  async subscribe(listener: (report: EngineReport) => void): Promise<void> {
    await this.validatorReady;
    this.reporter.subscribe(listener);
  }

  /** Makes the next tick report. */
  private note(): void {
    this.happened = true;
  }

  private rehearseOnce(): void {
    if (this.rehearsal !== null || this.validator === null) return;
    this.rehearsal = new WarmUp(this.clock, this.validator);
    this.rehearsal.run();
  }

  private receive(message: ChatMessage): void {
    const { sentAt, receivedAt } = message;
    const wall = this.clock.wallAt(receivedAt);
    const deliveryMs = sentAt === null ? null : this.staleness.observe(sentAt, wall);
    this.pipeline?.receive(message);
    this.support?.hearMessage(message, receivedAt);
    if (deliveryMs !== null) this.metrics.chatDelivery.record(deliveryMs);
    this.happened = true;
  }

  private tick(): void {
    if (this.output.panicked()) this.forgetValues();
    this.output.beat();
    if (this.audioNews.hasCome(this.output.report)) this.happened = true;
    if (this.output.live) this.rehearsal?.keepWarm();
    const now = this.clock.now();
    this.pipeline?.tick(now);
    this.support?.tick(now);
    // A countdown moves although nothing happens.
    if ((this.pipeline?.crowds.nextDueAt ?? Infinity) < Infinity) this.happened = true;
    this.simulation.tick();
    this.reporter.tick(this.happened);
  }

  private hearEvent(event: ChatEvent): void {
    if (event.type === 'moderation') this.pipeline?.moderate(event.event, event.sentAt);
    else this.support?.hearNotice(event.notice, this.clock.now());
    this.happened = true;
  }

  private followEdit(before: Patch, after: Patch): void {
    this.values.reindex(before, after);
    for (const { jack, target } of retargetAfterEdit(before, after, this.values.all)) {
      this.output.push(jack - 1, target);
    }
  }

  /** Every jack is at 0 V: what waited must not play later. Values go first: crowds that start again ask for them. */
  private forgetValues(): void {
    this.values.clear();
    this.pipeline?.comeToRest();
    this.support?.comeToRest(this.clock.now());
    this.happened = true;
  }

  private report(): EngineReport {
    this.happened = false;
    const now = this.clock.now();
    return {
      chat: this.chat.status,
      values: this.values.drain(),
      log: this.log.drain(),
      counts: this.metrics.counts,
      latencyMs: this.metrics.latencyMs,
      ring: this.output.ring,
      validator: this.validator?.kind ?? 'javascript',
      simulation: this.simulation.status,
      audio: this.output.report,
      errors: this.errors.texts,
      panics: this.output.panics,
      control: this.control.statusAt(now),
      crowds: this.pipeline?.crowds.views(now) ?? [],
      modeVote: this.patch?.crowdSwitch.on ? (this.pipeline?.modeVote.view(now) ?? null) : null,
      orders: this.orders.drain(),
    };
  }
}
