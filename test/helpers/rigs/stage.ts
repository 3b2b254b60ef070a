/**
 * The whole show in one place: a sound card, Twitch, the built product in a real Chromium. A test file makes one and takes
 * it down; each test opens a page of its own.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type BrowserOptions, TestBrowser } from './browser';
import { type BuiltSite, serveBuilt } from './built-site';
import { IrcServer } from './irc-server';
import { ProductPage } from './product-page';
import { PulseServer, type SinkShape } from './pulse';
import type { Recorder } from './recorder';
import type { Sink } from './sink';

export const TWITCH_CHANNEL = 'modular_evening';

export class Stage {
  private viewers = 0;

  private constructor(
    readonly site: BuiltSite,
    readonly twitch: IrcServer,
    readonly pulse: PulseServer,
    readonly sink: Sink,
    readonly browser: TestBrowser,
  ) {}

  static async build(shape: SinkShape = { label: 'ES-8' }, options?: BrowserOptions): Promise<Stage> {
    const [site, twitch, pulse] = await Promise.all([serveBuilt(), IrcServer.start(), PulseServer.start()]);
    const sink = await pulse.makeSink(shape);
    return new Stage(site, twitch, pulse, sink, await TestBrowser.start(pulse, options));
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.twitch.stop(), this.pulse.stop(), this.site.close()]);
  }

  listen(): Promise<Recorder> {
    return this.pulse.record(this.sink);
  }

  /** The product's page with interface and chat filled in by its address, not yet live. */
  async openPage(): Promise<ProductPage> {
    const page: Page = await this.browser.newPage();
    const product = new ProductPage(page, this.site.origin);
    await product.open({
      twitchChannel: TWITCH_CHANNEL,
      output: this.sink.label,
      chat: this.twitch.url,
    });
    return product;
  }

  /** Live with chat joined, the jacks still at rest. */
  async goLive(product: ProductPage): Promise<void> {
    await product.waitForOutput(this.sink.label);
    await product.goLive();
    await product.waitForStatus('Chat connection', /^\s*connected/);
  }

  async goLiveArmed(patch?: unknown): Promise<ProductPage> {
    const product = await this.openPage();
    if (patch !== undefined) await product.importPatch(patch);
    await this.goLive(product);
    await product.arm();
    return product;
  }

  /** How often chat was joined so far. */
  get joins(): number {
    return this.twitch.joins;
  }

  async waitForJoin(joinsBefore: number, withinMs = 10_000): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (this.joins <= joinsBefore) {
      if (performance.now() > deadline) throw new Error(`chat was not joined again within ${withinMs} ms`);
      await delay(5);
    }
  }

  /** One chat message, each from another viewer, so that nobody's cooldown is in the way. */
  say(text: string): void {
    this.viewers++;
    this.twitch.say({ text, userId: `9${this.viewers}` });
  }
}
