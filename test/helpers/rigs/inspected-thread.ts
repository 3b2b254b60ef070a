/** Chrome's inspector in one thread of a page: the page's own, or that of its engine, which Playwright gives no session of. */
import type { Browser, CDPSession, Page } from 'playwright';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Send = (method: string, params?: object) => Promise<unknown>;

/** An object that an inspector hands out by its id. */
interface Remote {
  readonly result: { readonly objectId?: string; readonly value?: unknown };
}

export class InspectedThread {
  private constructor(private readonly send: Send) {}

  static async ofPage(page: Page): Promise<InspectedThread> {
    const session = await page.context().newCDPSession(page);
    return InspectedThread.enable((method, params) =>
      session.send(method as 'Runtime.evaluate', params as never),
    );
  }

  /** The only dedicated worker of the browser. */
  static async ofEngine(browser: Browser): Promise<InspectedThread> {
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'worker' }] });
    const [{ targetId }] = targetInfos;
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return InspectedThread.enable(tunnel(session, sessionId));
  }

  private static async enable(send: Send): Promise<InspectedThread> {
    await send('HeapProfiler.enable');
    return new InspectedThread(send);
  }

  /** Several times: what one run frees may have held something else. */
  async collectGarbage(): Promise<void> {
    for (let round = 0; round < 3; round++) await this.send('HeapProfiler.collectGarbage');
  }

  /** Live objects of a class that the thread's scope names; 0 where it names none. Collects garbage first. */
  async countObjects(className: string): Promise<number> {
    const objectGroup = 'census';
    const expression = `globalThis.${className}?.prototype`;
    const { result } = (await this.send('Runtime.evaluate', { expression, objectGroup })) as Remote;
    const { objectId } = result;
    if (objectId === undefined) return 0;
    const found = (await this.send('Runtime.queryObjects', { prototypeObjectId: objectId, objectGroup })) as {
      readonly objects: Remote['result'];
    };
    const { result: count } = (await this.send('Runtime.callFunctionOn', {
      objectId: found.objects.objectId,
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    })) as Remote;
    await this.send('Runtime.releaseObjectGroup', { objectGroup });
    return Number(count.value);
  }

  /** Bytes of live objects, and of the buffers that they hold. */
  async bytes(): Promise<number> {
    const usage = (await this.send('Runtime.getHeapUsage')) as {
      readonly usedSize: number;
      readonly backingStorageSize: number;
    };
    return usage.usedSize + usage.backingStorageSize;
  }

  /** Chrome's counters of the whole process. Only the page's own thread has them. */
  async counters(): Promise<ReadonlyMap<string, number>> {
    await this.send('Performance.enable');
    const { metrics } = (await this.send('Performance.getMetrics')) as {
      readonly metrics: readonly { readonly name: string; readonly value: number }[];
    };
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}

/** Messages in messages: Playwright keeps the sessions of workers to itself. */
function tunnel(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return async (method, params = {}) => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
