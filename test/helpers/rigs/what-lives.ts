/**
 * Counts all that lives in a page and its engine after a garbage collection: objects by class, timers, locks and the browser's own
 * counters. A count that grows with the sessions of a page has outlived them.
 */
import type { Page } from 'playwright';
import { InspectedThread } from './inspected-thread';

/** Counts by name. */
export type Census = ReadonlyMap<string, number>;

/** Classes of which a session has some, in either thread. A wrapper lives as long as anything can happen to its object. */
const CLASSES = [
  'AudioContext',
  'MessagePort',
  'BroadcastChannel',
  'WebSocket',
  'AbortController',
  'Promise',
];
/** Chrome's counters of the whole process, worklets with it. */
const COUNTERS = ['Documents', 'Frames', 'JSEventListeners', 'Nodes', 'AudioHandlers', 'ArrayBufferContents'];
const BYTES = ['bytes of the page', 'bytes of the engine'];

/** Runs in a page or worker: keeps account of the timers that are set from now on. */
function countTimers(): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const pending = new Set<unknown>();
  scope['pendingTimers'] = pending;
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
  scope['setInterval'] = (...args: Parameters<typeof setInterval>) => {
    const id = setInterval(...args);
    pending.add(id);
    return id;
  };
  scope['setTimeout'] = (act: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
    const id = setTimeout(() => {
      pending.delete(id);
      act(...given);
    }, ms);
    pending.add(id);
    return id;
  };
  scope['clearTimeout'] = scope['clearInterval'] = (id: number): void => {
    pending.delete(id);
    clearTimeout(id);
    clearInterval(id);
  };
}

const pendingTimers = (): number =>
  (globalThis as unknown as { pendingTimers: ReadonlySet<unknown> }).pendingTimers.size;

/** Locks that are held or waited for, and so nobody else's. */
async function countLocks(): Promise<number> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return held.length + pending.length;
}

export class WhatLives {
  private constructor(
    private readonly page: Page,
    private readonly ofPage: InspectedThread,
    private readonly ofEngine: InspectedThread,
  ) {}

  /** The page has one engine. Its browser has no other page with one. */
  static async in(page: Page): Promise<WhatLives> {
    const browser = page.context().browser();
    if (browser === null) throw new Error('a page of a browser that was launched');
    const [ofPage, ofEngine] = [await InspectedThread.ofPage(page), await InspectedThread.ofEngine(browser)];
    await page.evaluate(countTimers);
    await page.workers()[0].evaluate(countTimers);
    return new WhatLives(page, ofPage, ofEngine);
  }

  async count(): Promise<Census> {
    const { page, ofPage, ofEngine } = this;
    const found = new Map<string, number>();
    // The engine's waits for the audio thread end 5 s after a stream, and a port's other end goes first.
    for (const thread of [ofEngine, ofPage, ofEngine, ofPage]) await thread.collectGarbage();
    for (const name of CLASSES) {
      found.set(`${name} in the page`, await ofPage.countObjects(name));
      found.set(`${name} in the engine`, await ofEngine.countObjects(name));
    }
    const counters = await ofPage.counters();
    for (const name of COUNTERS) found.set(name, counters.get(name) ?? NaN);
    found.set('timers of the page', await page.evaluate(pendingTimers));
    found.set('timers of the engine', await page.workers()[0].evaluate(pendingTimers));
    found.set('locks', await page.evaluate(countLocks));
    found.set('workers', page.workers().length);
    found.set(BYTES[0], await ofPage.bytes());
    found.set(BYTES[1], await ofEngine.bytes());
    return found;
  }
}

/** Live bytes of page and engine. */
export const bytesOf = (census: Census): number =>
  BYTES.reduce((sum, name) => sum + (census.get(name) ?? NaN), 0);

/** All of which there are at least `by` more than before, bytes apart, in words that name it. */
export const grown = (before: Census, after: Census, by: number): readonly string[] =>
  [...after]
    .filter(([name, count]) => !BYTES.includes(name) && count - (before.get(name) ?? 0) >= by)
    .map(([name, count]) => `${name}: ${before.get(name) ?? 0}, later ${count}`);
