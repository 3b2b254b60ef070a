/** An engine worker of the degraded mode, with nothing but a ring: it sends its own commands and tells what was taken. */
import type { Volts } from '../../../src/domain/numbers/units';
import { ControlBlock } from '../../../src/shared/control-block';
import { allocateMemory } from '../../../src/shared/memory';
import { EngineMirror } from '../../../src/shared/mirror';
import { RingWriter } from '../../../src/shared/ring';
import { Snapshot, SnapshotWord } from '../../../src/shared/snapshot';

export interface DegradedCommand {
  readonly port: MessagePort;
  readonly jackIndex: number;
  readonly volts: number;
}

self.addEventListener('message', ({ data }: MessageEvent<DegradedCommand>) => {
  const memory = allocateMemory(false);
  const control = new ControlBlock(memory.control);
  const snapshot = new Snapshot(memory.snapshot);
  const ring = new RingWriter(memory.ring);
  new EngineMirror(memory, data.port);
  setInterval(() => {
    control.beat();
    self.postMessage(snapshot.read(SnapshotWord.Taken));
  }, 20);
  ring.push(data.jackIndex, data.volts as Volts);
});
