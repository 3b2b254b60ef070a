/** The meters of this tab's stream, straight from its snapshot. Page: safe. */
import { drivenRest, type JackRow, NOT_DRIVEN } from '../domain/jack-table';
import type { Patch } from '../domain/patch';
import type { Snapshot } from '../shared/snapshot';
import type { AppState, ArmStart, Meters } from './state';

interface MeteredStream {
  readonly snapshot: Snapshot;
  tableOf(patch: Patch): readonly JackRow[];
}

export class StreamMeters implements Meters {
  constructor(
    private readonly store: { readonly state: AppState },
    private readonly session: { readonly current: MeteredStream | null },
  ) {}

  voltsAt(jackIndex: number): number | null {
    if (!this.isKnown) return null;
    return this.session.current?.snapshot.volts[this.rowOf(jackIndex)] ?? 0;
  }

  targetAt(jackIndex: number): number | null {
    if (!this.isKnown) return null;
    return this.session.current?.snapshot.targets[this.rowOf(jackIndex)] ?? 0;
  }

  startsOf(start: ArmStart): readonly number[] {
    const stream = this.session.current;
    const { patch } = this.store.state;
    // A stream that is yet to open has nothing to remember.
    if (stream === null) return patch.jacks.map(({ limits }) => limits.rest);
    const rows = stream.tableOf(patch);
    return patch.jacks.map(({ jack }) => {
      const row = rows[jack - 1];
      if (start === 'rest') return drivenRest(row);
      return row.channelIndex === NOT_DRIVEN ? 0 : stream.snapshot.targets[jack - 1];
    });
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
