/** Starts Chromium against a test's PulseAudio server, as a person would: sound on, microphone allowed or refused. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { chromeLaunchOptions } from './chrome';
import type { PulseServer } from './pulse';
import { runBeforeOthers } from './scheduling';

export interface BrowserOptions {
  /** The answer to the question for the microphone, which Chrome ties device names to. Default granted. */
  readonly microphone?: 'granted' | 'refused';
  /** Frames of Chrome's device buffer (`--audio-buffer-size`). Default Chrome's own choice. */
  readonly audioBufferSize?: number;
  /** `block`: the page gets no service worker, as where the browser's settings forbid it. */
  readonly serviceWorkers?: 'allow' | 'block';
  /** Further switches of Chrome. */
  readonly args?: readonly string[];
}

/** A page that answers a person later than this is broken. */
const ACTS_WITHIN_MS = 10_000;

/** A browser without a profile. `env` is that of a test's sound server; default this process's own. */
export async function launchChrome(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Browser> {
  const browser = await chromium.launch({ ...chromeLaunchOptions(args), env });
  runBeforeOthers();
  return browser;
}

export class TestBrowser {
  /** Lines that the pages wrote to their consoles, and errors that they threw, in order. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {
    context.on('weberror', (error) => this.complaints.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async start(
    pulse: Pick<PulseServer, 'env'>,
    { microphone = 'granted', audioBufferSize, serviceWorkers = 'allow', args = [] }: BrowserOptions = {},
  ): Promise<TestBrowser> {
    const bufferSize = audioBufferSize === undefined ? [] : [`--audio-buffer-size=${audioBufferSize}`];
    const browser = await launchChrome([...bufferSize, ...args], pulse.env);
    const context = await browser.newContext({
      permissions: microphone === 'granted' ? ['microphone'] : [],
      serviceWorkers,
    });
    context.setDefaultTimeout(ACTS_WITHIN_MS);
    return new TestBrowser(browser, context);
  }

  /** After it was taken back: every page has it again. */
  allowMicrophone(): Promise<void> {
    return this.context.grantPermissions(['microphone']);
  }

  newPage(): Promise<Page> {
    return this.context.newPage();
  }

  async open(url: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(url);
    return page;
  }

  /** Chrome's trace of what happens during `act`. */
  async trace(categories: string[], act: () => Promise<void>): Promise<Buffer> {
    await this.browser.startTracing(undefined, { categories });
    await act();
    return this.browser.stopTracing();
  }

  async closePages(): Promise<void> {
    await Promise.all(this.context.pages().map((page) => page.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
