import { expect, test } from 'vitest';
import { systemClock } from '../../../src/adapters/clock';
import { Output } from '../../../src/engine/path/output';
import { Metrics } from '../../../src/engine/report/metrics';
import { allocateMemory } from '../../../src/shared/memory';
import { Snapshot, SnapshotWord } from '../../../src/shared/snapshot';

/** Ticks of 20 ms while the audio thread renders so many quanta in each. */
function bench(): { output: Output; tick(times: number, quantaEach: number): Output } {
  const memory = allocateMemory(true);
  const { words } = new Snapshot(memory.snapshot);
  const output = new Output(systemClock, new Metrics());
  output.attach({ memory, port: null });
  const tick = (times: number, quantaEach: number): Output => {
    for (let each = 0; each < times; each++) {
      words[SnapshotWord.Quanta] += quantaEach;
      output.tick();
    }
    return output;
  };
  return { output, tick };
}

test('tells within half a second and a tick that the audio thread renders nothing, and at which quantum', () => {
  const { tick, output } = bench();
  tick(50, 7);
  expect(tick(24, 0).audio.stillAt).toBeNull();
  expect(tick(2, 0).audio.stillAt).toBe(350);
  output.detach();
});

test('takes no pause of a busy machine for one', () => {
  const { tick, output } = bench();
  for (let turn = 0; turn < 10; turn++)
    expect(tick(16, 0).audio.stillAt ?? tick(1, 1).audio.stillAt).toBeNull();
  output.detach();
});

test('tells of one that never rendered, and no more once it does, or is gone', () => {
  const { tick, output } = bench();
  expect(tick(30, 0).audio.stillAt).toBe(0);
  expect(tick(1, 1).audio.stillAt).toBeNull();
  expect(tick(30, 0).audio.stillAt).toBe(1);
  output.detach();
  expect(tick(1, 0).audio.stillAt).toBeNull();
});
