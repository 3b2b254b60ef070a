/** The built product, a Twitch of its own and a browser, for tests that need no sound. Many pages, one after the other. */
import type { Browser, BrowserContext } from 'playwright';
import { launchChrome } from './browser';
import { type BuiltSite, serveBuilt } from './built-site';
import { IrcServer } from './irc-server';
import { ProductPage } from './product-page';
import { TWITCH_CHANNEL } from './stage';

export const DEMO = 'Demo (no sound)';

export class SilentStage {
  private constructor(
    readonly site: BuiltSite,
    readonly twitch: IrcServer,
    readonly browser: Browser,
  ) {}

  static async build(): Promise<SilentStage> {
    const [site, twitch, browser] = await Promise.all([serveBuilt(), IrcServer.start(), launchChrome()]);
    return new SilentStage(site, twitch, browser);
  }

  /** A page that is live on the demo output, with chat joined, disarmed. */
  async goLive(): Promise<ProductPage> {
    const product = await this.newTab(await this.browser.newContext());
    await product.open({ twitchChannel: TWITCH_CHANNEL, output: DEMO, chat: this.twitch.url });
    await product.waitForOutput(DEMO);
    await product.goLive();
    await product.waitForStatus('Chat connection', /^\s*connected/);
    return product;
  }

  /** Tabs of one context share what the product saved. */
  async newTab(context: BrowserContext): Promise<ProductPage> {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return new ProductPage(page, this.site.origin);
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.site.close(), this.twitch.stop()]);
  }
}
