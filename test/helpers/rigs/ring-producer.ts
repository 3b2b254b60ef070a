/** A thread that fills a ring with the numbers of a seed, as fast as it is emptied. */
import { workerData } from 'node:worker_threads';
import { Random } from '../../../src/domain/numbers/random';
import { seconds, volts } from '../../../src/domain/numbers/units';
import type { Move } from '../../../src/domain/voltage/move';
import { RingWriter } from '../../../src/shared/ring';

const { buffer, seed, records } = workerData as {
  readonly buffer: SharedArrayBuffer;
  readonly seed: number;
  readonly records: number;
};

const random = new Random(seed);
const ring = new RingWriter(buffer);
for (let record = 0; record < records; record++) {
  const jackIndex = random.below(32);
  const move: Move = {
    target: volts(random.next()),
    overSeconds: seconds(random.next()),
    shape: random.chance(0.5) ? 'linear' : 'exponential',
    holdSeconds: seconds(random.next()),
    then: volts(random.next()),
  };
  while (!ring.pushMove(jackIndex, move));
}
