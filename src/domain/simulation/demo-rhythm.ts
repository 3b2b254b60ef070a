/**
 * When a simulated chat speaks: a Poisson process whose rate alternates between calm and bursts of five times as much, as
 * a stream's chat does when something happens. Each cycle of calm and burst has the set rate as its own mean, so the set
 * rate is met over seconds and not merely in the end. Any thread: safe, does not allocate.
 */
import type { Random } from '../numbers/random';
import type { Milliseconds } from '../numbers/units';

/** Twitch chats spike to five or six times their usual rate. */
const BURST_FACTOR = 5;
/** A cycle lasts this long on average, */
const CYCLE_MS = 8_000;
/** or as long as this many messages take, for in a slow chat a burst must hold a few messages to be one. */
const CYCLE_MESSAGES = 24;

export class DemoRhythm {
  /** When the next message is due. */
  nextAt: number;
  /** Whether the next message belongs to a burst. */
  inBurst = true;
  /** Messages per millisecond in this phase. */
  private perMs = 0;
  private phaseEndsAt: number;
  /** How long the burst that ends this cycle lasts. */
  private burstMs = 0;

  constructor(
    private readonly random: Random,
    private readonly perSecond: number,
    startAt: Milliseconds,
  ) {
    this.nextAt = startAt;
    this.phaseEndsAt = startAt;
    this.enterNextPhase();
    this.advance();
  }

  /** Moves `nextAt` on by one message. */
  advance(): void {
    // How much rate × time goes by until the next message; spent phase by phase, which is exact.
    let remaining = this.random.exponential();
    let at = this.nextAt;
    let inPhase = (this.phaseEndsAt - at) * this.perMs;
    while (remaining > inPhase) {
      remaining -= inPhase;
      at = this.phaseEndsAt;
      this.enterNextPhase();
      inPhase = (this.phaseEndsAt - at) * this.perMs;
    }
    this.nextAt = at + remaining / this.perMs;
  }

  /** Puts everything to come off by `duration`. */
  delay(duration: number): void {
    this.nextAt += duration;
    this.phaseEndsAt += duration;
  }

  private enterNextPhase(): void {
    this.inBurst = !this.inBurst;
    if (this.inBurst) {
      this.perMs *= BURST_FACTOR;
      this.phaseEndsAt += this.burstMs;
      return;
    }
    const meanMs = Math.max(CYCLE_MS, (CYCLE_MESSAGES / this.perSecond) * 1000);
    const cycleMs = this.random.between(0.5, 1.5) * meanMs;
    const burstShare = this.random.between(0.1, 0.25);
    this.burstMs = cycleMs * burstShare;
    // Solves calm × (1 − share) + BURST_FACTOR × calm × share = the set rate.
    this.perMs = this.perSecond / 1000 / (1 + (BURST_FACTOR - 1) * burstShare);
    this.phaseEndsAt += cycleMs - this.burstMs;
  }
}
