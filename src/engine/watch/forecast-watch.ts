/**
 * Foresees which figures will be too high, says so with what to do, and slows viewers ahead of an overload where the streamer
 * allows it. Engine worker: safe; never on the path.
 */
import type { Milliseconds } from '../../domain/numbers/units';
import type { Limiter } from '../../domain/limits/limiter';
import type { FigureName } from '../../domain/watch/figures';
import { Forecast } from '../../domain/watch/forecast';
import type { History } from '../../domain/watch/history';
import { Lead } from '../../domain/watch/lead';
import type { ForecastReport, ForecastView } from '../../shared/reports/forecast-report';
import type { Wishes } from './wishes';

const EVERY_MS = 100;
/** Seconds are told anew once a second. */
const TOLD_EVERY_MS = 1_000;
const SOON_S = 20;
/** Memory is measured once a minute, and fills over an evening. */
const LATER_S = 1_800;

interface Foreseen {
  readonly figure: FigureName;
  readonly threshold: number;
  readonly horizonS: number;
  /** With the time put in the place of `SOON`. */
  readonly advice: string;
  readonly adviceNow: string;
}

const row = (
  figure: FigureName,
  threshold: number,
  horizonS: number,
  [will, is, act]: readonly [string, string, string],
): Foreseen => ({
  ...{ figure, threshold, horizonS },
  advice: `${will} in SOON: ${act}.`,
  adviceNow: `${is}: ${act}.`,
});

/** Thresholds lie where the path begins to suffer, below or at those of the alerts. */
const FORESEEN: readonly Foreseen[] = [
  row('busy', 0.85, SOON_S, [
    'The engine will be too busy',
    'The engine is too busy',
    'use the limits for a raid',
  ]),
  row('audioLoad', 0.8, SOON_S, [
    'The audio thread will be too busy',
    'The audio thread is too busy',
    'close other programs that make sound',
  ]),
  row('ringFill', 0.8, SOON_S, [
    'Commands will find no room on their way to the outputs',
    'Commands find no room on their way to the outputs',
    'use the limits for a raid',
  ]),
  row('l1', 15, SOON_S, [
    'Commands will take 15 ms',
    'Commands take more than 15 ms',
    'close other tabs, or use the limits for a raid',
  ]),
  row('memoryBytes', 500e6, LATER_S, [
    'The page will use 500 MB of memory',
    'The page uses more than 500 MB of memory',
    'load it anew in the next break',
  ]),
  row('storageShare', 0.9, LATER_S, [
    'The browser will have no storage left',
    'The browser has hardly any storage left',
    'delete what is not needed on this computer',
  ]),
];

interface HasLimiter {
  readonly pipeline: { readonly limiter: Limiter } | null;
}

export class ForecastWatch {
  private readonly lead = new Lead();
  private readonly watched = FORESEEN.map((one) => ({ ...one, forecast: new Forecast(one) }));
  private readonly busy = this.watched[0].forecast;
  private lookedAt = -Infinity;
  private toldAt = -Infinity;
  private told = '';
  private news: readonly ForecastView[] | null = null;

  constructor(
    private readonly watch: { readonly history: Pick<History, 'last'> },
    private readonly current: HasLimiter,
    private readonly wishes: Wishes,
    private readonly onNews: () => void,
  ) {}

  tick(now: Milliseconds): void {
    if (now - this.lookedAt < EVERY_MS) return;
    this.lookedAt = now;
    const { history } = this.watch;
    for (const { figure, forecast } of this.watched) forecast.hear(history.last(figure), now);
    this.follow(now);
    if (now - this.toldAt >= TOLD_EVERY_MS) this.tell(now);
  }

  report(): ForecastReport {
    const forecasts = this.news;
    this.news = null;
    return { forecasts };
  }

  private follow(now: Milliseconds): void {
    const limiter = this.current.pipeline?.limiter;
    if (limiter === undefined) return;
    const { inLead } = limiter;
    this.lead.step(
      {
        busy: this.watch.history.last('busy'),
        forecastS: this.busy.announces,
        spent: inLead.takeSpent(),
        waited: inLead.takeWaited(),
      },
      now,
    );
    if (!this.wishes.settings.mayLead) this.lead.end();
    limiter.lead(this.lead.perSecond);
  }

  private tell(now: Milliseconds): void {
    this.toldAt = now;
    const views: ForecastView[] = [];
    for (const one of this.watched) {
      const { announces } = one.forecast;
      if (announces === null) continue;
      const seconds = Math.round(announces);
      const advice = seconds > 0 ? one.advice.replace('SOON', () => timeIn(seconds)) : one.adviceNow;
      views.push({ figure: one.figure, seconds, advice });
    }
    views.sort((one, other) => one.seconds - other.seconds);
    const text = views.map(({ advice }) => advice).join(' ');
    if (text === this.told) return;
    this.told = text;
    this.news = views;
    this.onNews();
  }
}

/** Steps of five: a sentence that changes every second is no rest for those who hear it read. */
const timeIn = (seconds: number): string =>
  seconds < 120 ? `${5 * Math.ceil(seconds / 5)} s` : `${5 * Math.ceil(seconds / 300)} minutes`;
