/**
 * Feeds overlays: makes the whole state once a second, and on news at most ten times a second, and gives it as one text to
 * whoever listens. Nothing is made while nobody does. Engine worker: safe.
 */
import { type OverlayFacts, makeOverlayState } from '../../domain/overlay/make-overlay-state';
import { overlayJson } from '../../domain/overlay/overlay-json';
import type { OverlayStanding } from '../../domain/overlay/overlay-state';
import type { Milliseconds } from '../../domain/numbers/units';
import { OVERLAY_EVERY_MS, type OverlaySink } from '../../shared/overlay-feed';

const NEWS_EVERY_MS = 100;
/** A state of many variables comes less often: making it takes at most a fiftieth of the engine's time. */
const SHARE_OF_TIME = 50;

/** Gathers what the engine knows of the show; null before there is a patch. */
type LookAtShow = (now: Milliseconds) => Omit<OverlayFacts, 'standing' | 'viewersPage'> | null;

export class OverlayFeed {
  /** Until when each of them listens. */
  private readonly sinks = new Map<OverlaySink, number>();
  private viewersPage: string | null = null;
  private drives = false;
  private count = 0;
  private hasNews = false;
  private toldStanding: OverlayStanding | null = null;
  private sentAt = -Infinity;
  private restsUntil = -Infinity;

  constructor(
    private readonly look: LookAtShow,
    private readonly standingAt: (now: Milliseconds) => OverlayStanding,
    private readonly nowMs: () => number,
  ) {}

  /** There is something that overlays do not know yet. Called for each message: it only notes it. */
  noteNews(): void {
    this.hasNews = true;
  }

  /** Only the engine of the tab that drives the outputs feeds: the others know nothing of them. */
  heed(drives: boolean, viewersPage: string | null): void {
    this.drives = drives;
    this.viewersPage = viewersPage;
    this.hasNews = true;
  }

  /** `sink` listens for so long from now on, and is given the state at the next tick if it is new. */
  serve(sink: OverlaySink, forMs = Infinity): void {
    if (!this.sinks.has(sink)) this.askNow();
    this.sinks.set(sink, this.nowMs() + forMs);
  }

  /** Somebody listens by a way that is served already, and knows nothing yet. */
  askNow(): void {
    this.sentAt = -Infinity;
  }

  /** `sink` listens no more. */
  drop(sink: OverlaySink): void {
    this.sinks.delete(sink);
  }

  tick(now: Milliseconds): void {
    if (!this.drives || this.sinks.size === 0) return;
    for (const [sink, until] of this.sinks) if (until < now) this.sinks.delete(sink);
    const standing = this.standingAt(now);
    if (standing !== this.toldStanding) this.hasNews = true;
    if (now < this.restsUntil) return;
    if (!this.hasNews && now - this.sentAt < OVERLAY_EVERY_MS) return;
    const facts = this.look(now);
    if (facts === null) return;
    this.send({ ...facts, standing, viewersPage: this.viewersPage }, now);
  }

  private send(facts: OverlayFacts, now: Milliseconds): void {
    const json = overlayJson(makeOverlayState(facts, ++this.count));
    const tookMs = this.nowMs() - now;
    this.hasNews = false;
    this.toldStanding = facts.standing;
    this.sentAt = now;
    this.restsUntil = now + Math.min(Math.max(NEWS_EVERY_MS, SHARE_OF_TIME * tookMs), OVERLAY_EVERY_MS);
    for (const sink of this.sinks.keys()) sink.send(json);
  }
}
