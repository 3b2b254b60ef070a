import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { Random } from '../../src/domain/numbers/random';
import { seconds, volts } from '../../src/domain/numbers/units';
import { type Move, plainMove } from '../../src/domain/voltage/move';
import { RING_BYTES, RING_CAPACITY, RingReader, RingWriter } from '../../src/shared/ring';

const LAPS = 150;
const SEED = 20_261_121;
/** Node runs no TypeScript in a worker by itself. */
const PRODUCER = new URL('../helpers/rigs/ring-producer.ts', import.meta.url).href;

const ring = (): { writer: RingWriter; reader: RingReader; header: Int32Array } => {
  const buffer = new SharedArrayBuffer(RING_BYTES);
  return {
    writer: new RingWriter(buffer),
    reader: new RingReader(buffer),
    header: new Int32Array(buffer, 0, 3),
  };
};

const MOVES: readonly Move[] = [
  plainMove(volts(-3)),
  {
    target: volts(1),
    overSeconds: seconds(2),
    shape: 'exponential',
    holdSeconds: seconds(3),
    then: volts(4),
  },
  { target: volts(-1), overSeconds: seconds(0.5), shape: 'linear', holdSeconds: seconds(0), then: volts(0) },
];

const moveIn = ({ jackIndex, target, overSeconds, shape, holdSeconds, then }: RingReader): [number, Move] => [
  jackIndex,
  { target, overSeconds, shape, holdSeconds, then },
];

describe('the ring', () => {
  test('gives back what was put in, in order', () => {
    const { writer, reader } = ring();
    writer.push(3, volts(1.5));
    writer.push(4, volts(-2));
    expect(reader.next() && [reader.jackIndex, reader.target]).toEqual([3, 1.5]);
    expect(reader.next() && [reader.jackIndex, reader.target]).toEqual([4, -2]);
    expect(reader.next()).toBe(false);
  });

  test.each(MOVES)('gives back every part of a move, %o', (move) => {
    const { writer, reader } = ring();
    writer.pushMove(7, move);
    expect(reader.next() && moveIn(reader)).toEqual([7, move]);
  });

  test('gives back a target as a plain move: at once, for good', () => {
    const { writer, reader } = ring();
    writer.pushMove(1, MOVES[1]);
    writer.push(2, volts(3));
    reader.next();
    expect(reader.next() && moveIn(reader)).toEqual([2, plainMove(volts(3))]);
  });

  test.each([NaN, -1, 3, 1.5, Infinity])('takes a record of kind %s for a plain move', (kind) => {
    const { writer, reader } = ring();
    writer.pushAll(Float64Array.of(4, 2.5, kind, 7, 8, 9));
    expect(reader.next() && moveIn(reader)).toEqual([4, plainMove(volts(2.5))]);
  });

  test('moves over to another ring whole, in order, over the end of the records', () => {
    const { writer, reader } = ring();
    const other = ring();
    for (let record = 0; record < RING_CAPACITY - 1; record++) writer.push(0, volts(0));
    while (reader.next());
    MOVES.forEach((move, index) => writer.pushMove(index, move));
    other.writer.pushAll(reader.takeAll());
    expect(reader.next()).toBe(false);
    MOVES.forEach((move, index) =>
      expect(other.reader.next() && moveIn(other.reader)).toEqual([index, move]),
    );
    expect(other.reader.next()).toBe(false);
    expect(reader.takeAll()).toHaveLength(0);
  });

  test('takes no part of a record that is not whole', () => {
    const { writer, reader } = ring();
    writer.pushAll(new Float64Array(5));
    expect(reader.next()).toBe(false);
  });

  test('refuses and counts what does not fit, and keeps what it has', () => {
    const { writer, reader } = ring();
    for (let record = 0; record < RING_CAPACITY; record++) expect(writer.push(0, volts(record))).toBe(true);
    expect(writer.push(0, volts(-1))).toBe(false);
    expect(writer.dropped).toBe(1);
    expect(reader.waiting).toBe(RING_CAPACITY);
    for (let record = 0; record < RING_CAPACITY; record++)
      expect(reader.next() && reader.target).toBe(record);
    expect(reader.next()).toBe(false);
  });

  test('goes on over the end of its counters', () => {
    const { writer, reader, header } = ring();
    header.fill(0x7fff_fffe, 0, 2);
    for (let record = 0; record < 5; record++) writer.push(record, volts(record));
    for (let record = 0; record < 5; record++) expect(reader.next() && reader.jackIndex).toBe(record);
    expect(reader.waiting).toBe(0);
    expect(writer.taken).toBe(writer.written);
  });

  test(`loses, doubles and mixes up nothing in ${LAPS} laps between two threads (seed ${SEED})`, async () => {
    const buffer = new SharedArrayBuffer(RING_BYTES);
    const reader = new RingReader(buffer);
    const records = LAPS * RING_CAPACITY;
    const producer = new Worker(
      `import { tsImport } from 'tsx/esm/api'; await tsImport(${JSON.stringify(PRODUCER)}, ${JSON.stringify(PRODUCER)});`,
      { eval: true, workerData: { buffer, seed: SEED, records } },
    );
    const failed = new Promise<never>((_, reject) => producer.once('error', reject));
    const random = new Random(SEED);
    const pauses = new Random(SEED + 1);
    let wrong = 0;
    for (let taken = 0; taken < records;) {
      // Sometimes to the bottom, sometimes only a few, so that the ring runs full as well as dry.
      let left = pauses.below(2 * RING_CAPACITY);
      while (left-- > 0 && reader.next()) {
        const isNext =
          reader.jackIndex === random.below(32) &&
          reader.target === random.next() &&
          reader.overSeconds === random.next() &&
          reader.shape === (random.chance(0.5) ? 'linear' : 'exponential') &&
          reader.holdSeconds === random.next() &&
          reader.then === random.next();
        if (!isNext) wrong++;
        taken++;
      }
      await Promise.race([failed, new Promise((resolve) => setImmediate(resolve))]);
    }
    await producer.terminate();
    expect(wrong).toBe(0);
    expect(reader.next()).toBe(false);
  }, 60_000);
});
