/** Plays the simulated chat into the engine, at the same place as real chat. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import type { ChatEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { Patch } from '../../domain/patch/patch';
import { DemoCrowd } from '../../domain/simulation/demo-crowd';
import { Evening } from '../../domain/simulation/evening';
import type { SimulationOptions, EngineReport } from '../../shared/protocol';

export class SimulatedChat {
  private crowd: DemoCrowd | null = null;
  private evening: Evening | null = null;
  private options: SimulationOptions = { perSecond: 2, evening: null, seed: 1 };

  constructor(
    private readonly clock: Clock,
    private readonly receive: (message: ChatMessage) => void,
    private readonly hearEvent: (event: ChatEvent) => void,
  ) {}

  start(patch: Patch, options: SimulationOptions): void {
    const { evening, seed, perSecond } = options;
    const now = this.clock.now();
    this.stop();
    this.options = options;
    if (evening === null) this.crowd = new DemoCrowd(patch, seed, perSecond, now);
    else this.evening = new Evening(evening, patch, seed, now);
  }

  stop(): void {
    this.crowd = null;
    this.evening = null;
  }

  /** The crowd learns the names of an edited patch. An evening goes on: its moderators edit the patch themselves. */
  follow(patch: Patch): void {
    if (this.crowd !== null) this.start(patch, this.options);
    this.evening?.follow(patch);
  }

  /** Sends what is due. Called from the engine's timer. */
  tick(): void {
    const now = this.clock.now();
    this.crowd?.takeDue(now).forEach(this.receive);
    for (const event of this.evening?.takeDue(now) ?? []) {
      if (event.type === 'message') this.receive(event.message);
      else this.hearEvent(event);
    }
  }

  get status(): EngineReport['simulation'] {
    return { running: this.crowd !== null || this.evening !== null };
  }
}
