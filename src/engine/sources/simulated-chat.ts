/** Plays the simulated chat into the engine, at the same place as real chat. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import { triedMessage } from '../../domain/chat/try-viewer';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { DemoCrowd } from '../../domain/simulation/demo-crowd';
import { Evening } from '../../domain/simulation/evening';
import type { SimulationOptions, SimulationReport } from '../../shared/protocol';
import type { ChatReceiver } from './chat-receiver';

/** Twitch lets a person send as many. */
const MOST_CHARACTERS = 500;

export class SimulatedChat {
  private patch: Patch | null = null;
  private crowd: DemoCrowd | null = null;
  private evening: Evening | null = null;
  private options: SimulationOptions = { perSecond: 2, evening: null, seed: 1 };

  constructor(
    private readonly clock: Clock,
    private readonly receiver: ChatReceiver,
  ) {}

  /** Plays nothing while there is no patch. */
  start(options: SimulationOptions): void {
    const { patch } = this;
    if (patch === null) return;
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

  /** The streamer tries a command as a viewer who is none. It comes in where every message does, and counts as one. */
  say(text: string): void {
    this.receiver.receive(triedMessage(text.slice(0, MOST_CHARACTERS), this.clock.now()));
  }

  /** The crowd learns the names of an edited patch. An evening goes on: its moderators edit the patch themselves. */
  followPatch(patch: Patch): void {
    this.patch = patch;
    if (this.crowd !== null) this.start(this.options);
    this.evening?.follow(patch);
  }

  /** Sends what is due. */
  tick(now: Milliseconds): void {
    for (const message of this.crowd?.takeDue(now) ?? []) this.receiver.receive(message);
    for (const event of this.evening?.takeDue(now) ?? []) {
      if (event.type === 'message') this.receiver.receive(event.message);
      else this.receiver.receiveEvent(event);
    }
  }

  report(): SimulationReport {
    return { simulation: { running: this.crowd !== null || this.evening !== null } };
  }
}
