/**
 * Watches over the lookout (`adapters/lookout.ts`) that the interface is there: the page may hang meanwhile. Engine worker: safe.
 */
import {
  namedOutputs,
  type OutputDevice,
  type OutputPlace,
  OutputTrail,
  type Whereabouts,
} from '../../domain/devices/output-trail';

export class SinkEye {
  private trail: OutputTrail | null = null;
  private isWaiting = false;

  /** `onLost`: the list came without the interface. It is called for every such list. */
  constructor(
    private readonly line: MessagePort,
    private readonly place: OutputPlace,
    private readonly onLost: (whereabouts: Whereabouts) => void,
  ) {
    line.onmessage = ({ data }: MessageEvent<{ readonly outputs: readonly OutputDevice[] }>) => {
      this.isWaiting = false;
      const whereabouts = this.find(data.outputs);
      if (whereabouts !== 'there') this.onLost(whereabouts);
    };
  }

  /** Asks for the list, unless an answer is on its way. */
  look(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.line.postMessage(0);
  }

  close(): void {
    this.line.close();
  }

  /** A list that never had names tells nothing. */
  private find(outputs: readonly OutputDevice[]): Whereabouts {
    this.trail ??= OutputTrail.at(this.place, outputs);
    if (this.trail !== null) return this.trail.look(outputs);
    return namedOutputs(outputs).length === 0 ? 'there' : 'gone';
  }
}
