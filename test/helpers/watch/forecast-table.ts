/** Counts what a forecaster announced over scenes: in time, before there was anything to announce, and in calm. */
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Forecaster } from './forecasters';
import { type Scene, STEP_S } from './forecast-scenes';

/** A warning that comes later is of no use: a hand needs so long to the mouse. */
const AHEAD_S = 5;
const HORIZON_S = 20;

export type MakeForecaster = (wanted: { threshold: number; horizonS: number }) => Forecaster;

export interface Score {
  ramps: number;
  /** Ramps that were announced 5 s ahead or more, and were still 5 s ahead. */
  announced: number;
  /** Ramps with an announcement before their start. */
  early: number;
  hours: number;
  /** Announcements that began in calm. */
  falseAlarms: number;
  /** Seeds of what went wrong, for a look. */
  readonly missedSeeds: number[];
  readonly falseSeeds: Map<string, number>;
}

export const emptyScore = (): Score => ({
  ramps: 0,
  announced: 0,
  early: 0,
  hours: 0,
  falseAlarms: 0,
  missedSeeds: [],
  falseSeeds: new Map(),
});

/** Plays a scene to a forecaster and adds what it said to `score`. */
export function addScene(score: Score, make: MakeForecaster, scene: Scene): void {
  const { threshold, values, rampAt, crossesAt } = scene;
  const forecaster = make({ threshold, horizonS: HORIZON_S });
  const dueS = (crossesAt ?? Infinity) - AHEAD_S;
  let [begun, isEarly, wasSaid, inTime] = [0, false, false, false];
  for (let nth = 0; nth < values.length; nth++) {
    const atS = nth * STEP_S;
    forecaster.hear(values[nth], milliseconds(atS * 1000));
    const isSaid = forecaster.announces !== null;
    if (isSaid && !wasSaid) begun++;
    if (isSaid && atS < (rampAt ?? 0)) isEarly = true;
    if (isSaid && atS <= dueS) inTime = atS >= (rampAt ?? 0);
    else if (!isSaid && atS <= dueS) inTime = false;
    wasSaid = isSaid;
  }
  if (rampAt === null) {
    score.hours += (values.length * STEP_S) / 3600;
    score.falseAlarms += begun;
    if (begun > 0) score.falseSeeds.set(`${scene.name} ${scene.seed}`, begun);
    return;
  }
  score.ramps++;
  if (inTime) score.announced++;
  else score.missedSeeds.push(scene.seed);
  if (isEarly) score.early++;
}

/** In percent, percent and times an hour. */
export const shares = (score: Score) => ({
  announced: (100 * score.announced) / score.ramps,
  early: (100 * score.early) / score.ramps,
  falsePerHour: score.falseAlarms / score.hours,
});
