/**
 * A sound card for tests: a private PulseAudio daemon with sinks of any shape, recorded sample for sample. It touches no
 * daemon, configuration or device of the machine, and is gone when the test file ends.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Recorder } from './recorder';
import type { Sink } from './sink';

const run = promisify(execFile);
const STARTS_WITHIN_MS = 10_000;

/** The order in which Chrome sends eight channels; a sink with another order permutes them. */
const CHROME_ORDER = [
  'front-left',
  'front-right',
  'front-center',
  'lfe',
  'rear-left',
  'rear-right',
  'side-left',
  'side-right',
];

export interface SinkShape {
  /** The name that Chrome shows. */
  readonly label: string;
  /** Default 8. */
  readonly channels?: number;
  /** Default 48,000 Hz. */
  readonly rate?: number;
  /** PulseAudio channel names, default the order in which Chrome sends them; beyond eight, `aux0`, `aux1` and so on. */
  readonly channelMap?: readonly string[];
}

export interface PulseOptions {
  /** `default-sample-channels`, which Chrome takes for every sink's channel count. Default 8. */
  readonly channels?: number;
  /** `default-sample-rate`, which Chrome takes for every sink's rate. Default 48,000 Hz. */
  readonly rate?: number;
}

/** Daemons that a crashed test run would leave behind end with the process. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export class PulseServer {
  private readonly recorders = new Set<Recorder>();
  private sinksMade = 0;

  private constructor(
    private readonly folder: string,
    private readonly daemon: ChildProcess,
    /** The environment of a program that is to play to this server and to no other. */
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start({ channels = 8, rate = 48_000 }: PulseOptions = {}): Promise<PulseServer> {
    const folder = mkdtempSync(join(tmpdir(), 'ttcv-pulse-'));
    const socket = join(folder, 'native');
    const config = join(folder, 'daemon.conf');
    writeFileSync(
      config,
      [
        `default-sample-channels = ${channels}`,
        `default-sample-rate = ${rate}`,
        'default-sample-format = float32le',
        'enable-remixing = no',
        'flat-volumes = no',
        'exit-idle-time = -1',
        'daemonize = no',
        'use-pid-file = no',
        '',
      ].join('\n'),
    );
    const env = {
      ...process.env,
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      XDG_CONFIG_HOME: folder,
      PULSE_RUNTIME_PATH: folder,
      PULSE_STATE_PATH: folder,
      PULSE_SERVER: `unix:${socket}`,
      PULSE_CONFIG: config,
    };
    const daemon = spawn(
      'pulseaudio',
      [
        ...['-n', '--disallow-exit'],
        ...['-L', `module-native-protocol-unix auth-anonymous=1 socket=${socket}`],
        ...['-L', `module-cli-protocol-unix socket=${join(folder, 'cli')}`],
      ],
      { env, stdio: 'ignore' },
    );
    children.add(daemon);
    const failed = once(daemon, 'error').then(([error]) => {
      throw new Error(`no PulseAudio (${String(error)}): install pulseaudio and pulseaudio-utils`);
    });
    const server = new PulseServer(folder, daemon, env);
    await Promise.race([server.answers(), failed]);
    return server;
  }

  async makeSink({
    label,
    channels = 8,
    rate = 48_000,
    channelMap = standardMap(channels),
  }: SinkShape): Promise<Sink> {
    this.sinksMade += 1;
    const name = `sink_${this.sinksMade}`;
    const loading = [
      'load-module',
      'module-null-sink',
      `sink_name=${name}`,
      'format=float32le',
      // Otherwise it renders two seconds ahead while nobody listens, and a stream that opens starts that much later.
      'norewinds=1',
      `rate=${rate}`,
      `channels=${channels}`,
      `channel_map=${channelMap.join(',')}`,
      `sink_properties=device.description="${label.replaceAll(/["\\ ]/g, String.raw`\$&`)}"`,
    ];
    let module = await this.pactl(...loading);
    return {
      label,
      name,
      channels,
      rate,
      channelMap,
      unload: async () => {
        await this.pactl('unload-module', module);
      },
      reload: async () => {
        module = await this.pactl(...loading);
      },
      bounce: async () => {
        await this.orderAtOnce(`unload-module ${module}`, loading.join(' '));
        const list = await this.pactl('list', 'short', 'modules');
        const [index] =
          list
            .split('\n')
            .find((line) => line.includes(`sink_name=${name} `))
            ?.split('\t') ?? [];
        if (index === undefined) throw new Error(`${name} is not back`);
        module = index;
      },
      suspend: async (isSuspended) => {
        await this.pactl('suspend-sink', name, isSuspended ? '1' : '0');
      },
      makeDefault: async () => {
        await this.pactl('set-default-sink', name);
      },
    };
  }

  /** A microphone that hears nothing, for pages that ask for one. */
  async makeMicrophone(): Promise<void> {
    await this.pactl('load-module', 'module-null-source', 'source_name=microphone');
  }

  /** Records what reaches the sink, all its channels at its own rate, from now on. */
  async record(sink: Sink): Promise<Recorder> {
    const recorder = await Recorder.start(sink, this.env);
    this.recorders.add(recorder);
    return recorder;
  }

  /** The sound server hangs until `thaw`. */
  freeze(): void {
    this.daemon.kill('SIGSTOP');
  }

  thaw(): void {
    this.daemon.kill('SIGCONT');
  }

  async pactl(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('pactl', args, { env: this.env });
    return stdout.trim();
  }

  /** Orders in one piece, which the server carries out one after the other: a `pactl` for each takes tens of milliseconds. */
  private async orderAtOnce(...orders: readonly string[]): Promise<void> {
    const connection = connect(join(this.folder, 'cli'));
    connection.end([...orders, 'exit', ''].join('\n'));
    connection.resume();
    await once(connection, 'close');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.recorders].map((recorder) => recorder.stop()));
    if (this.daemon.exitCode === null) {
      const exited = once(this.daemon, 'exit');
      this.daemon.kill('SIGKILL');
      await exited;
    }
    children.delete(this.daemon);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<void> {
    const deadline = performance.now() + STARTS_WITHIN_MS;
    for (;;) {
      try {
        await this.pactl('info');
        return;
      } catch (error) {
        if (performance.now() > deadline) throw new Error('PulseAudio does not answer', { cause: error });
        await delay(20);
      }
    }
  }
}

function standardMap(channels: number): readonly string[] {
  if (channels === 1) return ['mono'];
  if (channels <= CHROME_ORDER.length) return CHROME_ORDER.slice(0, channels);
  return Array.from({ length: channels }, (_, index) => `aux${index}`);
}
