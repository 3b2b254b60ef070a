/** Plays the simulated chat into the pipeline, at the same place as real chat. Engine worker: safe. */
import type { Clock } from '../adapters/clock';
import type { ChatMessage } from '../domain/chat-message';
import { DemoCrowd } from '../domain/demo-crowd';
import type { Patch } from '../domain/patch';
import type { CrowdOptions } from '../shared/protocol';

export class SimulatedChat {
  private source: DemoCrowd | null = null;
  private options: CrowdOptions = { perSecond: 2, seed: 1 };

  constructor(
    private readonly clock: Clock,
    private readonly receive: (message: ChatMessage) => void,
  ) {}

  start(patch: Patch, options: CrowdOptions): void {
    this.options = options;
    this.source = new DemoCrowd(patch, options.seed, options.perSecond, this.clock.now());
  }

  stop(): void {
    this.source = null;
  }

  /** The crowd learns the names of an edited patch. */
  follow(patch: Patch): void {
    if (this.source !== null) this.start(patch, this.options);
  }

  /** Sends what is due. Called from the engine's timer. */
  tick(): void {
    this.source?.takeDue(this.clock.now()).forEach(this.receive);
  }

  get status(): { readonly running: boolean; readonly perSecond: number } {
    return { running: this.source !== null, perSecond: this.options.perSecond };
  }
}
