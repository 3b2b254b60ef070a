/** A real OBS under Xvfb, with a folder of its own for its settings, and nothing of the machine's. Linux only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket as NodeWebSocket } from 'ws';
import { systemClock } from '../../../src/adapters/clock';
import { OBS_CLIENT_TIMES } from '../../../src/adapters/obs/obs-client';
import { ObsConnection } from '../../../src/adapters/obs/obs-connection';
import type { ObsAnswer } from '../../../src/adapters/obs/obs-frame';

/** Keeps OBS's questions of a first start away. */
const SETTINGS = `[General]
FirstRun=true
[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
`;
const STARTS_WITHIN_MS = 40_000;

const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  children.add(child);
  return child;
}

/** A screen in memory; `size` is such as `1280x720`. Returns its name, such as `:4123`. */
export async function startScreen(number: number, size: string): Promise<string> {
  start('Xvfb', [`:${number}`, '-screen', '0', `${size}x24`, '-nolisten', 'tcp']);
  await delay(1_000);
  return `:${number}`;
}

export class RealObs {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {}

  static start(port: number, password: string, screen: string): RealObs {
    const home = mkdtempSync(join(tmpdir(), 'ttcv-obs-'));
    mkdirSync(join(home, '.config/obs-studio'), { recursive: true });
    writeFileSync(join(home, '.config/obs-studio/global.ini'), SETTINGS);
    const args = ['--multi', '--websocket_port', String(port), '--websocket_password', password];
    const env = {
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_RUNTIME_DIR: home,
      DISPLAY: screen,
    };
    const child = start('obs', args, { ...env, LIBGL_ALWAYS_SOFTWARE: '1', QT_QPA_PLATFORM: 'xcb' });
    return new RealObs(`ws://127.0.0.1:${port}`, child, home);
  }

  /** Logs in with the product's own connection, as soon as OBS listens. */
  async connect(password: string): Promise<(type: string, data?: object) => Promise<ObsAnswer>> {
    Object.assign(globalThis, { WebSocket: NodeWebSocket });
    const until = performance.now() + STARTS_WITHIN_MS;
    for (;;) {
      const connection = await this.tryToConnect(password);
      if (connection !== null) return (type, data) => connection.request(type, data);
      if (performance.now() > until) throw new Error('OBS did not take the log-in');
      await delay(500);
    }
  }

  stop(): void {
    this.child.kill('SIGKILL');
    rmSync(this.home, { recursive: true, force: true });
  }

  private tryToConnect(password: string): Promise<ObsConnection | null> {
    return new Promise((resolve) => {
      const connection: ObsConnection = new ObsConnection(this.url, password, systemClock, OBS_CLIENT_TIMES, {
        onLoggedIn: () => resolve(connection),
        onOver: () => resolve(null),
      });
    });
  }
}
