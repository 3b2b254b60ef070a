/** Asks a running page for its own figures, and Chrome for its memory. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { VERDICT_KINDS } from '../../src/domain/verdict/verdict';
import type { Diagnostics, ProductPage } from '../helpers/rigs/product-page';

/** Chrome otherwise measures when it next collects garbage by itself. */
export const MEASURES_MEMORY = '--enable-blink-features=ForceEagerMeasureMemory';

/** Bytes of live objects after a garbage collection. */
export interface Memory {
  readonly atMs: number;
  readonly page: number;
  readonly engine: number;
}

interface Breakdown {
  readonly bytes: number;
  readonly attribution: readonly { readonly scope: string; readonly url: string }[];
}

/** Memory of the page and of its workers, of which the engine is nearly all. Takes a collection in each. */
export async function measureMemory(page: Page): Promise<Memory> {
  const breakdown = await page.evaluate(async () => {
    const measure = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ readonly breakdown: readonly Breakdown[] }>;
    };
    const { breakdown } = await measure.measureUserAgentSpecificMemory();
    return breakdown.map(({ bytes, attribution }) => ({ bytes, scope: attribution[0]?.scope ?? '' }));
  });
  const bytesOf = (isWorker: boolean): number =>
    breakdown
      .filter(({ scope }) => scope.includes('Worker') === isWorker)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  return { atMs: performance.now(), page: bytesOf(false), engine: bytesOf(true) };
}

/** Waits until the page knows of `sent` messages, and the audio thread has taken what they wrote. Gives the last look either way. */
export async function settledFigures(
  product: ProductPage,
  sent: number,
  withinMs = 15_000,
): Promise<Diagnostics> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const figures = await product.diagnostics();
    const { counts, ring } = figures;
    if (counts['received'] >= sent && ring.taken >= ring.written) return figures;
    if (performance.now() > deadline) return figures;
    await delay(300);
  }
}

/** Verdicts by kind. Those that tell how much of a kind was a rehearsal count nothing of their own. */
export const verdictsOf = ({ counts }: Pick<Diagnostics, 'counts'>): Readonly<Record<string, number>> =>
  Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, counts[kind]]));

export const sumOf = (verdicts: Readonly<Record<string, number>>): number =>
  Object.values(verdicts).reduce((sum, count) => sum + count, 0);

/** Times the sound stopped because samples came late; 0 while nothing plays. */
export const underrunsOf = ({ audio }: Pick<Diagnostics, 'audio'>): number =>
  Number(audio?.['underrunEvents'] ?? 0);
