/** The meters of this tab's stream, straight from its snapshot. Page: safe, does not allocate. */
import type { Snapshot } from '../shared/snapshot';
import type { AppState, Meters } from './state';

export class StreamMeters implements Meters {
  constructor(
    private readonly store: { readonly state: AppState },
    private readonly session: { readonly current: { readonly snapshot: Snapshot } | null },
  ) {}

  voltsAt(jackIndex: number): number | null {
    if (!this.isKnown) return null;
    return this.session.current?.snapshot.volts[this.rowOf(jackIndex)] ?? 0;
  }

  targetAt(jackIndex: number): number | null {
    if (!this.isKnown) return null;
    return this.session.current?.snapshot.targets[this.rowOf(jackIndex)] ?? 0;
  }

  /** Not where another tab plays, nor while the audio thread says nothing: its last word is an old one. */
  private get isKnown(): boolean {
    const { tab, outputs } = this.store.state;
    return tab.role === 'owner' && outputs.gate !== 'unknown';
  }

  private rowOf(jackIndex: number): number {
    return (this.store.state.patch.jacks[jackIndex]?.jack ?? 1) - 1;
  }
}
