/** Records one sink through its absences, stretch by stretch. Every act on the sink goes through here, so that the tape knows. */
import type { PulseServer } from './pulse';
import type { Heard, Recorder } from './recorder';
import { LSB, type Recording } from './recording';
import type { Absence } from '../proofs/flap-judge';
import type { Sink } from './sink';
import { ALWAYS, dcMilliseconds, type Held, heldAt, type Span } from '../proofs/sink-judge';

export class SinkTape {
  private stretches: Recording[] = [];
  /** Oldest first; one that has not ended ends at infinity. */
  absences: Absence[] = [];
  isSuspended = false;

  private constructor(
    private readonly pulse: PulseServer,
    readonly sink: Sink,
    private recorder: Recorder | null,
  ) {}

  static async start(pulse: PulseServer, sink: Sink): Promise<SinkTape> {
    return new SinkTape(pulse, sink, await pulse.record(sink));
  }

  get isPlugged(): boolean {
    return this.recorder !== null;
  }

  /** The system moves a recorder of a sink that is gone to another one: what comes after the order is not of this sink. */
  async unplug(): Promise<void> {
    const frames = this.framesNow;
    this.beginAbsence();
    await this.sink.unload();
    this.noteGone();
    await this.endStretch(frames);
  }

  async plug(): Promise<void> {
    const orderedAt = performance.now();
    await this.sink.reload();
    this.endAbsence(orderedAt);
    this.recorder = await this.pulse.record(this.sink);
  }

  /** Out and in at once. */
  async bounce(): Promise<void> {
    const frames = this.framesNow;
    this.beginAbsence();
    await this.sink.bounce();
    this.noteGone();
    this.endAbsence(-Infinity);
    await this.endStretch(frames);
    this.recorder = await this.pulse.record(this.sink);
  }

  async suspend(isSuspended: boolean): Promise<void> {
    this.isSuspended = isSuspended;
    await this.sink.suspend(isSuspended);
  }

  /** Forgets what was heard: the next question is about what comes from now on. The sink must be there, and not suspended. */
  async rewind(): Promise<void> {
    await this.recorder?.stop();
    this.stretches = [];
    this.absences = [];
    this.recorder = await this.pulse.record(this.sink);
  }

  /** Everything that was heard, oldest stretch first. */
  get recordings(): readonly Recording[] {
    return this.recorder === null ? this.stretches : [...this.stretches, this.recorder.soFar()];
  }

  dcMs(span: Span = ALWAYS): number {
    return dcMilliseconds(this.recordings, span);
  }

  now(): Held {
    return heldAt(this.recordings, performance.now());
  }

  hear(level: number, channelIndex = 0, withinMs?: number): Promise<Heard> {
    return this.present.hear(channelIndex, (now) => now !== 0 && Math.abs(now - level) <= LSB, withinMs);
  }

  hearMilliseconds(milliseconds: number): Promise<Recording> {
    return this.present.hearMilliseconds(milliseconds);
  }

  private get present(): Recorder {
    if (this.recorder === null) throw new Error(`${this.sink.label} is unplugged`);
    return this.recorder;
  }

  private get framesNow(): number {
    return this.present.soFar().frames;
  }

  private beginAbsence(): void {
    this.absences.push({ fromMs: performance.now(), goneMs: Infinity, toMs: Infinity, leastMs: Infinity });
  }

  private noteGone(): void {
    const absence = this.absences.pop();
    if (absence !== undefined) this.absences.push({ ...absence, goneMs: performance.now() });
  }

  /** It was away until this moment for sure. */
  private endAbsence(awayUntilMs: number): void {
    const absence = this.absences.pop();
    if (absence === undefined) return;
    const leastMs = Math.max(0, awayUntilMs - absence.goneMs);
    this.absences.push({ ...absence, toMs: performance.now(), leastMs });
  }

  private async endStretch(frames: number): Promise<void> {
    this.isSuspended = false;
    const recording = await this.present.stop();
    this.recorder = null;
    this.stretches.push(recording.upTo(frames));
  }
}
