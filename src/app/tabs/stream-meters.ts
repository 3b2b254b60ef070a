/** The meters: of this tab's stream, straight from its snapshot, or of the tab that it reads along with. Page: safe. */
import { drivenRest, type JackRow, NOT_DRIVEN } from '../../domain/devices/jack-table';
import type { Patch } from '../../domain/patch/patch';
import type { Snapshot } from '../../shared/snapshot';
import type { ArmStart } from '../state/session-state';
import type { AppState, Meters } from '../state/state';
import type { EchoEar } from './echo-ear';

interface MeteredStream {
  readonly snapshot: Snapshot;
  tableOf(patch: Patch): readonly JackRow[];
}

export class StreamMeters implements Meters {
  constructor(
    private readonly store: { readonly state: AppState },
    private readonly session: { readonly current: MeteredStream | null },
    private readonly ear: Pick<EchoEar, 'voltsAt' | 'targetAt'>,
  ) {}

  voltsAt(jackIndex: number): number | null {
    const { tab, outputs } = this.store.state;
    if (tab.role === 'reader') return this.ear.voltsAt(this.jackAt(jackIndex));
    // The last word of an audio thread that does not answer is an old one.
    if (outputs.fade === 'unknown') return null;
    return this.session.current?.snapshot.volts[this.jackAt(jackIndex) - 1] ?? 0;
  }

  targetAt(jackIndex: number): number | null {
    const { tab, outputs } = this.store.state;
    if (tab.role === 'reader') return this.ear.targetAt(this.jackAt(jackIndex));
    if (outputs.fade === 'unknown') return null;
    return this.session.current?.snapshot.targets[this.jackAt(jackIndex) - 1] ?? 0;
  }

  askedAt(jackIndex: number): number | null {
    const { tab, outputs } = this.store.state;
    if (tab.role === 'reader') return this.ear.targetAt(this.jackAt(jackIndex));
    if (outputs.fade === 'unknown') return null;
    return this.session.current?.snapshot.asked[this.jackAt(jackIndex) - 1] ?? 0;
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

  private jackAt(jackIndex: number): number {
    return this.store.state.patch.jacks[jackIndex]?.jack ?? 1;
  }
}
