/**
 * The ordinary speakers: a context of its own in which the synth plays, and nothing else. No node of the stream for the interface
 * is in it, and none could be: contexts share no nodes. Page: safe.
 */
import type { SynthControls } from '../../domain/listen/synth-controls';
import { answerWithin } from '../time-limit';
import { SynthRack } from './synth-rack';

const STARTS_WITHIN_MS = 3_000;
/** The fade is 99 % over; what is left is below hearing. */
const FADED_AFTER_MS = 60;

interface SpeakerOptions {
  /** From `listenPlace`. */
  readonly sinkId: string;
  /** 0 to 1. */
  readonly volume: number;
  /** The sound no longer goes there, or not at all. The caller closes it. At most once. */
  readonly onLost: () => void;
}

export class Speakers {
  private readonly listeners = new AbortController();
  private closing: Promise<void> | null = null;

  private constructor(
    private readonly context: AudioContext,
    private readonly rack: SynthRack,
  ) {}

  /** Plays from now on. Rejects, and leaves nothing open, where the speakers cannot be used. */
  static async open({ sinkId, volume, onLost }: SpeakerOptions): Promise<Speakers> {
    // Longer buffers than the interface's: a synth that is late by some milliseconds hurts nobody, and takes no time from the CV.
    const context = new AudioContext({ latencyHint: 'balanced', sinkId } as AudioContextOptions);
    const speakers = new Speakers(context, new SynthRack(context, context.destination));
    try {
      speakers.watch(onLost);
      // Speakers in use by another program, or asleep, leave a context that never starts.
      await answerWithin(context.resume(), STARTS_WITHIN_MS, new Error('the speakers did not start'));
      speakers.setVolume(volume);
      return speakers;
    } catch (error) {
      await speakers.close();
      throw error;
    }
  }

  play(controls: SynthControls): void {
    if (this.closing === null) this.rack.turn(controls);
  }

  setVolume(volume: number): void {
    if (this.closing === null) this.rack.setVolume(volume);
  }

  /** Fades, then ends the context: silent within 100 ms. Asking twice does no harm. */
  close(): Promise<void> {
    this.listeners.abort();
    this.closing ??= this.fadeAndClose();
    return this.closing;
  }

  private async fadeAndClose(): Promise<void> {
    this.rack.setVolume(0);
    if (this.context.state === 'running') await new Promise((resolve) => setTimeout(resolve, FADED_AFTER_MS));
    await this.context.close().catch(() => undefined);
  }

  private watch(onLost: () => void): void {
    const { context } = this;
    const { signal } = this.listeners;
    const lose = (): void => {
      if (signal.aborted) return;
      this.listeners.abort();
      onLost();
    };
    context.addEventListener('error', lose, { signal });
    context.addEventListener('sinkchange', lose, { signal });
  }
}
