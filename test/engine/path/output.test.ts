import { expect, test } from 'vitest';
import type { Move } from '../../../src/domain/voltage/move';
import { seconds, volts } from '../../../src/domain/numbers/units';
import { Metrics } from '../../../src/engine/report/metrics';
import { Output } from '../../../src/engine/path/output';
import { allocateMemory } from '../../../src/shared/memory';
import { RING_CAPACITY, RingReader } from '../../../src/shared/ring';
import { Snapshot, SnapshotWord } from '../../../src/shared/snapshot';
import { systemClock } from '../../../src/adapters/clock';

test('sends the newest target of each jack once a full ring has room again', () => {
  const memory = allocateMemory(true);
  const output = new Output(systemClock, new Metrics());
  output.attach({ memory, port: null });
  for (let push = 0; push < RING_CAPACITY; push++) output.push(0, volts(push));
  for (const target of [1, 2, 3]) output.push(5, volts(target));
  output.push(6, volts(4));
  const ring = new RingReader(memory.ring);
  while (ring.next());
  output.tick();
  const sent: [number, number][] = [];
  while (ring.next()) sent.push([ring.jackIndex, ring.target]);
  expect(sent).toEqual([
    [5, 3],
    [6, 4],
  ]);
  output.detach();
});

test('forgets a missed target when a newer one got through', () => {
  const memory = allocateMemory(true);
  const output = new Output(systemClock, new Metrics());
  output.attach({ memory, port: null });
  for (let push = 0; push < RING_CAPACITY; push++) output.push(0, volts(0));
  output.push(5, volts(1));
  const ring = new RingReader(memory.ring);
  while (ring.next());
  output.push(5, volts(2));
  output.tick();
  const sent: number[] = [];
  while (ring.next()) sent.push(ring.target);
  expect(sent).toEqual([2]);
  output.detach();
});

test('sends a jack’s newest move, whole, once a full ring has room again', () => {
  const memory = allocateMemory(true);
  const output = new Output(systemClock, new Metrics());
  output.attach({ memory, port: null });
  const gate: Move = {
    target: volts(5),
    overSeconds: seconds(1),
    shape: 'exponential',
    holdSeconds: seconds(0.5),
    then: volts(1),
  };
  for (let push = 0; push < RING_CAPACITY; push++) expect(output.pushMove(0, gate)).toBe('now');
  output.push(5, volts(2));
  expect(output.pushMove(5, gate)).toBe('later');
  output.pushMove(6, gate);
  output.push(6, volts(3));
  const ring = new RingReader(memory.ring);
  while (ring.next());
  output.tick();
  ring.next();
  const { jackIndex, target, overSeconds, shape, holdSeconds, then } = ring;
  expect([jackIndex, { target, overSeconds, shape, holdSeconds, then }]).toEqual([5, gate]);
  ring.next();
  expect([ring.jackIndex, ring.target, ring.holdSeconds]).toEqual([6, 3, Infinity]);
  expect(ring.next()).toBe(false);
  output.detach();
});

test('tells within one look that the audio code failed, and of the next stream that it has not', () => {
  const memory = allocateMemory(true);
  const output = new Output(systemClock, new Metrics());
  expect(output.audio.hasFailed).toBe(false);
  output.attach({ memory, port: null });
  expect(output.audio.hasFailed).toBe(false);
  Atomics.store(new Snapshot(memory.snapshot).words, SnapshotWord.Failed, 1);
  expect(output.audio.hasFailed).toBe(true);
  output.attach({ memory: allocateMemory(true), port: null });
  expect(output.audio.hasFailed).toBe(false);
  output.detach();
});
