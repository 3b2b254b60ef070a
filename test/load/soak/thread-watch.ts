/** Looks at the threads of the sound's way, twenty times a second, and remembers the last seconds. Linux only. */
import { accountOf, accountOfMachine, findThreads, type Thread } from '../../helpers/rigs/scheduling';
import { type Look, SOUND_WAY } from './blame';

const LOOK_EVERY_MS = 50;
/** Threads come and go with a stream; to find them takes a walk through all that this program has started. */
const LOOKS_PER_SEARCH = 20;
const REMEMBERED = 400;

export class ThreadWatch {
  private looks: Look[] = [];
  private threads: readonly Thread[] = [];
  private machine = accountOfMachine();
  private count = 0;
  private readonly timer = setInterval(() => this.look(), LOOK_EVERY_MS);

  stop(): void {
    clearInterval(this.timer);
  }

  /** Those of the last twenty seconds, oldest first. */
  get lately(): readonly Look[] {
    return this.looks;
  }

  private look(): void {
    if (this.count++ % LOOKS_PER_SEARCH === 0) {
      this.threads = findThreads(SOUND_WAY);
      this.machine = accountOfMachine();
    }
    const accounts = this.threads.map(accountOf).filter((account) => account !== null);
    this.looks.push({ atMs: performance.now(), accounts, ...this.machine });
    if (this.looks.length > 2 * REMEMBERED) this.looks = this.looks.slice(-REMEMBERED);
  }
}
