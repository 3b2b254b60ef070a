/** Runs the alerts once a second against the history of figures, and puts them into words. Engine worker: safe; never on the path. */
import type { Clock } from '../../adapters/clock';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import { IS_SO, type Measured } from '../../domain/watch/alert';
import { AlertMachine, type AlertRule } from '../../domain/watch/alert-machine';
import { ALERT_NAMES, ALERTS, type AlertName } from '../../domain/watch/alerts';
import { EVERY_ALERT, type WatchSettings } from '../../domain/watch/watch-settings';
import type { AlertsReport, AlertView } from '../../shared/reports/alerts-report';
import type { Wishes } from './wishes';

const EVERY_MS = 1_000;

interface Watched {
  readonly name: AlertName;
  readonly machine: AlertMachine;
  /** When the machine's standing began, by the wall clock. */
  since: EpochMilliseconds;
  /** NaN where nothing is measured, null where measuring failed. */
  reading: number | null;
  /** Said when it was raised, and kept: a sentence that moves with its figure cannot be read. */
  sentence: string;
}

export class AlertWatch {
  private readonly watched: readonly Watched[];
  private lookedAt = -Infinity;
  /** The worst alert that is told, in one sentence for viewers, or null. */
  forViewers: string | null = null;
  private told = '';
  private news: readonly AlertView[] | null = null;
  private heeded: WatchSettings;

  constructor(
    private readonly clock: Clock,
    private readonly measured: Measured,
    private readonly wishes: Wishes,
    private readonly onNews: () => void,
  ) {
    this.heeded = wishes.settings;
    this.watched = ALERT_NAMES.map((name) => ({
      name,
      machine: new AlertMachine(ruleOf(name, this.heeded)),
      reading: NaN,
      since: 0 as EpochMilliseconds,
      sentence: '',
    }));
  }

  tick(now: Milliseconds): void {
    const { settings } = this.wishes;
    if (now - this.lookedAt < EVERY_MS && settings === this.heeded) return;
    this.lookedAt = now;
    if (settings !== this.heeded)
      for (const { name, machine } of this.watched) machine.follow(ruleOf(name, settings));
    this.heeded = settings;
    for (const one of this.watched) this.look(one, now);
    this.tell(now);
  }

  report(): AlertsReport {
    const alerts = this.news;
    this.news = null;
    return { alerts };
  }

  private look(one: Watched, now: Milliseconds): void {
    one.reading = this.readingOf(one.name);
    one.machine.step(one.reading, now);
    if (one.machine.since !== now) return;
    one.since = this.clock.wallAt(now);
    const alert = ALERTS[one.name];
    const reading = one.machine.isRaised ? one.reading : null;
    one.sentence = reading === null ? '' : `${alert.sentence(reading)} ${alert.words.advice}`;
  }

  /** A measure that throws is an alert's own fault, and must not take the engine with it. */
  private readingOf(name: AlertName): number | null {
    try {
      return ALERTS[name].measure(this.measured, (this.heeded.alerts[name].lookBackMs ?? 0) / 1_000);
    } catch {
      return null;
    }
  }

  private tell(now: Milliseconds): void {
    const views = this.watched
      .filter(({ name }) => this.heeded.alerts[name].isOn)
      .map((one) => this.viewOf(one, now));
    this.news = views;
    const worst = views.find(({ isTold }) => isTold);
    this.forViewers = worst === undefined ? null : ALERTS[worst.name].words.forViewers;
    // A figure that moves can wait for the next report.
    const text = views.map(({ name, state, isMuted }) => `${name} ${state} ${isMuted}`).join();
    if (text !== this.told) this.onNews();
    this.told = text;
  }

  private viewOf({ name, machine, reading, since, sentence }: Watched, now: Milliseconds): AlertView {
    const alert = ALERTS[name];
    const { state, isRaised } = machine;
    const isMuted = this.isMuted(name, now);
    const isKnown = reading !== null && !Number.isNaN(reading);
    return {
      ...{ name, state, isRaised, since, sentence, isMuted },
      ...{ label: alert.words.label, act: alert.act },
      isTold: isRaised && !isMuted && alert.isSaidBefore !== true,
      figure: isKnown ? alert.figure(reading) : 'not measured',
    };
  }

  private isMuted(name: AlertName, now: Milliseconds): boolean {
    const wall = this.clock.wallAt(now);
    return this.heeded.mutes.some(
      ({ alert, until }) => (alert === name || alert === EVERY_ALERT) && wall < until,
    );
  }
}

const ruleOf = (name: AlertName, { alerts }: WatchSettings): AlertRule => {
  const { level = IS_SO, lookBackMs = null, forMs, keepMs } = alerts[name];
  return { level, lookBackMs, forMs, keepMs, isFloor: ALERTS[name].isFloor === true };
};
