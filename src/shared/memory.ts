/** The three buffers of one stream. Made anew for every stream: a count that one left behind would mislead the next. */
import { CONTROL_BYTES } from './control-block';
import type { SharedMemory } from './protocol';
import { RING_BYTES } from './ring';
import { SNAPSHOT_BYTES } from './snapshot';

/** Private buffers, for the degraded mode, work with all that works with shared ones; `mirror.ts` keeps them alike. */
export function allocateMemory(isShared: boolean): SharedMemory {
  const allocate = (bytes: number): ArrayBufferLike =>
    isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  return {
    ring: allocate(RING_BYTES),
    control: allocate(CONTROL_BYTES),
    snapshot: allocate(SNAPSHOT_BYTES),
  };
}
