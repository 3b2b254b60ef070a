/** Drives the product's page as a person does: by the names that the contract promises. */
import type { Page } from 'playwright';

export interface Address {
  readonly twitchChannel?: string;
  readonly output?: string;
  /** Address of the test's IRC server. */
  readonly chat?: string;
}

export class ProductPage {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Opens the page with the address's prefill; nothing connects or plays by that. */
  async open({ twitchChannel, output, chat }: Address = {}): Promise<void> {
    const parts = new URLSearchParams();
    if (twitchChannel !== undefined) parts.set('channel', twitchChannel);
    if (output !== undefined) parts.set('output', output);
    if (chat !== undefined) parts.set('chat', chat);
    await this.page.goto(`${this.origin}/#${parts.toString()}`);
    await this.page.getByRole('button', { name: 'Panic' }).waitFor();
  }

  async goLive(): Promise<void> {
    await this.told(this.page.getByRole('button', { name: 'Go live' }).click());
    await this.page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  }

  async stop(): Promise<void> {
    await this.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await this.page.getByRole('button', { name: 'Go live' }).waitFor();
  }

  /** After a loss. */
  async resume(): Promise<void> {
    await this.told(this.page.getByRole('button', { name: 'Resume', exact: true }).click());
  }

  async acknowledge(): Promise<void> {
    const promise = this.page.getByRole('checkbox', { name: 'No speakers or headphones on these outputs' });
    await this.told(promise.check());
  }

  async arm(): Promise<void> {
    await this.acknowledge();
    await this.told(this.page.getByRole('switch', { name: 'Arm outputs' }).click());
    await this.told(this.page.getByRole('switch', { name: 'Arm outputs', checked: true }).waitFor());
  }

  async disarm(): Promise<void> {
    await this.page.getByRole('switch', { name: 'Arm outputs' }).click();
  }

  async panic(): Promise<void> {
    await this.page.getByRole('button', { name: 'Panic' }).click();
  }

  isArmed(): Promise<boolean> {
    return this.page.getByRole('switch', { name: 'Arm outputs' }).isChecked();
  }

  /** Waits until the status named `name` says something that matches. */
  async waitForStatus(
    name: 'Chat connection' | 'Audio output',
    words: RegExp,
    timeout = 10_000,
  ): Promise<void> {
    await this.told(this.page.getByRole('status', { name }).filter({ hasText: words }).waitFor({ timeout }));
  }

  /** Waits until the list of interfaces has the one that the address asked for, and it is chosen. */
  async waitForOutput(label: string): Promise<void> {
    const chosen = this.page.getByRole('combobox', { name: 'Audio interface' }).locator('option:checked');
    await chosen.filter({ hasText: label }).waitFor({ state: 'attached' });
  }

  async importPatch(patch: unknown): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({
      name: 'patch.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(patch)),
    });
    const use = this.page.getByRole('button', { name: 'Use this patch' });
    await use.click();
    // The page shows one frame later what was done: until then it says `Saved` of the edit before.
    await use.waitFor({ state: 'hidden' });
  }

  /** The page's own words, for a wait that failed: a loss that nobody expected leaves them here. */
  private async told<Result>(waiting: Promise<Result>): Promise<Result> {
    try {
      return await waiting;
    } catch (error) {
      throw new Error(`${String(error)}\nThe page says:\n${await this.words()}`, { cause: error });
    }
  }

  /** Both statuses, the banners and the list before arming, one a line. Never waits: what is not there is left out. */
  private async words(): Promise<string> {
    const { page } = this;
    const texts = await Promise.all([
      page.getByRole('status', { name: 'Audio output' }).allInnerTexts(),
      page.getByRole('status', { name: 'Chat connection' }).allInnerTexts(),
      page.getByRole('alert').getByRole('paragraph').allInnerTexts(),
      page.locator('ttcv-arm-panel li').allInnerTexts(),
    ]).catch((error: unknown) => [[`nothing: ${String(error)}`]]);
    return texts
      .flat()
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .join('\n');
  }

  /** The next time that the page asks for the microphone, `allow` comes before the answer: a person presses Allow. */
  async answerWith(allow: () => Promise<void>): Promise<void> {
    await this.page.exposeFunction('allowMicrophone', allow);
    await this.page.evaluate(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        await (globalThis as unknown as { allowMicrophone: () => Promise<void> }).allowMicrophone();
        return ask(wanted);
      };
    });
  }

  /** The diagnostics that the page offers for download. */
  async diagnostics(): Promise<Diagnostics> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Download diagnostics' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Diagnostics;
  }
}

interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface Diagnostics {
  readonly latencyMs: Readonly<Record<'l1' | 'l2' | 'l3' | 'l4' | 'chatDelivery', Latency>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly ring: { readonly written: number; readonly taken: number; readonly dropped: number };
  readonly audio: Readonly<Record<string, number | string>> | null;
  readonly chat: { readonly state: string; readonly connects: number; readonly reconnects: number };
  readonly errors: readonly string[];
}
