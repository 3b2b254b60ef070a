/** How many jacks moved since the last look: most moves take less than the tenth of a second between two. Engine worker: safe. */
import { MAX_JACKS } from '../../domain/devices/jack';
import { FadeState, type Snapshot, SnapshotWord } from '../../shared/snapshot';

export class JacksMoving {
  private readonly seen = new Float64Array(MAX_JACKS);

  /** Returns how many have other volts than at the last call, or are on their way. None is while the outputs are at 0 V. */
  take(snapshot: Snapshot): number {
    const { asked, targets } = snapshot;
    let moving = 0;
    for (let jack = 0; jack < asked.length; jack++) {
      if (asked[jack] !== this.seen[jack] || asked[jack] !== targets[jack]) moving++;
      this.seen[jack] = asked[jack];
    }
    return snapshot.read(SnapshotWord.RestFade) === FadeState.Closed ? 0 : moving;
  }
}
