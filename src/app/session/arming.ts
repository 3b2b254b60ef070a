/**
 * The one way to arm: the `Arm outputs` switch, from where chat has put the jacks or from rest. From rest, everything that the jacks
 * and variables stand at is forgotten first, at 0 V; whatever happens meanwhile, nothing arms. Page: safe.
 */
import { answerWithin } from '../../adapters/time-limit';
import type { RemoteEngine } from '../engine/remote-engine';
import { armObstacle } from '../state/arm-obstacle';
import type { ArmingIntents, ArmStart } from '../state/session-state';
import type { PageStore } from '../state/store';
import type { Stream } from './stream';

/** The engine answers within a few milliseconds, or hangs. */
const FORGETS_WITHIN_MS = 500;

export class Arming implements ArmingIntents {
  /** Counts what a person did with the switch: one that waits is overtaken by the next. */
  private gestures = 0;

  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
    private readonly stream: () => Stream | null,
  ) {}

  chooseStart(armStart: ArmStart): void {
    this.store.set({ armStart });
  }

  /** Arms or disarms. A refusal leaves the jacks at 0 V and says why. The last call wins over one that still waits. */
  set(armed: boolean, start: ArmStart): void {
    if (!armed) this.disarm();
    else if (start === 'here') this.arm();
    else void this.armFromRest();
  }

  /** Ramps every jack to 0 V and forgets nothing. Overtakes an arming that waits. */
  disarm(): void {
    this.gestures++;
    this.stream()?.disarm();
    this.store.set({ armed: false });
  }

  /** `panicEpoch`: nothing arms when there was a panic since that one. */
  private arm(panicEpoch?: number): void {
    this.gestures++;
    const stream = this.armable();
    if (stream === null) return;
    stream.arm(panicEpoch);
    const start =
      panicEpoch === undefined ? 'from where chat had put the jacks' : 'with every jack from its rest';
    if (stream.isArmed) this.store.set({ armed: true, notice: `You armed ${start}` });
    else this.store.set({ armed: false, notice: 'That did not arm: there was a panic meanwhile.' });
  }

  private async armFromRest(): Promise<void> {
    const gesture = ++this.gestures;
    const stream = this.armable();
    if (stream === null) return;
    const panicEpoch = await this.forgetAt(stream);
    if (gesture !== this.gestures || stream !== this.stream()) return;
    if (panicEpoch !== null) this.arm(panicEpoch);
    else
      this.store.set({
        armed: false,
        notice: 'That did not arm: what chat had set was not forgotten. Try again.',
      });
  }

  /** The stream, or null where something stands in the way of arming it, which the page then says. */
  private armable(): Stream | null {
    const stream = this.stream();
    const refusal = armObstacle(this.store.state);
    if (stream !== null && refusal === null) return stream;
    this.store.set({ armed: false, notice: refusal ?? '' });
    return null;
  }

  /** Resolves with the panic epoch by which the stream has forgotten everything at 0 V, or null when it has not in time. */
  private async forgetAt(stream: Stream): Promise<number | null> {
    try {
      const asked = Promise.resolve(this.engine()?.startFromRest() ?? null);
      const panicEpoch = await answerWithin(asked, FORGETS_WITHIN_MS, new Error('the engine did not answer'));
      if (panicEpoch === null) return null;
      return (await stream.comesToZero(panicEpoch)) === 'atZero' ? panicEpoch : null;
    } catch {
      return null;
    }
  }
}
