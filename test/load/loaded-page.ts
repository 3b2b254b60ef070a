/** The page that a load plays: the built product in Chromium, armed, at a real sink where there is a sound server, else Demo. */
import { ENGINE, giveACoreTo, runInRealTime } from '../helpers/rigs/scheduling';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { TestBrowser } from '../helpers/rigs/browser';
import type { IrcServer } from '../helpers/rigs/irc-server';
import { provideChrome, providePulseAudio } from '../helpers/rigs/machine';
import { ProductPage } from '../helpers/rigs/product-page';
import { PulseServer } from '../helpers/rigs/pulse';
import { MEASURES_MEMORY } from './page-figures';

const INTERFACE = 'ES-8';
const DEMO = 'Demo (no sound)';
export const CHANNEL = 'modular_evening';

export class LoadedPage {
  private constructor(
    readonly product: ProductPage,
    /** In words for a person. */
    readonly plays: string,
    private readonly site: BuiltSite,
    private readonly pulse: PulseServer | null,
    private readonly browser: TestBrowser,
  ) {}

  /** Live, in chat and armed, with this patch. Throws with what is missing on this machine. */
  static async open(twitch: IrcServer, patch: unknown, hasCore: boolean): Promise<LoadedPage> {
    const missing = provideChrome();
    if (missing !== null) throw new Error(missing);
    const pulse = providePulseAudio() === null ? await PulseServer.start() : null;
    await pulse?.makeSink({ label: INTERFACE });
    const output = pulse === null ? DEMO : INTERFACE;
    const [site, browser] = await Promise.all([
      serveBuilt(),
      TestBrowser.start(pulse ?? { env: process.env }, { args: [MEASURES_MEMORY] }),
    ]);
    const product = new ProductPage(await browser.newPage(), site.origin);
    await product.open({ twitchChannel: CHANNEL, output, chat: twitch.url });
    await product.importPatch(patch);
    await product.waitForOutput(output);
    await product.goLive();
    await product.waitForStatus('Chat connection', /^\s*connected/);
    await product.arm();
    if (hasCore) giveEngineACore();
    return new LoadedPage(product, output, site, pulse, browser);
  }

  /** Errors of the page. */
  get complaints(): readonly string[] {
    return this.browser.complaints;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.pulse?.stop(), this.site.close()]);
  }
}

/** Whatever else runs on this machine then waits for the engine, as on one where a core is free. */
function giveEngineACore(): void {
  giveACoreTo(ENGINE);
  runInRealTime(ENGINE);
}
