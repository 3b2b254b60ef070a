/**
 * Panic, from wherever it comes: of this tab's stream, or of the tab that drives the outputs, and what is said of it. Page:
 * safe.
 */
import { answerPanics, callPanic, PANIC_WITHIN_MS, type PanicOutcome } from '../shared/panic-call';
import { OutputsLookout } from './outputs-lookout';
import { otherPanicWords, ownPanicWords, type PanicWords } from './panic-words';
import type { Session } from './session';
import type { Store } from './store';

const BANNER_ID = 'panic';
/** The other tab takes PANIC_WITHIN_MS at most to answer. */
const ANSWERED_WITHIN_MS = PANIC_WITHIN_MS + 40;

export class PanicDesk {
  private chatPanics = 0;
  readonly lookout: OutputsLookout;

  constructor(
    private readonly store: Store,
    private readonly session: Session,
  ) {
    this.lookout = new OutputsLookout(store, session);
    answerPanics(() => this.panicForOtherTab());
  }

  /** By this tab's button or key. Without a stream here, it goes to the tab that has one. */
  panic(): void {
    if (this.session.current === null) void this.callOtherTab();
    else this.say('Panic', this.session.panic());
  }

  /** Chat ordered a panic, and the engine has carried it out. `panics` counts them since the stream began. */
  heedChat(panics: number): void {
    // A hidden tab's own timers are slow, and reports are not.
    this.lookout.look();
    if (panics === this.chatPanics) return;
    this.chatPanics = panics;
    if (panics > 0) this.say('Panic from chat', this.session.followPanic());
  }

  /** The engine does the same: this is for the moments without an engine. Null in a tab that drives nothing. */
  private panicForOtherTab(): Promise<PanicOutcome> | null {
    if (this.store.state.tab.role !== 'owner') return null;
    if (this.session.current === null) return Promise.resolve('noStream');
    const panicked = this.session.panic();
    this.say('Panic from another tab', panicked);
    return panicked;
  }

  private async callOtherTab(): Promise<void> {
    const outcome = await callPanic(ANSWERED_WITHIN_MS);
    const { tab } = this.store.state;
    this.show(
      tab.role === 'reader'
        ? otherPanicWords(tab.owner, outcome)
        : ownPanicWords('Panic', outcome ?? 'noStream'),
    );
  }

  private say(by: string, panicked: Promise<PanicOutcome>): void {
    void panicked.then((outcome) => {
      this.show(ownPanicWords(by, outcome));
    });
  }

  private show({ text, isBad }: PanicWords): void {
    const others = this.store.state.banners.filter(({ id }) => id !== BANNER_ID);
    if (isBad) {
      const banner = { id: BANNER_ID, tone: 'bad', text, action: null } as const;
      this.store.set({ banners: [...others, banner] });
    } else this.store.set({ banners: others, notice: text });
  }
}
