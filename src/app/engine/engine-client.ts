/**
 * The page's end of the engine: starts the worker, calls it over Comlink, and starts another when it dies or hangs.
 *
 * Death is noticed without a timer: the worker holds a Web Lock for as long as it lives, and the page waits for the same
 * lock. A hung worker keeps its lock but sends no reports: two looks without one, while the page itself ran on time, and it
 * is ended. Page: safe.
 */
import { trustedScriptUrl } from '../../adapters/trusted-code';
import engineUrl from '../../engine/worker.ts?worker&url';
import { type EngineReport, LOOK_NOW } from '../../shared/protocol';
import { connectEngine, type RemoteEngine, subscribe } from './remote-engine';

export interface EngineClientOptions {
  onReport(report: EngineReport): void;
  /** Time to look whether the interface is there. */
  onTick(): void;
  /** A new engine runs: configure it, resume it, give it what the last one had. */
  onStarted(engine: RemoteEngine): void;
  /** Why the last engine ended, for the errors of the diagnostics. */
  onDied(reason: string): void;
}

/** The engine reports at least once a second. */
const LOOK_MS = 1_500;
/** An engine that dies younger than this is restarted after a pause, so that a broken build does not spin. */
const YOUNG_MS = 2_000;
const YOUNG_PAUSE_MS = 500;

export class EngineClient {
  private worker: Worker | null = null;
  private remote: RemoteEngine | null = null;
  private reportsSinceLook = 0;
  private silentLooks = 0;
  private startedAt = 0;
  private lastLook = performance.now();

  constructor(private readonly options: EngineClientOptions) {
    this.start();
    setInterval(() => this.look(), LOOK_MS);
  }

  /** The running engine, or null for the moments in which none runs. */
  get engine(): RemoteEngine | null {
    return this.remote;
  }

  private start(): void {
    const lockName = `twitch-to-cv/engine/${crypto.randomUUID()}`;
    const worker = new Worker(trustedScriptUrl(engineUrl), { type: 'module', name: lockName });
    this.worker = worker;
    this.startedAt = performance.now();
    worker.addEventListener('error', (event) =>
      this.replace(worker, event.message || 'the engine did not load'),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === LOOK_NOW) this.options.onTick();
    });
    const remote = connectEngine(worker);
    const onReport = (report: EngineReport): void => {
      this.reportsSinceLook++;
      this.options.onReport(report);
    };
    // Resolves once the worker runs, and so holds its lock.
    void subscribe(remote, onReport).then(() => {
      if (this.worker !== worker) return;
      this.remote = remote;
      this.options.onStarted(remote);
      void navigator.locks.request(lockName, () => this.replace(worker, 'the engine ended'));
    });
  }

  private replace(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.remote = null;
    worker.terminate();
    this.silentLooks = 0;
    this.options.onDied(reason);
    const isYoung = performance.now() - this.startedAt < YOUNG_MS;
    setTimeout(() => this.start(), isYoung ? YOUNG_PAUSE_MS : 0);
  }

  private look(): void {
    const now = performance.now();
    const pageRanOnTime = now - this.lastLook < 1.5 * LOOK_MS;
    this.lastLook = now;
    this.silentLooks = this.reportsSinceLook > 0 || !pageRanOnTime ? 0 : this.silentLooks + 1;
    this.reportsSinceLook = 0;
    if (this.silentLooks >= 2 && this.worker !== null)
      this.replace(this.worker, 'the engine stopped answering');
  }
}
