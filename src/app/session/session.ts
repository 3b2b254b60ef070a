/**
 * A session of a show, from Go live to Stop: opens the interface, joins chat, arms, panics, and brings every jack to 0 V when
 * the sink is lost. Nothing arms except `Arming`, which only the switch calls. Page: safe.
 */
import { OutputError } from '../../adapters/audio/audio-output';
import { Lookout } from '../../adapters/audio/lookout';
import { isLinux } from '../../adapters/audio/output-devices';
import { PROCESSOR_FAILED, type SinkLoss, TAKES_NO_SOUND } from '../../adapters/audio/sink-loss';
import { parseTwitchChannel, twitchChannelFault } from '../../domain/chat/twitch-channel';
import { matchProfile } from '../../domain/devices/profiles';
import type { PanicOutcome } from '../../shared/panic-call';
import type { AudioReport } from '../../shared/reports/output-report';
import { checkBeforeArming } from './arm-check';
import { Arming } from './arming';
import { outputName } from '../outputs/output-name';
import type { RemoteEngine } from '../engine/remote-engine';
import { LossBanner } from '../outputs/loss-banner';
import { NO_PROMISES, type SessionIntents } from '../state/session-state';
import { DEMO_DEVICE_ID } from '../state/setup-state';
import type { AppState } from '../state/state';
import type { PageStore } from '../state/store';
import { Stream } from './stream';

export class Session implements SessionIntents {
  private stream: Stream | null = null;
  /** Opening takes its time: one that was overtaken by Stop or by another is not wanted any more. */
  private openings = 0;
  /** Made when an interface is opened for the first time, for it takes a process. */
  private lookout: Lookout | null = null;
  readonly lossBanner: LossBanner;
  readonly arming: Arming;

  constructor(
    private readonly store: PageStore,
    /** The running engine, or null in the moments between two. */
    private readonly engine: () => RemoteEngine | null,
    /** Looks which interfaces there are now: not every system tells when one comes back. */
    private readonly refreshOutputs: () => Promise<void>,
    /** Resolves once what was saved and what the address asks for stand in the state: a person may press before that. */
    readonly broughtBack: Promise<void>,
  ) {
    this.lossBanner = new LossBanner(store);
    this.arming = new Arming(store, engine, () => this.stream);
  }

  get current(): Stream | null {
    return this.stream;
  }

  /**
   * Opens the interface at 0 V, disarmed, then joins chat. Does nothing in a read-only tab, in a session, or with a bad Twitch
   * channel, which it says. A `stop` meanwhile wins.
   */
  async goLive(): Promise<void> {
    await this.broughtBack;
    const { session, setup } = this.store.state;
    const fault = twitchChannelFault(setup.twitchChannel);
    if (fault === null) await this.start(false);
    else if (session === 'stopped') this.store.set({ setup: { ...setup, twitchChannelFault: fault } });
  }

  /** The same without a look at the Twitch channel. `isDemoShow`: the Demo crowd asks. */
  async start(isDemoShow: boolean): Promise<void> {
    const { session, tab } = this.store.state;
    if (session !== 'stopped' || tab.role !== 'owner') return;
    this.store.set({ session: 'starting', isDemoShow });
    const opened = await this.openStream();
    if (opened === 'overtaken') return;
    this.store.set(opened === 'open' ? { session: 'live' } : { session: 'stopped', isDemoShow: false });
    this.joinChat();
  }

  /**
   * Leaves chat, disarms, waits for 0 V and closes the interface. It overtakes an opening, which can take seconds: that stream is
   * closed again.
   */
  async stop(): Promise<void> {
    const { session, simulation } = this.store.state;
    if (session !== 'live' && session !== 'starting') return;
    this.openings++;
    this.store.set({
      ...{ session: 'stopping', isDemoShow: false, armed: false, ...NO_PROMISES },
      simulation: { ...simulation, running: false },
    });
    const engine = this.engine();
    void engine?.prepareStop();
    void engine?.disconnectChat();
    void engine?.stopSimulation();
    await this.stream?.rest();
    await this.closeStream();
    this.store.set({ session: 'stopped', audio: { text: 'stopped', tone: 'neutral' } });
    this.lossBanner.drop();
  }

  /** After the interface was lost: opens it again, at 0 V and disarmed. */
  async resume(): Promise<void> {
    if (this.store.state.session !== 'live' || this.store.state.loss === null) return;
    this.lossBanner.drop();
    this.store.set({ audio: { text: 'opening', tone: 'neutral' } });
    await this.refreshOutputs();
    if ((await this.openStream()) === 'failed') this.lossBanner.show(this.store.state.audio.text);
  }

  acknowledge(ticked: boolean): void {
    this.store.set({ acknowledged: ticked });
    if (!ticked && this.store.state.armed) this.arming.disarm();
  }

  vouchForDefault(ticked: boolean): void {
    this.store.set({ knowsDefault: ticked });
    this.refreshArmCheck();
    if (!ticked && this.store.state.armed) this.arming.disarm();
  }

