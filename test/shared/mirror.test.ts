/** The degraded mode, with real ports: three threads' private buffers become alike, and a command gets to the jack. */
import { MessageChannel as NodeMessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JackRow } from '../../src/domain/devices/jack-table';
import { systemClock } from '../../src/adapters/clock';
import { hertz, seconds, type Volts, volts, wholeFrames } from '../../src/domain/numbers/units';
import { Metrics } from '../../src/engine/report/metrics';
import { Output } from '../../src/engine/path/output';
import { ControlBlock } from '../../src/shared/control-block';
import { allocateMemory } from '../../src/shared/memory';
import { EngineMirror, PageMirror } from '../../src/shared/mirror';
import { RingWriter } from '../../src/shared/ring';
import { FadeState, Snapshot, SnapshotWord } from '../../src/shared/snapshot';
import { AudioMirror } from '../../worklets/audio-mirror';
import { Renderer } from '../../worklets/renderer';
import { row } from '../helpers/rigs/audio-rig';

const SAMPLE_RATE = 48_000;
/** A test that takes milliseconds alone takes seconds on a machine that does other things as well. */
const WITHIN_MS = 20_000;
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: WITHIN_MS, interval: 5 });
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Thread {
  readonly control: ControlBlock;
  readonly snapshot: Snapshot;
  readonly ring: RingWriter;
}

function connect(...rows: JackRow[]): {
  page: Thread;
  engine: Thread;
  render: () => void;
  output: Float32Array;
  /** The port of an engine that takes the place of the first one. */
  replaceEngine: () => MessagePort;
} {
  const memories = [allocateMemory(false), allocateMemory(false), allocateMemory(false)] as const;
  const [page, engine, audio] = memories.map((memory) => ({
    control: new ControlBlock(memory.control),
    snapshot: new Snapshot(memory.snapshot),
    ring: new RingWriter(memory.ring),
  }));
  const node = new MessageChannel();
  const direct = new MessageChannel();
  const output = new Float32Array(128);
  const audioMirror = new AudioMirror(memories[2], node.port2, hertz(SAMPLE_RATE));
  const renderer = new Renderer(memories[2], hertz(SAMPLE_RATE), () => 0);
  const render = (): void => {
    renderer.render([output], wholeFrames(128));
    audioMirror.pump(wholeFrames(128));
  };
  const pageMirror = new PageMirror(memories[0], node.port1);
  const engineMirror = new EngineMirror(memories[1], direct.port1);
  page.control.writeJacks(rows);
  pageMirror.connectEngine(direct.port2);
  const timer = setInterval(render, 1);
  ends.push(() => {
    clearInterval(timer);
    pageMirror.stop();
    engineMirror.stop();
    for (const port of [node.port1, node.port2, direct.port1]) port.close();
  });
  expect(audio.control.armed).toBe(false);
  const replaceEngine = (): MessagePort => {
    const next = new MessageChannel();
    pageMirror.connectEngine(next.port2);
    ends.push(() => {
      next.port1.close();
    });
    return next.port1;
  };
  return { page, engine, render, output, replaceEngine };
}

