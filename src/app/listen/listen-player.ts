/**
 * Lets the synth follow what chat asks for, as long as it is on. Loaded when somebody listens. It is given volts as numbers, and
 * knows no stream. Page: safe.
 */
import { Speakers } from '../../adapters/speakers/speakers';
import { type Cables, cablesOf } from '../../domain/listen/feeds';
import { SynthHand } from '../../domain/listen/synth-hand';
import type { Patch } from '../../domain/patch/patch';
import type { AppState, Meters } from '../state/state';

/** Some 80 times a second: the rack glides between. */
const PLAYS_EVERY_MS = 12;

export interface PlayerOptions {
  readonly store: { readonly state: AppState };
  readonly meters: Pick<Meters, 'askedAt'>;
  /** Panics that were carried out so far. */
  readonly panics: () => number;
  readonly sinkId: string;
  readonly onLost: () => void;
}

export class ListenPlayer {
  private readonly hand = new SynthHand();
  private readonly timer: ReturnType<typeof setInterval>;
  private patch: Patch | null = null;
  private cables!: Cables;
  private jackIndexes: readonly number[] = [];
  private panicsHeard: number;

  private constructor(
    private readonly options: PlayerOptions,
    private readonly speakers: Speakers,
  ) {
    this.panicsHeard = options.panics();
    this.play();
    // The click itself is heard.
    this.hand.strike(performance.now());
    this.timer = setInterval(() => {
      this.play();
    }, PLAYS_EVERY_MS);
  }

  /** Rejects where the speakers cannot be used. */
  static async start(options: PlayerOptions): Promise<ListenPlayer> {
    const { store, sinkId, onLost } = options;
    const speakers = await Speakers.open({ sinkId, volume: store.state.listen.volume, onLost });
    return new ListenPlayer(options, speakers);
  }

  setVolume(volume: number): void {
    this.speakers.setVolume(volume);
  }

  /** Silent within 100 ms. */
  stop(): Promise<void> {
    clearInterval(this.timer);
    return this.speakers.close();
  }

  /** Turns the knobs to where chat has them now. */
  play(): void {
    const { patch } = this.options.store.state;
    if (patch !== this.patch) this.follow(patch);
    const panics = this.options.panics();
    if (panics !== this.panicsHeard) this.hand.hush();
    this.panicsHeard = panics;
    this.speakers.play(this.hand.play(this.cables, this.asked, performance.now()));
  }

  private follow(patch: Patch): void {
    this.patch = patch;
    this.cables = cablesOf(patch.listen, patch.variables);
    const places = new Map(patch.jacks.map(({ jack }, index) => [jack, index]));
    this.jackIndexes = patch.variables.map(({ jack }) => places.get(jack) ?? -1);
  }

  /** Nothing is asked of what nobody moved, nor while nothing plays. */
  private readonly asked = (variableIndex: number): number | null => {
    const { session, values } = this.options.store.state;
    const value = values[variableIndex];
    if (session !== 'live' || value === undefined) return null;
    return this.options.meters.askedAt(this.jackIndexes[variableIndex]) ?? value.volts;
  };
}
