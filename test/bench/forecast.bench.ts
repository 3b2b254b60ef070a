/**
 * The table of forecasters: how many ramps of 15 to 300 s each announces 5 s ahead, how many before there is a ramp, and how often
 * in calm hours of noise, spikes, steps, waves, saw teeth and hills. Ours has bounds; the others show what the table asks for.
 */
import { Forecast } from '../../src/domain/watch/forecast';
import { CALM_KINDS, calmHour, rampScene } from '../helpers/watch/forecast-scenes';
import {
  addScene,
  emptyScore,
  type MakeForecaster,
  type Score,
  shares,
} from '../helpers/watch/forecast-table';
import { Holt, LeastSquares, Persistence, Smoothed, TheilSen } from '../helpers/watch/forecasters';

const RAMPS = 1000;
const HOURS_OF_KIND = 40;

const FORECASTERS: Readonly<Record<string, MakeForecaster>> = {
  ours: (wanted) => new Forecast(wanted),
  'Holt, 0.02 and 0.005': (wanted) => new Holt(wanted),
  'Theil-Sen, Mann-Kendall z > 2': (wanted) => new TheilSen(wanted),
  'least squares over 60 s': (wanted) => new LeastSquares(wanted),
  'smoothed above 0.8': (wanted) => new Smoothed(wanted),
  persistence: (wanted) => new Persistence(wanted),
};

function scoreOf(make: MakeForecaster): Score {
  const score = emptyScore();
  for (let seed = 1; seed <= RAMPS; seed++) addScene(score, make, rampScene(seed));
  for (const kind of CALM_KINDS)
    for (let seed = 1; seed <= HOURS_OF_KIND; seed++) addScene(score, make, calmHour(kind, seed));
  return score;
}

console.log(
  `\nForecast, horizon 20 s, ${RAMPS} ramps and ${HOURS_OF_KIND * CALM_KINDS.length} calm hours, seeds from 1`,
);
const row = (cells: readonly string[]): void =>
  console.log(
    `  ${cells[0].padEnd(30)}${cells
      .slice(1)
      .map((cell) => cell.padStart(18))
      .join('')}`,
  );
row(['', 'announced ≥ 5 s', 'before the ramp', 'false an hour']);
for (const [name, make] of Object.entries(FORECASTERS)) {
  const score = scoreOf(make);
  const { announced, early, falsePerHour } = shares(score);
  row([name, `${announced.toFixed(1)} %`, `${early.toFixed(1)} %`, falsePerHour.toFixed(2)]);
  if (name !== 'ours') continue;
  if (announced >= 95 && early <= 1 && falsePerHour <= 0.1) continue;
  console.log(
    `  FAILS: at least 95 %, at most 1 %, at most 0.1 an hour; missed ${score.missedSeeds.join(' ')}`,
  );
  process.exitCode = 1;
}
