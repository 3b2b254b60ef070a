/** An app without an engine, for driving the components: its state is set by hand, its intents are recorded. */
import type { App, AppState, ArmStart, Meters } from '../../../src/app/state/state';
import type { Person } from '../../../src/domain/chat/person';
import type { Patch } from '../../../src/domain/patch/patch';
import type { Fault } from '../../../src/domain/settings/findings';

export interface IntentCall {
  readonly intent: string;
  readonly args: readonly unknown[];
}

export class SampleApp implements App {
  readonly calls: IntentCall[] = [];
  /** What `editPatch` answers; empty accepts. */
  editRefusal: readonly Fault[] = [];
  /** Volts by jack index; tests and pictures fill it. */
  readonly volts = new Float64Array(32);
  readonly targets = new Float64Array(32);
  metersAreKnown = true;
  readonly meters: Meters = {
    voltsAt: (jackIndex) => (this.metersAreKnown ? this.volts[jackIndex] : null),
    targetAt: (jackIndex) => (this.metersAreKnown ? this.targets[jackIndex] : null),
    startsOf: (start) =>
      this.state.patch.jacks.map(({ limits }, jackIndex) =>
        start === 'here' ? this.targets[jackIndex] : limits.rest,
      ),
  };
  private readonly listeners = new Set<() => void>();

  constructor(public state: AppState) {}

  set(part: Partial<AppState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  called(intent: string): readonly IntentCall[] {
    return this.calls.filter((call) => call.intent === intent);
  }

  setTwitchChannel(text: string): void {
    this.record('setTwitchChannel', text);
    this.set({ setup: { ...this.state.setup, twitchChannel: text } });
  }
  chooseOutput(id: string): void {
    this.record('chooseOutput', id);
    this.set({ setup: { ...this.state.setup, outputId: id } });
  }
  revealDeviceLabels(): Promise<void> {
    this.record('revealDeviceLabels');
    return Promise.resolve();
  }
  goLive(): Promise<void> {
    this.set({ session: 'live', outputs: { gate: 'closed', isLate: false } });
    this.record('goLive');
    return Promise.resolve();
  }
  stop(): Promise<void> {
    this.set({ session: 'stopped', armed: false, outputs: { gate: 'off', isLate: false } });
    this.record('stop');
    return Promise.resolve();
  }
  acknowledge(ticked: boolean): void {
    this.record('acknowledge', ticked);
    this.set({ acknowledged: ticked });
  }
  vouchForDefault(ticked: boolean): void {
    this.record('vouchForDefault', ticked);
  }
  setArmed(armed: boolean, start: ArmStart): void {
    this.record('setArmed', armed, start);
    this.set({ armed, outputs: { gate: armed ? 'open' : 'closed', isLate: false } });
  }
  panic(): void {
    this.record('panic');
    this.set({ armed: false, outputs: { gate: 'closed', isLate: false } });
  }
  resume(): Promise<void> {
    this.record('resume');
    return Promise.resolve();
  }
  setSimulation(simulation: AppState['simulation']): void {
    this.record('setSimulation', simulation);
    this.set({ simulation });
  }
  pauseChat(isPaused: boolean): void {
    this.record('pauseChat', isPaused);
    this.set({ control: { ...this.state.control, paused: isPaused } });
  }
  showOverlay(isShown: boolean): void {
    this.record('showOverlay', isShown);
  }

  holdVariable(name: string, value: number): void {
    this.record('holdVariable', name, value);
  }

  releaseVariable(name: string): void {
    this.record('releaseVariable', name);
  }

  lockVariable(name: string, isLocked: boolean): void {
    this.record('lockVariable', name, isLocked);
  }
  blockViewer(person: Person): void {
    this.record('blockViewer', person);
  }
  unblockViewer(viewerId: string): void {
    this.record('unblockViewer', viewerId);
  }
  copyHelp(): Promise<void> {
    this.record('copyHelp');
    return Promise.resolve();
  }
  editPatch(next: Patch): readonly Fault[] {
    this.record('editPatch', next);
    if (this.editRefusal.length === 0) this.set({ patch: next, canUndo: true });
    return this.editRefusal;
  }
  undo(): void {
    this.record('undo');
  }
  redo(): void {
    this.record('redo');
  }
  importText(text: string, source: string): void {
    this.record('importText', text, source);
  }
  importFile(file: File): Promise<void> {
    this.record('importFile', file);
    return Promise.resolve();
  }
  acceptImport(): void {
    this.record('acceptImport');
    this.set({ importPreview: null });
  }
  dismissImport(): void {
    this.record('dismissImport');
    this.set({ importPreview: null });
  }
  exportPatch(): void {
    this.record('exportPatch');
  }
  copyShareLink(): Promise<void> {
    this.record('copyShareLink');
    return Promise.resolve();
  }
  downloadDiagnostics(): void {
    this.record('downloadDiagnostics');
  }
  dismissBanner(id: string): void {
    this.record('dismissBanner', id);
    this.set({ banners: this.state.banners.filter((banner) => banner.id !== id) });
  }

  private record(intent: string, ...args: readonly unknown[]): void {
    this.calls.push({ intent, args });
  }
}
