/** Tracing, as the page offers it. The work is loaded at its first use: hardly anybody traces. Page: safe. */
import type { Saved } from '../../domain/patch/saved';
import type { TracingIntents } from '../state/tracing-state';
import type { TracingTies, TracingWork } from './tracing-work';

export class TracingDesk implements TracingIntents {
  private work: Promise<TracingWork> | null = null;

  constructor(private readonly ties: TracingTies) {}

  /** Brings back what was saved. It traces nothing. */
  restore({ collector, tracedOneOf }: Saved): void {
    if (collector + tracedOneOf !== '') void this.ask((work) => work.restore(collector, tracedOneOf));
  }

  setAddress(text: string): void {
    void this.ask((work) => work.setAddress(text));
  }

  sampleOneOf(oneOf: number): void {
    void this.ask((work) => work.sampleOneOf(oneOf));
  }

  start(): Promise<void> {
    return this.ask((work) => work.start());
  }

  stop(): void {
    void this.ask((work) => work.stop());
  }

  showInPanel(isInPanel: boolean): void {
    void this.ask((work) => work.showInPanel(isInPanel));
  }

  /** A new engine that replaces another traces as that one did. */
  handTo(): void {
    if (this.work !== null) void this.ask((work) => work.order());
  }

  private async ask(act: (work: TracingWork) => unknown): Promise<void> {
    this.work ??= import('./tracing-work').then(({ TracingWork }) => new TracingWork(this.ties));
    try {
      await act(await this.work);
    } catch {
      // The files of an older version of the page are gone from the server once there is a newer one.
      this.work = null;
      this.ties.store.set({ notice: 'This part of the page did not load: reload the page after the show.' });
    }
  }
}
