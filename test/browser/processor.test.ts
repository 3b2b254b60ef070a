/** The processor in a real audio thread, with and without shared memory, judged by the samples that it makes. */
import { afterEach, expect, test, vi } from 'vitest';
import { type Volts, volts } from '../../src/domain/numbers/units';
import { ControlBlock } from '../../src/shared/control-block';
import { allocateMemory } from '../../src/shared/memory';
import { PageMirror } from '../../src/shared/mirror';
import { PROCESSOR_NAME, type ProcessorOptions, RENDER_NO_MORE } from '../../src/shared/protocol';
import { RingWriter } from '../../src/shared/ring';
import { FadeState, Snapshot, SnapshotWord } from '../../src/shared/snapshot';
import processorUrl from '../../worklets/processor.ts?worker&url';
import { row } from '../helpers/rigs/audio-rig';
import type { DegradedCommand } from '../helpers/rigs/degraded-engine';
import engineUrl from '../helpers/rigs/degraded-engine.ts?worker&url';

const LSB = 2 ** -23;
/** A test that takes milliseconds alone takes seconds on a machine that does other things as well. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 5 });
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function makeNode(
  context: BaseAudioContext,
  channelCount: number,
  processorOptions: ProcessorOptions,
): Promise<AudioWorkletNode> {
  await context.audioWorklet.addModule(processorUrl);
  const node = new AudioWorkletNode(context, PROCESSOR_NAME, {
    numberOfInputs: 0,
    outputChannelCount: [channelCount],
    processorOptions,
  });
  node.connect(context.destination);
  return node;
}

test.each([44_100, 48_000, 96_000])(
  'a command is in the samples from the next quantum on, at %i Hz',
  async (sampleRate) => {
    const context = new OfflineAudioContext(8, sampleRate / 2, sampleRate);
    const memory = allocateMemory(true);
    const control = new ControlBlock(memory.control);
    const snapshot = new Snapshot(memory.snapshot);
    control.writeJacks([row({ channelIndex: 7 }), row({ channelIndex: 0, rest: volts(1) })]);
    control.arm();
    await makeNode(context, 8, { memory });

    let edge = 0;
    void context.suspend(0.1).then(() => {
      edge = Math.round(context.currentTime * sampleRate);
      new RingWriter(memory.ring).push(0, 5 as Volts);
      void context.resume();
    });
    const recording = await context.startRendering();

    const jack1 = recording.getChannelData(7);
    expect(edge).toBeGreaterThan(0);
    expect([jack1[edge - 1], jack1[edge], jack1.at(-1)]).toEqual([LSB, 0.5, 0.5]);
    expect(recording.getChannelData(0).at(-1)).toBeCloseTo(0.1, 6);
    expect(recording.getChannelData(3).every((sample) => sample === 0)).toBe(true);
    expect(snapshot.read(SnapshotWord.Taken)).toBe(1);
    expect(snapshot.read(SnapshotWord.Failed)).toBe(0);
  },
);

test('without shared memory a command goes straight from a worker to the samples', async () => {
  // TypeScript does not know `sinkId` yet: a sink of type none plays in real time to nowhere.
  const options: AudioContextOptions & { sinkId: object } = { sinkId: { type: 'none' } };
  const context = new AudioContext(options);
  const memory = allocateMemory(false);
  const control = new ControlBlock(memory.control);
  const snapshot = new Snapshot(memory.snapshot);
  const node = await makeNode(context, 2, { memory: null });
  const analyser = new AnalyserNode(context, { fftSize: 32 });
  node.connect(analyser, 0).connect(context.destination);
  const mirror = new PageMirror(memory, node.port);
  const worker = new Worker(engineUrl, { type: 'module' });
  const taken = vi.fn<(count: number) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<number>) => taken(data));
  ends.push(
    () => worker.terminate(),
    () => mirror.stop(),
    () => context.close(),
  );

  const direct = new MessageChannel();
  control.writeJacks([row()]);
  mirror.connectEngine(direct.port1);
  control.arm();
  await context.resume();
  const command: DegradedCommand = { port: direct.port2, jackIndex: 0, volts: 5 };
  worker.postMessage(command, [direct.port2]);

  const samples = new Float32Array(32);
  await soon(() => {
    analyser.getFloatTimeDomainData(samples);
    // The analyser mixes both channels down: half of the level of one.
    expect(samples[31]).toBeCloseTo(0.25, 6);
  });
  await soon(() => expect(snapshot.volts[0]).toBe(5));
  await soon(() => expect(taken).toHaveBeenLastCalledWith(1));

  control.panic();
  await soon(() => expect(snapshot.read(SnapshotWord.PanicAtRest)).toBe(1));
  expect(snapshot.read(SnapshotWord.RestFade)).toBe(FadeState.Closed);
  analyser.getFloatTimeDomainData(samples);
  expect(Math.abs(samples[31])).toBeLessThanOrEqual(LSB);
});

test.each([true, false])(
  'told to render no more, it says so and stops, with shared memory: %s',
  async (isShared) => {
    const options: AudioContextOptions & { sinkId: object } = { sinkId: { type: 'none' } };
    const context = new AudioContext(options);
    ends.push(() => context.close());
    const memory = allocateMemory(isShared);
    const snapshot = new Snapshot(memory.snapshot);
    const node = await makeNode(context, 1, { memory: isShared ? memory : null });
    const said: unknown[] = [];
    node.port.addEventListener('message', ({ data }: MessageEvent<unknown>) => said.push(data));
    node.port.start();
    await context.resume();
    await soon(() => expect(context.currentTime).toBeGreaterThan(0.05));
    node.port.postMessage(RENDER_NO_MORE);
    await soon(() => expect(said).toContain(RENDER_NO_MORE));
    const [quanta, messages, time] = [snapshot.read(SnapshotWord.Quanta), said.length, context.currentTime];
    await soon(() => expect(context.currentTime).toBeGreaterThan(time + 0.2));
    expect(snapshot.read(SnapshotWord.Quanta)).toBe(quanta);
    // Without shared memory it sends a snapshot 30 times a second, as long as it renders.
    expect(said).toHaveLength(messages);
  },
);
