/**
 * The habits of Chrome and of standardized-audio-context on which the audio output relies. A test that fails after an update
 * names the workaround that changed with it. There is no sound card: everything plays to the sink of type none.
 */
import { AudioContext as WrappedContext } from 'standardized-audio-context';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openAudioOutput, OutputError } from '../../src/adapters/audio/audio-output';
import { nativeContextOf } from '../../src/adapters/audio/native-context';
import { canChooseOutput, listOutputs } from '../../src/adapters/audio/output-devices';
import { DEFAULT_CHANGED, STOPPED_BY_BROWSER } from '../../src/adapters/audio/sink-loss';
import { SinkWatch } from '../../src/adapters/audio/sink-watch';
import { allocateMemory } from '../../src/shared/memory';
import { Snapshot, SnapshotWord } from '../../src/shared/snapshot';

const TO_NOWHERE = { latencyHint: 0, sinkId: { type: 'none' } };

function wrappedContext(): InstanceType<typeof WrappedContext> {
  const context = new WrappedContext(TO_NOWHERE);
  onTestFinished(() => nativeContextOf(context).close());
  return context;
}

function nativeContext(): AudioContext {
  const context = new AudioContext(TO_NOWHERE);
  onTestFinished(async () => {
    if (context.state !== 'closed') await context.close();
  });
  return context;
}

test('the library passes the sink on, and hides the device, the latency and the statistics', () => {
  const context = wrappedContext();
  for (const name of ['sinkId', 'setSinkId', 'outputLatency', 'playbackStats']) {
    expect(context, name).not.toHaveProperty(name);
    expect(nativeContextOf(context), name).toHaveProperty(name);
  }
  expect(nativeContextOf(context).sinkId).toMatchObject({ type: 'none' });
});

test('a destination mixes down to two channels until it is told otherwise, which the library passes on', () => {
  const context = wrappedContext();
  const { destination } = nativeContextOf(context);
  expect(destination).toMatchObject({ channelCount: 2, channelInterpretation: 'speakers' });
  context.destination.channelInterpretation = 'discrete';
  expect(destination.channelInterpretation).toBe('discrete');
});

test('the demo renders in real time, on more channels than its sink has', async () => {
  const memory = allocateMemory(true);
  const snapshot = new Snapshot(memory.snapshot);
  const output = await openAudioOutput({
    deviceId: null,
    channelCap: 32,
    lookout: null,
    processorOptions: { memory },
    onLost: vi.fn(),
  });
  onTestFinished(() => output.close());
  expect(output.channelCount).toBe(32);
  await vi.waitFor(() => expect(snapshot.read(SnapshotWord.Quanta)).toBeGreaterThan(100), 2_000);
  expect(snapshot.read(SnapshotWord.Failed)).toBe(0);
});

test('an interface that is not there is refused by an error that says what to do', async () => {
  const opening = openAudioOutput({
    channelCap: 32,
    deviceId: 'of an interface that was unplugged',
    lookout: null,
    processorOptions: { memory: allocateMemory(true) },
    onLost: vi.fn(),
  });
  await expect(opening).rejects.toThrow(OutputError);
  // There is no permission here, and on most test machines no output either: never is such an interface merely unplugged.
  await expect(opening).rejects.toThrow(/restart Chrome\.$|allow the microphone again/);
});

test('outputs can be chosen in Chrome, and without their names there is at most the default one', async () => {
  expect(canChooseOutput()).toBe(true);
  const { list, labels } = await listOutputs();
  expect(labels).toBe(list.length === 0 ? 'none' : 'hidden');
  expect(list.every(({ id }) => id === 'default')).toBe(true);
});

test('a context that was suspended is lost, once', async () => {
  const context = nativeContext();
  await context.resume();
  const onLost = vi.fn();
  const watch = new SinkWatch(context, { deviceId: null, lookout: null, onLost });
  watch.expectRunning();
  expect(await watch.check()).toBe(true);
  await context.suspend();
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledWith(STOPPED_BY_BROWSER));
  await context.close();
  expect(onLost).toHaveBeenCalledOnce();
  expect(await watch.check()).toBe(false);
});

test('a watch that was stopped tells nothing of the close that follows', async () => {
  const context = nativeContext();
  await context.resume();
  const onLost = vi.fn();
  const watch = new SinkWatch(context, { deviceId: null, lookout: null, onLost });
  watch.expectRunning();
  watch.stop();
  await context.close();
  expect(onLost).not.toHaveBeenCalled();
});

test('any change of the devices loses the default one, because it has no id of its own', () => {
  const onLost = vi.fn();
  const watch = new SinkWatch(nativeContext(), { deviceId: 'default', lookout: null, onLost });
  onTestFinished(() => watch.stop());
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  expect(onLost).toHaveBeenCalledExactlyOnceWith(DEFAULT_CHANGED);
});
