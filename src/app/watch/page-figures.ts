/**
 * The figures that only the page can read, once a second to the engine's history. A figure that the browser does not tell is left
 * out, and so is not known. Page: safe; loaded after the first engine runs.
 */
import type { PageFigures } from '../../shared/reports/watch-report';
import type { AppState } from '../state/state';

const EVERY_MS = 1_000;
/** Storage moves slowly, and an estimate walks the disk. */
const STORAGE_EVERY_MS = 30_000;
/**
 * Chrome answers with a collection of garbage in the page and in its workers, some milliseconds in which the engine decides
 * nothing. So it is asked once a minute, and only while a stream is not being opened or closed and the engine is mostly idle.
 */
const MEMORY_EVERY_MS = 60_000;
const MOSTLY_IDLE = 0.25;

/** Chrome's measures of memory, which TypeScript's library does not know. */
export interface MemoryMeasures {
  /** Page and workers. Only in an isolated page. */
  measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
  /** The page alone, and coarse. */
  readonly memory?: { readonly usedJSHeapSize: number };
}

interface ReadStream {
  readonly outputLatencyMs: number;
  readonly figures: { readonly underrunEvents: number | null };
}

export interface PageSources {
  readonly state: () => Pick<AppState, 'session' | 'glance' | 'saved'>;
  /** The running stream, another object for each. */
  readonly stream: () => ReadStream | null;
  readonly now: () => number;
  readonly measures: MemoryMeasures;
  readonly storage: Pick<StorageManager, 'estimate'> | undefined;
  readonly send: (figures: PageFigures) => void;
}

export class PageFigureReader {
  private stream: ReadStream | null = null;
  private underruns = 0;
  private savedAt = -Infinity;
  private storageAt = -Infinity;
  private memoryAt: number;
  private isMeasuring = false;

  constructor(private readonly sources: PageSources) {
    // The first minute is for what starts.
    this.memoryAt = sources.now();
  }

  /** Reads what is due and sends it. */
  read(): void {
    const now = this.sources.now();
    this.sources.send({ ...this.readStream(), unsavedS: this.unsavedS(now) });
    if (now - this.storageAt >= STORAGE_EVERY_MS) {
      this.storageAt = now;
      void this.sendStorage();
    }
    if (now - this.memoryAt >= MEMORY_EVERY_MS && this.mayMeasure) {
      this.memoryAt = now;
      void this.sendMemory();
    }
  }

  private readStream(): PageFigures {
    const stream = this.sources.stream();
    if (stream !== this.stream) this.underruns = 0;
    this.stream = stream;
    if (stream === null) return { underruns: NaN };
    const total = stream.figures.underrunEvents ?? NaN;
    const underruns = total - this.underruns;
    if (!Number.isNaN(total)) this.underruns = total;
    const l4 = stream.outputLatencyMs;
    // For the first moments Chrome tells 0, which is none.
    return l4 > 0 ? { underruns, l4 } : { underruns };
  }

  private unsavedS(now: number): number {
    if (this.sources.state().saved === 'saved' || this.savedAt === -Infinity) this.savedAt = now;
    return (now - this.savedAt) / 1_000;
  }

  private async sendStorage(): Promise<void> {
    try {
      const { usage, quota } = (await this.sources.storage?.estimate()) ?? {};
      if (usage === undefined) return;
      const storageShare = quota === undefined || quota === 0 ? NaN : usage / quota;
      this.sources.send({ storedBytes: usage, storageShare });
    } catch {
      // Not known, and said so.
    }
  }

  private get mayMeasure(): boolean {
    const { session, glance } = this.sources.state();
    const isBusy = (glance?.last.busy ?? 0) > MOSTLY_IDLE;
    return !this.isMeasuring && !isBusy && (session === 'live' || session === 'stopped');
  }

  private async sendMemory(): Promise<void> {
    this.isMeasuring = true;
    const memoryBytes = await measureMemory(this.sources.measures);
    this.isMeasuring = false;
    if (memoryBytes !== null) this.sources.send({ memoryBytes });
  }
}

export function readPageFigures(sources: PageSources): void {
  const reader = new PageFigureReader(sources);
  setInterval(() => reader.read(), EVERY_MS);
}

/** Bytes of page and workers, or of the page alone where Chrome tells no more; null where it tells nothing. */
async function measureMemory(measures: MemoryMeasures): Promise<number | null> {
  const coarse = measures.memory?.usedJSHeapSize ?? null;
  try {
    return (await measures.measureUserAgentSpecificMemory?.())?.bytes ?? coarse;
  } catch {
    return coarse;
  }
}