  /** Brings every jack to 0 V, disarmed, at once and in any state. Resolves with what the audio thread did. */
  panic(): Promise<PanicOutcome> {
    this.stream?.panic();
    return this.followPanic();
  }

  /** Somebody else ordered a panic, which disarmed. Resolves with what the audio thread did. */
  followPanic(): Promise<PanicOutcome> {
    this.arming.disarm();
    return this.stream?.comesToZero() ?? Promise.resolve('noStream');
  }

  /** The patch was edited: the audio thread takes the new limits at once. */
  followPatch(): void {
    this.stream?.writeJacks(this.store.state.patch);
    this.refreshArmCheck();
  }

  /** Chat lasts as long as the session; an engine that replaces another joins again. */
  joinChat(): void {
    const { session, setup } = this.store.state;
    const engine = this.engine();
    if (session !== 'live' || engine === null) return;
    const channel = parseTwitchChannel(setup.twitchChannel);
    if (channel.ok) void engine.connectChat(channel.name, setup.chatUrl);
    else void engine.disconnectChat();
  }

  /**
   * Follows the audio thread's own account of itself, as the engine reads it. After an interruption it waits at 0 V until it
   * hears that the sink is still the chosen one. A late report of a standstill counts for nothing after a hang of the page, or
   * from the stream before.
   */
  heedAudio({ interruptions, stillAt, hasFailed, lost }: AudioReport): void {
    const { stream } = this;
    if (stream === null) return;
    stream.heedWatch(lost);
    if (hasFailed) void this.lose(PROCESSOR_FAILED);
    else if (stream.quanta === stillAt) void this.lose(TAKES_NO_SOUND);
    else if (stream.interruptions === interruptions && !stream.sinkConfirmed) void stream.confirmSink();
  }

  /** Says it first and closes then: a stream that does not close must not go on being called live. */
  async lose(loss: SinkLoss): Promise<void> {
    const { stream } = this;
    if (stream === null) return;
    this.stream = null;
    void this.engine()?.detachAudio(true);
    this.store.set({ armed: false, ...NO_PROMISES, audio: { text: loss.reason, tone: 'bad' } });
    this.refreshArmCheck();
    if (!loss.mayRamp) stream.cut();
    this.lossBanner.show(loss.reason);
    void this.refreshOutputs();
    if (loss.mayRamp) await stream.rest();
    await stream.close();
    if (loss.renews) await this.renew(loss);
  }

  /** Nothing is armed by that: a person looks first. */
  private async renew({ reason }: SinkLoss): Promise<void> {
    await this.resume();
    if (this.stream !== null) this.lossBanner.tellRenewed(reason);
  }

  refreshArmCheck(): void {
    const { patch, abilities, setup, knowsDefault, session } = this.store.state;
    const { stream } = this;
    this.store.set({
      armCheck: checkBeforeArming({
        isolated: abilities.isolated,
        matched: matchProfile(this.chosenLabel(), patch.device.profile),
        isLinux: isLinux(),
        knowsDefault,
        jacks: patch.jacks,
        demo: setup.outputId === DEMO_DEVICE_ID,
        isLive: session === 'live',
        stream: stream?.describe(patch) ?? null,
      }),
    });
  }

  /** `overtaken`: while it was being opened, it was stopped, or opened anew. */
  private async openStream(): Promise<'open' | 'failed' | 'overtaken'> {
    const opening = ++this.openings;
    const { store } = this;
    const { setup, patch } = store.state;
    store.set({ audio: { text: 'opening', tone: 'neutral' } });
    try {
      const isDemo = setup.outputId === DEMO_DEVICE_ID;
      if (!isDemo) this.lookout ??= new Lookout();
      const stream = await Stream.open({
        outputId: isDemo ? null : setup.outputId,
        lookout: isDemo ? null : this.lookout,
        label: this.chosenLabel(),
        patch,
        isolated: store.state.abilities.isolated,
        onLost: (loss) => void this.lose(loss),
      });
      if (opening !== this.openings) {
        await stream.close();
        return 'overtaken';
      }
      this.stream = stream;
      this.handToEngine();
      store.set({ armed: false, audio: { text: stream.sentence, tone: 'good' } });
      this.refreshArmCheck();
      return 'open';
    } catch (error) {
      if (opening !== this.openings) return 'overtaken';
      const text =
        error instanceof OutputError ? error.message : `The interface did not open: ${String(error)}`;
      store.set({ audio: { text, tone: 'bad' } });
      return 'failed';
    }
  }

  /** Gives the running stream to the engine, the first one or one that replaces it. */
  handToEngine(): void {
    const engine = this.engine();
    if (engine !== null) void this.stream?.handTo(engine);
  }

  private async closeStream(): Promise<void> {
    const { stream } = this;
    this.stream = null;
    void this.engine()?.detachAudio();
    await stream?.close();
    this.refreshArmCheck();
  }

  private chosenLabel(): string {
    const { devices, setup }: AppState = this.store.state;
    return outputName(devices.list, setup.outputId) || setup.outputLabel;
  }
}
