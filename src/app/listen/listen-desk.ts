/**
 * Turns the built-in synth on and off, and stops it at once where it might be heard on the interface chosen for CV. Page: safe.
 */
import { listSpeakers, watchSpeakers } from '../../adapters/speakers/speaker-list';
import { listenPlace, type Speaker, speakersOf } from '../../domain/listen/listen-obstacle';
import type { ListenIntents } from '../state/listen-state';
import { DEMO_DEVICE_ID } from '../state/setup-state';
import type { AppState, Meters } from '../state/state';
import type { PageStore } from '../state/store';
import type { ListenPlayer } from './listen-player';

/** Chrome on Linux tells of a device that went only to who asks for the list. */
const LOOK_EVERY_MS = 200;
const NO_CODE = 'The synth did not load: reload the page.';
const NO_SPEAKERS = 'The speakers did not open: close other programs that use them, or choose others.';
const SPEAKERS_GONE = 'Listen was turned off: its speakers went away.';

export class ListenDesk implements ListenIntents {
  private player: ListenPlayer | null = null;
  private sinkId = '';
  /** Counts what happened to the switch: an opening that was overtaken is closed again. */
  private turns = 0;
  private wasTurnedOff = false;
  private isByDemo = false;
  private listed: readonly Speaker[] | null = null;
  private looked: readonly unknown[] = [];
  private looks = 0;

  constructor(
    private readonly store: PageStore,
    private readonly meters: Meters,
    private readonly panics: () => number,
    private readonly save: (speakersId: string) => void,
  ) {
    watchSpeakers(() => void this.look());
    store.subscribe(() => {
      this.followState();
    });
    // A page that comes back from the history must not sound by itself.
    addEventListener('pagehide', () => {
      this.turnOff('');
    });
    setInterval(() => {
      if (store.state.listen.isOn) void this.look();
    }, LOOK_EVERY_MS);
  }

  turn(on: boolean): void {
    this.wasTurnedOff = !on;
    this.isByDemo = false;
    if (on) void this.turnOn(true);
    else this.turnOff('');
  }

  /**
   * `Demo crowd` was pressed. It is heard, and goes as it came: without a word where something stands in the way, and not where a
   * person has turned the synth off or plays the interface.
   */
  followDemo(running: boolean): void {
    const { listen, armed } = this.store.state;
    if (!running && this.isByDemo) this.turnOff('');
    if (!running || listen.isOn || this.wasTurnedOff || armed) return;
    this.isByDemo = true;
    void this.turnOn(false);
  }

  setVolume(volume: number): void {
    this.set({ volume });
    this.player?.setVolume(volume);
  }

  chooseSpeakers(speakersId: string | null): void {
    this.set({ speakersId });
    this.save(speakersId ?? '');
    this.heed();
  }

  /** At every tick of the engine: the timers of a hidden tab that is silent for a moment come once a second, messages do not wait. */
  play(): void {
    this.player?.play();
  }

  /** The speakers of the last time; turns nothing on. */
  restore(speakersId: string): void {
    this.set({ speakersId: speakersId === '' ? null : speakersId });
    this.heed();
  }

  /** `tells`: says why not. */
  private async turnOn(tells: boolean): Promise<void> {
    if (this.store.state.listen.isOn) return;
    const turn = ++this.turns;
    this.set({ isOn: true });
    await this.look();
    const { obstacle } = this.store.state.listen;
    if (turn === this.turns) await this.open(turn);
    else if (tells && obstacle !== null) this.store.set({ notice: obstacle });
  }

  /** The list was just read, and the switch is still on. */
  private async open(turn: number): Promise<void> {
    const place = listenPlace(this.facts());
    if (place.obstacle !== null) return;
    const { sinkId } = place;
    this.sinkId = sinkId;
    try {
      const { ListenPlayer } = await import('./listen-player').catch(() => {
        throw new Error(NO_CODE);
      });
      const { store, meters, panics } = this;
      const onLost = (): void => {
        if (turn === this.turns) this.turnOff(SPEAKERS_GONE);
      };
      const player = await ListenPlayer.start({ store, meters, panics, sinkId, onLost });
      if (turn === this.turns) this.player = player;
      else await player.stop();
    } catch (error) {
      const isCode = error instanceof Error && error.message === NO_CODE;
      if (turn === this.turns) this.turnOff(isCode ? NO_CODE : NO_SPEAKERS);
    }
  }

  private turnOff(notice: string): void {
    this.turns++;
    this.isByDemo = false;
    this.set({ isOn: false });
    if (notice !== '') this.store.set({ notice });
    void this.player?.stop();
    this.player = null;
  }

  /** Whatever the list may depend on is seen here: what was armed, chosen, plugged in or allowed. */
  private followState(): void {
    const { setup, devices, tab, session, armed } = this.store.state;
    const seen = [setup.outputId, setup.outputLabel, devices, tab, session, armed];
    if (seen.every((part, index) => part === this.looked[index])) return;
    this.looked = seen;
    this.heed();
    void this.look();
  }

  private async look(): Promise<void> {
    const look = ++this.looks;
    const listed = await listSpeakers();
    // A later look knows more, unless it is still on its way.
    if (look < this.looks && listed === null) return;
    this.listed = listed;
    this.heed();
  }

  /** Says what stands in the way; turns off, or moves to other speakers, where the synth may not play any more. */
  private heed(): void {
    const facts = this.facts();
    const { obstacle, sinkId } = listenPlace(facts);
    const speakers = speakersOf(facts).map(({ id, label }) => ({ id, label }));
    const { listen } = this.store.state;
    if (obstacle !== listen.obstacle || JSON.stringify(speakers) !== JSON.stringify(listen.speakers))
      this.set({ obstacle, speakers });
    if (!listen.isOn) return;
    if (obstacle !== null) this.turnOff(this.player === null ? '' : `Listen was turned off. ${obstacle}`);
    else if (this.player !== null && sinkId !== this.sinkId) this.moveOver();
  }

  private moveOver(): void {
    void this.player?.stop();
    this.player = null;
    void this.open(++this.turns);
  }

  private facts(): Parameters<typeof listenPlace>[0] {
    const { setup, tab, listen } = this.store.state;
    const { outputId: id, outputLabel: label } = setup;
    return {
      isReadOnly: tab.role === 'reader',
      cvOutput: id === DEMO_DEVICE_ID ? null : { id, label },
      speakersId: listen.speakersId,
      listed: this.listed,
    };
  }

  private set(change: Partial<AppState['listen']>): void {
    this.store.set({ listen: { ...this.store.state.listen, ...change } });
  }
}
