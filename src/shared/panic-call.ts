/**
 * Panic from a tab that does not drive the outputs: the order, and what the tab that does answers. The engine of that tab
 * listens too, for a page that hangs gets no turn. Only pages of this origin can speak here.
 */
const CHANNEL = 'twitch-to-cv/panic';

/** A person who pressed Panic is told within 200 ms: the ramp takes 20 ms, the rest is for the two messages. */
export const PANIC_WITHIN_MS = 150;

/** The outcome of a panic; `noStream` is a tab that drives the outputs and has none open. */
export type PanicOutcome = 'atZero' | 'unconfirmed' | 'noStream';

/** A panic with a name of its own, by which its answers are known. */
interface PanicOrder {
  readonly panic: string;
}

interface PanicAnswer {
  readonly answers: string;
  readonly outcome: PanicOutcome;
}

const textOf = (data: unknown, key: string): string | null => {
  if (typeof data !== 'object' || data === null) return null;
  const text: unknown = (data as Readonly<Record<string, unknown>>)[key];
  return typeof text === 'string' ? text : null;
};

const outcomeOf = (data: unknown): PanicOutcome | null => {
  const text = textOf(data, 'outcome');
  return text === 'atZero' || text === 'unconfirmed' || text === 'noStream' ? text : null;
};

/**
 * Carries out panics of other tabs and answers them. `panic` returns null where it is not this thread's to answer. However
 * old an order is, it is carried out. Page and engine worker: safe.
 */
export function answerPanics(panic: () => Promise<PanicOutcome> | null): void {
  const tabs = new BroadcastChannel(CHANNEL);
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const id = textOf(data, 'panic');
    if (id === null) return;
    void panic()?.then((outcome) => {
      tabs.postMessage({ answers: id, outcome } satisfies PanicAnswer);
    });
  });
}

/**
 * Orders a panic in whichever tab drives the outputs. Resolves with the best answer, at once when it is good news, else
 * after `withinMs`; null when nobody answered. Page: safe.
 */
export function callPanic(withinMs: number): Promise<PanicOutcome | null> {
  const tabs = new BroadcastChannel(CHANNEL);
  const id = crypto.randomUUID();
  let heard: PanicOutcome | null = null;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      tabs.close();
      resolve(heard);
    };
    const timer = setTimeout(end, withinMs);
    tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (textOf(data, 'answers') !== id) return;
      heard = outcomeOf(data) ?? heard;
      // Page and engine of that tab both answer: a worse word must not hide that the other saw 0 V.
      if (heard === 'atZero') end();
    });
    tabs.postMessage({ panic: id } satisfies PanicOrder);
  });
}
