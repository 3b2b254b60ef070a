/** Waits for the audio thread's own word that a panic was carried out. */
import { FadeState, type Snapshot, SnapshotWord } from './snapshot';

const LOOK_EVERY_MS = 5;

/** Whether the panic of this epoch, or a later one, has reached 0 V and the jacks still stand there. Any thread: safe. */
function isAtZero(snapshot: Snapshot, panicEpoch: number): boolean {
  const done = (snapshot.read(SnapshotWord.PanicAtRest) - panicEpoch) | 0;
  return done >= 0 && snapshot.read(SnapshotWord.RestFade) === FadeState.Closed;
}

/** Resolves true as soon as `isAtZero`, false after `withinMs` without it. Page and engine worker: safe. */
export async function reachesZero(
  snapshot: Snapshot,
  panicEpoch: number,
  withinMs: number,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!isAtZero(snapshot, panicEpoch)) {
    if (performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
}
