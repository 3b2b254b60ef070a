/** The volts that a jack is asked for now are published armed or not: the rehearsal and the built-in synth play by them. */
import { expect, test } from 'vitest';
import { volts } from '../../../src/domain/numbers/units';
import { armed, AudioRig, row } from '../../helpers/rigs/audio-rig';
import { gate, ramp, send } from '../../helpers/samples/moves';

const unarmed = (): AudioRig => new AudioRig([row({ channelIndex: 0 })], { channels: 4 }).run(20);

test('a ramp goes its way unheard: half of it after half its time, while the jack stays at 0 V', () => {
  const rig = unarmed();
  send(rig, ramp(4, 1));
  rig.run(500);
  // Within a quantum of 2.7 ms.
  expect(rig.snapshot.asked[0]).toBeCloseTo(2, 1);
  expect(rig.snapshot.volts[0]).toBe(0);
  rig.run(520);
  expect(rig.snapshot.asked[0]).toBe(4);
});

test('a gate goes high and back unheard', () => {
  const rig = unarmed();
  send(rig, gate(5, 0.1));
  rig.run(50);
  expect(rig.snapshot.asked[0]).toBe(5);
  rig.run(100);
  expect(rig.snapshot.asked[0]).toBe(0);
});

test('armed, they are the volts of the jack', () => {
  const rig = armed({});
  send(rig, ramp(4, 1));
  for (let nth = 0; nth < 5; nth++) {
    rig.run(150);
    expect(rig.snapshot.asked[0]).toBe(rig.snapshot.volts[0]);
  }
});

test('nobody asks anything of a jack that stands at its rest, nor of one after a panic', () => {
  const rig = armed({ rest: volts(1) });
  expect(rig.snapshot.asked[0]).toBe(1);
  rig.command(3);
  rig.run(20);
  expect(rig.snapshot.asked[0]).toBe(3);
  rig.control.panic();
  rig.run(100);
  expect(rig.snapshot.asked[0]).toBe(1);
});

test('no limit is left by what is asked', () => {
  const rig = new AudioRig([row({ channelIndex: 0, min: volts(0), max: volts(2) })], { channels: 4 }).run(20);
  rig.command(9);
  rig.run(20);
  expect(rig.snapshot.asked[0]).toBe(2);
});
