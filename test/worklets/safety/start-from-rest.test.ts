/** Arming from rest, across engine and audio thread: what chat set is forgotten before the fade opens, and nothing after it is lost. */
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/adapters/clock';
import { volts } from '../../../src/domain/numbers/units';
import { Output } from '../../../src/engine/path/output';
import { Metrics } from '../../../src/engine/report/metrics';
import { SnapshotWord } from '../../../src/shared/snapshot';
import { AudioRig, LSB_VOLTS, row } from '../../helpers/rigs/audio-rig';

const RAMP_FRAMES = 960;
const QUANTUM_MS = 2;

/** Jack 1 rests at 0 V and jack 2 at 3 V; an engine's output is attached. */
function show(): { rig: AudioRig; output: Output } {
  const rig = new AudioRig([row(), row({ channelIndex: 1, rest: volts(3) })]);
  const output = new Output(systemClock, new Metrics());
  output.attach({ memory: rig.memory, port: null });
  rig.run(10);
  return { rig, output };
}

const largestStepOf = (rig: AudioRig): number => Math.max(rig.largestStep(0, 0), rig.largestStep(0, 1));

describe('from rest', () => {
  test('every jack starts at its rest, whatever chat asked for in rehearsal, without a step', () => {
    const { rig, output } = show();
    output.push(0, volts(5));
    output.push(1, volts(-4));
    rig.run(10);
    const epoch = output.forgetTargets();
    rig.run(QUANTUM_MS);
    expect(rig.read(SnapshotWord.PanicAtRest)).toBe(epoch);
    expect([...rig.snapshot.targets.slice(0, 2)]).toEqual([0, 3]);
    const armedAt = rig.now;
    rig.control.arm(Number(epoch));
    rig.run(50);
    expect(rig.isAt(0, armedAt)).toBe(true);
    expect(rig.isAt(3, armedAt + RAMP_FRAMES - 1, 1)).toBe(true);
    expect(largestStepOf(rig)).toBeLessThanOrEqual(3 / RAMP_FRAMES + 2 * LSB_VOLTS);
  });

  test('a move that the engine had sent just before is forgotten too', () => {
    const { rig, output } = show();
    output.push(0, volts(5));
    rig.control.arm(Number(output.forgetTargets()));
    rig.run(50);
    expect(rig.voltsNow(0)).toBeLessThanOrEqual(1.5 * LSB_VOLTS);
  });

  test('a move that comes after it is not lost: it waits until the audio thread has forgotten the others', () => {
    const { rig, output } = show();
    output.push(0, volts(5));
    const epoch = Number(output.forgetTargets());
    expect(output.push(0, volts(2))).toBe('later');
    rig.control.arm(epoch);
    output.tick();
    rig.run(QUANTUM_MS);
    expect(rig.snapshot.targets[0]).toBe(0);
    output.tick();
    rig.run(50);
    expect(rig.voltsNow(0)).toBeCloseTo(2, 5);
    expect(rig.largestStep(0)).toBeLessThanOrEqual(2 / RAMP_FRAMES + 2 * LSB_VOLTS);
  });

  test.each([0, 5, 15, 19])('jacks that have ramped down for %i ms reach 0 V before they start', (ms) => {
    const { rig, output } = show();
    output.push(0, volts(8));
    rig.control.arm();
    rig.run(50);
    rig.control.disarm();
    if (ms > 0) rig.run(ms);
    const asked = rig.now;
    rig.control.arm(Number(output.forgetTargets()));
    rig.run(100);
    expect(rig.isAt(0, asked + RAMP_FRAMES)).toBe(true);
    expect(rig.isAt(3, rig.now - 100, 1)).toBe(true);
    expect(rig.largestStep(asked)).toBeLessThanOrEqual(8 / RAMP_FRAMES + 2 * LSB_VOLTS);
  });

  test('a panic in between keeps the jacks at 0 V', () => {
    const { rig, output } = show();
    const epoch = Number(output.forgetTargets());
    rig.run(QUANTUM_MS);
    rig.control.panic();
    rig.control.arm(epoch);
    expect(rig.control.armed).toBe(false);
    rig.run(100);
    expect(rig.isAt(0, 0, 1)).toBe(true);
  });
});

test('from here, each jack starts where it was asked to be, without a step', () => {
  const { rig, output } = show();
  output.push(0, volts(5));
  rig.run(10);
  rig.control.arm();
  const armedAt = rig.now;
  rig.run(50);
  expect(rig.isAt(5, armedAt + RAMP_FRAMES - 1)).toBe(true);
  expect(rig.isAt(3, armedAt + RAMP_FRAMES - 1, 1)).toBe(true);
  expect(largestStepOf(rig)).toBeLessThanOrEqual(5 / RAMP_FRAMES + 2 * LSB_VOLTS);
});

describe('a panic', () => {
  test('loses no move of the time after the engine has heard of it', () => {
    const { rig, output } = show();
    rig.control.arm();
    output.push(0, volts(8));
    rig.run(50);
    output.panic();
    expect(output.panicked()).toBe(true);
    output.push(0, volts(-1));
    for (let tick = 0; tick < 3; tick++) {
      output.tick();
      rig.run(20);
    }
    expect(rig.snapshot.targets[0]).toBe(-1);
  });

  test('takes along what was asked for between the audio thread’s 0 V and the engine’s hearing of it', () => {
    const { rig, output } = show();
    rig.control.panic();
    rig.run(QUANTUM_MS);
    output.push(0, volts(8));
    rig.run(QUANTUM_MS);
    expect(output.panicked()).toBe(true);
    output.tick();
    rig.run(20);
    expect(rig.snapshot.targets[0]).toBe(0);
  });
});
