/**
 * Panic, from wherever it comes: of this tab's stream, or of the tab that drives the outputs, and what is said of it. Page:
 * safe.
 */
import { answerPanics, type PanicOutcome } from '../../shared/panic-call';
import { BannerId } from '../state/page-state';
import type { PanicIntents } from '../state/session-state';
import type { PageStore } from '../state/store';
import { OutputsLookout } from './outputs-lookout';
import { panicElsewhere, showPanic } from './panic-elsewhere';
import { ownPanicWords } from './panic-words';
import type { Session } from './session';

/** Long enough to be seen from across a stage. */
const FRESH_MS = 3_000;

export class PanicDesk implements PanicIntents {
  private chatPanics = 0;
  /** Counts the panics of this tab that were told: the next one overtakes one that is still asked after. */
  private told = 0;
  private freshness: ReturnType<typeof setTimeout> | undefined;
  readonly lookout: OutputsLookout;

  constructor(
    private readonly store: PageStore,
    private readonly session: Session,
  ) {
    this.lookout = new OutputsLookout(store, session);
    answerPanics(() => this.panicForOtherTab());
  }

  /** By this tab's button or key. Without a stream here, it goes to the tab that has one. */
  panic(): void {
    if (this.session.current === null) void panicElsewhere(this.store);
    else this.say('Panic', this.session.panic());
    this.sign();
  }

  /** Chat ordered a panic, and the engine has carried it out. `panics` counts them since the stream began. */
  heedChat(panics: number): void {
    // A hidden tab's own timers are slow, and reports are not.
    this.lookout.look();
    if (panics === this.chatPanics) return;
    this.chatPanics = panics;
    if (panics === 0) return;
    this.say('Panic from chat', this.session.followPanic());
    this.sign();
  }

  /** The engine does the same: this is for the moments without an engine. Null in a tab that drives nothing. */
  private panicForOtherTab(): Promise<PanicOutcome> | null {
    if (this.store.state.tab.role !== 'owner') return null;
    if (this.session.current === null) return Promise.resolve('noStream');
    const panicked = this.session.panic();
    this.sign();
    this.say('Panic from another tab', panicked);
    return panicked;
  }

  private sign(): void {
    clearTimeout(this.freshness);
    this.store.set({ isPanicFresh: true });
    this.freshness = setTimeout(() => this.store.set({ isPanicFresh: false }), FRESH_MS);
  }

  private say(by: string, panicked: Promise<PanicOutcome>): void {
    void panicked.then((outcome) => this.tell(by, outcome));
  }

  /** Asks after a panic that was not confirmed in time, so that the page does not warn of what has come to 0 V. */
  private async tell(by: string, first: PanicOutcome): Promise<void> {
    const told = ++this.told;
    showPanic(this.store, BannerId.Panic, ownPanicWords(by, first));
    let outcome: PanicOutcome | null = first;
    while (outcome === 'unconfirmed' && told === this.told && !this.store.state.armed)
      outcome = (await this.session.current?.comesToZero()) ?? null;
    if (outcome === 'atZero' && told === this.told && first !== 'atZero')
      showPanic(this.store, BannerId.Panic, ownPanicWords(by, outcome));
  }
}
