/** A Chromium with a profile that outlives it, to be killed or stopped with everything that belongs to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { chromeLaunchOptions } from './chrome';
import { runBeforeOthers } from './scheduling';

const QUIET_ARGS = [
  '--headless',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
];
const ANSWERS_WITHIN_MS = 20_000;

export interface KillableOptions {
  /** The environment of a test's sound server, say. Default this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** Further switches of Chrome. */
  readonly args?: readonly string[];
}

/**
 * Playwright tells every page that it has the focus, and by that keeps tabs that are behind another one visible. Without its
 * defaults a tab behind another is hidden, and throttled, as a person's is.
 */
const AS_A_PERSON = { noDefaults: true };

/** Browsers that a crashed test run would leave behind end with the process. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach(killGroup));

export class KillableBrowser {
  private constructor(
    private readonly process: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async start(
    profile: string,
    { env = process.env, args: more = [] }: KillableOptions = {},
  ): Promise<KillableBrowser> {
    const { executablePath = '', args = [] } = chromeLaunchOptions(more);
    // Leftovers of a killed browser go with its profile.
    const temporary = join(profile, 'tmp');
    mkdirSync(temporary, { recursive: true });
    const child = spawn(
      executablePath,
      [...args, ...QUIET_ARGS, `--user-data-dir=${profile}`, 'about:blank'],
      {
        // A process group of its own, so that one signal reaches every process of the browser at once.
        detached: true,
        env: { ...env, TMPDIR: temporary },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    running.add(child);
    runBeforeOthers();
    return new KillableBrowser(child, await chromium.connectOverCDP(await addressOf(child), AS_A_PERSON));
  }

  /** The context that a person's tabs share. */
  get context(): BrowserContext {
    const [context] = this.browser.contexts();
    context.setDefaultTimeout(ANSWERS_WITHIN_MS);
    return context;
  }

  /** The tab that the browser opened with. */
  get page(): Page {
    return this.context.pages()[0];
  }

  /** Stops the browser as sleep would: none of its processes gets a turn until `thaw`. */
  freeze(): void {
    signalGroup(this.process, 'SIGSTOP');
  }

  thaw(): void {
    signalGroup(this.process, 'SIGCONT');
  }

  /** Ends the browser as a power cut would: nobody gets to finish anything. */
  async kill(): Promise<void> {
    const exited = once(this.process, 'exit');
    killGroup(this.process);
    await exited;
    running.delete(this.process);
  }
}

function killGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

/** The address at which the browser takes orders, which it says on its standard error. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('the standard error of the browser must be a pipe');
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line);
    if (address !== null) {
      // Read on, or the browser waits for room in the pipe.
      child.stderr.resume();
      return address[1];
    }
    said.push(line);
  }
  throw new Error(`the browser did not start: ${said.join('\n')}`);
}
