/**
 * Sets the wall clock of one page as if the computer's had been set: in the page, in its workers and on its audio thread. The
 * machine's own clock stays as it is.
 */
import type { CDPSession, Page } from 'playwright';

/** Runs before any code of the thread does, which may keep its own `Date.now`. */
const INSTALL =
  '{ const real = Date.now; globalThis.clockAheadMs = 0; Date.now = () => real() + globalThis.clockAheadMs; }';

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string };
}

export class ClockOfChrome {
  private readonly threads = new Set<string>();
  private audioThreads = 0;
  private orders = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Call before the page makes its threads. */
  static async install(page: Page): Promise<ClockOfChrome> {
    await page.addInitScript(INSTALL);
    const session = await page.context().newCDPSession(page);
    const clock = new ClockOfChrome(page, session);
    session.on('Target.attachedToTarget', (attached: Attached) => void clock.attach(attached));
    session.on('Target.detachedFromTarget', ({ sessionId }) => clock.threads.delete(sessionId));
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: false,
    });
    return clock;
  }

  /** By so many milliseconds from the machine's clock, on every thread of the page. */
  async setAhead(milliseconds: number): Promise<void> {
    const expression = `globalThis.clockAheadMs = ${milliseconds}`;
    await Promise.all([
      this.page.evaluate(expression),
      ...[...this.threads].map((thread) => this.send(thread, 'Runtime.evaluate', { expression })),
    ]);
  }

  get hasAudioThread(): boolean {
    return this.audioThreads > 0;
  }

  private async attach({ sessionId, targetInfo }: Attached): Promise<void> {
    if (targetInfo.type === 'worklet') this.audioThreads += 1;
    this.threads.add(sessionId);
    try {
      await this.send(sessionId, 'Runtime.evaluate', { expression: INSTALL });
      await this.send(sessionId, 'Runtime.runIfWaitingForDebugger', {});
    } catch {
      // A thread of the page before a reload ends while it is told.
      this.threads.delete(sessionId);
    }
  }

  private async send(sessionId: string, method: string, params: object): Promise<void> {
    this.orders += 1;
    const message = JSON.stringify({ id: this.orders, method, params });
    await this.session.send('Target.sendMessageToTarget', { sessionId, message });
  }
}
