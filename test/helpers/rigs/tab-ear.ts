/** Reads, by the names that the contract promises, what every visible tab says, ten times a second. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'playwright';
import type { Said } from '../proofs/said-and-held';

const EVERY_MS = 100;
/** An answer that took longer tells of a moment that nobody knows. */
const FRESH_MS = 80;

interface Elements {
  readonly audio: Element;
  readonly chat: Element;
  readonly arm: Element;
  readonly table: Element;
}

type Handles = { readonly [Name in keyof Elements]: ElementHandle<Element> };

export class TabEar {
  readonly said: Said[] = [];
  private readonly handles = new Map<Page, Handles>();
  private readonly numbers = new Map<Page, number>();
  private isListening = true;
  private readonly loops = new Map<Page, Promise<void>>();

  /** Listens to the tab until it is closed. */
  listen(page: Page): void {
    this.numbers.set(page, this.numbers.size + 1);
    this.loops.set(page, this.loop(page));
  }

  async stop(): Promise<readonly Said[]> {
    this.isListening = false;
    await Promise.all(this.loops.values());
    return this.said;
  }

  private async loop(page: Page): Promise<void> {
    while (this.isListening && !page.isClosed()) {
      const turn = delay(EVERY_MS);
      // A tab that is loading, hangs or is closed says nothing.
      const heard = await this.read(page).catch(() => null);
      if (heard === null) this.handles.delete(page);
      else if (heard !== 'hidden') this.said.push(heard);
      await turn;
    }
  }

  private async read(page: Page): Promise<Said | 'hidden' | null> {
    const handles = this.handles.get(page) ?? (await findHandles(page));
    this.handles.set(page, handles);
    const askedAt = performance.now();
    const answer = await page.evaluate(readTab, handles);
    const atMs = performance.now();
    if (answer === null) return null;
    if (!answer.isVisible || atMs - askedAt > FRESH_MS) return 'hidden';
    const { audio, chat, isArmed, volts } = answer;
    const tab = this.numbers.get(page) ?? 0;
    return { atMs, tab, audio, isArmed, isChatConnected: chat.startsWith('connected'), volts };
  }
}

async function findHandles(page: Page): Promise<Handles> {
  const [audio, chat, arm, table] = await Promise.all(
    [
      page.getByRole('status', { name: 'Audio output' }),
      page.getByRole('status', { name: 'Chat connection' }),
      page.getByRole('switch', { name: 'Arm outputs' }),
      page.getByRole('table', { name: 'Variables' }),
    ].map(async (locator) => (await locator.elementHandle({ timeout: 2_000 })) as ElementHandle<Element>),
  );
  return { audio, chat, arm, table };
}

/** Runs in the page, so it uses nothing from outside. Null when its elements are not on the page any more. */
function readTab({ audio, chat, arm, table }: Elements) {
  if (!audio.isConnected || !chat.isConnected || !arm.isConnected || !table.isConnected) return null;
  const headings = [...table.querySelectorAll('[role=columnheader]')];
  const column = headings.findIndex((heading) => heading.textContent.trim() === 'Volts now');
  const rows = [...table.querySelectorAll('[role=row]')];
  const row = rows.find((one) => one.textContent.includes('vco#1.pitch'));
  const volts = Number.parseFloat((row?.children[column]?.textContent ?? '').trim().replace('\u2212', '-'));
  return {
    isVisible: document.visibilityState === 'visible',
    audio: audio.textContent.trim(),
    chat: chat.textContent.trim(),
    isArmed: (arm as HTMLInputElement).checked,
    volts: Number.isNaN(volts) ? null : volts,
  };
}
