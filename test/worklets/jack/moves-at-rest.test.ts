/** Moves while the outputs may not leave rest: their time goes on, and nothing moves. */
import { describe, expect, test } from 'vitest';
import { armed, AudioRig, LSB_VOLTS, row, SAMPLE_RATE } from '../../helpers/rigs/audio-rig';
import { gate, ramp, send, WAY } from '../../helpers/samples/moves';

const RAMP_FRAMES = 960;

describe('while the outputs may not leave rest', () => {
  const atRest = (): AudioRig => new AudioRig([row()]).run(50);

  test('a gate ends unheard', () => {
    const rig = atRest();
    send(rig, gate(5, 0.1, 2));
    rig.run(200);
    expect(rig.isAt(0, 0)).toBe(true);
    const start = rig.now;
    rig.control.arm();
    rig.run(100);
    expect(rig.largestStep(start)).toBeLessThanOrEqual(2 / RAMP_FRAMES + 2 * LSB_VOLTS);
    expect(rig.isAt(2, start + RAMP_FRAMES)).toBe(true);
  });

  test.each(['linear', 'exponential'] as const)(
    'a ramp goes on unheard, %s, and is then on time',
    (shape) => {
      const rig = atRest();
      const start = send(rig, ramp(8, 1, shape));
      rig.run(500);
      expect(rig.isAt(0, 0)).toBe(true);
      const armedAt = rig.now;
      rig.control.arm();
      rig.run(700);
      const come = 8 * WAY[shape]((armedAt - start) / SAMPLE_RATE);
      expect(rig.voltsAt(armedAt + RAMP_FRAMES - 1)).toBeCloseTo(come, 5);
      expect(rig.largestStep(armedAt)).toBeLessThanOrEqual(come / RAMP_FRAMES + 2 * LSB_VOLTS);
      expect(rig.voltsAt(start + SAMPLE_RATE - 2)).toBeLessThan(8 - LSB_VOLTS);
      expect(rig.isAt(8, start + SAMPLE_RATE - 1)).toBe(true);
    },
  );

  test('a ramp that was under way when they were disarmed goes on unheard', () => {
    const rig = armed({});
    const start = send(rig, ramp(8, 1));
    rig.run(250);
    rig.control.disarm();
    rig.run(250);
    const armedAt = rig.now;
    rig.control.arm();
    rig.run(700);
    // Half the way is done by then, but for what it stood still during the ramps to rest and back.
    expect(rig.voltsAt(armedAt + RAMP_FRAMES)).toBeGreaterThan(3.8);
    expect(rig.voltsAt(armedAt + RAMP_FRAMES)).toBeLessThan(4.2);
    expect(rig.largestStep(start)).toBeLessThanOrEqual(4 / RAMP_FRAMES + 2 * LSB_VOLTS);
    expect(rig.isAt(8, start + SAMPLE_RATE - 1)).toBe(true);
  });

  test('a gate that ends during the ramp to rest and back makes no step', () => {
    const rig = armed({});
    const start = send(rig, gate(5, 0.055));
    rig.run(50);
    rig.control.disarm();
    rig.run(50);
    expect(rig.largestStep(start + 1)).toBeLessThanOrEqual(5 / RAMP_FRAMES + 2 * LSB_VOLTS);
    rig.control.arm();
    const armedAt = rig.now;
    rig.run(50);
    expect(rig.isAt(0, armedAt)).toBe(true);
  });

  test('a panic forgets a move for good, and the next one sets out from rest', () => {
    const rig = armed({});
    send(rig, ramp(8, 1));
    rig.run(500);
    rig.control.panic();
    rig.run(100);
    rig.control.arm();
    const armedAt = rig.now;
    rig.run(700);
    expect(rig.isAt(0, armedAt)).toBe(true);
    const start = send(rig, ramp(4, 0.1));
    rig.run(200);
    expect(rig.voltsAt(start)).toBeCloseTo(4 / 4_800, 5);
    expect(rig.voltsAt(start + 2_399)).toBeCloseTo(2, 5);
  });

  test('a move that comes after a panic has come to rest sets out from rest too', () => {
    const rig = armed({});
    rig.command(8);
    rig.run(10);
    rig.control.panic();
    rig.run(100);
    send(rig, ramp(2, 1));
    rig.run(500);
    rig.control.arm();
    const armedAt = rig.now;
    rig.run(50);
    expect(rig.voltsAt(armedAt + RAMP_FRAMES - 1)).toBeCloseTo(1, 1);
  });
});
