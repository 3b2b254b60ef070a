/**
 * Connects the engine to OBS when a person asks for it, once the browser allows it. The password stays here and in the engine; it
 * goes to this browser's database only when asked, and nowhere else. Page: safe.
 */
import { askForLoopback, watchLoopback } from '../../adapters/loopback-permission';
import { readObsAddress } from '../../domain/overlay/obs-address';
import type { Saved } from '../../domain/patch/saved';
import type { ObsSourceAnswer } from '../../shared/reports/obs-report';
import type { RemoteEngine } from '../engine/remote-engine';
import type { ObsIntents, ObsState } from '../state/obs-state';
import type { PageStore } from '../state/store';
import { overlayAddress } from './overlay-address';

type SavedObs = Pick<Saved, 'obsAddress' | 'obsPassword'>;

const NO_ENGINE: ObsSourceAnswer = { kind: 'failed', reason: 'the engine is starting again: try once more' };
const LONGEST_PASSWORD = 1_000;

export class ObsDesk implements ObsIntents {
  private password = '';
  /** The address to which the engine is to be connected, or null. */
  private target: string | null = null;
  /** Ends the question that is open. */
  private asking = new AbortController();

  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly save: (change: Partial<SavedObs>) => void,
  ) {
    void watchLoopback((isDenied) => this.heedPermission(isDenied));
  }

  /** Brings back what was saved, unless a person was faster. It connects to nothing. */
  restore({ obsAddress, obsPassword }: SavedObs): void {
    const { address, hasPassword } = this.obs;
    if (address === '') this.set({ address: obsAddress });
    if (hasPassword || obsPassword === '') return;
    this.password = obsPassword;
    this.set({ hasPassword: true, isKept: true });
  }

  setAddress(text: string): void {
    const reading = readObsAddress(text);
    this.set({ address: text, addressFault: reading.ok ? null : reading.reason });
  }

  async connect(password: string | null): Promise<void> {
    if (this.store.state.tab.role === 'reader') return;
    const reading = readObsAddress(this.obs.address);
    if (!reading.ok) {
      this.set({ addressFault: reading.reason });
      return;
    }
    this.disconnect();
    if (password !== null) this.password = password.slice(0, LONGEST_PASSWORD);
    const { signal } = (this.asking = new AbortController());
    this.set({ hasPassword: this.password !== '', permission: 'asked', source: null });
    this.save({ obsAddress: this.obs.address, ...(this.obs.isKept ? { obsPassword: this.password } : {}) });
    const permission = await askForLoopback(reading.address, signal);
    if (signal.aborted) return;
    this.set({ permission });
    if (permission !== 'granted') return;
    this.target = reading.address;
    void this.engine()?.connectObs(this.target, this.password);
  }

  disconnect(): void {
    this.asking.abort();
    if (this.obs.permission === 'asked') this.set({ permission: 'unknown' });
    this.set({ source: null });
    if (this.target === null) return;
    this.target = null;
    void this.engine()?.disconnectObs();
  }

  keepPassword(isKept: boolean): void {
    this.set({ isKept });
    this.save({ obsPassword: isKept ? this.password : '' });
  }

  addOverlay(): Promise<void> {
    return this.wish((engine, address) => engine.addToObs(address));
  }

  renewOverlay(): Promise<void> {
    return this.wish((engine, address) => engine.renewInObs(address));
  }

  /** A new engine, the first or one that replaces another: it goes where the last one was. */
  handTo(engine: RemoteEngine): void {
    if (this.target !== null) void engine.connectObs(this.target, this.password);
  }

  private async wish(
    ask: (engine: RemoteEngine, address: string) => Promise<ObsSourceAnswer>,
  ): Promise<void> {
    const engine = this.engine();
    if (this.target === null || this.obs.source === 'asked') return;
    this.set({ source: 'asked' });
    const { signal } = this.asking;
    const source = engine === null ? NO_ENGINE : await ask(engine, this.overlayAddress);
    if (!signal.aborted) this.set({ source });
  }

  /** OBS has a browser of its own, which shares nothing with this one. */
  private get overlayAddress(): string {
    return overlayAddress(this.store.state.overlayLook, 'page', document.baseURI);
  }

  private heedPermission(isDenied: boolean): void {
    const { permission } = this.obs;
    if (isDenied && this.target !== null) {
      this.disconnect();
      this.set({ permission: 'denied' });
    } else if (!isDenied && permission === 'denied') this.set({ permission: 'unknown' });
  }

  private get obs(): ObsState['obs'] {
    return this.store.state.obs;
  }

  private set(change: Partial<ObsState['obs']>): void {
    this.store.set({ obs: { ...this.obs, ...change } });
  }
}
