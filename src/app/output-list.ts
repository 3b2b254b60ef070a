/** Keeps the page's list of audio interfaces current, and finds the one that was chosen last. Page: safe. */
import { listOutputs, type OutputDevice, revealLabels, watchDevices } from '../adapters/output-devices';
import { DEMO_DEVICE_ID, DEMO_LABEL } from './state';
import type { Store } from './store';

/** What a link or the last session asked for: by id, or by label where ids have changed. */
export interface WantedOutput {
  readonly id: string;
  readonly label: string;
}

export class OutputList {
  private wanted: WantedOutput | null = null;

  constructor(private readonly store: Store) {
    watchDevices(() => void this.refresh());
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
    this.store.set({ setup: { ...this.store.state.setup, outputId: id } });
    return true;
  }

  async refresh(): Promise<void> {
    const { list, labels } = await listOutputs();
    const devices = [{ id: DEMO_DEVICE_ID, label: DEMO_LABEL }, ...list];
    const wasRefused = labels === 'hidden' && this.store.state.devices.labels === 'refused';
    this.store.set({ devices: { list: devices, labels: wasRefused ? 'refused' : labels } });
    this.chooseWanted();
  }

  async reveal(): Promise<void> {
    const answer = await revealLabels();
    if (answer !== 'shown') {
      const { list } = this.store.state.devices;
      const notice =
        answer === 'no microphone'
          ? 'This computer has no microphone to ask for. Allow the microphone in Chrome’s site settings to see names.'
          : 'Without the permission the interfaces stay unnamed, and work all the same.';
      this.store.set({ devices: { list, labels: 'refused' }, notice });
    }
    await this.refresh();
  }

  private chooseWanted(): void {
    const { wanted, store } = this;
    if (wanted === null) return;
    const { list } = store.state.devices;
    const found = list.find(({ id }) => id === wanted.id) ?? theOnly(list, wanted.label);
    if (found === undefined || store.state.session !== 'stopped') return;
    this.wanted = null;
    store.set({ setup: { ...store.state.setup, outputId: found.id } });
  }
}

/** The interface of that label; undefined where several have it, for nobody can tell which one was meant. */
function theOnly(list: readonly OutputDevice[], label: string): OutputDevice | undefined {
  const found = list.filter((device) => device.label === label);
  return found.length === 1 ? found[0] : undefined;
}
