/** The show of a soak: a browser with a profile that outlives a reload, an interface that is listened to, and speakers beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type BuiltSite, serveBuilt } from '../../helpers/rigs/built-site';
import { IrcServer } from '../../helpers/rigs/irc-server';
import { KillableBrowser } from '../../helpers/rigs/killable-browser';
import { ProductPage } from '../../helpers/rigs/product-page';
import { PulseServer } from '../../helpers/rigs/pulse';
import type { Recorder } from '../../helpers/rigs/recorder';
import { runInRealTime, SOUND_SERVER } from '../../helpers/rigs/scheduling';
import { CHANNEL } from '../loaded-page';
import { MEASURES_MEMORY } from '../page-figures';
import { Relay } from '../relay';
import { GapEar } from './gap-ear';

export const INTERFACE = 'ES-8';
const LIVE_WITHIN_MS = 20_000;
/** A page as wide as a streamer's screen. */
const WINDOW = '--window-size=1400,1000';

export class SoakStage {
  readonly relay: Relay;
  readonly ear: GapEar;
  readonly complaints: string[] = [];

  private constructor(
    readonly site: BuiltSite,
    readonly twitch: IrcServer,
    private readonly pulse: PulseServer,
    private readonly browser: KillableBrowser,
    private readonly profile: string,
    readonly recorder: Recorder,
    readonly product: ProductPage,
  ) {
    this.relay = new Relay(twitch);
    this.ear = new GapEar(8, 48_000);
    recorder.follow(this.ear.hear);
    product.page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async build(): Promise<SoakStage> {
    const [site, twitch, pulse] = await Promise.all([serveBuilt(), IrcServer.start(), PulseServer.start()]);
    const device = await pulse.makeSink({ label: INTERFACE });
    const speakers = await pulse.makeSink({ label: 'Built-in Speakers' });
    await speakers.makeDefault();
    await pulse.makeMicrophone();
    const profile = mkdtempSync(join(tmpdir(), 'ttcv-soak-'));
    const browser = await KillableBrowser.start(profile, { env: pulse.env, args: [WINDOW, MEASURES_MEMORY] });
    await browser.context.grantPermissions(['microphone'], { origin: site.origin });
    const recorder = await pulse.record(device);
    const product = new ProductPage(browser.page, site.origin);
    return new SoakStage(site, twitch, pulse, browser, profile, recorder, product);
  }

  async strike(): Promise<void> {
    await this.browser.kill();
    await Promise.all([this.twitch.stop(), this.pulse.stop(), this.site.close()]);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens the page, which then knows where chat is. The rest a person sets: nobody set what an address fills in. */
  open(): Promise<void> {
    return this.product.open({ chat: this.twitch.url });
  }

  /** Twitch channel and interface, as a person chooses them. */
  async setUp(): Promise<void> {
    const { page } = this.product;
    await page.getByRole('textbox', { name: 'Twitch channel' }).fill(CHANNEL);
    const outputs = page.getByRole('combobox', { name: 'Audio interface' });
    const device = outputs.locator('option').filter({ hasText: INTERFACE });
    await device.waitFor({ state: 'attached' });
    await outputs.selectOption(await device.getAttribute('value'));
  }

  /** Live, in chat and armed; the sound server keeps time as the driver of an interface does. */
  async goLiveArmed(): Promise<void> {
    const { product } = this;
    await product.waitForOutput(INTERFACE);
    await product.goLive();
    await product.waitForStatus('Audio output', /live on ES-8/, LIVE_WITHIN_MS);
    await product.waitForStatus('Chat connection', /^\s*connected/);
    await product.arm();
    runInRealTime(SOUND_SERVER);
    this.ear.expect(true);
  }

  async stop(): Promise<void> {
    this.ear.expect(false);
    await this.product.stop();
  }

  /** Another tab comes in front of the page, until what this returns is called. */
  async hide(): Promise<() => Promise<void>> {
    const other = await this.browser.context.newPage();
    await other.bringToFront();
    return async () => {
      await other.close();
      await this.product.page.bringToFront();
    };
  }

  /** A message by somebody who is no part of the crowd, counted as theirs are. */
  say(line: string): void {
    const dueAt = performance.timeOrigin + performance.now();
    this.relay.hear({ lines: [line], messages: 1, dueAt });
  }

  /** Resolves when the page is in chat on a connection that was not there before `joins` of them. */
  async waitForJoin(joins: number): Promise<void> {
    const deadline = performance.now() + LIVE_WITHIN_MS;
    while (this.twitch.joins <= joins) {
      if (performance.now() > deadline) throw new Error('chat was not joined again');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
