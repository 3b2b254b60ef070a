/** The meters of this tab's stream, straight from its snapshot. Page: safe, does not allocate. */
import type { Session } from './session';
import type { Meters } from './state';
import type { Store } from './store';

export class StreamMeters implements Meters {
  constructor(
    private readonly store: Store,
    private readonly session: Session,
  ) {}

  voltsAt(jackIndex: number): number {
    return this.session.current?.snapshot.volts[this.rowOf(jackIndex)] ?? 0;
  }

  targetAt(jackIndex: number): number {
    return this.session.current?.snapshot.targets[this.rowOf(jackIndex)] ?? 0;
  }

  private rowOf(jackIndex: number): number {
    return (this.store.state.patch.jacks[jackIndex]?.jack ?? 1) - 1;
  }
}