describe('without shared memory', { timeout: 2 * WITHIN_MS }, () => {
  test('the ports are the platform’s', () => {
    expect(MessageChannel).toBe(NodeMessageChannel);
  });

  test('a command of the engine moves the jack that the page armed, and both see it', async () => {
    const { page, engine, output } = connect(row());
    page.control.arm();
    engine.ring.push(0, 5 as Volts);
    await soon(() => expect(output[0]).toBeCloseTo(0.5, 5));
    await soon(() => expect(page.snapshot.volts[0]).toBe(5));
    await soon(() => expect(engine.snapshot.read(SnapshotWord.Taken)).toBe(1));
    expect(engine.ring.taken).toBe(engine.ring.written);
  });

  test('a gate ends by the audio thread’s count', async () => {
    const { page, engine, output } = connect(row());
    page.control.arm();
    const [target, then] = [5 as Volts, 1 as Volts];
    engine.ring.pushMove(0, {
      target,
      overSeconds: seconds(0.02),
      shape: 'exponential',
      holdSeconds: seconds(0.2),
      then,
    });
    await soon(() => expect(output[0]).toBeCloseTo(0.5, 5));
    await soon(() => expect(output[0]).toBeCloseTo(0.1, 5));
    await soon(() =>
      expect([page.snapshot.volts[0], page.snapshot.targets[0], page.snapshot.asked[0]]).toEqual([1, 1, 1]),
    );
  });

  test('the page’s panic gets to the jack, and to the engine', async () => {
    const { page, engine, output } = connect(row());
    page.control.arm();
    engine.ring.push(0, 5 as Volts);
    await soon(() => expect(output[0]).toBeCloseTo(0.5, 5));
    page.control.panic();
    await soon(() => expect(output[127]).toBeLessThan(1e-6));
    await soon(() => expect(page.snapshot.read(SnapshotWord.PanicAtRest)).toBe(1));
    await soon(() => expect(engine.control.words[0]).toBe(1));
  });

  test('the engine’s panic disarms on the page', async () => {
    const { page, engine, output } = connect(row());
    page.control.arm();
    await soon(() => expect(page.snapshot.read(SnapshotWord.RestFade)).toBe(FadeState.Open));
    engine.control.panic();
    await soon(() => expect(page.control.armed).toBe(false));
    await soon(() => expect(page.snapshot.read(SnapshotWord.RestFade)).toBe(FadeState.Closed));
    expect(output[127]).toBeLessThan(1e-6);
  });

  test('the engine’s panic goes with the next pump, not with the next beat', () => {
    const memory = allocateMemory(false);
    const sent: { panicEpoch: number }[] = [];
    const port = { postMessage: (message: { panicEpoch: number }) => sent.push(message), onmessage: null };
    const mirror = new EngineMirror(memory, port);
    ends.push(() => {
      mirror.stop();
    });
    mirror.pump();
    expect(sent).toEqual([]);
    new ControlBlock(memory.control).panic();
    mirror.pump();
    mirror.pump();
    expect(sent.map(({ panicEpoch }) => panicEpoch)).toEqual([1]);
  });

  test('an engine that comes after panics takes none of them for news, and its own first one gets through', async () => {
    const { page, replaceEngine } = connect(row());
    for (let panics = 0; panics < 3; panics++) page.control.panic();
    await soon(() => expect(page.snapshot.read(SnapshotWord.PanicAtRest)).toBe(3));
    page.control.arm();
    await soon(() => expect(page.snapshot.read(SnapshotWord.RestFade)).toBe(FadeState.Open));
    const output = new Output(systemClock, new Metrics());
    output.attach({ memory: null, port: replaceEngine(), panicEpoch: page.control.panicEpoch });
    ends.push(() => {
      output.detach();
    });
    expect(output.panicked()).toBe(false);
    output.panic();
    expect(output.panicked()).toBe(true);
    await soon(() => expect(page.snapshot.read(SnapshotWord.PanicAtRest)).toBe(4));
    expect(page.control.armed).toBe(false);
    expect(output.panicked()).toBe(false);
  });

  test('what an engine sends before it has heard of old panics at 0 V goes once it has', async () => {
    const { page, replaceEngine } = connect(row());
    page.control.panic();
    await soon(() => expect(page.snapshot.read(SnapshotWord.PanicAtRest)).toBe(1));
    page.control.arm();
    const output = new Output(systemClock, new Metrics());
    output.attach({ memory: null, port: replaceEngine(), panicEpoch: 1 });
    ends.push(() => {
      output.detach();
    });
    output.push(0, 5 as Volts);
    await soon(() => {
      output.tick();
      expect(output.panicked()).toBe(false);
      expect(page.snapshot.volts[0]).toBe(5);
    });
  });

  test('the engine hears whether the outputs are armed', async () => {
    const { page, engine } = connect(row());
    page.control.arm();
    await soon(() => expect(engine.control.armed).toBe(true));
    page.control.disarm();
    await soon(() => expect(engine.control.armed).toBe(false));
  });

  test('an edited jack table is taken whole', async () => {
    const { page, output } = connect(row({ rest: volts(1) }));
    page.control.arm();
    await soon(() => expect(output[127]).toBeCloseTo(0.1, 5));
    page.control.writeJacks([row({ rest: volts(2) })]);
    await soon(() => expect(output[127]).toBeCloseTo(0.2, 5));
  });

  test('a doubt about the sink gets to the audio thread', async () => {
    const { page } = connect(row());
    page.control.arm();
    await soon(() => expect(page.snapshot.read(SnapshotWord.RestFade)).toBe(FadeState.Open));
    page.control.doubtSink();
    await soon(() => expect(page.snapshot.read(SnapshotWord.RestFade)).toBe(FadeState.Closed));
  });
});
