/**
 * A show at two real sinks: the interface `ES-8`, and `Built-in Speakers`, the default, where what is lost goes. Both are
 * recorded. The browser hides tabs that are behind another one, and can be stopped whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { type Asked, disagreements, type Fault } from '../proofs/said-and-held';
import { type Cut, firstCut, FULL, heldAt, whileFed } from '../proofs/sink-judge';
import type { BuiltSite } from './built-site';
import { IrcServer } from './irc-server';
import { KillableBrowser } from './killable-browser';
import { ProductPage } from './product-page';
import { PulseServer } from './pulse';
import { SinkTape } from './sink-tape';
import { TWITCH_CHANNEL } from './stage';
import { TabEar } from './tab-ear';

const INTERFACE = 'ES-8';
const LIVE = /live on ES-8/;
/** A page as wide as a streamer's screen. */
const WINDOW = '--window-size=1400,1000';
/** Longer than any wait of the page before it opens an interface. */
const LIVE_WITHIN_MS = 15_000;

export class TwoSinks {
  private viewers = 0;
  private ear = new TabEar();
  private asked: Asked[] = [];

  private constructor(
    readonly site: BuiltSite,
    readonly twitch: IrcServer,
    readonly pulse: PulseServer,
    readonly device: SinkTape,
    readonly speakers: SinkTape,
    readonly browser: KillableBrowser,
    private readonly profile: string,
  ) {}

  static async build(site: BuiltSite): Promise<TwoSinks> {
    const [twitch, pulse] = await Promise.all([IrcServer.start(), PulseServer.start()]);
    const device = await pulse.makeSink({ label: INTERFACE });
    const speakers = await pulse.makeSink({ label: 'Built-in Speakers' });
    await speakers.makeDefault();
    await pulse.makeMicrophone();
    const profile = mkdtempSync(join(tmpdir(), 'ttcv-profile-'));
    const [browser, atDevice, atSpeakers] = await Promise.all([
      KillableBrowser.start(profile, { env: pulse.env, args: [WINDOW] }),
      SinkTape.start(pulse, device),
      SinkTape.start(pulse, speakers),
    ]);
    const show = new TwoSinks(site, twitch, pulse, atDevice, atSpeakers, browser, profile);
    await show.allowMicrophone();
    return show;
  }

  async strike(): Promise<void> {
    await this.ear.stop();
    await this.browser.kill();
    await Promise.all([this.twitch.stop(), this.pulse.stop()]);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  get context(): BrowserContext {
    return this.browser.context;
  }

  allowMicrophone(): Promise<void> {
    return this.context.grantPermissions(['microphone'], { origin: this.site.origin });
  }

  /** One tab on the page, both sinks there, nothing heard yet. */
  async reset(): Promise<ProductPage> {
    const fresh = await this.context.newPage();
    const old = this.context.pages().filter((page) => page !== fresh);
    await Promise.all(old.map((page) => page.close()));
    await this.ear.stop();
    if (!this.device.isPlugged) await this.device.plug();
    await this.device.suspend(false);
    await this.speakers.sink.makeDefault();
    await this.allowMicrophone();
    await Promise.all([this.device.rewind(), this.speakers.rewind()]);
    this.ear = new TabEar();
    this.asked = [];
    return this.openPage(fresh);
  }

  /** The product's page in this tab, or in a new one, in front, with interface and chat filled in. Not live. */
  async openPage(page?: Page): Promise<ProductPage> {
    const tab = page ?? (await this.context.newPage());
    const product = new ProductPage(tab, this.site.origin);
    await product.open({ twitchChannel: TWITCH_CHANNEL, output: INTERFACE, chat: this.twitch.url });
    await tab.bringToFront();
    this.ear.listen(tab);
    return product;
  }

  async goLive(product: ProductPage): Promise<void> {
    await product.waitForOutput(INTERFACE);
    await product.goLive();
    await product.waitForStatus('Audio output', LIVE, LIVE_WITHIN_MS);
    await product.waitForStatus('Chat connection', /^\s*connected/);
  }

  /** Live, armed, and jack 1 at 5 V, which the interface holds. */
  async play(product: ProductPage): Promise<void> {
    await this.goLive(product);
    await product.arm();
    this.say(FULL);
    await this.device.hear(FULL);
  }

  async resume(product: ProductPage): Promise<void> {
    await product.resume();
    await product.waitForStatus('Audio output', LIVE, LIVE_WITHIN_MS);
  }

  /** A viewer asks for jack 1 at `level`, 0 or FULL. */
  say(level: number): void {
    this.viewers += 1;
    this.twitch.say({ text: `vco#1.pitch: ${level === FULL ? 127 : 0}`, userId: `6${this.viewers}` });
    this.asked.push({ atMs: performance.now(), level });
  }

  /** Statements of the tabs since the reset that the interface did not bear out. */
  faults(): readonly Fault[] {
    const { said } = this.ear;
    const { recordings } = this.device;
    return disagreements(
      said,
      said.map(({ atMs }) => heldAt(recordings, atMs)),
      this.asked,
    );
  }

  /** Steps on the interface from then on that no ramp makes. A stretch that is starved at this very moment is none yet. */
  cutsFrom(fromMs: number): readonly Cut[] {
    return this.device.recordings
      .map((recording, nth, { length }) => (nth === length - 1 ? whileFed(recording) : recording))
      .map((recording) => firstCut(recording, { fromMs, toMs: Infinity }))
      .filter((cut) => cut !== null);
  }
}
