/** The banner of a lost interface, which offers only what can work now, and that of a stream opened afresh by the page. Page: safe. */
import { NO_OUTPUTS } from '../../domain/devices/output-words';
import { type Banner, BannerId } from '../state/page-state';
import type { AppState } from '../state/state';
import type { PageStore } from '../state/store';

/** No stream is left by which to tell volts; the interface has none from this page. */
const DISARMED = 'The outputs are disarmed, and this page plays nothing.';
const RESUME = { label: 'Resume', intent: 'resume' } as const;

export class LossBanner {
  /** Since the loss, the list was seen without the interface. */
  private wasMissed = false;

  constructor(private readonly store: PageStore) {}

  show(loss: string): void {
    this.wasMissed = false;
    this.store.set({ loss });
    const banner = lossBanner(this.store.state, false);
    if (banner !== null) this.store.set({ banners: [...this.others(), banner] });
  }

  drop(): void {
    this.store.set({ loss: null, banners: this.others() });
  }

  /** Hands are full when a stream renews itself: this stays until somebody arms or dismisses it. */
  tellRenewed(loss: string): void {
    const text = `${loss} A fresh stream to it was opened at 0 V, disarmed. Arm again when you are ready.`;
    const action = { label: 'Go to Arm', intent: 'goToArm' } as const;
    const others = this.store.state.banners.filter(({ id }) => id !== BannerId.Renewed);
    this.store.set({ banners: [...others, { id: BannerId.Renewed, tone: 'caution', text, action }] });
  }

  /** The list of interfaces was read: the banner follows it, unless a person dismissed it. */
  heedOutputs(): void {
    const { state } = this.store;
    const shown = state.banners.find(({ id }) => id === BannerId.Lost);
    this.wasMissed ||= !isChosenThere(state);
    const banner = lossBanner(state, this.wasMissed);
    if (banner === null || shown === undefined || banner.text === shown.text) return;
    this.store.set({ banners: [...this.others(), banner] });
  }

  private others(): readonly Banner[] {
    return this.store.state.banners.filter(({ id }) => id !== BannerId.Lost);
  }
}

/** `wasMissed`: since the loss, the list was seen without the interface. Null while nothing is lost. */
function lossBanner(state: AppState, wasMissed: boolean): Banner | null {
  const { loss } = state;
  return loss === null ? null : { id: BannerId.Lost, tone: 'bad', ...wordsOf(state, loss, wasMissed) };
}

function wordsOf(state: AppState, loss: string, wasMissed: boolean): Pick<Banner, 'text' | 'action'> {
  const disarmed = `${loss} ${DISARMED}`;
  if (isChosenThere(state)) {
    const back = `${state.setup.outputLabel} is back. ${DISARMED}`;
    return { text: `${wasMissed ? back : disarmed} Resume when you are ready.`, action: RESUME };
  }
  switch (state.devices.labels) {
    case 'none':
      return { text: `${NO_OUTPUTS} ${DISARMED}`, action: null };
    case 'hidden':
    case 'refused':
      return {
        text: `${disarmed} Allow the microphone again, then resume.`,
        action: { label: 'Show device names', intent: 'revealDeviceLabels' },
      };
    case 'unknown':
    case 'shown':
      return { text: `${disarmed} Reconnect it, then resume.`, action: RESUME };
  }
}

/** Whether the chosen output is in the list. */
export const isChosenThere = ({ devices, setup }: Pick<AppState, 'devices' | 'setup'>): boolean =>
  devices.list.some(({ id }) => id === setup.outputId);
