/** How the renderer deals with the memory that others write, and with its own failure. */
import { describe, expect, test } from 'vitest';
import { ControlWord, JACK_ROW_DOUBLES } from '../../src/shared/control-block';
import { RING_CAPACITY } from '../../src/shared/ring';
import { SnapshotWord } from '../../src/shared/snapshot';
import { Renderer } from '../../worklets/renderer';
import { AudioRig, LSB_VOLTS, row } from '../helpers/rigs/audio-rig';
import { hertz, volts, wholeFrames } from '../../src/domain/numbers/units';

const armed = (): AudioRig => {
  const rig = new AudioRig([row(), row({ channelIndex: 1 })]);
  rig.control.arm();
  return rig.run(50);
};

describe('the ring', () => {
  test('is emptied every quantum, in order', () => {
    const rig = armed();
    for (let volts = 0; volts < 10; volts++) rig.command(volts);
    rig.quantum();
    expect(rig.voltsNow()).toBeCloseTo(9, 5);
    expect(rig.read(SnapshotWord.Taken)).toBe(10);
  });

  test('wakes who waits for it once a quantum, after the samples are rendered', async () => {
    const rig = armed();
    const wait = Atomics.waitAsync(rig.snapshot.words, SnapshotWord.Taken, 0);
    rig.quantum();
    rig.command(5);
    rig.command(6);
    rig.quantum();
    expect(await wait.value).toBe('ok');
    expect(rig.read(SnapshotWord.Taken)).toBe(2);
  });

  test('that says it holds more than it can keeps the audio thread no longer than a full one', () => {
    const rig = armed();
    const header = new Int32Array(rig.memory.ring, 0, 2);
    header[0] = 1_000_000;
    rig.quantum();
    expect(header[1]).toBe(RING_CAPACITY);
  });
});

describe('the jack table', () => {
  test('that is half written changes nothing, and is taken when it is whole', () => {
    const rig = armed();
    rig.command(5);
    rig.run(10);
    const torn = rig.now;
    Atomics.add(rig.control.words, ControlWord.TableVersion, 1);
    rig.control.table.fill(0, 0, 2 * JACK_ROW_DOUBLES);
    rig.run(10);
    expect(rig.isAt(5, torn)).toBe(true);
    Atomics.add(rig.control.words, ControlWord.TableVersion, -1);
    rig.control.writeJacks([row({ max: volts(1) })]);
    rig.run(10);
    expect(rig.voltsNow()).toBeCloseTo(1, 5);
  });

  test('without a jack that it had ramps that channel to exactly zero', () => {
    const rig = armed();
    rig.command(5, 1);
    rig.run(10);
    const edited = rig.now;
    rig.control.writeJacks([row()]);
    rig.run(30);
    expect(rig.largestStep(edited, 1)).toBeLessThanOrEqual(5 / 960 + LSB_VOLTS);
    expect(rig.levelAt(edited + 959, 1)).toBe(0);
    expect(rig.levelAt(rig.now - 1, 1)).toBe(0);
    expect(rig.snapshot.volts[1]).toBe(0);
  });

  test('is reported by its version, with the volts and targets of every jack', () => {
    const rig = armed();
    rig.command(5, 1);
    rig.run(10);
    expect(rig.read(SnapshotWord.TableVersion)).toBe(2);
    expect([rig.snapshot.volts[1], rig.snapshot.targets[1]]).toEqual([5, 5]);
  });
});

describe('the renderer', () => {
  test('counts its quanta and says how long they are', () => {
    const rig = new AudioRig([row()], { quantumFrames: 441 });
    for (let quantum = 0; quantum < 7; quantum++) rig.quantum();
    expect([rig.read(SnapshotWord.Quanta), rig.read(SnapshotWord.QuantumFrames)]).toEqual([7, 441]);
  });

  test('that throws is silent for good, and says so once', () => {
    const { memory, control, snapshot } = armed();
    let clockWorks = true;
    const renderer = new Renderer(memory, hertz(48_000), () => {
      if (!clockWorks) throw new Error('broken');
      return 0;
    });
    const outputs = [new Float32Array(128), new Float32Array(128)];
    control.writeJacks([row({ rest: volts(5) }), row({ channelIndex: 1 })]);
    control.beat();
    for (let quantum = 0; quantum < 20; quantum++) renderer.render(outputs, wholeFrames(128));
    expect(outputs[0][127]).toBeCloseTo(0.5, 5);
    clockWorks = false;
    renderer.render(outputs, wholeFrames(128));
    expect(outputs[0].every((sample) => sample === 0)).toBe(true);
    expect(snapshot.read(SnapshotWord.Failed)).toBe(1);
    clockWorks = true;
    outputs[0].fill(NaN);
    renderer.render(outputs, wholeFrames(128));
    expect(outputs[0].every((sample) => sample === 0)).toBe(true);
  });

  test('counts the milliseconds for which it renders, and none by a clock that was set meanwhile', () => {
    const { memory, snapshot } = armed();
    let [now, looks, took] = [0, 0, 0];
    // It looks once before a quantum and once after.
    const renderer = new Renderer(memory, hertz(48_000), () => (now += (looks++ % 2) * took));
    const busyAfter = (milliseconds: number): number => {
      took = milliseconds;
      renderer.render([new Float32Array(128)], wholeFrames(128));
      return snapshot.read(SnapshotWord.BusyMs);
    };
    expect([3, 0, 1, -5, 86_400_000, 2].map(busyAfter)).toEqual([3, 3, 4, 4, 4, 6]);
  });

  test('renders no channel at all without harm', () => {
    const { memory } = armed();
    expect(() => new Renderer(memory, hertz(48_000), () => 0).render([], wholeFrames(0))).not.toThrow();
  });
});
