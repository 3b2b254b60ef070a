/** Keeps the page's list of audio interfaces current, and finds the one that was chosen last. Page: safe. */
import { listOutputs, revealLabels, watchDevices } from '../../adapters/audio/output-devices';
import type { OutputDevice } from '../../domain/devices/output-trail';
import { HOW_TO_ALLOW } from '../../domain/devices/output-words';
import { DEMO_DEVICE_ID, DEMO_LABEL } from '../state/setup-state';
import type { AppState } from '../state/state';
import type { PageStore } from '../state/store';
import { isChosenThere } from './loss-banner';

/** The output that a link or the last session asked for: by id, or by label where ids have changed. */
export interface WantedOutput {
  readonly id: string;
  readonly label: string;
}

/** Not every system tells when an interface comes back: while one is missed, the list is asked for. */
const LOOK_EVERY_MS = 1_000;

export class OutputList {
  private wanted: WantedOutput | null = null;
  private refreshing: Promise<void> | null = null;

  /** `onRefreshed` is called after each look at the list. */
  constructor(
    private readonly store: PageStore,
    private readonly onRefreshed: () => void,
  ) {
    watchDevices(() => void this.refresh());
    setInterval(() => {
      if (this.isOneMissed()) void this.refresh();
    }, LOOK_EVERY_MS);
  }

  /** Chooses this output as soon as the list has it, unless a person chooses another one first. */
  want(wanted: WantedOutput): void {
    this.wanted = wanted;
    this.chooseWanted();
  }

  /** A person chose. Returns false when there is no such output. */
  choose(id: string): boolean {
    const chosen = this.store.state.devices.list.find((device) => device.id === id);
    if (chosen === undefined) return false;
    this.wanted = null;
    this.take(chosen);
    return true;
  }

  get isChosenThere(): boolean {
    return isChosenThere(this.store.state);
  }

  /** Chooses the demo for the session that comes. After that the output that was chosen is chosen again, as soon as it is there. */
  lendDemo(): void {
    const { outputId, outputLabel } = this.store.state.setup;
    this.wanted ??= { id: outputId, label: outputLabel };
    this.take({ id: DEMO_DEVICE_ID, label: DEMO_LABEL });
  }

  /** Resolves also when the list does not come, which then stays as it was. */
  refresh(): Promise<void> {
    this.refreshing ??= this.read()
      .catch(() => undefined)
      .finally(() => {
        this.refreshing = null;
      });
    return this.refreshing;
  }

  async reveal(): Promise<void> {
    const answer = await revealLabels();
    if (answer !== 'shown') {
      const { list } = this.store.state.devices;
      const notice =
        answer === 'no microphone'
          ? `Chrome found no microphone to ask for. ${HOW_TO_ALLOW}`
          : `Chrome kept the names hidden. ${HOW_TO_ALLOW}`;
      this.store.set({ devices: { list, labels: 'refused' }, notice });
    }
    await this.refresh();
  }

  private async read(): Promise<void> {
    const { store } = this;
    const { list, labels } = await listOutputs();
    const wasRefused = labels === 'hidden' && store.state.devices.labels === 'refused';
    const devices = {
      list: [{ id: DEMO_DEVICE_ID, label: DEMO_LABEL }, ...list],
      labels: wasRefused ? ('refused' as const) : labels,
    };
    // An open list of a person who is choosing is not drawn again for nothing.
    if (!isSame(devices, store.state.devices)) store.set({ devices });
    this.chooseWanted();
    this.followChosen();
    this.onRefreshed();
  }

  private chooseWanted(): void {
    const { wanted, store } = this;
    if (wanted === null) return;
    const { list } = store.state.devices;
    const found = list.find(({ id }) => id === wanted.id) ?? theOnly(list, wanted.label);
    if (found === undefined || store.state.session !== 'stopped') return;
    this.wanted = null;
    this.take(found);
  }

  /** The only interface of the same label is the same one: Chrome gives new ids when cookies are cleared. */
  private followChosen(): void {
    const { devices, setup } = this.store.state;
    if (isChosenThere(this.store.state)) return;
    const found = theOnly(devices.list, setup.outputLabel);
    if (found !== undefined) this.take(found);
  }

  private take({ id, label }: OutputDevice): void {
    this.store.set({ setup: { ...this.store.state.setup, outputId: id, outputLabel: label } });
  }

  private isOneMissed(): boolean {
    const { session, loss } = this.store.state;
    if (session === 'live') return loss !== null;
    return session === 'stopped' && (this.wanted !== null || !isChosenThere(this.store.state));
  }
}

/** The interface of that label; undefined where several have it, for nobody can tell which one was meant. */
function theOnly(list: readonly OutputDevice[], label: string): OutputDevice | undefined {
  const found = list.filter((device) => device.label === label);
  return found.length === 1 ? found[0] : undefined;
}

const isSame = (one: AppState['devices'], other: AppState['devices']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
